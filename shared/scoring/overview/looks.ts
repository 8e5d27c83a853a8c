import { LOOKS, SLOW_LOOKS, type Look, type QuickLook, type SlowLook } from '../../ipc/overview-views.ts';
import { unreachable } from '../../kernel/unreachable.ts';
import { isDoneCell, type CellDoubts, type CellFacts } from './cell-facts.ts';

export const isSlowLook = (look: Look): look is SlowLook => SLOW_LOOKS.some((slow) => slow === look);

const QUICK_LOOKS = LOOKS.filter((look): look is QuickLook => !isSlowLook(look));

/** Whether one goes to this cell when one looks for that. What is exempt is asked of nobody. */
export function hasLook(look: QuickLook, cell: CellFacts): boolean {
  if (cell.isExempt) return false;
  switch (look) {
    case 'open':
      return !isDoneCell(cell);
    case 'differs':
      return cell.state === 'differs';
    case 'flagged':
      return cell.question !== null;
    case 'without-evidence':
      return cell.hasPackage && !cell.hasEvidence;
    case 'conflict':
      return cell.state === 'conflict';
    case 'reason':
    case 'review':
      return cell.lacks.includes(look);
    case 'draft':
      return cell.hasDraft;
    case 'no-question':
      return cell.question !== null && cell.question.trim() === '';
    case 'full-without-evidence':
      // With a reason somebody has said why it is right without any.
      return cell.hasPackage && !cell.hasEvidence && !cell.hasReason && cell.max > 0 && cell.appraisal.kind === 'scored' && cell.appraisal.points === cell.max;
    case 'awaited':
      return cell.awaited > 0;
    default:
      return unreachable(look);
  }
}

/**
 * The same for what only the whole entry tells. A self-score that does not follow is looked at until it is judged
 * otherwise; evidence that nobody could open until the cell is done.
 */
export function hasSlowLook(look: SlowLook, cell: CellFacts, doubts: CellDoubts): boolean {
  if (cell.isExempt) return false;
  switch (look) {
    case 'self-score':
      return doubts.isSelfDoubtful && (!isDoneCell(cell) || cell.state === 'agrees');
    case 'unreadable':
      return doubts.citesUnreadable && !isDoneCell(cell);
    default:
      return unreachable(look);
  }
}

export function countLooks(cells: Iterable<CellFacts>): Readonly<Record<QuickLook, number>> {
  const counts: Record<QuickLook, number> = {
    open: 0, differs: 0, flagged: 0, 'without-evidence': 0, conflict: 0, reason: 0, review: 0, draft: 0, 'no-question': 0, 'full-without-evidence': 0, awaited: 0,
  };
  for (const cell of cells) {
    for (const look of QUICK_LOOKS) if (hasLook(look, cell)) counts[look] += 1;
  }
  return counts;
}
