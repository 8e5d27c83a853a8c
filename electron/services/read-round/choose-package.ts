import type { UnitId } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import type { PackageRecord } from '#electron/store/package-store.ts';
import type { ReadStore } from '#electron/store/store.ts';

/** Which of a unit's packages a view shows: the revision that was asked for, or the latest. */
export type PackageChoice = { readonly unit: UnitId; readonly packageRevision: number | null };

export function choosePackage(records: ReadStore, { unit, packageRevision }: PackageChoice): Result<PackageRecord, readonly WorkProblem[]> {
  const found = packageRevision === null ? records.findLatestPackage(unit) : records.findPackage(unit, packageRevision);
  return found === null ? err([{ type: 'package-missing', where: '', unit }]) : ok(found);
}
