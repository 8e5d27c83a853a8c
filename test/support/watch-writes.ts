import path from 'node:path';
import type { Disk } from '#electron/platform/disk.ts';

export type Watched = { readonly disk: Disk; /** Paths that were written, made, moved or removed outside the given folders. */ readonly outside: readonly string[] };

/** The disk itself, and a list of all acts that change anything outside some folders. */
export function watchWrites(disk: Disk, allowed: readonly string[]): Watched {
  const outside: string[] = [];
  const note = (...paths: readonly string[]): void => {
    outside.push(...paths.filter((place) => !allowed.some((folder) => place === folder || place.startsWith(folder + path.sep))));
  };
  const noted = <Rest extends readonly unknown[], T>(act: (place: string, ...rest: Rest) => Promise<T>) => (place: string, ...rest: Rest): Promise<T> => {
    note(place);
    return act(place, ...rest);
  };
  return {
    outside,
    disk: {
      ...disk,
      open: (place, mode) => {
        if (mode !== 'read') note(place);
        return disk.open(place, mode);
      },
      rename: (from, to) => {
        note(from, to);
        return disk.rename(from, to);
      },
      removeFile: noted(disk.removeFile),
      removeFolder: noted(disk.removeFolder),
      makeFolder: noted(disk.makeFolder),
    },
  };
}
