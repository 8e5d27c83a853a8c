import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#electron/spreadsheet/read-workbook.ts';
import { writeXlsx } from '#electron/spreadsheet/write-workbook.ts';
import { enCriteriaSheet } from '#renderer/text/en/criteria-sheet.ts';
import { viCriteriaSheet } from '#renderer/text/vi/criteria-sheet.ts';
import { canonicalText } from '#shared/bundle/canonical-text.ts';
import { readCriteriaTable } from '#shared/criteria/table/read-criteria-table.ts';
import { toCriteriaCsvSheet, toCriteriaSheets, type CriteriaSheetWords } from '#shared/criteria/table/write-criteria-table.ts';
import { checkCriteriaSet } from '#shared/criteria/check/check-criteria-set.ts';
import { criteriaSetSchema, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import { toCsvText } from '#shared/spreadsheet/write-csv.ts';
import { createMemoryDisk } from '#electron/platform/memory-disk.ts';
import { NAMES, someRule } from '#test/support/random-rules.ts';
import { workbookOf, workbookOfSheets } from '#test/support/workbook-of.ts';

const nasty = fc.constantFrom('=1+1', "'=1", '-5', '+84 ', '\tx', ' a  b ', 'a\r\nb', '_x000D_', '1.10', '007', '(title): x', 'Tổng cộng', 'Ghi chú: x', 'Tiêu chí', '1.1. Ban hành', 'Điều tra XHH', '\u2028', 'x\ufeff', '{"a":1}', '\u0085', '');
const plain = fc.string({ unit: fc.constantFrom('a', 'ế', 'Đ', ' ', '.', ':', '1', '\n', '%', '"', ';', ','), maxLength: 12 });
const anyText = fc.oneof(nasty, plain, fc.string({ unit: 'binary', maxLength: 10 }));
/** As the schema takes text: whole, NFC, without control characters. */
const toText = (text: string): string => text.toWellFormed().normalize('NFC').replaceAll(/[^\P{Cc}\n\t\r\u0080-\u009f]/gu, '').normalize('NFC');
const text = anyText.map(toText);
const name = text.map((value) => (/\S/.test(value) ? value : `Mục ${value}`));
const points = fc.integer({ min: 0, max: 1_000_000 });
const optional = <K extends string, T>(key: K, value: fc.Arbitrary<T>): fc.Arbitrary<Partial<Record<K, T>>> => fc.oneof(fc.constant<Partial<Record<K, T>>>({}), value.map((given) => ({ [key]: given }) as Partial<Record<K, T>>));
const figures = fc.uniqueArray(fc.record({ name: fc.oneof(fc.constantFrom(...NAMES), name.map((value) => value.slice(0, 32)).filter((value) => /\S/.test(value))), label: name }).chain((figure) => optional('kind', fc.constantFrom('number', 'yes-no', 'pick')).map((kind) => ({ ...figure, ...kind }))), { selector: (figure) => figure.name, maxLength: 4 });
const counts = fc.record({ criteria: fc.nat(50), subCriteria: fc.nat(90) }, { requiredKeys: [] });
const codePart = fc.constantFrom('1', '2', '10', 'I', 'II', 'a', 'đ', 'X1', '01', '100');

const nodeFacts = fc
  .record({ title: name, titleEn: text, max: points, rule: text, evidenceHint: text, step: fc.option(points.map((value) => value + 1)), figures })
  .chain((node) => fc.tuple(optional('scoring', someRule), fc.constantFrom('appraisal', 'survey', 'sipas', 'computed')).map(([scoring, scoredBy]) => ({ ...node, ...scoring, scoredBy })));
const innerFacts = fc.tuple(optional('gather', points), optional('stated', counts), optional('extra', fc.constantFrom('bonus', 'penalty'))).map((parts) => Object.assign({}, ...parts) as object);

/** A tree by places: each node hangs below an earlier one, or at the top; its code need not say so. */
const nodes = fc.array(fc.record({ facts: nodeFacts, inner: innerFacts, above: fc.nat(30), isTop: fc.boolean(), part: codePart, joint: fc.constantFrom('.', '/'), isOdd: fc.integer({ max: 9, min: 0 }) }), { minLength: 1, maxLength: 10 }).map((drawn) => {
  const made: { code: string; parent: string | null; drawn: (typeof drawn)[number] }[] = [];
  for (const [index, one] of drawn.entries()) {
    const parent = one.isTop || made.length === 0 ? null : (made[one.above % made.length]?.code ?? null);
    const own = `${one.part}${one.joint}${index}`;
    const code = parent === null || one.isOdd === 0 || parent.length > 20 ? own : `${parent}${one.joint}${index}`;
    made.push({ code, parent: parent !== null && parent.split(/[./]/).length > 6 ? null : parent, drawn: one });
  }
  return made.map(({ code, parent, drawn: one }) => {
    const isInner = made.some((other) => other.parent === code);
    const { scoring: _, ...bare } = one.facts as typeof one.facts & { scoring?: unknown };
    const { extra, ...inner } = one.inner as { extra?: unknown };
    return { code, parent, ...(isInner ? { ...bare, ...inner, scoredBy: null } : one.facts), ...(parent === null && extra !== undefined ? { extra } : {}) };
  });
});
const set: fc.Arbitrary<CriteriaSet> = fc
  .tuple(fc.record({ title: name, titleEn: text, decision: text, isIllustrative: fc.boolean(), version: fc.constantFrom(1, 2), nodes }), optional('remark', text), optional('stated', fc.record({ max: points, sectors: fc.nat(20), criteria: fc.nat(50), subCriteria: fc.nat(90) }, { requiredKeys: [] })))
  .map(([facts, remark, stated]) => criteriaSetSchema.parse({ format: 'btd/criteria-set', ...facts, ...remark, ...stated }))
  .filter((made) => checkCriteriaSet(made, () => '').faults.length === 0);
const words: fc.Arbitrary<CriteriaSheetWords> = fc.constantFrom(viCriteriaSheet, enCriteriaSheet);

function expectSame(read: ReturnType<typeof readCriteriaTable>, made: CriteriaSet): void {
  expect(read.faults).toEqual([]);
  expect(read.set === null ? null : canonicalText(read.set)).toBe(canonicalText(made));
}

describe('a criteria set written as a table is read as the same set', () => {
  test('cell by cell', () => {
    fc.assert(fc.property(set, words, (made, said) => {
      expectSame(readCriteriaTable({ workbook: workbookOfSheets(toCriteriaSheets(made, said)), columns: null, titles: null }), made);
      expectSame(readCriteriaTable({ workbook: workbookOfSheets([{ name: 'một', sheet: toCriteriaCsvSheet(made, said) }]), columns: null, titles: null }), made);
    }), { numRuns: 200 });
  });

  test('as a file of either kind', async () => {
    await fc.assert(fc.asyncProperty(set, words, async (made, said) => {
      for (const bytes of [await writeXlsx(toCriteriaSheets(made, said)), new TextEncoder().encode(toCsvText(toCriteriaCsvSheet(made, said)))]) {
        const workbook = await readWorkbook({ disk: createMemoryDisk(bytes), path: '/a', name: 'a' });
        if (!workbook.ok) throw new Error(JSON.stringify(workbook.error));
        expectSame(readCriteriaTable({ workbook: workbook.value, columns: null, titles: null }), made);
      }
    }), { numRuns: 60 });
  });
});

test.each(['¡\u0086!', 'a\u0085b', 'a\ufeffb', 'a\u00adb', 'a\tb', 'a\u2028b'])('a title with %j in it, which a cell drops or changes, comes back as it was', async (title) => {
  const node = { code: '1', parent: null, title, titleEn: '', max: 10_000, scoredBy: 'appraisal', rule: '', evidenceHint: '', step: null, figures: [] };
  const made = criteriaSetSchema.parse({ format: 'btd/criteria-set', version: 2, title: 'Bộ thử', titleEn: '', decision: '', isIllustrative: false, nodes: [node] });
  for (const bytes of [await writeXlsx(toCriteriaSheets(made, viCriteriaSheet)), new TextEncoder().encode(toCsvText(toCriteriaCsvSheet(made, viCriteriaSheet)))]) {
    const workbook = await readWorkbook({ disk: createMemoryDisk(bytes), path: '/a', name: 'a' });
    if (!workbook.ok) throw new Error(JSON.stringify(workbook.error));
    expectSame(readCriteriaTable({ workbook: workbook.value, columns: null, titles: null }), made);
  }
});

test('any cells at all give a set or problems, and never both a set and a fault', () => {
  const cell = fc.oneof(fc.constantFrom('STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm', 'I', '1', '1.1', 'a', 'i', '(1)', 'Tổng cộng', 'Ghi chú', null), fc.integer({ min: 0, max: 5 }), anyText);
  const merge = fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 9 }), fc.nat(2), fc.nat(3)).map(([column, row, width, height]) => `${'ABCD'[column] ?? 'A'}${row}:${'ABCDEFG'[column + width] ?? 'A'}${row + height}`);
  const sheet = fc.record({ rows: fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), merges: fc.array(merge, { maxLength: 3 }) });
  fc.assert(fc.property(sheet, ({ rows, merges }) => {
    const reading = readCriteriaTable({ workbook: workbookOf({ rows: [['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm'], ...rows], merges }), columns: null, titles: null });
    expect(reading.set === null).toBe(reading.faults.length > 0);
  }), { numRuns: 400 });
});
