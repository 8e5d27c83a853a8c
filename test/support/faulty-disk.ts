import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Disk, DiskFile } from '#electron/platform/disk.ts';
import { createVolatileState, type VolatileState } from './volatile-state.ts';

/** One act on the disk, as the program asked for it. */
export type Act = {
  readonly kind: 'open' | 'read' | 'write' | 'size' | 'sync' | 'close' | 'read-whole' | 'rename' | 'remove-file' | 'remove-folder' | 'make-folder' | 'list' | 'stat' | 'sync-folder';
  readonly path: string;
};

/**
 * `error`: EIO, nothing done. `error-after`: done, and yet EIO. `full`: ENOSPC, of a write half of the bytes done.
 * `power-cut`: the act half done if it is a write, otherwise not at all, and no act after it, not even one that cleans
 * up. `power-cut-lossy`: the same, and everything that was not flushed is gone: bytes, renames, new folders.
 */
export type FaultKind = 'error' | 'error-after' | 'full' | 'power-cut' | 'power-cut-lossy';
export type Fault = { readonly at: number; readonly kind: FaultKind };

export type FaultyDisk = {
  readonly disk: Disk;
  /** Every act so far, in order. */
  readonly acts: readonly Act[];
  /** The power goes after the last act: everything that was not flushed is gone. */
  readonly lose: () => void;
};

const POWER_CUT = 'the power went out';
/** Whether an error is the cut itself: no state of the world that the program could answer, but its end. */
export const isPowerCut = (error: unknown): boolean => error instanceof Error && error.message === POWER_CUT;

/** Which faults an act can meet: a full disk only where space is asked for, and `after` only where something is changed. */
export function faultsOf({ kind }: Act): readonly FaultKind[] {
  const always: readonly FaultKind[] = ['error', 'power-cut', 'power-cut-lossy'];
  if (SPENDING.has(kind)) return [...always, 'error-after', 'full'];
  return CHANGING.has(kind) ? [...always, 'error-after'] : always;
}
const SPENDING: ReadonlySet<Act['kind']> = new Set(['open', 'write', 'sync', 'make-folder', 'rename']);
const CHANGING: ReadonlySet<Act['kind']> = new Set(['close', 'remove-file', 'remove-folder', 'sync-folder']);

/** Whether an act leaves anything on the disk that was not there before. */
export const isChanging = ({ kind }: Act): boolean => SPENDING.has(kind) || CHANGING.has(kind);

type Perform = <T>(act: Act, work: () => Promise<T>, half?: () => Promise<void>) => Promise<T>;

/** A disk that counts each act and fails at one of them; with `null` it only counts. */
export function createFaultyDisk(inner: Disk, fault: Fault | null): FaultyDisk {
  const acts: Act[] = [];
  const volatile = createVolatileState();
  const openFiles = new Set<DiskFile>();
  let isOff = false;

  const cutPower = async (isLossy: boolean): Promise<never> => {
    isOff = true;
    for (const file of openFiles) await file.close();
    if (isLossy) volatile.lose();
    throw new Error(POWER_CUT);
  };
  const perform: Perform = async (act, work, half) => {
    if (isOff) throw new Error(POWER_CUT);
    acts.push(act);
    if (fault === null || fault.at !== acts.length - 1) return work();
    if (fault.kind === 'error-after') await work();
    if (fault.kind === 'full' || fault.kind.startsWith('power-cut')) await half?.();
    if (fault.kind.startsWith('power-cut')) return cutPower(fault.kind === 'power-cut-lossy');
    const code = fault.kind === 'full' ? 'ENOSPC' : 'EIO';
    throw Object.assign(new Error(`${code}: made to fail, ${act.kind} '${act.path}'`), { code });
  };
  return { disk: wrapDisk({ inner, perform, volatile, openFiles }), acts, lose: () => volatile.lose() };
}

type Wrapping = { readonly inner: Disk; readonly perform: Perform; readonly volatile: VolatileState; readonly openFiles: Set<DiskFile> };

function wrapDisk(wrapping: Wrapping): Disk {
  const { inner, perform, volatile } = wrapping;
  return {
    open: async (file, mode) => {
      const opened: { value: DiskFile | null } = { value: null };
      try {
        return await perform({ kind: 'open', path: file }, async () => {
          opened.value = await inner.open(file, mode);
          if (mode.startsWith('write-new')) volatile.noteNewFile(file);
          return wrapFile(opened.value, file, wrapping);
        });
      } catch (error) {
        // Opened, and yet reported as failed: nobody holds it who could close it.
        await opened.value?.close();
        throw error;
      }
    },
    readWhole: (file) => perform({ kind: 'read-whole', path: file }, () => inner.readWhole(file)),
    rename: (from, to) =>
      perform({ kind: 'rename', path: to }, async () => {
        const undo = volatile.prepareRename(from, to);
        await inner.rename(from, to);
        undo.keep();
      }),
    removeFile: (file) =>
      perform({ kind: 'remove-file', path: file }, async () => {
        await inner.removeFile(file);
        volatile.forget(file);
      }),
    removeFolder: (folder) =>
      perform({ kind: 'remove-folder', path: folder }, async () => {
        await inner.removeFolder(folder);
        volatile.forget(folder);
      }),
    makeFolder: (folder) =>
      perform({ kind: 'make-folder', path: folder }, async () => {
        const missing: string[] = [];
        for (let at = folder; !existsSync(at); at = path.dirname(at)) missing.push(at);
        await inner.makeFolder(folder);
        volatile.noteNewFolders(missing);
      }),
    list: (folder) => perform({ kind: 'list', path: folder }, () => inner.list(folder)),
    stat: (file) => perform({ kind: 'stat', path: file }, () => inner.stat(file)),
    syncFolder: (folder) =>
      perform({ kind: 'sync-folder', path: folder }, async () => {
        await inner.syncFolder(folder);
        volatile.flushFolder(folder);
      }),
  };
}

function wrapFile(file: DiskFile, name: string, { perform, volatile, openFiles }: Wrapping): DiskFile {
  openFiles.add(file);
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    openFiles.delete(file);
    await file.close();
  };
  return {
    read: (into, position) => perform({ kind: 'read', path: name }, () => file.read(into, position)),
    write: (bytes) =>
      perform({ kind: 'write', path: name }, () => file.write(bytes), () => file.write(bytes.subarray(0, bytes.length >> 1))),
    size: () => perform({ kind: 'size', path: name }, () => file.size()),
    sync: () =>
      perform({ kind: 'sync', path: name }, async () => {
        await file.sync();
        volatile.flushFile(name);
      }),
    close: async () => {
      try {
        await perform({ kind: 'close', path: name }, close);
      } finally {
        // A failed close gives the handle back all the same (POSIX): it only says that writing behind it failed.
        await close();
      }
    },
  };
}
