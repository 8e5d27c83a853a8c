import { existsSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the disk has been told and may still forget when the power goes: the worst that POSIX allows. */
export type VolatileState = {
  readonly noteNewFile: (file: string) => void;
  readonly flushFile: (file: string) => void;
  readonly noteNewFolders: (folders: readonly string[]) => void;
  /** Call before the rename, and `keep` once it was done. */
  readonly prepareRename: (from: string, to: string) => { readonly keep: () => void };
  /** Renames into this folder and new folders in it are kept from now on. */
  readonly flushFolder: (folder: string) => void;
  readonly forget: (fileOrFolder: string) => void;
  /** Forgets everything that was not flushed. */
  readonly lose: () => void;
};

type Rename = { readonly from: string; readonly to: string; readonly replaced: Uint8Array | null };

export function createVolatileState(): VolatileState {
  /** Files of which bytes were written, with the length that was flushed. */
  const durableLengths = new Map<string, number>();
  let renames: Rename[] = [];
  let newFolders: string[] = [];
  return {
    noteNewFile: (file) => durableLengths.set(file, 0),
    flushFile: (file) => {
      if (durableLengths.has(file)) durableLengths.set(file, statSync(file).size);
    },
    noteNewFolders: (folders) => {
      newFolders.push(...folders);
    },
    prepareRename: (from, to) => {
      const rename = { from, to, replaced: existsSync(to) ? readFileSync(to) : null };
      return {
        keep: () => {
          renames.push(rename);
          const length = durableLengths.get(from);
          durableLengths.delete(from);
          if (length === undefined) durableLengths.delete(to);
          else durableLengths.set(to, length);
          // Of a folder: what was not flushed in it is as little on the disk under the new name.
          for (const [file, flushed] of durableLengths) {
            if (!isWithin(file, from)) continue;
            durableLengths.delete(file);
            durableLengths.set(moved(file, from, to), flushed);
          }
          newFolders = newFolders.map((folder) => (isWithin(folder, from) ? moved(folder, from, to) : folder));
          renames = renames.map((one) => (one !== rename && isWithin(one.to, from) ? { ...one, from: moved(one.from, from, to), to: moved(one.to, from, to) } : one));
        },
      };
    },
    flushFolder: (folder) => {
      renames = renames.filter(({ to }) => path.dirname(to) !== folder);
      newFolders = newFolders.filter((made) => path.dirname(made) !== folder);
    },
    forget: (gone) => {
      for (const file of durableLengths.keys()) if (isWithin(file, gone)) durableLengths.delete(file);
      renames = renames.filter(({ to }) => !isWithin(to, gone));
      newFolders = newFolders.filter((made) => !isWithin(made, gone));
    },
    lose: () => {
      for (const [file, length] of durableLengths) if (existsSync(file) && statSync(file).size > length) truncateSync(file, length);
      for (const { from, to, replaced } of renames.toReversed()) {
        if (existsSync(path.dirname(from))) renameSync(to, from);
        else rmSync(to);
        if (replaced !== null) writeFileSync(to, replaced);
      }
      for (const folder of newFolders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

const moved = (file: string, from: string, to: string): string => path.join(to, path.relative(from, file));
const isWithin = (file: string, folder: string): boolean => file === folder || file.startsWith(folder + path.sep);
