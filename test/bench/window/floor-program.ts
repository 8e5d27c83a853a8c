import path from 'node:path';
import { builtinModules } from 'node:module';
import { build } from 'vite';
import { launchHost, type RunningHost } from '#test/host/launch.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FOLDER = path.join(import.meta.dirname, 'floor');
const OUT = path.join(ROOT, 'out/bench');

/** Bundles the floor's program and pages as the product's own are bundled: `floor/main.ts` says what it is. */
export async function buildFloor(): Promise<void> {
  const plain = { configFile: false, logLevel: 'error', publicDir: false } as const;
  await build({
    ...plain, root: ROOT,
    ssr: { noExternal: true, external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)] },
    build: { ssr: true, outDir: path.join(OUT, 'app'), emptyOutDir: true, target: 'node24', minify: false, rolldownOptions: { input: { main: path.join(FOLDER, 'main.ts') }, output: { format: 'es', entryFileNames: '[name].js' } } },
  });
  await build({
    ...plain, root: FOLDER, base: './', worker: { format: 'es' },
    build: {
      outDir: path.join(OUT, 'page'), emptyOutDir: true, target: 'chrome140', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: [path.join(FOLDER, 'empty.html'), path.join(FOLDER, 'viewer.html')] },
    },
  });
}

export type FloorSettings = {
  readonly userData: string;
  readonly page: 'empty' | 'viewer';
  /** Folder of the workspace whose evidence the page may read. */
  readonly workspace?: string;
  readonly restBeforeAttach?: number;
};

export const startFloor = ({ userData, page, workspace, restBeforeAttach = 0 }: FloorSettings): Promise<RunningHost> =>
  launchHost({ userData, restBeforeAttach, mainBundle: path.join(OUT, 'app/main.js'), args: [`--page=${page}`, ...(workspace === undefined ? [] : [`--workspace=${workspace}`])] });
