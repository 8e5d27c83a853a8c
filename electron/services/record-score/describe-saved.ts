import type { DroppedCell, SavedCell } from '#shared/ipc/views.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import type { ReadStore } from '#electron/store/store.ts';
import { toLine } from '../read-round/cell-lines.ts';
import { readCell } from '../read-round/get-cell.ts';
import type { Desk } from '../read-round/read-desk.ts';
import type { CellName } from './check-own-cell.ts';

/** Read back from the records, so that the window shows what stands there and not what it sent. */
export function describeSaved(records: ReadStore, desk: Desk, name: CellName): Result<SavedCell, readonly WorkProblem[]> {
  const described = describeCell(records, desk, name);
  if (!described.ok) return described;
  const { savedAt } = described.value.cell;
  if (savedAt === null) throw new Error('a cell that was just saved is not there');
  return ok({ savedAt, ...described.value });
}

/** A cell as its form and its line in the list show it. */
export function describeCell(records: ReadStore, desk: Desk, { unit, code }: CellName): Result<DroppedCell, readonly WorkProblem[]> {
  const cell = readCell(records, desk, { unit, code, packageRevision: null });
  if (!cell.ok) return cell;
  const { node, self, score, citations, isMine, lacks, draft } = cell.value;
  const cited = citations.filter((citation) => citation.evidence !== null).length;
  return ok({ cell: cell.value, line: toLine({ leaf: node, entry: { self, cited }, score, isMine, isOutdated: lacks.includes('review'), hasDraft: draft !== null }) });
}
