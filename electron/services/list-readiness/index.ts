import { isAssignedUnit } from '#shared/domain/assignment.ts';
import type { Unit } from '#shared/domain/round.ts';
import type { UnitReadiness } from '#shared/ipc/views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { ReadStore } from '#electron/store/store.ts';
import { listCells } from '../read-round/cell-lines.ts';
import { readDesk, type Desk } from '../read-round/read-desk.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { hasChangedSince } from './has-changed-since.ts';

/** For each unit that is mine, what still stands between it and a signature, and what was signed of it. */
export function listReadiness({ store }: WorkspaceContext): Result<readonly UnitReadiness[], readonly Problem[]> {
  return store.read((records) => {
    const desk = readDesk(records);
    if (!desk.ok) return desk;
    const { me, round } = desk.value;
    if (me === null) return err([{ type: 'role-differs', where: '', expected: 'member' } as const]);
    return ok(round.units.filter((unit) => isAssignedUnit(me.assignment, unit.id)).map((unit) => measureReadiness(desk.value, records, unit)));
  });
}

function measureReadiness(desk: Desk, records: ReadStore, { id, name }: Unit): UnitReadiness {
  const latest = records.findLatestPackage(id);
  const mine = listCells({ desk, records, unit: id, manifest: latest?.manifest ?? null }).filter(({ line }) => line.isMine);
  const signed = records.findSignedBundleOfUnit(id);
  return {
    unit: id,
    name,
    cells: mine.length,
    hasPackage: latest !== null,
    lacking: mine.flatMap(({ leaf, lacks }) => (lacks.length === 0 ? [] : [{ code: leaf.code, title: leaf.title, lacks }])),
    signedRevision: signed?.revision ?? null,
    signedAt: signed?.signedAt ?? null,
    hasChanged: signed !== null && hasChangedSince(records, id, signed),
  };
}
