import { readDraft, type PointsFault } from '#shared/scoring/read-draft.ts';
import type { CellDraft } from '#renderer/stores/cell-draft.ts';
import { formatGap, formatPoints, type NumberStyle } from '#renderer/text/format.ts';
import type { WorkspaceWords } from '#renderer/text/vi/workspace-words.ts';
import type { CellView } from '#shared/ipc/views.ts';
import { departsFromSelf, listCellLacks } from '#shared/scoring/cell-state.ts';
import { pointsFromInteger, subtractPoints, type Points } from '#shared/kernel/points.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';

/** What the form says while a person types, from the same rules that the process asks before it saves. */
export type ScoreHint = {
  /** Faults of the points: the points are not saved while there are any. */
  readonly faults: readonly PointsFault[];
  readonly figureFaults: readonly string[];
  readonly departs: boolean;
  readonly lacksReason: boolean;
  /** Mine less the self-score; null unless both are points. */
  readonly gap: Points | null;
  readonly appraisal: CellView['score']['appraisal'];
};

export function hintFor(cell: CellView, draft: CellDraft): ScoreHint {
  const { appraisal, pointsFaults, figureFaults } = readDraft(cell, draft);
  return {
    faults: pointsFaults,
    figureFaults,
    departs: departsFromSelf(cell.self, appraisal),
    lacksReason: listCellLacks(cell.self, { appraisal, reason: draft.reason }).includes('reason'),
    gap: appraisal.kind === 'scored' && cell.self.kind === 'scored' ? subtractPoints(appraisal.points, cell.self.points) : null,
    appraisal,
  };
}

/** A fault of the points as a sentence. */
export function describeFault(fault: PointsFault, words: WorkspaceWords, numbers: NumberStyle): string {
  switch (fault.type) {
    case 'points-out-of-range':
      return words.pointsOutOfRange(writePoints(fault.max, numbers));
    case 'points-off-step':
      return words.pointsOffStep(writePoints(fault.step, numbers));
    case 'not-a-number':
    case 'too-many-decimals':
    case 'too-large':
      return words.pointsFaults[fault.type];
    default:
      return unreachable(fault);
  }
}

function writePoints(value: number, numbers: NumberStyle): string {
  const points = pointsFromInteger(value);
  return points === null ? '' : formatPoints(points, numbers);
}

/** A gap with its sign, a real minus, nothing for none. */
export const describeGap = (gap: Points | null, numbers: NumberStyle, none: string): string => (gap === null ? none : formatGap(gap, numbers));
