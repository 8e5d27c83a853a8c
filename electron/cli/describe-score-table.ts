import type { ScoreTableReceipt } from '#shared/ipc/import-views.ts';
import { columnLetters } from '#shared/spreadsheet/cell-address.ts';
import { formatInteger } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import type { Session } from './command.ts';
import { describeWarnings } from './describe-package.ts';

/** What a table of scores gave to whom, and below it every row, column and unit that it leaves open. */
export function describeScoreTable(session: Session, file: string, receipt: ScoreTableReceipt): readonly string[] {
  const { words, locale } = session;
  const number = (value: number): string => formatInteger(value, numbersOf(locale));
  const says = words.scoreTable;
  const { kind, matched, unmatched, missing, unusedColumns, values, warnings } = receipt;
  return [
    words.import.imported(file, says.kept(says.kinds[kind], number(matched.length), number(values))),
    ...[
      ...matched.filter(({ matchedBy }) => matchedBy === 'folded-name').map(({ row, text, unitName }) => says.folded(number(row), text, unitName)),
      ...unmatched.map(({ row, text, why }) => words.notice(says.unmatched(number(row), text, says.why[why]))),
      ...(missing.length === 0 ? [] : [words.notice(says.missing(number(missing.length), missing.join(', ')))]),
      ...unusedColumns.map(({ column, text }) => says.unused(columnLetters(column), text)),
      ...describeWarnings(session, warnings).lines,
    ].map((line) => `  ${line}`),
  ];
}
