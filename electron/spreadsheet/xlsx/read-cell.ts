import { showText } from '#shared/bundle/show-found.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { SpreadsheetProblem } from '#shared/problem/spreadsheet-problem.ts';
import { toExactDecimal } from '#shared/spreadsheet/exact-decimal.ts';
import type { NumberLook } from '#shared/spreadsheet/number-format.ts';
import { dayOfIsoText, dayOfSerial, type DateSystem } from '#shared/spreadsheet/serial-day.ts';
import type { CellValue } from '#shared/spreadsheet/workbook.ts';
import { decodeText } from './rich-text.ts';

/** What stands in a `c` element, before it means anything. */
export type RawCell = {
  /** `t`: the kind of value. */
  readonly kind: string;
  /** `s`: place in the list of styles. */
  readonly style: number;
  readonly isFormula: boolean;
  /** The text of `v`, or null when there is none. */
  readonly value: string | null;
  /** The text of `is`. */
  readonly inline: string;
};

/** What cells refer to. */
export type CellContext = { readonly strings: readonly string[]; readonly looks: readonly NumberLook[]; readonly dateSystem: DateSystem };

type Reading = Result<CellValue | null, SpreadsheetProblem>;

/**
 * The value of a cell; null when it is empty. A formula that no program has computed yet has no value in the file: it
 * becomes an empty text marked as a formula, so that whoever needs the cell can say which it is. One whose result is
 * the empty text is empty, as it looks.
 */
export function readCellValue(cell: RawCell, context: CellContext, where: string): Reading {
  const raw = cell.value?.trim() ?? '';
  if (cell.kind === 'inlineStr') return ok(textOrNothing(cell.inline));
  if (cell.kind === 'str' && cell.value !== null) return ok(textOrNothing(decodeText(cell.value)));
  if (raw === '') return ok(cell.isFormula ? { kind: 'text', text: '' } : null);
  switch (cell.kind) {
    case 'n':
      return readNumber(cell, raw, { context, where });
    case 's':
      return readShared(raw, context.strings, where);
    case 'b':
      return /^(?:[01]|true|false)$/iu.test(raw) ? ok({ kind: 'boolean', isTrue: /^(?:1|true)$/iu.test(raw) }) : err(malformed(where, 'boolean', raw));
    case 'e':
      return ok({ kind: 'error', text: decodeText(raw) });
    case 'd': {
      const day = dayOfIsoText(raw);
      return day === null ? err(malformed(where, 'day', raw)) : ok({ kind: 'day', day });
    }
    default:
      return err(malformed(where, 'unknown', cell.kind));
  }
}

function readNumber(cell: RawCell, raw: string, { context, where }: { readonly context: CellContext; readonly where: string }): Reading {
  const decimal = toExactDecimal(raw);
  if (decimal === null) return err(malformed(where, 'number', raw));
  const look = context.looks[cell.style] ?? 'plain';
  const day = look === 'day' ? dayOfSerial(Number(decimal), context.dateSystem) : null;
  // A number that is no day stays the number that it is: 0 in a column of dates, or a time of day.
  return ok(day === null ? { kind: 'number', decimal, isPercent: look === 'percent' } : { kind: 'day', day });
}

function readShared(raw: string, strings: readonly string[], where: string): Reading {
  if (!/^\d{1,9}$/u.test(raw)) return err(malformed(where, 'shared-text', raw));
  const text = strings[Number(raw)];
  return text === undefined ? err({ type: 'spreadsheet-shared-text-missing', where, index: Number(raw), count: strings.length }) : ok(textOrNothing(text));
}

const textOrNothing = (text: string): CellValue | null => (text === '' ? null : { kind: 'text', text });

const malformed = (where: string, kind: Extract<SpreadsheetProblem, { readonly type: 'spreadsheet-value-malformed' }>['kind'], found: string): SpreadsheetProblem =>
  ({ type: 'spreadsheet-value-malformed', where, kind, found: showText(found) });
