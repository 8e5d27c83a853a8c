import type { FieldCounts } from '../../ipc/overview-views.ts';
import { addPoints, ZERO_POINTS } from '../../kernel/points.ts';
import { isDoneCell, type CellFacts } from './cell-facts.ts';

export const NOTHING_COUNTED: FieldCounts = {
  cells: 0, done: 0, differs: 0, incomplete: 0, flagged: 0, withoutEvidence: 0, drafts: 0, notApplicable: 0, exempt: 0, conflicts: 0, points: ZERO_POINTS, scoredMax: ZERO_POINTS,
};

/** What some cells come to. An exempt cell is counted as exempt and as nothing else. */
export function countField(cells: Iterable<CellFacts>): FieldCounts {
  const counts = { ...NOTHING_COUNTED };
  for (const cell of cells) {
    if (cell.isExempt) {
      counts.exempt += 1;
      continue;
    }
    counts.cells += 1;
    if (isDoneCell(cell)) counts.done += 1;
    if (cell.state === 'differs') counts.differs += 1;
    if (cell.state === 'incomplete') counts.incomplete += 1;
    if (cell.state === 'conflict') counts.conflicts += 1;
    if (cell.question !== null) counts.flagged += 1;
    if (cell.hasPackage && !cell.hasEvidence) counts.withoutEvidence += 1;
    if (cell.hasDraft) counts.drafts += 1;
    if (cell.appraisal.kind === 'not-applicable') counts.notApplicable += 1;
    if (cell.appraisal.kind === 'scored') {
      counts.points = addPoints(counts.points, cell.appraisal.points);
      counts.scoredMax = addPoints(counts.scoredMax, cell.max);
    }
  }
  return counts;
}

/** Sums field by field: of a unit's sectors its total, of a round's units the round's. */
export function sumFields(fields: Iterable<FieldCounts>): FieldCounts {
  const sum = { ...NOTHING_COUNTED };
  for (const field of fields) {
    sum.cells += field.cells;
    sum.done += field.done;
    sum.differs += field.differs;
    sum.incomplete += field.incomplete;
    sum.flagged += field.flagged;
    sum.withoutEvidence += field.withoutEvidence;
    sum.drafts += field.drafts;
    sum.notApplicable += field.notApplicable;
    sum.exempt += field.exempt;
    sum.conflicts += field.conflicts;
    sum.points = addPoints(sum.points, field.points);
    sum.scoredMax = addPoints(sum.scoredMax, field.scoredMax);
  }
  return sum;
}
