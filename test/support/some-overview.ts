import type { CriterionCode, MemberId, UnitId } from '#shared/domain/ids.ts';
import type { FieldCounts, MemberStanding, RoundOverview, UnitOverview } from '#shared/ipc/overview-views.ts';
import { ZERO_POINTS, type Points } from '#shared/kernel/points.ts';
import { NOTHING_COUNTED, sumFields } from '#shared/scoring/overview/count-field.ts';

/** Counts by hand: what is not named is zero. */
export const fieldOf = (counts: Partial<Omit<FieldCounts, 'points' | 'scoredMax'>> & { readonly points?: number; readonly scoredMax?: number } = {}): FieldCounts => {
  const { points = 0, scoredMax = 0, ...rest } = counts;
  return { ...NOTHING_COUNTED, ...rest, points: points as Points, scoredMax: scoredMax as Points };
};

/** A unit whose package is here, unless said otherwise. */
export function unitOf(name: string, fields: readonly FieldCounts[], more: Partial<UnitOverview> = {}): UnitOverview {
  return {
    unit: name as UnitId, name, group: '', packageRevision: 1, packageRevisions: [1], selfTotal: ZERO_POINTS, max: ZERO_POINTS,
    fields, total: sumFields(fields), isSigned: false, ...more,
  };
}

export const standingOf = (name: string, cells: number, missing: number, revision: number | null = missing < cells ? 1 : null): MemberStanding => ({ member: name as MemberId, name, revision, cells, missing });

/** A round of these units, as many sectors as they have fields; a member's unless said otherwise. */
export function overviewOf(units: readonly UnitOverview[], more: Partial<RoundOverview> = {}): RoundOverview {
  return {
    role: 'member',
    sectors: (units[0]?.fields ?? []).map((_, at) => ({ code: String(at + 1) as CriterionCode, title: `Lĩnh vực ${at + 1}`, titleEn: '', extra: null })),
    units,
    total: sumFields(units.map(({ total }) => total)),
    looks: { open: 0, differs: 0, flagged: 0, 'without-evidence': 0, conflict: 0, reason: 0, review: 0, draft: 0, 'no-question': 0, 'full-without-evidence': 0, awaited: 0 },
    council: [],
    hasKit: true,
    ...more,
  };
}
