import { mapToSectors } from '#shared/domain/criteria-set.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import type { Unit } from '#shared/domain/round.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { mergeCells } from '#shared/merge/merged-cells.ts';
import type { SignedBundle } from '#shared/merge/signed-bundle.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import type { ReadStore } from '#electron/store/store.ts';
import { readDesk, type Desk } from '../read-round/read-desk.ts';
import { createCouncilCells } from './read-council-cells.ts';
import { createMemberCells } from './read-member-cells.ts';
import type { UnitCells } from './unit-cells.ts';

/** What every question about the overview starts from: whose desk it is, and how the cells of a unit are read on it. */
export type OpenOverview = {
  readonly records: ReadStore;
  readonly desk: Desk;
  /** For each code, the code of its sector. */
  readonly sectorOf: ReadonlyMap<CriterionCode, CriterionCode>;
  readonly isSecretariat: boolean;
  /** Bundles that are merged; none in a member's workspace. */
  readonly bundles: readonly SignedBundle[];
  readonly readUnit: (unit: Unit) => UnitCells;
};

export function openOverview(records: ReadStore): Result<OpenOverview, readonly WorkProblem[]> {
  const desk = readDesk(records);
  if (!desk.ok) return desk;
  const isSecretariat = records.findWorkspace()?.role === 'secretary';
  const bundles = isSecretariat ? records.listMergedBundles() : [];
  const readUnit = isSecretariat ? createCouncilCells({ records, desk: desk.value, merged: mergeCells(bundles) }) : createMemberCells(records, desk.value);
  return ok({ records, desk: desk.value, sectorOf: mapToSectors(desk.value.set), isSecretariat, bundles, readUnit });
}
