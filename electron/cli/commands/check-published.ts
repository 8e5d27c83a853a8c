import { parsePoints, pointsToDecimal } from '#shared/kernel/points.ts';
import type { PublishedIndex } from '#shared/published/check-published.ts';
import { columnLetters } from '#shared/spreadsheet/cell-address.ts';
import { checkPublishedFile, type CheckedPublished } from '#electron/services/check-published/index.ts';
import { formatInteger } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import { done, misuse, reasonsOfOne, refuse, type Arguments, type Command, type CommandResult, type Session } from '../command.ts';
import { describeWarnings } from '../describe-package.ts';
import { nameOfTyped } from '../typed-file.ts';

export const checkPublishedCommand: Command = {
  name: 'results check',
  syntax: 'results check [--max POINTS [--with-bonus]] FILE',
  options: { max: 'optional', 'with-bonus': 'flag' },
  files: 'one',
  run: async (session, args) => {
    const [typed = ''] = args.files;
    const how = readHow(args);
    if (how === 'unreadable') return misuse({ kind: 'value-invalid', option: '--max', expected: session.words.expectedValues.max, found: args.optional('max') ?? '' });
    const checked = await checkPublishedFile({ disk: session.world.disk, path: session.locate(typed), name: nameOfTyped(typed), how });
    return checked.ok ? describe(session, checked.value, { typed, how }) : refuse(reasonsOfOne(nameOfTyped(typed), checked.error), [], { file: typed });
  },
};

/** null: how an index comes about is not said, so that a printed one is not checked. */
function readHow(args: Arguments): PublishedIndex | null | 'unreadable' {
  const typed = args.optional('max');
  if (typed === null) return null;
  const max = parsePoints(typed);
  if (typeof max === 'string' || max <= 0) return 'unreadable';
  return { max, bonusCounts: args.flag('with-bonus'), penaltyCounts: true, mode: 'half-up' };
}

type Asked = { readonly typed: string; readonly how: PublishedIndex | null };

function describe(session: Session, { rows, others, unusedColumns, warnings, disagreements }: CheckedPublished, { typed, how }: Asked): CommandResult {
  const { words, locale } = session;
  const number = (value: number): string => formatInteger(value, numbersOf(locale));
  const checkable = rows.filter(({ parts, total, index }) => parts.length > 0 && (total !== null || (how !== null && index !== null))).length;
  const notes = describeWarnings(session, warnings);
  const found = describeWarnings(session, disagreements);
  return done(
    [
      words.published.read(number(rows.length), number(checkable)),
      ...notes.lines,
      ...others.map(({ row, text }) => words.published.other(number(row), text)),
      ...unusedColumns.map(({ column, text }) => words.scoreTable.unused(columnLetters(column), text)),
      disagreements.length === 0 ? words.published.agrees : words.published.disagrees(number(disagreements.length)),
      ...found.lines,
    ],
    { file: typed, max: how === null ? null : pointsToDecimal(how.max), rows, others, unusedColumns, warnings: notes.facts, disagreements: found.facts },
  );
}
