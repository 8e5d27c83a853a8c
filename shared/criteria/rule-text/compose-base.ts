import type { Band, Measure, Rule } from '../../domain/rule.ts';
import { pointsFromInteger, type Points } from '../../kernel/points.ts';
import { foldText } from '../../kernel/fold-text.ts';
import type { FigureBook } from './figure-book.ts';
import type { Formula, Quotient } from './read-formula.ts';
import type { Statement } from './read-statement.ts';

export type Of<Kind extends Statement['kind']> = Extract<Statement, { readonly kind: Kind }>;
/** What a text says, sorted by kind, with what is needed to make a rule of it. */
export type Said = {
  readonly of: <Kind extends Statement['kind']>(kind: Kind) => readonly Of<Kind>[];
  readonly max: Points;
  readonly book: FigureBook;
};

/** A base rule, and which of the statements it used up. null: more than one thing could be meant. */
export type Base = { readonly rule: Rule; readonly used: readonly Statement['kind'][] };

export const pointsRule = (points: Points): Rule => ({ kind: 'points', points });

type Ratio = { readonly numerator: string; readonly denominator: string };

/** The ratio that the text defines; null when it defines none, or two. */
function findRatio({ of, book }: Said): Ratio | null {
  const [only, second] = of('ratio-is');
  return only === undefined || second !== undefined ? null : toRatio(only.quotient, book);
}

function toRatio(quotient: Quotient, book: FigureBook): Ratio {
  const { numerator, denominator } = quotient;
  if (quotient.kind === 'names') return { denominator: book.named(denominator), numerator: book.named(numerator) };
  // The whole first: `b/a` is how decisions letter them.
  const whole = book.labelled(denominator, 'number');
  return { denominator: whole, numerator: book.labelled(numerator, 'number') };
}

function toRatioRule(formula: Formula, ratio: Ratio | null, book: FigureBook): Rule | null {
  const of = formula.quotient === null ? ratio : toRatio(formula.quotient, book);
  if (of === null) return null;
  return { kind: 'ratio', numerator: of.numerator, denominator: of.denominator, full: formula.full };
}

/** `Điểm = Tỷ lệ × điểm chuẩn`, with the ratio said here or there. */
export function composeRatio(said: Said): Base | null {
  const [only, second] = said.of('formula');
  if (only === undefined || second !== undefined) return null;
  const rule = toRatioRule(only.formula, findRatio(said), said.book);
  return rule === null ? null : { rule, used: ['formula', 'ratio-is'] };
}

/** Bands of a percentage: of the ratio that is defined, else of one figure that is itself the percentage. */
export function composeBands(said: Said): Base | null {
  const printed = said.of('band');
  if (printed.length < 2) return null;
  const ratio = findRatio(said);
  if (ratio === null && said.of('ratio-is').length > 0) return null;
  const bands: Band[] = [];
  for (const band of printed) {
    const range = band.range.kind === 'range' ? band.range : complementOf(bands, printed.length);
    const score = typeof band.score === 'number' ? pointsRule(band.score) : toRatioRule(band.score, ratio, said.book);
    if (range === null || score === null) return null;
    bands.push({ from: range.from, to: range.to, score });
  }
  const measure = findMeasure({ ratio, bands, said });
  return measure === null ? null : { rule: { kind: 'steps', of: measure, bands }, used: ['band', 'ratio-is'] };
}

/** "Dưới: 0" after a single band that is open above: what lies below it. */
function complementOf(bands: readonly Band[], count: number): Pick<Band, 'from' | 'to'> | null {
  const [only] = bands;
  if (only === undefined || count !== 2 || only.from === null || only.to !== null) return null;
  return { from: null, to: { value: only.from.value, isIncluded: !only.from.isIncluded } };
}

/** A percentage that no text defines is one figure by itself, unless other numbers were declared: which of them is not said. */
function findMeasure({ ratio, bands, said }: { readonly ratio: Ratio | null; readonly bands: readonly Band[]; readonly said: Said }): Measure | null {
  if (ratio !== null) return { kind: 'percent', ...ratio };
  const inner = bands.map((band) => band.score).find((score) => score.kind === 'ratio');
  if (inner !== undefined) return { kind: 'percent', numerator: inner.numerator, denominator: inner.denominator };
  const numbers = said.book.unusedNumbers();
  const percentages = numbers.filter((figure) => /^ty le|^ti le|%/.test(foldText(figure.label)));
  if (numbers.length > 0 && percentages.length !== 1) return null;
  const [own] = percentages;
  return { kind: 'figure', figure: own === undefined ? said.book.labelled('Tỷ lệ (%)', 'number') : said.book.named(own.name) };
}

/** "Cộng các nội dung đạt": each item that is met adds its points. */
export function composeChecklist(said: Said): Base | null {
  const options = said.of('option');
  const items = options.filter((option) => option.points > 0);
  if (said.of('adds-up').length !== 1 || items.length === 0 || items.some((item) => item.isShare || item.label.length > 300)) return null;
  if (new Set(items.map((item) => foldText(item.label))).size !== items.length) return null;
  return {
    rule: { kind: 'checklist', items: items.map((item) => ({ figure: said.book.labelled(item.label, 'yes-no'), points: item.points })) },
    used: ['adds-up'],
  };
}

/** "Mỗi …: 0,125 điểm; tối đa 0,5 điểm"; without a cap of its own the maximum caps. */
export function composeCount(said: Said): Base | null {
  const [sample, otherSample] = said.of('sample');
  const [each, otherEach] = said.of('each');
  const [cap, otherCap] = said.of('cap');
  if (otherSample !== undefined || otherEach !== undefined || otherCap !== undefined) return null;
  if (sample !== undefined) {
    const full = pointsFromInteger(sample.points * sample.size);
    if (each !== undefined || full === null) return null;
    return { rule: { kind: 'count', figure: countFigure(sample.what, said.book), each: sample.points, cap: cap?.points ?? full }, used: ['sample', 'cap'] };
  }
  if (each === undefined) return null;
  return { rule: { kind: 'count', figure: countFigure(each.what, said.book), each: each.points, cap: cap?.points ?? said.max }, used: ['each', 'cap'] };
}

/** The one number that was declared, or a new one named after what is counted. */
export function countFigure(what: string, book: FigureBook): string {
  const [only, second] = book.unusedNumbers();
  if (only !== undefined && second === undefined) return book.named(only.name);
  return book.labelled(`Số ${what.slice(0, 280)}`, 'number');
}

export function composeJudgement(said: Said): Base | null {
  const [only, second] = said.of('judgement');
  if (only === undefined || second !== undefined) return null;
  return { rule: { kind: 'judgement', from: only.from, to: only.to, step: only.step }, used: ['judgement'] };
}

/** "Bằng hoặc trên bình quân …: 2; dưới: 0". The mean is what the text names: the group's own, else a figure that is declared. */
export function composeMean(said: Said): Base | null {
  const sides = said.of('mean');
  const atLeast = sides.find((side) => side.side === 'at-least');
  const below = sides.find((side) => side.side === 'below');
  const [rest, secondRest] = said.of('band');
  if (atLeast === undefined || secondRest !== undefined || sides.length > 2) return null;
  const isRest = rest !== undefined && rest.range.kind === 'complement' && typeof rest.score === 'number';
  if (rest !== undefined && !isRest) return null;
  const lower = below?.points ?? (isRest && typeof rest.score === 'number' ? rest.score : null);
  if (lower === null || (below !== undefined && rest !== undefined) || said.book.unusedNumbers().length > 0) return null;
  const figure = said.book.labelled('Kết quả của đơn vị', 'number');
  const folded = foldText(atLeast.of);
  const isGroup = /(?:binh quan|trung binh)(?: chung)?(?: cua)?(?: cac don vi)?(?: cung| trong| cua)* (?:khoi|nhom)\b/.test(folded);
  const mean = isGroup ? { kind: 'group' as const } : { kind: 'declared' as const, figure: said.book.labelled(meanLabel(atLeast.of), 'number') };
  return { rule: { kind: 'compare-with-mean', figure, mean, atLeast: pointsRule(atLeast.points), below: pointsRule(lower) }, used: ['mean', 'band'] };
}

function meanLabel(of: string): string {
  const start = of.search(/(?:mức\s+)?(?:bình quân|trung bình)/iu);
  return start < 0 ? of : of.slice(start);
}
