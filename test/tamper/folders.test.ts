import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Limits } from '#electron/bundle/archive/limits.ts';
import { openFolder } from '#electron/bundle/archive/open-folder.ts';
import type { Disk, DiskFile } from '#electron/platform/disk.ts';
import { createMemoryDisk } from '#electron/platform/memory-disk.ts';

/** A folder on a disk that knows capitals from small letters and takes any name, whatever disk the tests run on. */
function diskWith(names: readonly string[], { sizeNow = 3, given = 3 }: { readonly sizeNow?: number; readonly given?: number } = {}): Disk {
  const base = createMemoryDisk(new Uint8Array(3));
  const file: DiskFile = {
    size: async () => sizeNow, close: async () => undefined, write: () => Promise.reject(new Error('only read')), sync: () => Promise.reject(new Error('only read')),
    read: async (into, position) => Math.max(0, Math.min(into.length, given - position)),
  };
  return {
    ...base,
    list: async (folder) => (folder === '/in' ? names.map((name) => ({ name, kind: 'file' as const })) : []),
    stat: async () => ({ kind: 'file', size: 3 }),
    open: async () => file,
  };
}

const open = (disk: Disk, limits: Partial<Limits> = {}) => openFolder({ disk, path: '/in', limits: { ...DEFAULT_LIMITS, ...limits } });

describe('a bag that comes as a folder is held to the rules of an archive', () => {
  it.each<readonly [string, readonly string[], Partial<Limits>, object]>([
    ['a name that Windows keeps for a device', ['a.pdf', 'CON.pdf'], {}, { type: 'entry-name-reserved', where: 'CON.pdf' }],
    ['two names that are one elsewhere', ['a.pdf', 'A.pdf'], {}, { type: 'entry-name-duplicate', where: 'A.pdf', other: 'a.pdf' }],
    ['a file that is too large', ['a.pdf'], { entryBytes: 2 }, { type: 'entry-too-large', where: 'a.pdf', limit: 2, found: 3 }],
    ['too much in all', ['a.pdf', 'b.pdf'], { totalBytes: 5 }, { type: 'archive-too-large', where: '', limit: 5, found: 6 }],
    ['too many files', ['a.pdf', 'b.pdf'], { entries: 1 }, { type: 'archive-too-many-entries', where: '', limit: 1, found: 2 }],
  ])('is refused with %s', async (_title, names, limits, problem) => {
    expect(await open(diskWith(names), limits)).toEqual({ ok: false, error: [problem] });
  });

  it('is read when it keeps to them', async () => {
    expect(await open(diskWith(['a.pdf', 'b.pdf']))).toMatchObject({ ok: true, value: { files: [{ name: 'a.pdf', size: 3 }, { name: 'b.pdf', size: 3 }] } });
  });

  it.each([['has grown', { sizeNow: 4 }, 4], ['has shrunk', { sizeNow: 2 }, 2], ['ends early', { given: 2 }, 2]] as const)('refuses a file that %s since it was listed', async (_title, state, found) => {
    const tree = await open(diskWith(['a.pdf'], state));
    if (!tree.ok) throw new Error('the folder itself is sound');
    expect(await tree.value.readEntry('a.pdf', 10)).toEqual({ ok: false, error: [{ type: 'entry-size-differs', where: 'a.pdf', expected: 3, found }] });
  });

  it('does not follow folders deeper than a name may be', async () => {
    const disk: Disk = { ...diskWith([]), list: async () => [{ name: 'x', kind: 'folder' }], stat: async () => ({ kind: 'folder', size: 0 }) };
    const opened = await open(disk, { segments: 3, entries: 50 });
    expect(opened).toEqual({ ok: false, error: [{ type: 'entry-name-too-deep', where: 'x/x/x/x', limit: 3, found: 4 }] });
  });
});
