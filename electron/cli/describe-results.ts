import type { ExplainedNode, ResultRow, ResultTable, UnitExplanation } from '#shared/ipc/result-views.ts';
import { listResultNotes, orderRows } from '#shared/report/result-sheet.ts';
import { SHEET_WORDS } from '#electron/engine/sheet-words.ts';
import { formatDecimal, formatInteger, formatPercent, formatPoints } from '#renderer/text/format.ts';
import { describeProblem } from '#renderer/text/problem-text.ts';
import { numbersOf } from '#renderer/text/words.ts';
import type { Session as WholeSession } from './command.ts';
import { sayAppraisal } from './say-appraisal.ts';
import { toTextTable, type Column } from './text-table.ts';

/** What of a session is needed to say something. */
type Session = Pick<WholeSession, 'words' | 'locale'>;

/** The table of results for a terminal: group by group, the best first, with every note that the sheets carry. */
export function describeResults(session: Session, table: ResultTable): readonly string[] {
  const { words, locale } = session;
  const sheet = SHEET_WORDS[locale];
  return [
    sheet.heading,
    table.title,
    words.results.bundles(formatInteger(table.bundles, numbersOf(locale))),
    '',
    ...toTextTable(columnsOf(table), [headerOf(session, table), ...orderRows(table).map((row) => toCells(session, table, row))]),
    '',
    ...listResultNotes(table, sheet),
    ...table.notices.map((problem) => describeProblem(problem, locale)),
    sheet.digest(table.digest),
  ];
}

const columnsOf = ({ parts }: ResultTable): readonly Column[] => ['right', 'left', 'left', ...parts.map((): Column => 'right'), 'right', 'right', 'right', 'right', 'left', 'right', 'right', 'right', 'right', 'right', 'right'];

function headerOf({ words, locale }: Session, { parts }: ResultTable): readonly string[] {
  const { rank, unit, group, rest } = words.results.header;
  return [rank, unit, group, ...parts.map(({ part }) => SHEET_WORDS[locale].parts[part]), ...rest];
}

function toCells({ words, locale }: Session, table: ResultTable, row: ResultRow): readonly string[] {
  const numbers = numbersOf(locale);
  const count = (value: number): string => formatInteger(value, numbers);
  const signed = (decimal: string): string => (decimal.startsWith('-') || Number(decimal) === 0 ? '' : '+') + formatDecimal(decimal, numbers);
  return [
    row.rank === null ? '' : count(row.rank), row.name, row.group,
    ...table.parts.map(({ part }) => {
      const own = row.parts.find((candidate) => candidate.part === part);
      return own === undefined || own.applicableMax === 0 ? '' : formatPoints(own.points, numbers);
    }),
    row.bonus === 0 && row.penalty === 0 ? '' : `+${formatPoints(row.bonus, numbers)} \u2212${formatPoints(row.penalty, numbers)}`,
    formatPoints(row.base.points, numbers), formatPoints(row.base.applicableMax, numbers),
    row.indexPercent === null ? words.notApplicable : formatPercent(formatDecimal(row.indexPercent, numbers), numbers),
    row.grade === null ? '' : nameOfGrade(row.grade, locale),
    row.change === null ? '' : [row.change.indexPercent, row.change.places === null ? null : String(row.change.places)].map((change) => (change === null ? words.results.nothing : signed(change))).join(' / '),
    formatPoints(row.selfTotal, numbers), `${count(row.settled)}/${count(row.cells)}`, count(row.conflicts), count(row.missing),
  ];
}

const nameOfGrade = (grade: NonNullable<ResultRow['grade']>, locale: Session['locale']): string => (locale === 'en' && grade.nameEn !== '' ? grade.nameEn : grade.name);

/** How one unit's result came about, node by node, and under each leaf whose score it is. */
export function describeExplanation(session: Session, table: ResultTable, { row, nodes }: UnitExplanation): readonly string[] {
  const { words, locale } = session;
  const depths = depthsOf(nodes);
  return [
    ...toTextTable(columnsOf(table), [headerOf(session, table), toCells(session, table, row)]),
    '',
    ...(row.index === null ? [] : [words.results.exact(row.index.numerator, row.index.denominator)]),
    ...nodes.flatMap((node) => describeNode(session, node, depths.get(node.code) ?? 0)),
    '',
    ...listResultNotes(table, SHEET_WORDS[locale]),
  ];
}

function depthsOf(nodes: readonly ExplainedNode[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { code, parent } of nodes) depths.set(code, parent === null ? 0 : (depths.get(parent) ?? 0) + 1);
  return depths;
}

function describeNode(session: Session, { code, title, points, max, applicableMax, gatheredTo, leaf }: ExplainedNode, depth: number): readonly string[] {
  const { locale } = session;
  const numbers = numbersOf(locale);
  const indent = '  '.repeat(depth);
  const sum = `${formatPoints(points, numbers)}/${formatPoints(leaf === null ? applicableMax : max, numbers)}`;
  const shown = leaf === null || leaf.standing === 'settled' ? sum : SHEET_WORDS[locale].standings[leaf.standing];
  if (leaf === null) return [`${indent}${code}. ${title}: ${shown}${gatheredTo === null ? '' : ` (${session.words.results.gathered(formatPoints(gatheredTo, numbers))})`}`];
  return [
    `${indent}${code}. ${title}: ${shown}${leaf.reason === '' ? '' : ` (${leaf.reason})`}`,
    ...leaf.scores.map((score) => `${indent}    ${session.words.merge.voice(score.memberName, sayAppraisal(session, score.appraisal), score.reason)}`),
    ...(leaf.source === '' ? [] : [`${indent}    ${leaf.source}`]),
  ];
}
