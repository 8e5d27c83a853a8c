import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readScoreTable } from '#shared/score-table/read-score-table.ts';
import { readPublishedTable } from '#shared/score-table/published-table.ts';
import { recogniseScoreTable } from '#shared/score-table/recognise-score-table.ts';
import { scoreTableContentSchema } from '#shared/score-table/score-table.ts';
import { readWorkbook } from '#electron/spreadsheet/read-workbook.ts';
import { corpusPath, corpusTitle } from '#test/support/corpora.ts';
import { smallRound, smallSet, smallSetDigest } from '#test/support/small-round.ts';
import { createTestWorld } from '#test/support/test-world.ts';

const corpus = corpusPath('spreadsheets');

describe.skipIf(corpus === null)(corpusTitle('spreadsheets', 'spreadsheets of all kinds'), () => {
  test('are taken for no table of scores, and whatever is asked of them is answered', async () => {
    const files = readdirSync(corpus ?? '', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(xlsx|csv)$/i.test(entry.name));
    const { disk } = createTestWorld();
    let readable = 0;
    const taken: string[] = [];
    for (const entry of files) {
      const workbook = await readWorkbook({ disk, path: path.join(entry.parentPath, entry.name), name: entry.name });
      if (!workbook.ok) continue;
      readable += 1;
      if (recogniseScoreTable(workbook.value, smallSet) !== null) taken.push(entry.name);
      readPublishedTable(workbook.value);
      for (const sheet of workbook.value.sheets) {
        const columns = { sheet: sheet.name, firstRow: 2, unitCode: 1, unitName: 2, values: [{ column: 3, meaning: { kind: 'leaf', code: '1.3' as never, isPercent: false } }] } as const;
        for (const asked of [null, columns]) {
          const reading = readScoreTable({ workbook: workbook.value, kind: 'survey', columns: asked, set: smallSet, setDigest: smallSetDigest, units: smallRound.units, year: 2025 });
          if (reading.content !== null) scoreTableContentSchema.parse(reading.content);
          expect(reading.content === null).toBe(reading.faults.length > 0);
        }
      }
    }
    expect(readable).toBeGreaterThan(20);
    expect(taken).toEqual([]);
  });
});
