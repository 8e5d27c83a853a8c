import type { CriteriaSet, ScoredBy } from '../domain/criteria-set.ts';
import type { CriterionCode, Instant, Sha256, UnitId } from '../domain/ids.ts';
import type { Points } from '../kernel/points.ts';
import type { Problem } from '../problem/problem.ts';
import type { FileToken } from './views.ts';

/** What the window is shown of tables that come in: criteria sets, survey scores, the results of the year before. */

/** Rows of a sheet as text, to be shown beside the choice of columns. At most 40 rows and 30 columns. */
export type SheetSample = {
  readonly name: string;
  readonly columns: number;
  readonly rows: readonly { readonly number: number; readonly texts: readonly string[] }[];
  readonly totalRows: number;
};

/** What a column of a criteria table holds. `scoring`: the rule as JSON, as this program writes it. */
export const CRITERIA_FIELDS = ['code', 'title', 'titleEn', 'max', 'scoredBy', 'rule', 'evidenceHint', 'step', 'figures', 'scoring'] as const;
export type CriteriaField = (typeof CRITERIA_FIELDS)[number];

/** Which part of which sheet is the table, and what its columns hold. Columns and rows from 1; null: the table has none. */
export type CriteriaColumns = {
  readonly sheet: string;
  /** First row below the header. */
  readonly firstRow: number;
  readonly columns: Readonly<Record<CriteriaField, number | null>>;
};

export type CriteriaSetTitles = { readonly title: string; readonly titleEn: string; readonly decision: string; readonly isIllustrative: boolean };

export type CriteriaTablePreview = {
  readonly file: string;
  /** Of the file's bytes: what is kept must be the file that was shown. */
  readonly sha256: Sha256;
  readonly sheets: readonly SheetSample[];
  /** As given, or as found when none were given; null when no header was recognised: then a person points at the columns. */
  readonly columns: CriteriaColumns | null;
  /** Found above the table or named by the file; a person may change them before the set is kept. */
  readonly titles: CriteriaSetTitles;
  /** null while a fault stands in the way of a tree. */
  readonly set: CriteriaSet | null;
  /** Cell of each node's parts, `B12`, by code and field, so that a problem leads to the paper. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Refuse the table. */
  readonly faults: readonly Problem[];
  /** Shown, and change nothing: a printed sum is reported, never repaired. */
  readonly warnings: readonly Problem[];
  /** How many leaves have a rule as data, and how many stay text. */
  readonly computed: number;
  readonly manual: number;
};

export type CriteriaSetSummary = {
  readonly digest: Sha256;
  readonly title: string;
  readonly titleEn: string;
  readonly decision: string;
  readonly remark: string;
  readonly isIllustrative: boolean;
  readonly leaves: number;
  readonly max: Points;
  /** The open round stands on it. */
  readonly isInUse: boolean;
  /** Name below the program's own sets; null when it came in as a file. */
  readonly shipped: string | null;
  /** False: shipped with the program and not taken into this workspace yet. */
  readonly isHere: boolean;
};

export type CriteriaSetView = {
  readonly digest: Sha256;
  readonly set: CriteriaSet;
  /** `where` is the code of the node, with the part of it that is meant. */
  readonly problems: readonly Problem[];
};

/** What a column of an incoming table of scores means. */
export type ColumnMeaning =
  /** Points of a leaf that no member appraises, or a percentage of its maximum. */
  | { readonly kind: 'leaf'; readonly code: CriterionCode; readonly isPercent: boolean }
  /** Of the year before, or of a published table. */
  | { readonly kind: 'index' }
  | { readonly kind: 'rank' }
  | { readonly kind: 'total' }
  | { readonly kind: 'part'; readonly part: ScoredBy }
  | { readonly kind: 'bonus' }
  | { readonly kind: 'penalty' };

export const SCORE_TABLE_KINDS = ['survey', 'previous-results'] as const;
export type ScoreTableKind = (typeof SCORE_TABLE_KINDS)[number];

/** A score table that comes with the sample round. */
export type SampleTable = { readonly kind: ScoreTableKind; readonly file: FileToken };

export type ScoreTableColumns = {
  readonly sheet: string;
  readonly firstRow: number;
  /** At least one of the two. */
  readonly unitCode: number | null;
  readonly unitName: number | null;
  readonly values: readonly { readonly column: number; readonly meaning: ColumnMeaning }[];
};

export type ScoreTableRow = {
  readonly row: number;
  /** What stands in the file. */
  readonly text: string;
  readonly unit: UnitId;
  readonly unitName: string;
  /** `folded-name`: equal when marks, case and spaces are put aside. */
  readonly matchedBy: 'code' | 'name' | 'folded-name';
  readonly values: readonly { readonly column: number; readonly text: string }[];
};

export type ScoreTablePreview = {
  /** Names this preview when it is kept; one that was overtaken is refused. */
  readonly plan: string;
  readonly kind: ScoreTableKind;
  readonly file: string;
  readonly sheets: readonly SheetSample[];
  readonly columns: ScoreTableColumns | null;
  readonly matched: readonly ScoreTableRow[];
  /** Rows that name no unit of the round, or one that another row names too: listed, never dropped. */
  readonly unmatched: readonly { readonly row: number; readonly text: string; readonly why: 'unknown' | 'ambiguous' | 'repeated' }[];
  /** Columns that have a heading but mean nothing here. */
  readonly unusedColumns: readonly { readonly column: number; readonly text: string }[];
  /** Units of the round without a row. */
  readonly missing: readonly UnitId[];
  readonly faults: readonly Problem[];
  readonly warnings: readonly Problem[];
};

export type ScoreTableView = {
  readonly id: number;
  readonly kind: ScoreTableKind;
  readonly file: string;
  readonly at: Instant;
  readonly units: number;
  readonly values: number;
  readonly unmatched: readonly string[];
  /** Nothing of it counts any more: a newer table gives every score that it gave, or the round has another criteria set since. */
  readonly isReplaced: boolean;
};
