import type { ResultRow, ResultTable } from '#shared/ipc/secretariat-views.ts';
import { SHEET_WORDS } from '#electron/engine/sheet-words.ts';
import { formatInteger, formatPercent, formatPoints } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import type { Session } from './command.ts';
import { toTextTable } from './text-table.ts';

/** The table of results for a terminal: group by group, the best first, with every note that the sheets carry. */
export function describeResults(session: Session, table: ResultTable): readonly string[] {
  const { words, locale } = session;
  const sheet = SHEET_WORDS[locale];
  const groups = [...new Set(table.rows.map((row) => row.group))];
  // Rows without a rank last; the sort is stable, so equal ones keep the order of the round.
  const rows = groups.flatMap((group) => table.rows.filter((row) => row.group === group).toSorted((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER)));
  return [
    sheet.heading,
    table.title,
    words.results.bundles(formatInteger(table.bundles, numbersOf(locale))),
    '',
    ...toTextTable(['right', 'left', 'left', 'right', 'right', 'right', 'right', 'right', 'right', 'right'], [words.results.header, ...rows.map((row) => toCells(session, row))]),
    '',
    sheet.councilPartOnly,
    ...(table.rows.some((row) => row.isProvisional) ? [sheet.provisional] : []),
    ...(table.isIllustrative ? [sheet.illustrative] : []),
    sheet.digest(table.digest),
  ];
}

function toCells({ words, locale }: Session, row: ResultRow): readonly string[] {
  const numbers = numbersOf(locale);
  const count = (value: number): string => formatInteger(value, numbers);
  return [
    row.rank === null ? '' : count(row.rank), row.name, row.group,
    formatPoints(row.points, numbers), formatPoints(row.applicableMax, numbers),
    row.index === null ? words.notApplicable : formatPercent(row.index, numbers),
    formatPoints(row.selfTotal, numbers), `${count(row.settled)}/${count(row.cells)}`, count(row.conflicts), count(row.missing),
  ];
}
