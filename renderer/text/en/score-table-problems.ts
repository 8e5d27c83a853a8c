import type { ScoredBy } from '#shared/domain/criteria-set.ts';
import type { ScoreTableProblem } from '#shared/problem/score-table-problem.ts';
import { formatDecimal, formatInteger, EN_NUMBERS } from '../format.ts';
import { showPoints } from '../show-points.ts';
import type { WordsFor } from '../words-for.ts';

const number = (value: number): string => formatInteger(value, EN_NUMBERS);
const decimal = (value: string): string => formatDecimal(value, EN_NUMBERS);
const PARTS: Readonly<Record<ScoredBy, string>> = { appraisal: 'appraisal', survey: 'survey', sipas: 'SIPAS', computed: 'computed' };
const points = (value: number): string => showPoints(value, EN_NUMBERS);
const gap = (value: number): string => `${value > 0 ? '+' : ''}${points(value)}`;

export const enScoreTableProblems: WordsFor<ScoreTableProblem> = {
  'published-total-differs': (p) => `The published total of ${p.unit} is ${points(p.printed)}, but its parts add up to ${points(p.sum)} (off by ${gap(p.printed - p.sum)}). The published figure is kept as it is.`,

  // As a table is read.
  'score-table-without-header': () => 'No header row was found with a column that names units beside a column of scores that is understood. Point at the sheet, the first row and the columns, or write the code of the criterion (such as 1.6.1) in the heading.',
  'score-table-sheet-missing': (p) => `The file has no sheet “${p.sheet}”. Choose the sheet again.`,
  'score-table-without-units': () => 'No column says which unit a row is about. Choose the column of codes or the column of names.',
  'score-table-without-values': () => 'No column of scores is chosen. Say of at least one column what it holds.',
  'score-table-too-long': (p) => `The table has ${number(p.found)} rows; at most ${number(p.max)} are taken. Remove the rows that do not belong to it and import again.`,
  'score-table-matches-nothing': (p) => `None of the ${number(p.rows)} rows names a unit of this round by code or name. Check the column of units, or choose the file of this round.`,
  'score-table-empty': () => 'The rows name units of the round, but every cell of scores is empty. Check the columns that were chosen.',
  'score-table-beside': (p) => `The sheet “${p.sheet}” looks like a table of scores too, and is not read; “${p.read}” is. When the other is needed, choose it and import once more.`,
  'score-table-known': (p) => `This table was taken in before from “${p.file}”, and all that it says stands. There is no need to take it in again.`,
  'score-column-appraised': (p) => `This column holds criterion ${p.code}, which council members appraise: no table can give its score. The column is not used.`,
  'score-column-unknown': (p) => `The criteria set of this round has no scored criterion ${p.code}. Choose the criterion of this column again.`,
  'score-column-misplaced': () => 'What was chosen for this column does not belong in this kind of table. A survey gives scores of criteria; results of the year before give index, rank, total and parts.',
  'score-columns-alike': (p) => `The columns ${p.columns.join(', ')} say the same thing, and which one is meant cannot be told, so none is read. Choose one of them.`,
  'score-column-fractions': () => 'The column holds a percentage or an index, yet no number in it is above 1. It is not clear whether 0.85 is 85% or 0.85%. Format the cells as percentages, or write 85 in place of 0.85, and import the table again.',
  'score-cell-not-number': (p) => `A number is expected here; the cell says “${p.found}”. Correct the cell, or leave it empty when there is no score yet; “Not applicable” is for scores of criteria only.`,
  'score-cell-not-rank': (p) => `A rank such as 29 or 29/63 is expected here; the cell says “${p.found}”. Correct the cell.`,
  'score-cell-day': (p) => `The spreadsheet program took this cell for the date ${p.found}. Format the cell as text and type the number again.`,
  'score-cell-error': (p) => `The cell shows the error ${p.found}. Correct the formula in the original file and import again.`,
  'score-table-set-changed': (p) => `The score table “${p.file}” was imported under another criteria set than the round has now, so none of its scores counts. Import the table again.`,
  'score-cell-uncomputed': () => 'The cell holds a formula that was never computed, so there is no score in it yet. Open the file in a spreadsheet program, let it compute, save, and import again.',
  'score-cell-too-precise': (p) => `The score ${p.found} has more than four decimals. Nothing is rounded here; round it in the original file as the rules say.`,
  'score-cell-out-of-range': (p) => p.max === null ? `The score ${p.found} is out of range. Check the cell.` : `The score ${p.found} is not between ${points(0)} and ${points(p.max)}. When it is a percentage, say so with a % sign in the heading or in the cell.`,
  'score-cell-percent-out-of-range': (p) => `${p.found} is no percentage that can be. Check the cell.`,
  'score-cell-formula': (p) => `The cell holds a formula; ${p.found} is what it gave when the file was last saved, and it is not computed again here. Make sure that the file was computed and saved.`,
  'score-cell-dash': (p) => `The cell says “${p.found}”, which is read as no score yet, not as zero. When the criterion does not apply, write “Not applicable”.`,

  'published-index-differs': (p) => `The published index of ${p.unit} is ${decimal(p.printed)}%, but its own published points over its own maximum give ${decimal(p.computed)}%. The published figure is kept as it is.`,
  'published-rank-differs': (p) => `The published place of ${p.unit} is ${number(p.printed)}, but the published totals themselves give ${number(p.computed)}. The published figure is kept as it is.`,

  // The policy.
  'policy-unit-unknown': (p) => `This round has no unit ${p.unit}. Remove this exemption or choose the unit again.`,
  'policy-code-unknown': (p) => `The criteria set of this round has no code ${p.code}. Choose the code again.`,
  'policy-figure-unknown': (p) => `Criterion ${p.code} has no declared figure “${p.figure}”. Choose one that the criteria set names.`,
  'policy-part-absent': (p) => `The criteria set has no part ${PARTS[p.part]}, so no tie can be broken by it.`,
  'exemption-repeated': (p) => `Unit ${p.unit} is exempt from ${p.code} twice. Remove one of the two lines.`,
  'exemption-within': (p) => `For unit ${p.unit}, ${p.code} is exempt already together with ${p.within} above it. Remove one of the two lines.`,
  'grade-band-order': (p) => `The band “${p.name}” must begin below “${p.before}”, which stands before it. Put the bands from the highest to the lowest.`,
  'grade-band-open': (p) => `The band “${p.name}” has no lower boundary and takes all that is left, so none may come after it. Give it a boundary or move it to the end.`,
  'policy-cap-negative': (p) => `The cap on ${p.extra === 'bonus' ? 'bonus' : 'penalty'} points must not be negative; it is ${points(p.found)}.`,
  'quorum-impossible': (p) => `The share of members that must be present lies between 0% and 100%; it is ${decimal(p.percent)}%.`,

  // A decision on a tie.
  'tie-not-equal': (p) => `The units ${p.units.join(', ')} are not exactly the units that share a place when the whole chain has been asked. Open the results again and choose the whole group.`,
  'tie-reason-missing': () => "A decision on ranks needs a reason. Write down the council's reason.",
  'tie-attendance-impossible': (p) => `${number(p.present)} members present cannot be more than ${number(p.members)} members in all.`,
  'tie-quorum-not-met': (p) => `${number(p.present)} of ${number(p.members)} members were present; the policy asks for ${p.isMoreThan ? 'more than' : 'at least'} ${decimal(p.percent)}%. The decision was not recorded.`,
  'tie-figure-missing': (p) => `The tie-break chain needs figure ${p.figure} of criterion ${p.code}, but for ${p.unit} ${{ none: 'nobody has declared it', differs: 'members have accepted different values', 'not-applicable': 'the criterion does not apply' }[p.why]}. The unit stands behind those of equal index that have the figure; check this before publishing.`,
  'tie-decision-outdated': (p) => `The decision on the ranks of ${p.units.join(', ')} no longer applies: these units are not exactly one tied group any more. The decision is kept.`,
};
