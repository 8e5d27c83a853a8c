import type { Member } from '#shared/domain/council.ts';
import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import type { Unit } from '#shared/domain/round.ts';
import type { SignedScore } from '#shared/merge/merged-cells.ts';
import type { CellFacts } from '#shared/scoring/overview/cell-facts.ts';
import type { PackageRecord } from '#electron/store/package-store.ts';

/** One cell that an overview counts, or that the policy exempts from being counted. */
export type UnitCell = {
  readonly leaf: CriterionNode;
  readonly facts: CellFacts;
  /** Why the policy does not ask this unit; null: it does. */
  readonly exemption: string | null;
  /** Signed scores that stand; empty in a member's workspace. */
  readonly signed: readonly SignedScore[];
  /** Members who appraise the cell; nobody where it is exempt, and none in a member's workspace. */
  readonly assigned: readonly Member[];
  /** Those of them who have signed no score of it. */
  readonly awaited: readonly Member[];
};

/** A unit with its cells in reading order, measured against its newest package; null: none is here. */
export type UnitCells = { readonly unit: Unit; readonly latest: PackageRecord | null; readonly cells: readonly UnitCell[] };
