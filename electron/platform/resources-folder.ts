import path from 'node:path';

/**
 * Where the program's read-only data are, decided in this one place from where the running bundle is: `out/app` of a
 * clone has them at `../../resources`; an installed program is one file `app.asar`, and they stand beside it in
 * `resources` (electron-builder.yml, extraResources). `process.resourcesPath` is not asked: the command line has none,
 * and in a clone Electron points it at its own folder.
 */
export function findResourcesFolder(bundleFolder: string): string {
  const parts = bundleFolder.split(path.sep);
  const archive = parts.lastIndexOf('app.asar');
  return archive === -1 ? path.resolve(bundleFolder, '../../resources') : path.join(parts.slice(0, archive).join(path.sep), 'resources');
}
