import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import { CRITERIA_SHEET_WORDS } from '#electron/engine/sheet-words.ts';
import { exportCriteriaSet } from '#electron/services/export-criteria-set/index.ts';
import { digestDocument } from '#electron/services/read-bag/digest-document.ts';
import { readCriteriaFile } from '#electron/services/read-criteria-file/index.ts';
import { smallSet, smallSetDigest } from '#test/support/small-round.ts';
import { makeScratchFolder, walkFaults } from '#test/support/walk-faults.ts';

const template = makeScratchFolder();
beforeAll(() => {
  writeFileSync(path.join(template, 'ghi-chu.txt'), 'đã có ở đây');
});
afterAll(() => rmSync(template, { recursive: true }));

describe('a criteria set goes out on a failing disk', () => {
  it.each(['json', 'xlsx', 'csv'] as const)('as %s: it stands whole under its name or not at all, whichever act fails and however', async (format) => {
    const name = `bo-tieu-chi.${format}`;
    const report = await walkFaults({
      template,
      workspace: null,
      target: name,
      hasMoment: format === 'xlsx',
      act: (world, folder) => exportCriteriaSet({ world, set: smallSet, target: path.join(folder, name), format, words: CRITERIA_SHEET_WORDS.vi }),
      isWhole: async (folder) => {
        const read = await readCriteriaFile({ disk: createRealDisk(), path: path.join(folder, name), name });
        return read.ok && read.value.set !== null && digestDocument(read.value.set) === smallSetDigest;
      },
    });
    expect(report.violations).toEqual([]);
    expect(report.runs).toBeGreaterThan(10);
  }, 240_000);
});
