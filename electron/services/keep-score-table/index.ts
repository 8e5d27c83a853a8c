import { canonicalText } from '#shared/bundle/canonical-text.ts';
import type { ScoreTableView } from '#shared/ipc/table-views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { ScoreTableContent } from '#shared/score-table/score-table.ts';
import { standsWhole } from '#shared/score-table/standing-scores.ts';
import type { WriteStore } from '#electron/store/store.ts';
import { describeScoreTable } from '../list-score-tables/index.ts';
import type { PreparedScoreTable } from '../preview-score-table/index.ts';
import { digestDocument } from '../read-bag/digest-document.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/**
 * Writes a preview as it was shown. Refused when the round changed meanwhile, because then its rows may name other
 * units and its columns other criteria; and when the same table is here and all that it says stands.
 */
export function keepScoreTable({ store, world }: WorkspaceContext, { preview, sha256, content, roundDigest }: PreparedScoreTable): Result<ScoreTableView, readonly Problem[]> {
  if (content === null) return err(preview.faults);
  return store.transaction((records): Result<ScoreTableView, readonly Problem[]> => {
    if (records.findWorkspace()?.role !== 'secretary') return err([{ type: 'role-differs', where: '', expected: 'secretary' }]);
    const round = records.findRound();
    if (round === null || digestDocument(round) !== roundDigest) return err([{ type: 'plan-outdated', where: '' }]);
    const known = findKnown(records, content);
    if (known !== null) return err([{ type: 'score-table-known', where: preview.file, file: known }]);
    const at = world.now();
    const id = records.insertScoreTable({ file: preview.file, sha256, content, at });
    return ok(describeScoreTable({ id, file: preview.file, sha256, at, content }, new Set()));
  });
}

/** The file from which the same was kept before, if nothing that came later says otherwise. */
function findKnown(records: WriteStore, content: ScoreTableContent): string | null {
  const tables = records.listScoreTables();
  const text = textOf(content);
  const same = tables.findLast((table) => textOf(table.content) === text);
  return same !== undefined && standsWhole(same, tables, content.criteriaSet) ? same.file : null;
}

/** Whatever its file and its sheet are called now. */
const textOf = (content: ScoreTableContent): string => canonicalText({ ...content, sheet: '' });
