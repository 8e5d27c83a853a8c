import { listSectors } from '#shared/domain/criteria-set.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import type { FieldCounts, MemberStanding, OverviewSector, UnitOverview } from '#shared/ipc/overview-views.ts';
import { sumPoints } from '#shared/kernel/points.ts';
import { countField, sumFields } from '#shared/scoring/overview/count-field.ts';
import { hasChangedSince } from '../list-readiness/has-changed-since.ts';
import type { OpenOverview } from './open-overview.ts';
import type { UnitCells } from './unit-cells.ts';

export const describeSectors = ({ desk }: OpenOverview): readonly OverviewSector[] =>
  listSectors(desk.set).map(({ code, title, titleEn, extra }) => ({ code, title, titleEn, extra: extra ?? null }));

export function describeUnit({ records, desk, sectorOf, isSecretariat }: OpenOverview, { unit, latest, cells }: UnitCells): UnitOverview {
  const bySector = Map.groupBy(cells, ({ leaf }): CriterionCode => sectorOf.get(leaf.code) ?? leaf.code);
  const fields = listSectors(desk.set).map(({ code }): FieldCounts => countField((bySector.get(code) ?? []).map(({ facts }) => facts)));
  const signed = records.findSignedBundleOfUnit(unit.id);
  const counted = cells.filter(({ facts }) => !facts.isExempt);
  return {
    unit: unit.id,
    name: unit.name,
    group: unit.group,
    packageRevision: latest?.revision ?? null,
    packageRevisions: records.listPackageRevisions(unit.id),
    selfTotal: sumPoints(counted.flatMap(({ facts: { self } }) => (self.kind === 'scored' ? [self.points] : []))),
    max: sumPoints(counted.map(({ facts }) => facts.max)),
    fields,
    total: sumFields(fields),
    isSigned: !isSecretariat && signed !== null && !hasChangedSince(records, unit.id, signed),
  };
}

/** What each member owes, and what of it is here. */
export function describeCouncil({ desk, bundles }: OpenOverview, units: readonly UnitCells[]): readonly MemberStanding[] {
  const owed = new Map<string, { cells: number; missing: number }>();
  const of = (member: string): { cells: number; missing: number } => {
    const found = owed.get(member) ?? { cells: 0, missing: 0 };
    owed.set(member, found);
    return found;
  };
  for (const { assigned, awaited } of units.flatMap(({ cells }) => cells)) {
    for (const { id } of assigned) of(id).cells += 1;
    for (const { id } of awaited) of(id).missing += 1;
  }
  return desk.round.members.filter(({ role }) => role === 'member').map(({ id, name }) => {
    const revisions = bundles.filter(({ member }) => member === id).map(({ revision }) => revision);
    return { member: id, name, revision: revisions.length === 0 ? null : Math.max(...revisions), ...of(id) };
  });
}
