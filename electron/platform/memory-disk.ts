import type { Disk } from './disk.ts';

/** A disk that holds one file, under any name, to be read only: a copy that nobody can change while it is read. */
export function createMemoryDisk(bytes: Uint8Array): Disk {
  return {
    open: async (_file, mode) => {
      if (mode !== 'read') refuse();
      return {
        read: async (into, position) => {
          const part = bytes.subarray(position, position + into.length);
          into.set(part);
          return part.length;
        },
        size: async () => bytes.length,
        write: refuse,
        sync: refuse,
        close: async () => undefined,
      };
    },
    readWhole: async () => bytes,
    stat: async () => ({ kind: 'file', size: bytes.length }),
    list: refuse,
    rename: refuse,
    removeFile: refuse,
    removeFolder: refuse,
    makeFolder: refuse,
    syncFolder: refuse,
  };
}

function refuse(): never {
  throw new Error('this disk is only read');
}
