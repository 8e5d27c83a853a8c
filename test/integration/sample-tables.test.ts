import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { criteriaSetSchema, listLeaves } from '#shared/domain/criteria-set.ts';
import { roundSchema } from '#shared/domain/round.ts';
import type { ScoreTableKind } from '#shared/ipc/table-views.ts';
import type { Workbook } from '#shared/spreadsheet/workbook.ts';
import { toCsvText } from '#shared/spreadsheet/write-csv.ts';
import { readScoreTable, type ScoreTableReading } from '#shared/score-table/read-score-table.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import { readWorkbook } from '#electron/spreadsheet/read-workbook.ts';
import { writeXlsx } from '#electron/spreadsheet/write-workbook.ts';
import { makePreviousSheet, makeSurveySheet } from '#test/fixtures/sample-round/score-tables.ts';
import { createMemoryDisk } from '#electron/platform/memory-disk.ts';
import { expectOk } from '#test/support/temp-workspace.ts';

const ROOT = path.resolve(import.meta.dirname, '../../resources/sample-round');
const SURVEY = 'diem-xhh-sipas-ktxh-2025.xlsx';
const BEFORE = 'ket-qua-nam-2024.csv';
const readJson = (name: string): unknown => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8'));
const set = criteriaSetSchema.parse(readJson('criteria-set.json'));
const round = roundSchema.parse(readJson('round.json'));

const openSample = async (name: string): Promise<Workbook> => expectOk(await readWorkbook({ disk: createRealDisk(), path: path.join(ROOT, name), name }));
const readSample = async (name: string, kind: ScoreTableKind): Promise<ScoreTableReading> =>
  readScoreTable({ workbook: await openSample(name), kind, columns: null, set, setDigest: round.criteriaSet, units: round.units, year: round.year });

describe('the sample table of survey, SIPAS and socio-economic scores', () => {
  it('gives every leaf that no member appraises, within its maximum, to each unit but where one is exempt', async () => {
    const { content, faults, warnings, missing } = await readSample(SURVEY, 'survey');
    expect([faults, warnings, missing]).toEqual([[], [], []]);
    const leaves = listLeaves(set).filter((leaf) => leaf.scoredBy !== 'appraisal').length;
    expect(content?.rows.map(({ unit, values }) => [unit, values.length])).toEqual([['bql-kcn', leaves], ['so-noi-vu', leaves], ['so-tu-phap', leaves - 1]]);
    expect(round.policy?.exemptions.map(({ unit, code }) => [unit, code])).toEqual([['so-tu-phap', '8.2.3']]);
  });

  it('names one unit without marks, and one that is not in the round', async () => {
    const { matched, unmatched } = await readSample(SURVEY, 'survey');
    expect(matched.map(({ unit, matchedBy }) => [unit, matchedBy])).toEqual([['bql-kcn', 'name'], ['so-noi-vu', 'folded-name'], ['so-tu-phap', 'name']]);
    expect(unmatched.map(({ why, text }) => [why, text.includes('Chi cục Văn thư')])).toEqual([['unknown', true]]);
  });
});

describe('the sample table of the year before', () => {
  it('gives index and rank of the three units, and lists the one that is no more', async () => {
    const { matched, unmatched, faults, warnings, missing, columns } = await readSample(BEFORE, 'previous-results');
    expect([faults, warnings, missing]).toEqual([[], [], []]);
    expect(matched.map(({ unit }) => unit)).toEqual(['so-noi-vu', 'so-tu-phap', 'bql-kcn']);
    expect(unmatched.map(({ why }) => why)).toEqual(['unknown']);
    const kinds = columns?.values.map(({ meaning }) => meaning.kind) ?? [];
    expect(kinds).toEqual(['part', 'part', 'part', 'part', 'total', 'index', 'rank']);
  });
});

it('both are what their generator makes', async () => {
  const made = await writeXlsx([makeSurveySheet(set)]);
  expect(await openSample(SURVEY)).toEqual(expectOk(await readWorkbook({ disk: createMemoryDisk(made), path: '/a', name: SURVEY })));
  expect(readFileSync(path.join(ROOT, BEFORE), 'utf8')).toBe(toCsvText(makePreviousSheet().sheet));
});
