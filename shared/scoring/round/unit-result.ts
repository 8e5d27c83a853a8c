import type { ScoredBy } from '../../domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '../../domain/ids.ts';
import type { ExactText } from '../../kernel/fraction.ts';
import type { Points } from '../../kernel/points.ts';

export type { ExactText };

/** Points of a branch: settled scores only. `applicableMax`: of what is settled and applies; `max`: of everything in it. */
export type Sum = { readonly points: Points; readonly max: Points; readonly applicableMax: Points };

/** `indexPercent`, `rank` and `grade` as those of the unit, of this sector alone; null while nothing that applies is settled. */
export type SectorResult = Sum & { readonly sector: CriterionCode } & Pick<UnitResult, 'indexPercent' | 'rank' | 'grade'>;

export type UnitResult = {
  readonly unit: UnitId;
  readonly group: string;
  readonly sectors: readonly SectorResult[];
  /** In the base maximum, by who gives the score. `missing`: leaves of the part that are not settled. */
  readonly parts: readonly (Sum & { readonly part: ScoredBy; readonly missing: number })[];
  /** After their caps. */
  readonly bonus: Points;
  readonly penalty: Points;
  /** Sum over the base: as it stands, before any model for what does not apply. */
  readonly base: Sum;
  /** Exactly, as a share of 1; null when nothing that applies is settled: no index, and no division by zero. */
  readonly index: ExactText | null;
  /** The index in percent, rounded as the policy says, as an exact decimal with a dot: `84.41`; null without an index. */
  readonly indexPercent: string | null;
  /** Place within the group, shared when equal; null without an index. */
  readonly rank: number | null;
  /** Units of the group that share the place. 1 when it is alone. */
  readonly sharedBy: number;
  /** What put it before or behind a unit of equal index: number of the key in the chain from 0, or the recorded decision. null: nothing had to. */
  readonly tieBrokenBy: number | 'decision' | null;
  /** Name of the grade; null without bands or index. */
  readonly grade: { readonly name: string; readonly nameEn: string } | null;
  /** Against the year before: in percent of the index as an exact decimal, and in places (positive: up). null: nothing to compare with. */
  readonly change: { readonly indexPercent: string | null; readonly places: number | null } | null;
  /** True while cells are missing or in conflict: index and rank can still change. */
  readonly isProvisional: boolean;
  /** Of all leaves. */
  readonly cells: number;
  readonly settled: number;
  readonly conflicts: number;
  readonly missing: number;
};
