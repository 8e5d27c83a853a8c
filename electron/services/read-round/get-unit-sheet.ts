import { ok, type Result } from '#shared/kernel/result.ts';
import type { UnitSheet } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { listCells } from './cell-lines.ts';
import { choosePackage, type PackageChoice } from './choose-package.ts';
import { findUnit, readDesk } from './read-desk.ts';

/**
 * Every leaf of one unit in reading order. An earlier revision shows what the unit said then, and the states of the
 * cells as measured against that.
 */
export function getUnitSheet({ store }: WorkspaceContext, choice: PackageChoice): Result<UnitSheet, readonly Problem[]> {
  return store.read((records) => {
    const desk = readDesk(records);
    if (!desk.ok) return desk;
    const unit = findUnit(desk.value, choice.unit);
    if (!unit.ok) return unit;
    const shown = choosePackage(records, choice);
    if (!shown.ok) return shown;
    const cells = listCells({ desk: desk.value, records, unit: choice.unit, manifest: shown.value.manifest });
    return ok({ unit: choice.unit, packageRevision: shown.value.revision, lines: cells.map((cell) => cell.line) });
  });
}
