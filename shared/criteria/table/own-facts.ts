import { z } from 'zod';
import { parseJson } from '../../bundle/parse-json.ts';
import { encodeUtf8 } from '../../bundle/utf8.ts';
import { criteriaSetSchema, type CriteriaSet } from '../../domain/criteria-set.ts';
import { parsePoints, pointsToDecimal } from '../../kernel/points.ts';
import type { Workbook } from '../../spreadsheet/workbook.ts';
import { flatten, survives, toMachineText } from './own-text.ts';
import { openGrid, type Grid } from './table-grid.ts';

/** What a set says of itself, beside its nodes. */
export type SetFacts = Omit<CriteriaSet, 'nodes'>;

/** The name in brackets is for the program, whatever the language before it. */
export const FACT_KEYS = ['version', 'title', 'titleEn', 'decision', 'isIllustrative', 'remark', 'stated.max', 'stated.sectors', 'stated.criteria', 'stated.subCriteria', 'more'] as const;
export type FactKey = (typeof FACT_KEYS)[number];
export type Fact = { readonly key: FactKey; readonly value: string };

export function listFacts(set: CriteriaSet): readonly Fact[] {
  const facts = factsOf(set);
  const { stated } = facts;
  const counts = [['stated.sectors', stated?.sectors], ['stated.criteria', stated?.criteria], ['stated.subCriteria', stated?.subCriteria]] as const;
  const plain: readonly Fact[] = [
    { key: 'version', value: String(facts.version) },
    ...(['title', 'titleEn', 'decision'] as const).map((key) => ({ key, value: facts[key] })),
    { key: 'isIllustrative', value: facts.isIllustrative ? '1' : '0' },
    ...(facts.remark === undefined ? [] : [{ key: 'remark' as const, value: facts.remark }]),
    ...(stated?.max === undefined ? [] : [{ key: 'stated.max' as const, value: pointsToDecimal(stated.max) }]),
    ...counts.flatMap(([key, count]) => (count === undefined ? [] : [{ key, value: String(count) }])),
  ];
  const isWhole = plain.every((fact) => survives(fact.value)) && (stated === undefined || Object.keys(stated).length > 0);
  return isWhole ? plain : [...plain, { key: 'more', value: toMachineText(facts) }];
}

const factsOf = ({ format, version, title, titleEn, decision, isIllustrative, remark, stated }: CriteriaSet): SetFacts => ({
  format, version, title, titleEn, decision, isIllustrative, ...(remark === undefined ? {} : { remark }), ...(stated === undefined ? {} : { stated }),
});

const factsSchema = criteriaSetSchema.omit({ nodes: true });
const FACT = new RegExp(String.raw`\((${FACT_KEYS.map((key) => key.replace('.', String.raw`\.`)).join('|')})\)(?::\s?([\s\S]*))?$`);

/** The facts on a sheet of their own, else above the table; null when this is no table of this program. `sheet`: where the table is. */
export function readFacts(workbook: Workbook, sheet: string): SetFacts | null {
  const others = workbook.sheets.filter((one) => one.name !== sheet);
  const own = workbook.sheets.filter((one) => one.name === sheet);
  const found = [...others, ...own].map((one) => readBlock(openGrid(one))).find((block) => block !== null);
  if (found === undefined) return null;
  const shown = toFacts(found);
  const parsed = factsSchema.safeParse(shown);
  return toExact(shown, found.get('more')) ?? (parsed.success ? parsed.data : null);
}

/** The rows from the version on; a title that happens to look like a fact stands before or behind them. */
function readBlock(grid: Grid): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>();
  for (const row of grid.rows.slice(0, 60)) {
    const cell = grid.own(row, 1);
    const match = cell === null ? null : FACT.exec(cell.text);
    const key = match?.[1] ?? '';
    if (found.size === 0 ? key === 'version' : key !== '' && !found.has(key)) found.set(key, match?.[2] ?? grid.own(row, 2)?.text ?? '');
    else if (found.size > 0) break;
  }
  return found.has('title') ? found : null;
}

type Shown = z.input<typeof factsSchema>;

function toFacts(found: ReadonlyMap<string, string>): Shown {
  const text = (key: FactKey): string => found.get(key) ?? '';
  const count = (key: FactKey): number | undefined => (/^\d{1,6}$/.test(text(key)) ? Number(text(key)) : undefined);
  const max = parsePoints(text('stated.max'));
  const stated = dropAbsent({ max: typeof max === 'number' ? max : undefined, sectors: count('stated.sectors'), criteria: count('stated.criteria'), subCriteria: count('stated.subCriteria') });
  return {
    format: 'btd/criteria-set',
    version: text('version') === '1' ? 1 : 2,
    title: text('title'),
    titleEn: text('titleEn'),
    decision: text('decision'),
    isIllustrative: text('isIllustrative') === '1' || text('isIllustrative') === 'TRUE',
    ...(found.has('remark') ? { remark: text('remark') } : {}),
    ...(Object.keys(stated).length === 0 ? {} : { stated }),
  };
}

const dropAbsent = (members: Readonly<Record<string, number | undefined>>): Record<string, number> =>
  Object.fromEntries(Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** What cells could not hold; null when there is nothing such, or when a person has changed what they show. */
function toExact(shown: Shown, more: string | undefined): SetFacts | null {
  if (more === undefined) return null;
  const json = parseJson({ bytes: encodeUtf8(more), where: '' });
  const exact = json.ok ? factsSchema.safeParse(json.value) : null;
  if (exact === null || !exact.success) return null;
  const isSame = (['title', 'titleEn', 'decision'] as const).every((key) => flatten(shown[key]) === flatten(exact.data[key]));
  const isStatedSame = (['max', 'sectors', 'criteria', 'subCriteria'] as const).every((key) => shown.stated?.[key] === exact.data.stated?.[key]);
  return isSame && isStatedSame && flatten(shown.remark ?? '') === flatten(exact.data.remark ?? '') && shown.isIllustrative === exact.data.isIllustrative ? exact.data : null;
}
