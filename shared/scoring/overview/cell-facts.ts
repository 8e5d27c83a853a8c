import type { OverviewState } from '../../ipc/overview-views.ts';
import type { CellLack } from '../../ipc/views.ts';
import type { Appraisal } from '../../domain/scorecard.ts';
import type { SelfScore } from '../../domain/submission.ts';
import type { Points } from '../../kernel/points.ts';
import { isDone } from '../cell-state.ts';

/** What an overview needs to know of one cell, whoever looks at it. */
export type CellFacts = {
  readonly max: Points;
  readonly self: SelfScore;
  /** A member's own; for the secretariat the one on which all signed scores agree. */
  readonly appraisal: Appraisal;
  readonly state: OverviewState;
  readonly lacks: readonly CellLack[];
  /** Somebody wrote why the cell was scored so. */
  readonly hasReason: boolean;
  /** null: not flagged for explanation; empty: flagged, and nothing is asked. */
  readonly question: string | null;
  readonly hasEvidence: boolean;
  /** A package of the unit is here: without one nobody can say what it lacks. */
  readonly hasPackage: boolean;
  readonly hasDraft: boolean;
  readonly isExempt: boolean;
  /** How many members appraise it and have signed no score of it; 0 in a member's workspace. */
  readonly awaited: number;
};

/** What is found in a cell only by reading its whole entry and the files that it cites. */
export type CellDoubts = {
  /** The self-score does not follow from the unit's own figures. */
  readonly isSelfDoubtful: boolean;
  readonly citesUnreadable: boolean;
};

/** May be signed; for the secretariat: settled. */
export const isDoneCell = ({ state }: Pick<CellFacts, 'state'>): boolean => state !== 'conflict' && isDone(state);
