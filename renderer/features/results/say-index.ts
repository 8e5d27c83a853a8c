import { formatDecimal, formatPercent, formatPoints, type NumberStyle } from '#renderer/text/format.ts';
import type { ResultsWords } from '#renderer/text/vi/results-words.ts';
import type { Policy } from '#shared/domain/policy.ts';
import type { ResultRow } from '#shared/ipc/result-views.ts';
import { sumPoints } from '#shared/kernel/points.ts';
import { fractionFromPoints, fromExactText, makeFraction, multiplyFractions, roundToDecimals, type Fraction } from '#shared/kernel/fraction.ts';

type Saying = { readonly row: ResultRow; readonly policy: Policy; readonly words: ResultsWords; readonly numbers: NumberStyle };

/** How an index came about, one line for each step of its arithmetic. Empty without an index. */
export function sayIndex(saying: Saying): readonly string[] {
  const { row, policy, words, numbers } = saying;
  if (row.index === null || row.indexPercent === null) return [];
  const exact = multiplyFractions(fromExactText(row.index), makeFraction(100));
  return [
    ...(policy.notApplicable === 'rescale' ? sayStretched(saying) : []),
    `${saySum(saying)} ${formatPercent(showEqual(exact, numbers), numbers)}`,
    words.indexShown(formatPercent(formatDecimal(row.indexPercent, numbers), numbers), words.modes[policy.rounding.mode], String(policy.rounding.decimals)),
    ...sayLeftOut(saying),
  ];
}

/**
 * `(Thẩm định 53,28 + Điều tra 24,36) / 104,00`. Where parts are stretched and one has dropped out, what stands outside
 * the base is taken over the whole base, the parts over those that are left.
 */
function saySum(saying: Saying): string {
  const { row, policy, numbers } = saying;
  const isStretched = policy.notApplicable === 'rescale';
  const stretchedTo = sumPoints(row.parts.filter((part) => part.applicableMax > 0).map((part) => part.max));
  const over = isStretched ? stretchedTo : row.base.applicableMax;
  const extra = sayExtra(saying);
  if (!isStretched || stretchedTo === row.base.max || extra.length === 0) return `(${[sayParts(saying), ...extra].join(' ')}) / ${formatPoints(over, numbers)}`;
  return [`(${sayParts(saying)}) / ${formatPoints(over, numbers)}`, ...extra.map((term) => `${term} / ${formatPoints(row.base.max, numbers)}`)].join(' ');
}

/** `Thẩm định 53,28 + Điều tra 24,36`. */
function sayParts({ row, policy, words, numbers }: Saying): string {
  return row.parts
    .filter((part) => part.applicableMax > 0)
    .map((part) => `${words.parts[part.part]} ${policy.notApplicable === 'rescale' ? showDecimals(stretch(part), numbers) : formatPoints(part.points, numbers)}`)
    .join(' + ');
}

function sayExtra({ row, policy, words, numbers }: Saying): readonly string[] {
  return [
    ...(policy.bonus.countsInIndex && row.bonus > 0 ? [`+ ${words.bonus} ${formatPoints(row.bonus, numbers)}`] : []),
    ...(policy.penalty.countsInIndex && row.penalty > 0 ? [`− ${words.penalty} ${formatPoints(row.penalty, numbers)}`] : []),
  ];
}

/** Bonus and penalty that stand beside the index and not in it. */
function sayLeftOut({ row, policy, words, numbers }: Saying): readonly string[] {
  return [
    ...(!policy.bonus.countsInIndex && row.bonus > 0 ? [words.leftOut(words.bonus, formatPoints(row.bonus, numbers))] : []),
    ...(!policy.penalty.countsInIndex && row.penalty > 0 ? [words.leftOut(words.penalty, formatPoints(row.penalty, numbers))] : []),
  ];
}

/** Only parts in which something does not apply: the others are as they were. */
function sayStretched({ row, words, numbers }: Saying): readonly string[] {
  return row.parts
    .filter((part) => part.applicableMax > 0 && part.applicableMax !== part.max)
    .map((part) => `${words.parts[part.part]}: ${formatPoints(part.points, numbers)} / ${formatPoints(part.applicableMax, numbers)} × ${formatPoints(part.max, numbers)} ${showEqual(stretch(part), numbers)}`);
}

/** The points of a part, stretched to its full maximum. Only asked of parts in which something applies. */
const stretch = ({ points, applicableMax, max }: ResultRow['parts'][number]): Fraction =>
  multiplyFractions(makeFraction(points, applicableMax), fractionFromPoints(max));

/** Four decimals at most, and whether that is all there is: `= 55,35`, `≈ 84,4135`. */
const showEqual = (value: Fraction, numbers: NumberStyle): string => `${(10_000n * value.numerator) % value.denominator === 0n ? '=' : '≈'} ${showDecimals(value, numbers)}`;

const showDecimals = (value: Fraction, numbers: NumberStyle): string => formatDecimal(roundToDecimals(value, 4, 'half-up').replace(/0{1,2}$/, ''), numbers);
