import { setImmediate as letOthersGo } from 'node:timers/promises';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { Unit } from '#shared/domain/round.ts';
import type { Look, OverviewCells, RoundOverview, SlowLook } from '#shared/ipc/overview-views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { sumFields } from '#shared/scoring/overview/count-field.ts';
import { countLooks, hasLook, hasSlowLook, isSlowLook } from '#shared/scoring/overview/looks.ts';
import type { Task } from '#electron/platform/task.ts';
import { findUnit } from '../read-round/read-desk.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { describeCell } from './describe-cell.ts';
import { describeCouncil, describeSectors, describeUnit } from './describe-units.ts';
import { createDoubts, type FindDoubts } from './find-doubts.ts';
import { openOverview, type OpenOverview } from './open-overview.ts';
import type { UnitCell } from './unit-cells.ts';

/** A list to be read by a person: who has more before her looks at the heat map, or at one unit. */
const MOST_LISTED = 400;

/** The round unit by unit and sector by sector, what needs a look, and who still owes scores. */
export function getOverview({ store }: WorkspaceContext): Result<RoundOverview, readonly Problem[]> {
  return store.read((records) => {
    const opened = openOverview(records);
    if (!opened.ok) return opened;
    const { desk, isSecretariat, readUnit } = opened.value;
    const read = desk.round.units.map(readUnit);
    const units = read.map((cells) => describeUnit(opened.value, cells));
    return ok({
      role: isSecretariat ? ('secretary' as const) : ('member' as const),
      sectors: describeSectors(opened.value),
      units,
      total: sumFields(units.map((unit) => unit.total)),
      looks: countLooks(read.flatMap(({ cells }) => cells.map(({ facts }) => facts))),
      council: isSecretariat ? describeCouncil(opened.value, read) : [],
      hasKit: records.hasIssuedKit(),
    });
  });
}

/** Units that are looked at in one go: at the largest round some 10 ms, after which a score that waits is recorded first. */
const UNITS_AT_ONCE = 4;

/** How many cells are doubtful for what only their whole entry tells. Slow, so other calls are answered in between. */
export async function countDoubts({ store }: WorkspaceContext, task: Task): Promise<Result<Readonly<Record<SlowLook, number>>, readonly Problem[]>> {
  const opened = store.read(openOverview);
  if (!opened.ok) return opened;
  const { units } = opened.value.desk.round;
  const findDoubts = createDoubts(opened.value.records, opened.value.desk);
  const counts = { 'self-score': 0, unreadable: 0 };
  for (let at = 0; at < units.length; at += UNITS_AT_ONCE) {
    await letOthersGo();
    if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
    const some = { overview: opened.value, units: units.slice(at, at + UNITS_AT_ONCE), findDoubts };
    const counted = store.read(() => {
      for (const { look } of listDoubtful(some, ['self-score', 'unreadable'])) counts[look] += 1;
      return ok(null);
    });
    if (!counted.ok) return counted;
  }
  return ok(counts);
}

/** Every cell behind one field of the heat map, those that the policy exempts among them; of the whole unit without a sector. */
export function listSectorCells({ store }: WorkspaceContext, { unit, sector }: { readonly unit: UnitId; readonly sector: CriterionCode | null }): Result<OverviewCells, readonly Problem[]> {
  return store.read((records) => {
    const opened = openOverview(records);
    if (!opened.ok) return opened;
    const { desk, sectorOf, readUnit } = opened.value;
    const found = findUnit(desk, unit);
    if (!found.ok) return found;
    const cells = readUnit(found.value).cells.filter(({ leaf }) => sector === null || sectorOf.get(leaf.code) === sector);
    return ok({ cells: cells.map((cell) => describeCell(desk.round.members, unit, cell)), total: cells.length });
  });
}

/** The cells that one goes to for one reason, in the order of round and criteria set; the first few hundred of them. */
export function listLookCells({ store }: WorkspaceContext, { look }: { readonly look: Look }): Result<OverviewCells, readonly Problem[]> {
  return store.read((records) => {
    const opened = openOverview(records);
    if (!opened.ok) return opened;
    const { desk } = opened.value;
    const all = { overview: opened.value, units: desk.round.units, findDoubts: createDoubts(records, desk) };
    const found = [...(isSlowLook(look) ? listDoubtful(all, [look]) : listQuick(opened.value, (cell) => hasLook(look, cell.facts)))];
    return ok({ cells: found.slice(0, MOST_LISTED).map(({ unit, cell }) => describeCell(desk.round.members, unit, cell)), total: found.length });
  });
}

type Place = { readonly unit: UnitId; readonly cell: UnitCell };

function* listQuick({ desk, readUnit }: OpenOverview, isWanted: (cell: UnitCell) => boolean): Generator<Place> {
  for (const unit of desk.round.units) {
    for (const cell of readUnit(unit).cells) if (isWanted(cell)) yield { unit: unit.id, cell };
  }
}

type Doubtful = { readonly overview: OpenOverview; readonly units: readonly Unit[]; readonly findDoubts: FindDoubts };

function* listDoubtful<L extends SlowLook>({ overview, units, findDoubts }: Doubtful, looks: readonly L[]): Generator<Place & { readonly look: L }> {
  for (const unit of units) {
    const cells = overview.readUnit(unit);
    const doubtsOf = findDoubts(cells);
    for (const cell of cells.cells) {
      const doubts = doubtsOf(cell);
      for (const look of looks) if (hasSlowLook(look, cell.facts, doubts)) yield { unit: unit.id, cell, look };
    }
  }
}
