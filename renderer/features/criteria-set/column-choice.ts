import { CRITERIA_FIELDS, type CriteriaColumns, type CriteriaField, type SheetSample } from '#shared/ipc/table-views.ts';

const NO_COLUMNS: CriteriaColumns['columns'] = { code: null, title: null, titleEn: null, max: null, scoredBy: null, rule: null, evidenceHint: null, step: null, figures: null, scoring: null };

/** Where the choice stands on a sheet on which nothing was recognised: the table is taken to begin below one line of titles. */
export const emptyColumns = (sheet: string): CriteriaColumns => ({ sheet, firstRow: 2, columns: NO_COLUMNS });

/** The choice for a sheet. A sheet may be called `constructor`: only what was put there counts. */
export const choiceFor = (chosen: Readonly<Record<string, CriteriaColumns>>, sheet: string): CriteriaColumns =>
  (Object.hasOwn(chosen, sheet) ? chosen[sheet] : undefined) ?? emptyColumns(sheet);

export const fieldOf = ({ columns }: CriteriaColumns, column: number): CriteriaField | null => CRITERIA_FIELDS.find((field) => columns[field] === column) ?? null;

/** A column holds one thing, and each thing stands in one column: what stood in either place before gives way. */
export function assignField(choice: CriteriaColumns, column: number, field: CriteriaField | null): CriteriaColumns {
  const before = fieldOf(choice, column);
  const freed = before === null ? choice.columns : { ...choice.columns, [before]: null };
  return { ...choice, columns: field === null ? freed : { ...freed, [field]: column } };
}

/** Without these two there is no tree; a code may stand in front of the title. */
const NEEDED = ['title', 'max'] as const satisfies readonly CriteriaField[];

export const listLacking = ({ columns }: CriteriaColumns): readonly (typeof NEEDED)[number][] => NEEDED.filter((field) => columns[field] === null);

/** Columns that hold something in the part of the sheet that is shown, so that an empty one takes no room. */
export function listShownColumns(sample: SheetSample, choice: CriteriaColumns): readonly number[] {
  const widest = Math.max(sample.columns, ...sample.rows.map((row) => row.texts.length));
  return Array.from({ length: Math.min(widest, 30) }, (_, index) => index + 1).filter(
    (column) => fieldOf(choice, column) !== null || sample.rows.some((row) => (row.texts[column - 1] ?? '').trim() !== ''),
  );
}
