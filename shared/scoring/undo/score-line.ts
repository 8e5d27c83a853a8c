import type { CriterionCode, Instant, Sha256, UnitId } from '../../domain/ids.ts';
import type { CellScore } from '../../domain/scorecard.ts';

/** A cell as one line of the journal holds it. */
export type RecordedScore = Omit<CellScore, 'code'> & {
  /** The package that lay open when it was judged. */
  readonly package: Sha256;
};

/** The lines of the journal that are undone and redone as one: those of one cell from `first` to `last`, both included. */
export type UndoStep = { readonly first: number; readonly last: number };

/** How a line came about. An undo and a redo name what they moved, so that both are read off the journal alone. */
export type ScoreAct =
  | { readonly kind: 'record' }
  | { readonly kind: 'undo'; readonly step: UndoStep }
  /** `undo`: number of the line that is taken back. */
  | { readonly kind: 'redo'; readonly step: UndoStep; readonly undo: number };

/** One line of the journal about the score of a cell. */
export type ScoreLine = {
  /** Lines count upwards, whatever the clock does. */
  readonly seq: number;
  readonly at: Instant;
  readonly unit: UnitId;
  readonly code: CriterionCode;
  readonly act: ScoreAct;
  /** null: nothing was recorded of the cell before. */
  readonly before: RecordedScore | null;
  readonly after: RecordedScore;
};
