import type { ScoredBy } from '../domain/criteria-set.ts';

/** What can be wrong with a table of survey scores, of published results, and with the policy under which they are ranked. Points in 1/10 000. */
type ScoreTable<Type extends string, Facts = unknown> = { readonly type: Type; readonly where: string } & Facts;

/** A table as it is read. `where` is the cell; of a whole sheet, its name. */
type ReadingProblem =
  /** No sheet has a heading that names units beside one that is understood. */
  | ScoreTable<'score-table-without-header'>
  | ScoreTable<'score-table-sheet-missing', { readonly sheet: string }>
  /** The choice of columns names none of the two by which a unit is known. */
  | ScoreTable<'score-table-without-units'>
  | ScoreTable<'score-table-without-values'>
  | ScoreTable<'score-table-too-long', { readonly max: number; readonly found: number }>
  /** No row names a unit of the round. */
  | ScoreTable<'score-table-matches-nothing', { readonly rows: number }>
  /** Rows name units, and no cell gives any of them anything. */
  | ScoreTable<'score-table-empty'>
  /** Warning: another sheet looks like such a table too, and is not read. */
  | ScoreTable<'score-table-beside', { readonly sheet: string; readonly read: string }>
  /** The same table is kept already, and all that it says stands. */
  | ScoreTable<'score-table-known', { readonly file: string }>
  /** Notice: the table was read under another criteria set than the round has now, and nothing of it counts. */
  | ScoreTable<'score-table-set-changed', { readonly file: string }>
  /** Members appraise the criterion: a fault when a person chose the column, a warning when it was found. */
  | ScoreTable<'score-column-appraised', { readonly code: string }>
  | ScoreTable<'score-column-unknown', { readonly code: string }>
  /** A column of results among survey scores, or the other way round. */
  | ScoreTable<'score-column-misplaced'>
  /** `columns` as letters. A fault when a person chose them; a warning when they were found: then none of them is read. */
  | ScoreTable<'score-columns-alike', { readonly columns: readonly string[] }>
  /** Under a heading in percent no number is above 1: 0.85 may be 85 % or 0.85 %. */
  | ScoreTable<'score-column-fractions'>;

/** One cell of it; `found` is what stands there. */
type CellProblem =
  | ScoreTable<'score-cell-not-number', { readonly found: string }>
  | ScoreTable<'score-cell-not-rank', { readonly found: string }>
  /** The spreadsheet program took a number for a date: `2/18` became 2 February 2018. */
  | ScoreTable<'score-cell-day', { readonly found: string }>
  /** `#REF!` and its like. */
  | ScoreTable<'score-cell-error', { readonly found: string }>
  /** A formula without a result: no program has computed it since it was written. */
  | ScoreTable<'score-cell-uncomputed'>
  | ScoreTable<'score-cell-too-precise', { readonly found: string }>
  /** null: points of no known maximum. */
  | ScoreTable<'score-cell-out-of-range', { readonly found: string; readonly max: number | null }>
  | ScoreTable<'score-cell-percent-out-of-range', { readonly found: string }>
  /** Warning: the number is what a formula gave when the file was saved last. */
  | ScoreTable<'score-cell-formula', { readonly found: string }>
  /** Warning: a dash is read as an empty cell. */
  | ScoreTable<'score-cell-dash', { readonly found: string }>;

/** A policy against the round and the criteria set for which it is meant. `where` is its member: `exemptions[2].code`. */
type PolicyProblem =
  | ScoreTable<'policy-unit-unknown', { readonly unit: string }>
  | ScoreTable<'policy-code-unknown', { readonly code: string }>
  | ScoreTable<'policy-figure-unknown', { readonly code: string; readonly figure: string }>
  /** A tie is to be broken by a part that the criteria set does not have. */
  | ScoreTable<'policy-part-absent', { readonly part: ScoredBy }>
  | ScoreTable<'exemption-repeated', { readonly unit: string; readonly code: string }>
  /** What stands above it is exempt already. */
  | ScoreTable<'exemption-within', { readonly unit: string; readonly code: string; readonly within: string }>
  /** A band begins no lower than the better one before it. */
  | ScoreTable<'grade-band-order', { readonly name: string; readonly before: string }>
  /** A band without a lower boundary takes the rest, so nothing can come after it. */
  | ScoreTable<'grade-band-open', { readonly name: string }>
  | ScoreTable<'policy-cap-negative', { readonly extra: 'bonus' | 'penalty'; readonly found: number }>
  | ScoreTable<'quorum-impossible', { readonly percent: string }>;

/** A recorded decision on units of equal index. */
type TieProblem =
  /** The units are not exactly those that share a place when the chain has been asked to its end. */
  | ScoreTable<'tie-not-equal', { readonly units: readonly string[] }>
  | ScoreTable<'tie-reason-missing'>
  | ScoreTable<'tie-attendance-impossible', { readonly present: number; readonly members: number }>
  | ScoreTable<'tie-quorum-not-met', { readonly present: number; readonly members: number; readonly percent: string; readonly isMoreThan: boolean }>
  /** Notice: the chain asks for a figure that is not there, or of which members accepted different values; the unit stands behind those that have one. */
  | ScoreTable<'tie-figure-missing', { readonly unit: string; readonly code: string; readonly figure: string; readonly why: 'none' | 'differs' | 'not-applicable' }>
  /** Notice: scores have changed since, and these units no longer share a place. */
  | ScoreTable<'tie-decision-outdated', { readonly units: readonly string[] }>;

export type ScoreTableProblem =
  | ReadingProblem
  | PolicyProblem
  | TieProblem
  /** Warning: a printed index is not what its own points over its own maximum come to. Decimals with a dot, in percent. */
  | ScoreTable<'published-index-differs', { readonly unit: string; readonly printed: string; readonly computed: string }>
  /** Warning: the printed place is not the one that the printed totals give. */
  | ScoreTable<'published-rank-differs', { readonly unit: string; readonly printed: number; readonly computed: number }>
  | CellProblem
  /** Warning: a published total is not the sum of its own parts. */
  | ScoreTable<'published-total-differs', { readonly unit: string; readonly printed: number; readonly sum: number }>;
