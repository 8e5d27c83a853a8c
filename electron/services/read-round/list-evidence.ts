import { ok, type Result } from '#shared/kernel/result.ts';
import type { EvidenceView } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { choosePackage, type PackageChoice } from './choose-package.ts';
import { findUnit, readDesk } from './read-desk.ts';

/** The evidence of one package, by name. */
export function listEvidence({ store }: WorkspaceContext, choice: PackageChoice): Result<readonly EvidenceView[], readonly Problem[]> {
  return store.read((records) => {
    const desk = readDesk(records);
    if (!desk.ok) return desk;
    const unit = findUnit(desk.value, choice.unit);
    if (!unit.ok) return unit;
    const shown = choosePackage(records, choice);
    return shown.ok ? ok(records.listPackageEvidence(shown.value.manifest)) : shown;
  });
}
