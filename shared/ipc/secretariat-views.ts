import type { Appraisal } from '../domain/scorecard.ts';
import type { CriterionCode, Instant, MemberId, Thumbprint, UnitId } from '../domain/ids.ts';
import type { SelfScore } from '../domain/submission.ts';
import type { Points } from '../kernel/points.ts';
import type { Problem } from '../problem/problem.ts';

/** What the secretariat's window is shown: the dry run of a merge, the table of results, who asks to join. */

export type BundleStanding = 'new' | 'already-here' | 'newer' | 'outdated' | 'refused';

export type BundleRow = {
  readonly file: string;
  readonly standing: BundleStanding;
  readonly member: MemberId | null;
  readonly memberName: string;
  readonly revision: number | null;
  readonly signedAt: Instant | null;
  readonly units: number;
  readonly cells: number;
  readonly newCells: number;
  readonly sameCells: number;
  readonly changedCells: number;
  readonly conflicts: number;
  readonly fingerprint: string;
  readonly problems: readonly Problem[];
};

export type ConflictView = {
  readonly unit: UnitId;
  readonly unitName: string;
  readonly code: CriterionCode;
  readonly title: string;
  readonly max: Points;
  readonly self: SelfScore;
  /** Distance between the highest and lowest points given; null when a not-applicable is among them. */
  readonly spread: Points | null;
  readonly scores: readonly {
    readonly member: MemberId;
    readonly memberName: string;
    readonly revision: number;
    readonly appraisal: Appraisal;
    readonly reason: string;
    /** File of the bundle in this preview that brings it; empty when it is already here. */
    readonly file: string;
  }[];
};

export type MissingCoverage = { readonly member: MemberId; readonly memberName: string; readonly units: readonly string[]; readonly cells: number };

export type MergePreview = {
  readonly plan: string;
  readonly bundles: readonly BundleRow[];
  readonly conflicts: readonly ConflictView[];
  readonly missing: readonly MissingCoverage[];
  readonly totals: {
    readonly newCells: number;
    readonly sameCells: number;
    readonly newerCells: number;
    readonly conflicts: number;
    readonly refused: number;
  };
};

export type MergeReceipt = { readonly merged: number; readonly cells: number; readonly conflicts: number; readonly at: Instant };

export type JoinRequestView = { readonly name: string; readonly thumbprint: Thumbprint; readonly fingerprint: string; readonly member: MemberId | null };
