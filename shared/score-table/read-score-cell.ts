import type { ColumnMeaning } from '../ipc/table-views.ts';
import { foldText } from '../kernel/fold-text.ts';
import { compareFractions, fractionFromPoints, makeFraction, multiplyFractions, parseFraction, roundToPoints, ZERO } from '../kernel/fraction.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { parsePoints, ZERO_POINTS, type Points } from '../kernel/points.ts';
import type { ScoreTableProblem } from '../problem/score-table-problem.ts';
import { shiftDecimal, showCell } from '../spreadsheet/show-cell.ts';
import type { CellValue } from '../spreadsheet/workbook.ts';
import type { ScoreValue } from './score-table.ts';

export type CellMeaning = {
  readonly meaning: ColumnMeaning;
  /** Of the leaf; null where no maximum is known. */
  readonly max: Points | null;
  /** Of the cell. */
  readonly where: string;
};

/** A value, or why there is none: nothing and `null` for a cell in which no score stands. */
export type ScoreCellReading = { readonly value: ScoreValue | null; readonly fault: ScoreTableProblem | null; readonly warning: ScoreTableProblem | null };

/** Reads one cell as what its column means. Nothing is rounded, and nothing that is missing becomes zero. */
export function readScoreCell(cell: { readonly value: CellValue; readonly isFormula: boolean }, expected: CellMeaning): ScoreCellReading {
  const found = showCell(cell.value);
  const { where } = expected;
  if (isUncomputed(cell)) return { ...NOTHING, fault: { type: 'score-cell-uncomputed', where } };
  if (found === '') return NOTHING;
  if (DASHES.test(found)) return { ...NOTHING, warning: { type: 'score-cell-dash', where, found } };
  const read = readValue(cell.value, found, expected);
  if ('type' in read) return { ...NOTHING, fault: read };
  return { value: read, fault: null, warning: cell.isFormula ? { type: 'score-cell-formula', where, found } : null };
}

const NOTHING: ScoreCellReading = { value: null, fault: null, warning: null };
/** A formula whose result no program has saved yet looks like an empty cell, and is none (`readCellValue`). */
const isUncomputed = ({ value, isFormula }: { readonly value: CellValue; readonly isFormula: boolean }): boolean => isFormula && value.kind === 'text' && value.text === '';
const DASHES = /^[-\u2010-\u2015\u2212]+$/u;

function readValue(value: CellValue, found: string, expected: CellMeaning): ScoreValue | ScoreTableProblem {
  const { meaning, where } = expected;
  if (value.kind === 'error') return { type: 'score-cell-error', where, found };
  if (value.kind === 'day') return { type: 'score-cell-day', where, found };
  if (meaning.kind === 'leaf' && NOT_APPLICABLE.has(foldText(found))) return { kind: 'not-applicable' };
  if (meaning.kind === 'rank') return readRank(found, where);
  const number = readNumber(value, found);
  if (number === null) return { type: 'score-cell-not-number', where, found };
  switch (meaning.kind) {
    case 'index':
      return readIndex(number, found, where);
    case 'leaf':
      return meaning.isPercent || number.isPercent ? readShare(number, found, expected) : readPoints(number, found, expected);
    case 'penalty':
      // Some tables print what is taken away with a minus, some without.
      return readPoints({ ...number, decimal: number.decimal.replace('-', '') }, found, expected);
    case 'total':
    case 'part':
    case 'bonus':
      return readPoints(number, found, expected);
    default:
      return unreachable(meaning);
  }
}

/** As they are written in practice, without marks. */
const NOT_APPLICABLE: ReadonlySet<string> = new Set(['kad', 'k ad', 'khong ap dung', 'khong danh gia', 'kdg', 'n a', 'na', 'not applicable', 'not assessed']);

/** In percent when `isPercent`: `87.5` for 87.5 %. */
type FoundNumber = { readonly decimal: string; readonly isPercent: boolean };

/** A comma or a dot before the decimals, no thousands marks: `1.234,5` could be two numbers. */
function readNumber(value: CellValue, found: string): FoundNumber | null {
  if (value.kind === 'number') return { decimal: value.isPercent ? shiftDecimal(value.decimal, 2) : value.decimal, isPercent: value.isPercent };
  const match = /^([-\u2212]?)(\d{1,15})(?:[.,](\d{1,20}))?\s*(%?)$/u.exec(found);
  if (value.kind !== 'text' || match === null) return null;
  const [, sign = '', whole = '', decimals = '', percent = ''] = match;
  const plain = whole.replace(/^0+(?=\d)/, '');
  return { decimal: `${sign === '' ? '' : '-'}${plain}${decimals === '' ? '' : `.${decimals}`}`, isPercent: percent !== '' };
}

function readRank(found: string, where: string): ScoreValue | ScoreTableProblem {
  const rank = Number(/^(\d{1,4})(?:\s*\/\s*\d{1,4})?$/.exec(found)?.[1] ?? 0);
  return rank === 0 ? { type: 'score-cell-not-rank', where, found } : { kind: 'rank', rank };
}

/** A bonus that counts can lift an index above 100; at twice that it is no index. */
const MAX_INDEX = makeFraction(200);
const HUNDRED = makeFraction(100);

function readIndex({ decimal }: FoundNumber, found: string, where: string): ScoreValue | ScoreTableProblem {
  const fraction = parseFraction(decimal);
  const isIndex = fraction !== null && compareFractions(fraction, ZERO) >= 0 && compareFractions(fraction, MAX_INDEX) <= 0;
  // `-0` is zero, and is kept as every other zero.
  return isIndex ? { kind: 'percent', percent: decimal.replace('-', '') } : { type: 'score-cell-percent-out-of-range', where, found };
}

/** A share of the leaf's maximum: exact until the one named rounding, as every ratio is. */
function readShare({ decimal }: FoundNumber, found: string, { max, where }: CellMeaning): ScoreValue | ScoreTableProblem {
  const percent = parseFraction(decimal);
  const isShare = percent !== null && compareFractions(percent, ZERO) >= 0 && compareFractions(percent, HUNDRED) <= 0;
  if (!isShare) return { type: 'score-cell-percent-out-of-range', where, found };
  const share = multiplyFractions(percent, makeFraction(1, 100));
  return { kind: 'points', points: roundToPoints(multiplyFractions(share, fractionFromPoints(max ?? ZERO_POINTS))) };
}

function readPoints({ decimal, isPercent }: FoundNumber, found: string, { max, where }: CellMeaning): ScoreValue | ScoreTableProblem {
  if (isPercent) return { type: 'score-cell-not-number', where, found };
  const points = parsePoints(decimal);
  if (points === 'too-many-decimals') return { type: 'score-cell-too-precise', where, found };
  if (typeof points === 'string' || points < 0 || (max !== null && points > max)) return { type: 'score-cell-out-of-range', where, found, max };
  return { kind: 'points', points };
}
