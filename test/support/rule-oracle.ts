import type { Condition, Measure, Rule } from '#shared/domain/rule.ts';

/**
 * The same arithmetic once more, as naively as it can be written: pairs of whole numbers that are never reduced, troubles
 * noted in a list on the way. Nothing of the program's own is used, so that agreement means something.
 */
type Q = readonly [top: bigint, bottom: bigint];
export type OracleInputs = { readonly figures: Readonly<Record<string, string>>; readonly means: Readonly<Record<string, Q>> };
export type OracleAnswer =
  | { readonly kind: 'score'; readonly from: number; readonly to: number }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'lacking'; readonly figures: readonly string[] }
  | { readonly kind: 'impossible' };

type Trouble = { missing: string[]; isImpossible: boolean };
type Low = { lo: Q; hi: Q } | 'na' | null;

const P = 10_000n;
const isLess = ([a, b]: Q, [c, d]: Q): boolean => a * d < c * b;
const min = (a: Q, b: Q): Q => (isLess(a, b) ? a : b);
const max = (a: Q, b: Q): Q => (isLess(a, b) ? b : a);
const minus = ([a, b]: Q, [c, d]: Q): Q => [a * d - c * b, b * d];
const times = ([a, b]: Q, [c, d]: Q): Q => [a * c, b * d];
const NOTHING: Q = [0n, 1n];
const pts = (points: number): Q => [points < 0 ? 0n : BigInt(points), P];

/** Every decimal here has six digits behind the point at most: count millionths. */
function read(text: string): Q {
  const [whole = '', rest = ''] = text.replace('-', '').split('.');
  const millionths = BigInt(whole) * 1_000_000n + BigInt(rest.padEnd(6, '0'));
  return [text.startsWith('-') ? -millionths : millionths, 1_000_000n];
}

export function askOracle(rule: Rule, inputs: OracleInputs): OracleAnswer {
  const trouble: Trouble = { missing: [], isImpossible: false };
  const found = go(rule, inputs, trouble);
  if (trouble.isImpossible) return { kind: 'impossible' };
  if (trouble.missing.length > 0) return { kind: 'lacking', figures: [...new Set(trouble.missing)].toSorted() };
  if (found === 'na') return { kind: 'not-applicable' };
  if (found === null) throw new Error('no answer and no trouble');
  return { kind: 'score', from: round(found.lo), to: round(found.hi) };
}

/** Half up of what is never negative: the floor of the value plus a half. */
const round = ([top, bottom]: Q): number => Number((top * P * 2n + bottom) / (bottom * 2n));

function figure(name: string, { figures }: OracleInputs, trouble: Trouble, isFine: (value: Q) => boolean = () => true): Q | null {
  const text = figures[name];
  if (text === undefined) {
    trouble.missing.push(name);
    return null;
  }
  const value = read(text);
  if (isFine(value)) return value;
  trouble.isImpossible = true;
  return null;
}

const isCount = ([top, bottom]: Q): boolean => top >= 0n && top % bottom === 0n;
const isBit = ([top, bottom]: Q): boolean => top === 0n || top === bottom;
const isPositive = ([top]: Q): boolean => top >= 0n;

function share(of: { readonly numerator: string; readonly denominator: string }, inputs: OracleInputs, trouble: Trouble): Q | null {
  const above = figure(of.numerator, inputs, trouble, isPositive);
  const below = figure(of.denominator, inputs, trouble, isPositive);
  if (above === null || below === null) return null;
  if (below[0] === 0n) {
    trouble.isImpossible = true;
    return null;
  }
  return [above[0] * below[1], above[1] * below[0]];
}

function measure(of: Measure, inputs: OracleInputs, trouble: Trouble): Q | null {
  if (of.kind === 'figure') return figure(of.figure, inputs, trouble);
  const part = share(of, inputs, trouble);
  return part === null ? null : times(part, [100n, 1n]);
}

/** true, false, or null with the trouble noted. */
function holds(condition: Condition, inputs: OracleInputs, trouble: Trouble): boolean | null {
  if (condition.kind === 'not') {
    const inner = holds(condition.condition, inputs, trouble);
    return inner === null ? null : !inner;
  }
  if (condition.kind === 'yes') {
    const bit = figure(condition.figure, inputs, trouble, isBit);
    return bit === null ? null : bit[0] !== 0n;
  }
  if (condition.kind === 'compare') {
    const value = measure(condition.of, inputs, trouble);
    if (value === null) return null;
    const other = read(condition.value);
    const [less, more] = [isLess(value, other), isLess(other, value)];
    return { below: less, 'at-most': !more, equal: !less && !more, 'at-least': !less, above: more }[condition.is];
  }
  const inner: Trouble = { missing: [], isImpossible: false };
  const answers = new Set(condition.conditions.map((part) => holds(part, inputs, inner)));
  if (condition.kind === 'any' && answers.has(true)) return true;
  if (condition.kind === 'all' && answers.has(false)) return false;
  if (!answers.has(null)) return condition.kind === 'all';
  trouble.missing.push(...inner.missing);
  trouble.isImpossible ||= inner.isImpossible;
  return null;
}

const flat = (value: Q): Low => ({ lo: value, hi: value });

function go(rule: Rule, inputs: OracleInputs, trouble: Trouble): Low {
  switch (rule.kind) {
    case 'points':
      return flat(pts(rule.points));
    case 'judgement':
      if (rule.from > rule.to) trouble.isImpossible = true;
      return { lo: pts(rule.from), hi: pts(rule.to) };
    case 'choice': {
      const pick = figure(rule.pick, inputs, trouble, (value) => isCount(value) && value[0] > 0n && value[0] / value[1] <= BigInt(rule.options.length));
      return pick === null ? null : flat(pts(rule.options[Number(pick[0] / pick[1]) - 1]?.points ?? Number.NaN));
    }
    case 'checklist': {
      let sum = 0n;
      for (const item of rule.items) if (figure(item.figure, inputs, trouble, isBit)?.[0] === 1_000_000n && item.points > 0) sum += BigInt(item.points);
      return flat([sum, P]);
    }
    case 'count': {
      const count = figure(rule.figure, inputs, trouble, isCount);
      return count === null ? null : flat(min(times(count, pts(rule.each)), pts(rule.cap)));
    }
    case 'ratio': {
      const part = share(rule, inputs, trouble);
      return part === null ? null : flat(min(times(part, pts(rule.full)), pts(rule.full)));
    }
    case 'steps': {
      const value = measure(rule.of, inputs, trouble);
      if (value === null) return null;
      const fitting = rule.bands.filter(({ from, to }) => {
        const isUnder = from !== null && (isLess(value, read(from.value)) || (!from.isIncluded && !isLess(read(from.value), value)));
        const isOver = to !== null && (isLess(read(to.value), value) || (!to.isIncluded && !isLess(value, read(to.value))));
        return !isUnder && !isOver;
      });
      if (fitting.length !== 1 || fitting[0] === undefined) {
        trouble.isImpossible = true;
        return null;
      }
      return go(fitting[0].score, inputs, trouble);
    }
    case 'gate': {
      const isOpen = holds(rule.requires, inputs, trouble);
      return isOpen === null ? null : isOpen ? go(rule.score, inputs, trouble) : flat(pts(rule.otherwise));
    }
    case 'cap-if': {
      const before = go(rule.score, inputs, trouble);
      if (before === 'na') return before;
      const isCut = holds(rule.when, inputs, trouble);
      return before === null || isCut === null || !isCut ? before : { lo: min(before.lo, pts(rule.cap)), hi: min(before.hi, pts(rule.cap)) };
    }
    case 'deduction': {
      const before = go(rule.score, inputs, trouble);
      if (before === 'na') return before;
      const takings = rule.items.map((item) => ({ ...item, count: figure(item.figure, inputs, trouble, isCount) ?? NOTHING }));
      const less = (score: Q): Q => {
        let left = score;
        for (const { takes, count } of takings) {
          const once = takes.kind === 'points' ? pts(takes.points) : times(score, times(max(read(takes.percent), NOTHING), [1n, 100n]));
          left = minus(left, times(once, count));
        }
        return max(left, NOTHING);
      };
      return before === null ? null : { lo: less(before.lo), hi: less(before.hi) };
    }
    case 'compare-with-mean': {
      const value = figure(rule.figure, inputs, trouble);
      const mean = rule.mean.kind === 'declared' ? figure(rule.mean.figure, inputs, trouble) : (inputs.means[`${rule.figure} ${rule.mean.kind}`] ?? null);
      if (mean === null && rule.mean.kind !== 'declared') trouble.isImpossible = true;
      if (value === null || mean === null) return null;
      return go(isLess(value, mean) ? rule.below : rule.atLeast, inputs, trouble);
    }
    case 'not-applicable-if': {
      const isOut = holds(rule.when, inputs, trouble);
      return isOut === null ? null : isOut ? 'na' : go(rule.score, inputs, trouble);
    }
    default:
      throw new Error('unknown rule');
  }
}
