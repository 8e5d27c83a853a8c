import type { Instant, MemberId, Sha256, UnitId } from '../domain/ids.ts';
import type { Scorecard } from '../domain/scorecard.ts';

/** A bundle whose signature was verified and whose contents were parsed: all that merging needs of it. */
export type SignedBundle = {
  /** SHA-256 of its `manifest-sha256.txt`: the bundle's identity. */
  readonly manifest: Sha256;
  readonly member: MemberId;
  /** Counts this member's bundles, from 1. */
  readonly revision: number;
  readonly previous: Sha256 | null;
  readonly signedAt: Instant;
  readonly scorecards: readonly Scorecard[];
};

/** One member's scorecard for one unit that no newer bundle replaces. */
export type CurrentScorecard = {
  readonly bundle: SignedBundle;
  readonly unit: UnitId;
  readonly scorecard: Scorecard;
};
