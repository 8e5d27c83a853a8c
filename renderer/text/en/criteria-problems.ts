import type { BandBound, CountedLevel, CriteriaProblem, FigureUse, TableCounting } from '#shared/problem/criteria-problem.ts';
import { EN_NUMBERS, formatDecimal, formatInteger } from '../format.ts';
import { showPoints } from '../show-points.ts';
import type { WordsFor } from '../words-for.ts';

const points = (value: number): string => showPoints(value, EN_NUMBERS);
const number = (value: number): string => formatInteger(value, EN_NUMBERS);

const levels: Readonly<Record<CountedLevel, string>> = { sectors: 'sectors', criteria: 'criteria', subCriteria: 'sub-criteria' };
const uses: Readonly<Record<FigureUse, string>> = {
  number: 'a number', count: 'a count', 'yes-no': 'a yes or no', pick: 'the number of the option that was picked',
};
const kinds = { number: 'a number', 'yes-no': 'yes or no', pick: 'a picked option' } as const;
const sources = { survey: 'the sociological survey', sipas: 'SIPAS' } as const;

type BandFacts = { readonly from: BandBound; readonly to: BandBound; readonly isPercent: boolean };

/** `90%`, `from 90% to below 95%`, `above 100%`. */
function range({ from, to, isPercent }: BandFacts): string {
  const say = (bound: NonNullable<BandBound>): string => `${formatDecimal(bound.value, EN_NUMBERS)}${isPercent ? '%' : ''}`;
  if (from !== null && to !== null && from.value === to.value && from.isIncluded && to.isIncluded) return say(from);
  const start = from === null ? null : `${from.isIncluded ? 'from' : 'above'} ${say(from)}`;
  if (to === null) return start === null ? 'every value' : start.startsWith('from') ? `${start} on` : start;
  if (start === null) return `${to.isIncluded ? 'up to' : 'below'} ${say(to)}`;
  return `${start} to ${to.isIncluded ? '' : 'below '}${say(to)}`;
}

/** What may have been typed: day and month, or the other way round. */
function typedAsDay(day: string): string {
  const [, month = 0, date = 0] = day.split('-').map(Number);
  return month === date ? `${date}.${month}` : `${date}.${month} or ${month}.${date}`;
}

/** How a part of a number is counted. */
const countings: Readonly<Record<TableCounting, string>> = {
  arabic: 'an Arabic number', 'upper-roman': 'a Roman number', 'lower-roman': 'a small Roman number', 'upper-letter': 'a capital letter', 'lower-letter': 'a small letter', other: 'a name',
};
const scorers: Readonly<Record<string, string>> = { appraisal: 'the council', survey: 'survey', sipas: 'SIPAS', computed: 'statistics' };

export const enCriteriaProblems: WordsFor<CriteriaProblem> = {
  'rule-on-inner-node': (p) => `${p.code} sums what is below it, but has a rule of its own. Remove the rule, or move it to a node below.`,
  'extra-below-sector': (p) => `${p.code} is marked as ${p.extra}, but only a whole sector can stand outside the base maximum. Make it a sector of its own.`,
  'figure-undeclared': (p) => `The rule of ${p.code} uses the figure “${p.name}”, which ${p.code} does not declare. Declare the figure or mend the rule.`,

  'stated-max-differs': (p) => `The decision states ${points(p.expected)} points in all, but its sectors add up to ${points(p.found)}. The printed numbers are kept; compare each sector.`,
  'stated-count-differs': (p) => `${p.code === '' ? 'The decision' : p.code} states ${number(p.expected)} ${levels[p.level]}, but the table has ${number(p.found)}. See whether a row is missing or too many.`,
  'stated-counts-disagree': (p) => `The decision states ${number(p.expected)} ${levels[p.level]}, but the counts stated for its sectors add up to ${number(p.found)}. Both are kept; compare with the decision.`,
  'gather-differs': (p) => `The decision gathers what remains of ${p.code} to ${points(p.found)} points, but its maximum is ${points(p.max)}. The printed number is used; compare with the decision.`,
  'gather-on-leaf': (p) => `${p.code} states points to gather to, but has nothing below it. The number is not used; look at it again.`,
  'code-not-under-parent': (p) => `The code ${p.code} does not continue that of ${p.parent} above it. See whether the row stands in its place.`,
  'code-skipped': (p) => `${p.code} stands here without ${p.expected} before it. See whether a row is missing.`,
  'code-out-of-order': (p) => `${p.code} stands behind ${p.before}, out of order. See whether a code is mistaken.`,
  'step-uneven': (p) => `The maximum of ${p.code} is ${points(p.max)}, no multiple of its step ${points(p.step)}. Full points can still be given; compare with the decision.`,

  'rule-below-maximum': (p) => `${p.code} has a maximum of ${points(p.max)}, but its rule can give ${points(p.reachable)} at most. Compare with the decision; nothing is changed by the program.`,
  'rule-above-maximum': (p) => `${p.code} has a maximum of ${points(p.max)}, but its rule can give ${points(p.reachable)}. Compare with the decision; nothing is changed by the program.`,
  'rule-below-zero': (p) => `The rule of ${p.code} can give ${points(p.reachable)}, below 0 points. Compare with the decision.`,
  'rule-without-use': (p) => `${p.code} takes its points from ${sources[p.scoredBy]}, so its rule is not used. Look at who scores it.`,
  'rule-off-step': (p) => `The rule of ${p.code} gives ${points(p.found)} points, which is no multiple of its step ${points(p.step)}. Compare with the decision.`,
  'rule-bands-overlap': (p) => `By the rule of ${p.code}, two bands contain ${range(p)}. Say which band it belongs to.`,
  'rule-bands-gap': (p) => `By the rule of ${p.code}, no band contains ${range(p)}. Say what it gives.`,
  'rule-band-empty': (p) => `The rule of ${p.code} has a band that contains nothing (${range(p)}). Its ends may be reversed; compare with the decision.`,
  'rule-text-bands-overlap': (p) => `As the decision words ${p.code}, two bands contain ${range(p)}. Settle which one is meant; the wording is not changed.`,
  'rule-text-differs': (p) => `As worded, ${p.code} gives ${points(p.byText)} at most, but its rule as data gives ${points(p.byRule)}. Compare both with the decision.`,
  'judgement-reversed': (p) => `The range of ${p.code} is written from ${points(p.from)} to ${points(p.to)}, in reverse. Compare with the decision.`,
  'judgement-step-uneven': (p) => `The range of ${points(p.range)} points of ${p.code} is no multiple of the step ${points(p.step)}. Compare with the decision.`,
  'choice-option-repeated': (p) => `${p.code} has the option “${p.label}” twice. Look at its options again.`,
  'ratio-of-itself': (p) => `The rule of ${p.code} divides the figure “${p.name}” by itself, which is always 100%. Mend one of the two.`,
  'mean-of-itself': (p) => `The rule of ${p.code} compares the figure “${p.name}” with itself. Name the figure that holds the mean.`,
  'rule-figure-twice': (p) => `The rule of ${p.code} counts the figure “${p.name}” twice. Look at its items again.`,
  'deduction-share-odd': (p) => `The rule of ${p.code} takes ${formatDecimal(p.percent, EN_NUMBERS)}% of the score, where 0% to 100% is possible. Compare with the decision.`,
  'figure-unused': (p) => `${p.code} declares the figure “${p.name}”, which its rule does not use. See whether it is needed.`,
  'figure-kind-differs': (p) => `The rule of ${p.code} needs “${p.name}” as ${uses[p.expected]}, but it is declared as ${kinds[p.found]}. Mend the kind of the figure.`,

  'table-header-missing': () => 'No header of a criteria table is recognised in this spreadsheet. Point at the column of criteria, the column of maximum points and the first row of the table.',
  'table-sheet-missing': () => 'The spreadsheet has no such sheet. Choose the sheet that holds the criteria table.',
  'table-title-column-missing': () => 'No column is given for the titles of the criteria. Choose that column.',
  'table-max-column-missing': () => 'There is no column of maximum points, so the points of the items are not known. Point at that column.',
  'table-empty': () => 'No item can be read below the header. Check the sheet, the columns and the first row of the table.',

  'table-code-missing': (p) => `The row “${p.title}” has no number, so its place is not known. Write the number of the item, or remove the points if the row only explains.`,
  'table-code-unreadable': (p) => `“${p.found}” is not the number of an item. Write it as the decision has it, as text, for example 1.1 or II.`,
  'table-parent-missing': (p) => `${p.code} belongs below ${p.parent}, which does not stand above it. Add the missing row or correct the number.`,
  'table-numbering-ambiguous': (p) => `The number “${p.found}” can be read in two ways here: ${p.readings.map((reading) => countings[reading]).join(' or ')}. Write the whole code, counted from the item above, for example A.${p.found}, so that nothing is guessed.`,
  'table-title-missing': (p) => `${p.code} has no title. Write the title of the item.`,
  'table-max-missing': (p) => `${p.code} has no maximum. Write the points as the decision has them.`,
  'table-max-unreadable': (p) => `At ${p.code}, “${p.found}” cannot be read as points. Write one number with at most four decimals, for example 0.25.`,
  'table-cell-is-day': (p) => `The spreadsheet program has turned what was typed here into the day ${p.day} (perhaps ${typedAsDay(p.day)}). Format the cell as text and type it again.`,
  'table-formula-taken': (p) => `${p.cells === 1 ? 'This cell is a formula' : `From this cell on, ${number(p.cells)} cells are formulas`}; the result saved in the file is taken, nothing is computed anew. Compare with the decision.`,
  'table-formula-uncomputed': (p) => `${p.cells === 1 ? 'This cell is a formula whose result is' : `From this cell on, ${number(p.cells)} cells are formulas whose results are`} not in the file, so its contents cannot be seen. Open the file in Excel or LibreOffice, save it, and choose it again.`,
  'table-rule-text-changed': (p) => `The words that say how ${p.code} is scored were changed, but the machine-readable cell ${p.machine} still holds the former rule. Empty ${p.machine} to have the new words read (scored by hand where they cannot be), or restore the words.`,
  'table-machine-unreadable': (p) => `The machine-readable cell of ${p.code} was changed and can no longer be read. Empty it to score by the words, or export the table again.`,
  'table-figures-unreadable': (p) => `The figures of ${p.code} cannot be read. Write one figure on each line, as in a: Number of files.`,
  'table-scorer-unknown': (p) => `${p.code} is said to be scored by “${p.found}”; known are ${p.known.map((name) => scorers[name] ?? name).join(', ')}. Write one of these.`,

  'table-set-title-missing': (p) => `No title of the set stands above the table, so the name of the sheet is used: “${p.taken}”. Write the title as the decision has it.`,
  'table-sheets-beside': (p) => `This sheet is read; ${p.others.map((name) => `“${name}”`).join(', ')} hold a criteria table too and are not read. If another is wanted, choose it, or save it as a file of its own.`,
  'table-max-columns': (p) => `Several columns hold maxima, and they differ; column ${p.taken} is taken, not ${p.others.join(', ')}. If this set uses another, choose it or delete the others.`,
  'table-second-table': () => 'From this cell on there is another table, which is not read into this set. If it is wanted, copy it to a sheet or file of its own.',
  'table-rows-hidden': (p) => `From this cell on, ${number(p.lines)} rows that are hidden in the spreadsheet were read as items all the same. If they were dropped, delete them and choose the file again.`,
  'table-facts-differ': (p) => `Above the table stands “${p.found}”, but the sheet of facts says “${p.taken}”, which is taken. Make the two agree.`,
  'table-lines-left-out': (p) => `From “${p.text}” on, ${number(p.lines)} rows are taken for notes or signatures and belong to no item. If they are criteria, give them numbers and points.`,
  'table-scale-rows': (p) => `Below ${p.code}, ${number(p.lines)} rows have points and no number; they are read as the scale of that item. If they are items of their own, give them numbers.`,
  'table-total-twice': (p) => `Two totals are stated: ${points(p.first)} and ${points(p.found)}. Compare with the decision; the program does not choose.`,
  'table-scorer-unsure': (p) => `${p.code} names a survey (“${p.found}”) and does not say that its points come from it, so it is left to the council. Check who scores it.`,
  'table-scorer-unread': (p) => `${p.code} is said to be scored by “${p.found}”, which is not understood; it is taken as ${scorers[p.taken] ?? p.taken}. Check who scores it.`,
  'table-figures-unread': (p) => `The figures of ${p.code} are not written as names with contents, so none are taken as declared figures. Write them as in a: Number of files if points are to be computed.`,
  'table-extra-unsure': (p) => `${p.code} “${p.title}” holds both bonus and penalty, so it is not set outside the base. Split it into two sectors.`,
  'table-code-lost-zero': (p) => `This cell is the number ${p.code}, where ${p.maybe} may have lost its final zero in the spreadsheet. Format the cell as text and type the code again.`,
};
