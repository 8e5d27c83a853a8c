import type { ScoredBy } from '../domain/criteria-set.ts';
import type { CriterionCode, MemberId, Sha256, UnitId } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import type { Appraisal, CellScore } from '../domain/scorecard.ts';
import type { SelfScore } from '../domain/submission.ts';
import type { Points } from '../kernel/points.ts';
import type { Problem } from '../problem/problem.ts';
import type { UnitResult } from '../scoring/round/unit-result.ts';

/** What the window is shown of the results: the table, and on demand how each number in it came about. */

/** The result of one unit with what a reader needs beside it. */
export type ResultRow = UnitResult & { readonly name: string; readonly selfTotal: Points };

export type ResultTable = {
  readonly title: string;
  readonly year: number;
  readonly isIllustrative: boolean;
  readonly setTitle: string;
  readonly policy: Policy;
  readonly sectors: readonly { readonly code: CriterionCode; readonly title: string; readonly max: Points }[];
  /** Parts that the criteria set has, with their full maxima. */
  readonly parts: readonly { readonly part: ScoredBy; readonly max: Points }[];
  readonly rows: readonly ResultRow[];
  readonly bundles: number;
  /** Groups of units whose equal index a recorded decision may put in order. */
  readonly ties: readonly (readonly UnitId[])[];
  /** Tables of survey scores and of the year before that do not agree with themselves. */
  readonly notices: readonly Problem[];
  /** SHA-256 of the canonical form of the facts behind the table: the same facts give the same digest anywhere. */
  readonly digest: Sha256;
};

/** One node of the tree for one unit, down to the cell. */
export type ExplainedNode = {
  readonly code: CriterionCode;
  readonly parent: CriterionCode | null;
  readonly title: string;
  readonly max: Points;
  /** Of what is settled and applies; gathered, as `points` are, at and above a node that is. */
  readonly applicableMax: Points;
  readonly points: Points;
  /** What the points below are gathered to in this unit, because something below does not apply; null: not gathered. */
  readonly gatheredTo: Points | null;
  /** null: a node that only sums. */
  readonly leaf: ExplainedLeaf | null;
};

export type ExplainedLeaf = {
  readonly scoredBy: ScoredBy;
  readonly standing: 'missing' | 'conflict' | 'settled' | 'not-applicable' | 'exempt';
  /** Why it does not apply; empty otherwise. */
  readonly reason: string;
  readonly self: SelfScore | null;
  readonly scores: readonly { readonly member: MemberId; readonly memberName: string; readonly revision: number; readonly appraisal: Appraisal; readonly reason: string; readonly figures: CellScore['figures'] }[];
  /** File from which a score came that no member gives, with its row; empty otherwise. */
  readonly source: string;
};

export type UnitExplanation = { readonly row: ResultRow; readonly nodes: readonly ExplainedNode[] };
