import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { SavedCell } from '#shared/ipc/views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import type { ReadStore } from '#electron/store/store.ts';
import { toLine } from '../read-round/cell-lines.ts';
import { readCell } from '../read-round/get-cell.ts';
import type { Desk } from '../read-round/read-desk.ts';

type CellName = { readonly unit: UnitId; readonly code: CriterionCode };

/** Read back from the records, so that the window shows what stands there and not what it sent. */
export function describeSaved(records: ReadStore, desk: Desk, { unit, code }: CellName): Result<SavedCell, readonly WorkProblem[]> {
  const cell = readCell(records, desk, { unit, code, packageRevision: null });
  if (!cell.ok) return err(cell.error);
  const { node, self, score, savedAt, citations, isMine, lacks } = cell.value;
  if (savedAt === null) throw new Error('a cell that was just saved is not there');
  const cited = citations.filter((citation) => citation.evidence !== null).length;
  return ok({ savedAt, cell: cell.value, line: toLine({ leaf: node, entry: { self, cited }, score, isMine, isOutdated: lacks.includes('review') }) });
}
