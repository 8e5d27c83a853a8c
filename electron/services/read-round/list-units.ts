import type { UnitId } from '#shared/domain/ids.ts';
import type { Unit } from '#shared/domain/round.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { sumPoints, type Points } from '#shared/kernel/points.ts';
import type { UnitProgress } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { isDone } from '#shared/scoring/cell-state.ts';
import type { ReadStore } from '#electron/store/store.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { listCells, type ListedCell } from './cell-lines.ts';
import { readDesk, type Desk } from './read-desk.ts';

/** Every unit of the round in its order, with how far its cells are. */
export function listUnits({ store }: WorkspaceContext): Result<readonly UnitProgress[], readonly Problem[]> {
  return store.read((records) => {
    const desk = readDesk(records);
    return desk.ok ? ok(desk.value.round.units.map((unit) => measureUnit(desk.value, records, unit))) : desk;
  });
}

function measureUnit(desk: Desk, records: ReadStore, { id, name, group }: Unit): UnitProgress {
  const revisions = records.listPackageRevisions(id);
  const latest = records.findLatestPackage(id);
  const cells = listCells({ desk, records, unit: id, manifest: latest?.manifest ?? null }).filter((cell) => isCounted(desk, id, cell));
  const count = (claim: (cell: ListedCell) => boolean): number => cells.filter(claim).length;
  return {
    unit: id,
    name,
    group,
    packageRevision: latest?.revision ?? null,
    packageRevisions: revisions,
    cells: cells.length,
    done: count(({ line }) => isDone(line.state)),
    differs: count(({ line }) => line.state === 'differs'),
    flagged: count(({ line }) => line.isFlagged),
    withoutEvidence: latest === null ? 0 : count(({ line }) => !line.hasEvidence),
    drafts: count(({ line }) => line.hasDraft),
    selfTotal: sumPoints(cells.flatMap(({ line }) => pointsOf(line.self))),
    appraisedTotal: sumPoints(cells.flatMap(({ line }) => pointsOf(line.appraisal))),
    max: sumPoints(cells.map(({ leaf }) => leaf.max)),
  };
}

/** A member's own cells; in the secretariat's workspace, where nobody scores, all that the council appraises of this unit. */
export const isCounted = ({ me, findExemption }: Desk, unit: UnitId, { leaf, line }: ListedCell): boolean =>
  me === null ? leaf.scoredBy === 'appraisal' && findExemption(unit, leaf.code) === null : line.isMine;

const pointsOf = (score: { readonly kind: 'scored'; readonly points: Points } | { readonly kind: 'not-applicable' | 'unscored' }): readonly Points[] =>
  score.kind === 'scored' ? [score.points] : [];
