import { formatDecimal, formatInteger, type NumberStyle } from '#renderer/text/format.ts';
import type { ResultsWords } from '#renderer/text/vi/results-words.ts';
import type { ResultRow } from '#shared/ipc/result-views.ts';

type Saying = { readonly row: ResultRow; readonly groupSize: number; readonly words: ResultsWords; readonly numbers: NumberStyle };

/** Why a unit has its rank, and what changed since the year before. */
export function sayRank({ row, groupSize, words, numbers }: Saying): readonly string[] {
  if (row.rank === null) return [words.noIndex];
  const count = (value: number): string => formatInteger(value, numbers);
  return [
    words.rankIn(count(row.rank), count(groupSize), row.group),
    ...(row.sharedBy > 1 ? [words.rankShared(count(row.sharedBy))] : []),
    ...(row.tieBrokenBy === null ? [] : [row.tieBrokenBy === 'decision' ? words.rankByDecision : words.rankByKey(count(row.tieBrokenBy + 1))]),
    ...(row.change === null ? [] : [words.changeHow(sayIndexChange(row.change, words, numbers), sayPlaces(row.change, words, numbers))]),
  ];
}

type Change = NonNullable<ResultRow['change']>;

const sayIndexChange = ({ indexPercent }: Change, words: ResultsWords, numbers: NumberStyle): string =>
  indexPercent === null ? words.changeNoIndex : words.changeIndex(showSigned(indexPercent, numbers));

function sayPlaces({ places }: Change, words: ResultsWords, numbers: NumberStyle): string {
  if (places === null) return words.changeNoPlaces;
  if (places === 0) return words.changeSame;
  return places > 0 ? words.changeUp(formatInteger(places, numbers)) : words.changeDown(formatInteger(-places, numbers));
}

/** An exact decimal with its sign: `+1,94`, `−0,30`, `0,00`. */
export function showSigned(decimal: string, numbers: NumberStyle): string {
  const isPositive = !decimal.startsWith('-') && /[1-9]/.test(decimal);
  return `${isPositive ? '+' : ''}${formatDecimal(decimal, numbers)}`;
}
