import type { CriteriaProblem } from '../../problem/criteria-problem.ts';
import { listOverlaps, type Range } from './bands.ts';
import { listSteps } from './check-bands.ts';
import type { NodeCheck } from './criteria-tree.ts';

/**
 * Bands as the decision words them. "Từ 88 - 90%: 2; từ 90 - 95%: 3" gives 90 to both: a rule as data has to choose
 * one, and would hide what was printed. Only lists that cannot be misread are compared, band by band with the next.
 */
export function listPrintedBandWarnings({ node, index, locate }: NodeCheck): readonly CriteriaProblem[] {
  const inRule = listSteps(node).flatMap(({ bands }) => listOverlaps(bands));
  const told = new Set(inRule.map(describeRange));
  return readBandLists(node.rule)
    .flatMap(({ bands, isPercent }) => bands.flatMap((band, position) => listOverlaps([band, ...bands.slice(position + 1, position + 2)]).map((range) => ({ ...range, isPercent }))))
    .filter((range) => isMisprint(range) && !told.has(describeRange(range)))
    .filter((range, position, all) => all.findIndex((other) => describeRange(other) === describeRange(range)) === position)
    .map(({ from, to, isPercent }) => ({ type: 'rule-text-bands-overlap', where: locate(index, 'rule'), code: node.code, from, to, isPercent }));
}

/** "Từ 90% trở lên: 2; từ 80% trở lên: 1" is read from the top, and nobody is misled. */
const isMisprint = ({ from, to }: Range): boolean => from !== null && to !== null;

const describeRange = ({ from, to }: Range): string => JSON.stringify([from, to]);

type PrintedBand = Range & { readonly start: number; readonly end: number };
type BandList = { readonly bands: readonly Range[]; readonly isPercent: boolean };

/** A rule as data has no more; a text with more is no list that a person could misread. */
const MAX_BANDS = 50;

/** Bands that follow one another with nothing but their points between them. */
function readBandLists(printed: string): readonly BandList[] {
  // One blank between words: with runs of them the pattern would try every way to share them out.
  const text = printed.replaceAll(/\s+/gu, ' ');
  const lists: PrintedBand[][] = [];
  for (const band of readBands(text).slice(0, MAX_BANDS)) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (list !== undefined && last !== undefined && isPointsOnly(text.slice(last.end, band.start))) list.push(band);
    else lists.push([band]);
  }
  return lists.map((bands) => {
    const words = text.slice(bands[0]?.start ?? 0, bands.at(-1)?.end ?? 0);
    return { isPercent: words.includes('%'), bands: bands.map(({ from, to }) => ({ from, to })) };
  });
}

/** ` 2 điểm; `, ` điểm = (b/a) × 1,5. `: short, and without a further claim. */
const isPointsOnly = (between: string): boolean => between.length <= 48 && !between.includes(':') && /\d/.test(between);

const NUMBER = String.raw`(\d{1,9}(?:[.,]\d{1,4})?) ?%?`;
/** A band, then at most a few words of what is counted, then the colon before its points. */
const BAND = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}/.,])(?:`,
    String.raw`(?:(?<above>trên|từ trên)|từ) ${NUMBER} ?(?:-|–|đến|tới) ?(?<below>dưới |nhỏ hơn )?${NUMBER}`,
    String.raw`|từ ${NUMBER} trở lên`,
    String.raw`|(?<!không )(?:đạt|bằng) ${NUMBER}`,
    String.raw`|dưới ${NUMBER}`,
    String.raw`|trên ${NUMBER}`,
    String.raw`)(?=[^:;.,\d]{0,24}:)`,
  ].join(''),
  'giu',
);

function readBands(text: string): readonly PrintedBand[] {
  return [...text.matchAll(BAND)].map((match): PrintedBand => {
    const [, , from, , to, atLeast, exactly, below, above] = match;
    const start = match.index;
    const end = text.indexOf(':', start + match[0].length) + 1;
    const place = { start, end };
    const { above: isAbove, below: isBelow } = match.groups ?? {};
    if (from !== undefined && to !== undefined) return { ...place, from: bound(from, isAbove === undefined), to: bound(to, isBelow === undefined) };
    if (atLeast !== undefined) return { ...place, from: bound(atLeast, true), to: null };
    if (exactly !== undefined) return { ...place, from: bound(exactly, true), to: bound(exactly, true) };
    return below === undefined ? { ...place, from: bound(above ?? '0', false), to: null } : { ...place, from: null, to: bound(below, false) };
  });
}

const bound = (text: string, isIncluded: boolean): { readonly value: string; readonly isIncluded: boolean } => ({ value: text.replace(',', '.'), isIncluded });
