import type { Role } from '../domain/council.ts';
import type { Extra } from '../domain/criteria-set.ts';
import type { CriterionCode, MemberId, UnitId } from '../domain/ids.ts';
import type { Appraisal } from '../domain/scorecard.ts';
import type { SelfScore } from '../domain/submission.ts';
import type { Points } from '../kernel/points.ts';
import type { CellLack, CellState, UnitProgress } from './views.ts';

/** A round at a glance: what each role sees of every unit, sector by sector. */

/**
 * What the cells of one sector of one unit come to. In a member's workspace the cells are those that are hers to
 * appraise, and the appraisal is hers; in the secretariat's they are all that the council appraises, and the appraisal
 * is the one on which all signed scores agree.
 */
export type FieldCounts = {
  /** Cells that the policy exempts are not among them. */
  readonly cells: number;
  /** May be signed; for the secretariat: settled. */
  readonly done: number;
  readonly differs: number;
  /** Has a score, and lacks something else before it may be signed. None for the secretariat. */
  readonly incomplete: number;
  readonly flagged: number;
  readonly withoutEvidence: number;
  readonly drafts: number;
  /** Judged not applicable. */
  readonly notApplicable: number;
  readonly exempt: number;
  /** Signed scores differ. None for a member. */
  readonly conflicts: number;
  /** Of the cells that have points. */
  readonly points: Points;
  /** Maximum of the cells that have points. */
  readonly scoredMax: Points;
};

export type OverviewSector = {
  readonly code: CriterionCode;
  readonly title: string;
  readonly titleEn: string;
  /** null: part of the base, so that its points are a share of a maximum. */
  readonly extra: Extra | null;
};

/** `max` and `selfTotal` are of the same cells as `total`. */
export type UnitOverview = Pick<UnitProgress, 'unit' | 'name' | 'group' | 'packageRevision' | 'packageRevisions' | 'selfTotal' | 'max'> & {
  /** One for each sector of the round, in its order. */
  readonly fields: readonly FieldCounts[];
  readonly total: FieldCounts;
  /** All that is mine here was signed as it stands. Never so for the secretariat. */
  readonly isSigned: boolean;
};

/** Why somebody looks at single cells. The first four follow the work, the others ask for a second look. */
export const LOOKS = [
  'open', 'differs', 'flagged', 'without-evidence',
  'conflict', 'reason', 'review', 'draft', 'no-question', 'full-without-evidence', 'self-score', 'unreadable', 'awaited',
] as const;
export type Look = (typeof LOOKS)[number];

/** What can only be said after reading every entry and its figures: counted by a call of its own. */
export const SLOW_LOOKS = ['self-score', 'unreadable'] as const satisfies readonly Look[];
export type SlowLook = (typeof SLOW_LOOKS)[number];
/** Under this name the counting of the slow looks is stopped. */
export const COUNT_DOUBTS_TASK = 'count-doubts';
export type QuickLook = Exclude<Look, SlowLook>;

/** What a member owes and has handed in, by the bundles that are merged. */
export type MemberStanding = {
  readonly member: MemberId;
  readonly name: string;
  /** The newest revision that is here; null: nothing of this member was merged. */
  readonly revision: number | null;
  /** Cells that are this member's to appraise. */
  readonly cells: number;
  /** Those of them without a signed score of this member. */
  readonly missing: number;
};

export type RoundOverview = {
  readonly role: Role;
  readonly sectors: readonly OverviewSector[];
  /** In the round's order. */
  readonly units: readonly UnitOverview[];
  readonly total: FieldCounts;
  /** How many cells there are to look at, by why. */
  readonly looks: Readonly<Record<QuickLook, number>>;
  /** Who owes scores, in the order of the roster; empty in a member's workspace. */
  readonly council: readonly MemberStanding[];
  /** A kit was given out, or taken in. */
  readonly hasKit: boolean;
};

/** `conflict`: signed scores differ. For the secretariat `unscored` says that no signed score is here. */
export type OverviewState = CellState | 'conflict';

/** One cell behind a field of the heat map, or behind a number. */
export type OverviewCell = {
  readonly unit: UnitId;
  readonly code: CriterionCode;
  readonly state: OverviewState;
  readonly self: SelfScore;
  readonly appraisal: Appraisal;
  readonly lacks: readonly CellLack[];
  readonly isFlagged: boolean;
  readonly hasEvidence: boolean;
  readonly hasDraft: boolean;
  /** Why the policy does not ask this unit; null: it does. */
  readonly exemption: string | null;
  /** Every signed score that stands, in the order of the members' names in the roster; empty in a member's workspace. */
  readonly signed: readonly { readonly name: string; readonly appraisal: Appraisal; readonly reason: string }[];
  /** Names of those who appraise the cell and have signed no score of it; empty in a member's workspace. */
  readonly awaited: readonly string[];
};

/** `total`: how many there are; the list holds the first of them in the order of round and criteria set. */
export type OverviewCells = { readonly cells: readonly OverviewCell[]; readonly total: number };
