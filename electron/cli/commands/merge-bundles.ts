import type { ConflictView, MergePreview, MergeReceipt, MissingCoverage } from '#shared/ipc/secretariat-views.ts';
import { applyMerge, prepareMerge } from '#electron/services/merge-bundles/index.ts';
import { formatInteger } from '#renderer/text/format.ts';
import { describeProblem } from '#renderer/text/problem-text.ts';
import { numbersOf } from '#renderer/text/words.ts';
import { reasonsOf, reasonsOfOne, refuse, type Command, type Session } from '../command.ts';
import { sayAppraisal } from '../say-appraisal.ts';
import { toTextTable } from '../text-table.ts';
import { toIncomingFiles } from '../typed-file.ts';
import { withWorkspace } from '../with-workspace.ts';

export const mergeBundlesCommand: Command = {
  name: 'merge',
  syntax: 'merge --workspace DIR FILE... [--dry-run]',
  options: { workspace: 'text', 'dry-run': 'flag' },
  files: 'many',
  run: (session, args) =>
    withWorkspace(session, args.text('workspace'), async (context) => {
      const prepared = await prepareMerge({ context, files: toIncomingFiles(session, args.files), task: session.task });
      if (!prepared.ok) return refuse(reasonsOfOne('', prepared.error));
      const { preview } = prepared.value;
      const isDryRun = args.flag('dry-run');
      const applied = isDryRun || prepared.value.plan.additions.length === 0 ? null : applyMerge(context, prepared.value);
      if (applied !== null && !applied.ok) return refuse(reasonsOfOne('', applied.error));
      const refused = preview.bundles.flatMap(({ file, standing, problems }) => (standing === 'refused' ? reasonsOf(file, problems) : []));
      const receipt = applied?.value ?? null;
      const { plan: _, ...facts } = preview;
      return refuse(refused, [...describePreview(session, preview), '', describeEnd(session, isDryRun, receipt)], { dryRun: isDryRun, ...facts, receipt });
    }),
};

function describePreview(session: Session, { bundles, conflicts, missing }: MergePreview): readonly string[] {
  const { words, locale } = session;
  const count = (value: number): string => formatInteger(value, numbersOf(locale));
  const rows = bundles.map((row) => [
    row.file, words.standings[row.standing], row.memberName, row.revision === null ? '' : count(row.revision),
    ...(row.standing === 'refused' ? ['', '', '', ''] : [row.newCells, row.sameCells, row.changedCells, row.conflicts].map(count)),
  ]);
  const remarks = bundles.flatMap((row) =>
    row.standing === 'refused' ? [] : row.problems.map((problem) => words.notice(`${row.file}: ${describeProblem(problem, locale)}`)));
  return [
    ...toTextTable(['left', 'left', 'left', 'right', 'right', 'right', 'right', 'right'], [words.merge.header, ...rows]),
    ...remarks,
    '',
    ...(conflicts.length === 0 ? [words.merge.noConflicts] : [words.merge.conflicts(count(conflicts.length)), ...conflicts.flatMap((conflict) => describeConflict(session, conflict))]),
    '',
    ...(missing.length === 0 ? [words.merge.complete] : [words.merge.missing, ...missing.map((entry) => describeMissing(session, entry))]),
  ];
}

function describeConflict(session: Session, { unitName, code, title, scores }: ConflictView): readonly string[] {
  const { merge } = session.words;
  return [
    `  ${merge.conflict(unitName, code, title)}`,
    ...scores.map(({ memberName, appraisal, reason }) => `    ${merge.voice(memberName, sayAppraisal(session, appraisal), reason.replace(/\s+/gu, ' '))}`),
  ];
}

const describeMissing = ({ words, locale }: Session, { memberName, cells, units }: MissingCoverage): string =>
  `  ${words.merge.missingOne(memberName, formatInteger(cells, numbersOf(locale)), units.join('; '))}`;

function describeEnd({ words, locale }: Session, isDryRun: boolean, receipt: MergeReceipt | null): string {
  if (isDryRun) return words.merge.dryRun;
  if (receipt === null) return words.merge.nothing;
  const numbers = numbersOf(locale);
  return words.merge.merged(formatInteger(receipt.merged, numbers), formatInteger(receipt.cells, numbers));
}
