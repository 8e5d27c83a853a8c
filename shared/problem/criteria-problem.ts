/** What can be wrong with the meaning of a criteria set, and with the table from which it is read. `where` is the cell or the node. Points in 1/10 000. */
type Criteria<Type extends string, Facts = unknown> = { readonly type: Type; readonly where: string } & Facts;

/** A boundary of a band as an exact decimal; null: none on that side. */
export type BandBound = { readonly value: string; readonly isIncluded: boolean } | null;
/** Some values of a measure. One value alone: both boundaries are it, both included. `isPercent`: of a ratio, in percent. */
type BandRange = { readonly code: string; readonly from: BandBound; readonly to: BandBound; readonly isPercent: boolean };
export type CountedLevel = 'sectors' | 'criteria' | 'subCriteria';
export type FigureUse = 'number' | 'count' | 'yes-no' | 'pick';

/** Faults: with these nothing could be computed, or in two ways. */
type CriteriaFault =
  /** A node that sums those below it has a rule of its own. */
  | Criteria<'rule-on-inner-node', { readonly code: string }>
  | Criteria<'extra-below-sector', { readonly code: string; readonly extra: 'bonus' | 'penalty' }>
  | Criteria<'figure-undeclared', { readonly code: string; readonly name: string }>;

/** Warnings of the tree as a whole. `code` is empty for the set itself. */
type StatedWarning =
  /** The maxima of all sectors but bonus and penalty, against the total that the decision states. */
  | Criteria<'stated-max-differs', { readonly expected: number; readonly found: number }>
  | Criteria<'stated-count-differs', { readonly code: string; readonly level: CountedLevel; readonly expected: number; readonly found: number }>
  /** The count stated for the whole, against the sum of those stated for the sectors. */
  | Criteria<'stated-counts-disagree', { readonly level: CountedLevel; readonly expected: number; readonly found: number }>
  | Criteria<'gather-differs', { readonly code: string; readonly max: number; readonly found: number }>
  | Criteria<'gather-on-leaf', { readonly code: string }>
  | Criteria<'code-not-under-parent', { readonly code: string; readonly parent: string }>
  /** `expected`: the code that would have come before. */
  | Criteria<'code-skipped', { readonly code: string; readonly expected: string }>
  | Criteria<'code-out-of-order', { readonly code: string; readonly before: string }>
  | Criteria<'step-uneven', { readonly code: string; readonly step: number; readonly max: number }>;

/** Warnings of a rule. */
type RuleWarning =
  | Criteria<'rule-below-maximum', { readonly code: string; readonly max: number; readonly reachable: number }>
  | Criteria<'rule-above-maximum', { readonly code: string; readonly max: number; readonly reachable: number }>
  | Criteria<'rule-below-zero', { readonly code: string; readonly reachable: number }>
  /** A rule where a table that comes in gives the score. */
  | Criteria<'rule-without-use', { readonly code: string; readonly scoredBy: 'survey' | 'sipas' }>
  | Criteria<'rule-off-step', { readonly code: string; readonly step: number; readonly found: number }>
  /** Values that two bands of the rule contain. */
  | Criteria<'rule-bands-overlap', BandRange>
  /** Values that no band of the rule contains. */
  | Criteria<'rule-bands-gap', BandRange>
  /** A band that contains no value: its boundaries are reversed, or equal and not both included. */
  | Criteria<'rule-band-empty', BandRange>
  /** Values that two bands contain as the decision words them, whatever the rule as data makes of it. */
  | Criteria<'rule-text-bands-overlap', BandRange>
  /** What the decision's words give at most, against the rule as data. */
  | Criteria<'rule-text-differs', { readonly code: string; readonly byText: number; readonly byRule: number }>
  | Criteria<'judgement-reversed', { readonly code: string; readonly from: number; readonly to: number }>
  | Criteria<'judgement-step-uneven', { readonly code: string; readonly step: number; readonly range: number }>
  | Criteria<'choice-option-repeated', { readonly code: string; readonly label: string }>
  | Criteria<'ratio-of-itself', { readonly code: string; readonly name: string }>
  | Criteria<'mean-of-itself', { readonly code: string; readonly name: string }>
  /** One figure adds, or takes, twice in one list. */
  | Criteria<'rule-figure-twice', { readonly code: string; readonly name: string }>
  /** A share that is negative or more than the whole. */
  | Criteria<'deduction-share-odd', { readonly code: string; readonly percent: string }>
  | Criteria<'figure-unused', { readonly code: string; readonly name: string }>
  | Criteria<'figure-kind-differs', { readonly code: string; readonly name: string; readonly expected: FigureUse; readonly found: 'number' | 'yes-no' | 'pick' }>;


/** A spreadsheet in which no table can be found. */
type TablePlaceFault =
  | Criteria<'table-header-missing'>
  | Criteria<'table-sheet-missing'>
  | Criteria<'table-title-column-missing'>
  | Criteria<'table-max-column-missing'>
  | Criteria<'table-empty'>;

/** Faults of a table: questions without whose answer there is no tree. `where` is the cell. */
type TableFault =
  /** A row that should have a number: it has points, or stands like a heading. */
  | Criteria<'table-code-missing', { readonly title: string }>
  | Criteria<'table-code-unreadable', { readonly found: string }>
  /** `parent`: the number that should stand above. */
  | Criteria<'table-parent-missing', { readonly code: string; readonly parent: string }>
  /** A number that can be counted in two ways here. */
  | Criteria<'table-numbering-ambiguous', { readonly found: string; readonly readings: readonly TableCounting[] }>
  | Criteria<'table-title-missing', { readonly code: string }>
  | Criteria<'table-max-missing', { readonly code: string }>
  | Criteria<'table-max-unreadable', { readonly code: string; readonly found: string }>
  /** A number or points of which the spreadsheet made a day; `YYYY-MM-DD`. */
  | Criteria<'table-cell-is-day', { readonly day: string }>
  /** Formulas whose results the file does not hold; the first of `cells`. Beside a total it is a warning. */
  | Criteria<'table-formula-uncomputed', { readonly cells: number }>
  /** Warning: results that formulas gave when the file was saved last; the first of `cells`. */
  | Criteria<'table-formula-taken', { readonly cells: number }>
  /** In a table that this program wrote: the words were changed since, the rule as data was not. `machine`: the cell of the latter. */
  | Criteria<'table-rule-text-changed', { readonly code: string; readonly machine: string }>
  /** In a table that this program wrote. */
  | Criteria<'table-machine-unreadable', { readonly code: string }>
  | Criteria<'table-figures-unreadable', { readonly code: string }>
  | Criteria<'table-scorer-unknown', { readonly code: string; readonly found: string; readonly known: readonly string[] }>;

/** Warnings of a table: how something was read that could have been meant otherwise. */
type TableWarning =
  | Criteria<'table-set-title-missing', { readonly taken: string }>
  /** Other sheets that hold a criteria table too; `where` is the one that is read. */
  | Criteria<'table-sheets-beside', { readonly others: readonly string[] }>
  /** Columns of maxima that differ; letters. */
  | Criteria<'table-max-columns', { readonly taken: string; readonly others: readonly string[] }>
  /** Below the end of the table: another one, which is not read. */
  | Criteria<'table-second-table'>
  /** Rows that nobody sees were read; the first of them. */
  | Criteria<'table-rows-hidden', { readonly lines: number }>
  /** In a table that this program wrote: what stands above it is not what its sheet of facts says. */
  | Criteria<'table-facts-differ', { readonly found: string; readonly taken: string }>
  /** Rows that belong to no line: notes, partial sums, signatures. `text` is the first of them. */
  | Criteria<'table-lines-left-out', { readonly text: string; readonly lines: number }>
  /** Rows without numbers that were read as steps of the scale of the line above. */
  | Criteria<'table-scale-rows', { readonly code: string; readonly lines: number }>
  | Criteria<'table-total-twice', { readonly first: number; readonly found: number }>
  /** Words name a survey, and do not say that it gives the points. */
  | Criteria<'table-scorer-unsure', { readonly code: string; readonly found: string }>
  /** The column for it says something that names nobody known. */
  | Criteria<'table-scorer-unread', { readonly code: string; readonly found: string; readonly taken: 'appraisal' | 'survey' | 'sipas' | 'computed' }>
  | Criteria<'table-figures-unread', { readonly code: string }>
  | Criteria<'table-extra-unsure', { readonly code: string; readonly title: string }>
  /** A code kept by the spreadsheet as a number, twice or where the tenth is due: `1.10` would have become 1.1. */
  | Criteria<'table-code-lost-zero', { readonly code: string; readonly maybe: string }>;

export type TableCounting = 'arabic' | 'upper-roman' | 'lower-roman' | 'upper-letter' | 'lower-letter' | 'other';

export type CriteriaProblem = CriteriaFault | StatedWarning | RuleWarning | TablePlaceFault | TableFault | TableWarning;
