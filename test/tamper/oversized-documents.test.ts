import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '#electron/bundle/archive/limits.ts';
import { checkBag } from '#electron/bundle/bag/check-bag.ts';
import { openBag } from '#electron/bundle/bag/open-bag.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { readPackage } from '#electron/services/read-package/index.ts';
import { fitManifest, fitTagManifest, putTogether, replaceEntry, takeApart } from '#test/support/forge-bag.ts';
import { createMemoryDisk } from '#electron/platform/memory-disk.ts';
import { must, packUnit } from '#test/support/small-council.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

const folder = makeScratchFolder();
const LIMIT = 64 * 1024 * 1024;
let zip: Uint8Array;
beforeAll(async () => {
  await packUnit(path.join(folder, 'don-vi'), path.join(folder, 'goi.zip'));
  const bag = await takeApart(readFileSync(path.join(folder, 'goi.zip')));
  zip = await putTogether(fitTagManifest(fitManifest(replaceEntry(bag, 'data/submission.json', Buffer.alloc(LIMIT + 1, 0x20)))));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The same disk, counting the bytes that are read from it. */
function countReads(disk: Disk): { readonly disk: Disk; readonly bytes: () => number } {
  let bytes = 0;
  return {
    bytes: () => bytes,
    disk: {
      ...disk,
      open: async (name, mode) => {
        const file = await disk.open(name, mode);
        return {
          ...file,
          read: async (into, position) => {
            const length = await file.read(into, position);
            bytes += length;
            return length;
          },
        };
      },
    },
  };
}

it('a document larger than any JSON may be is refused by the directory alone: nothing of it is held in memory', async () => {
  const { disk, bytes } = countReads(createMemoryDisk(zip));
  const read = await readPackage({ disk, path: '', task: QUIET_TASK });
  expect(read).toEqual({ ok: false, error: [{ type: 'json-too-long', where: 'data/submission.json', max: LIMIT, found: LIMIT + 1 }] });
  expect(bytes()).toBeLessThan(1024 * 1024);
});

it('tag files that are too large together are refused before one of them is read, though each alone is small', async () => {
  const bag = must(await openBag({ disk: createMemoryDisk(readFileSync(path.join(folder, 'goi.zip'))), path: '', limits: { ...DEFAULT_LIMITS, tagBytes: 400 } }));
  const sizes = bag.files.filter(({ name }) => !name.startsWith('data/')).map(({ size }) => size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(Math.max(...sizes)).toBeLessThan(400);
  expect(await checkBag(bag)).toMatchObject({ ok: false, error: [{ type: 'bag-tag-files-too-large', where: '', limit: 400, found: total }, {}, {}] });
  await bag.close();
});
