import type { CriteriaSet, CriterionNode } from '#shared/domain/criteria-set.ts';
import { listLeaves } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { UnitLine } from '#shared/ipc/views.ts';
import { divideFractions, fractionFromPoints, makeFraction, roundToPoints } from '#shared/kernel/fraction.ts';
import { subtractPoints, sumPoints, type Points } from '#shared/kernel/points.ts';
import { isDone } from '#shared/scoring/cell-state.ts';
import type { SelfScoreCheck } from '#shared/scoring/check-self-score.ts';
import { whyLeftOut } from '#renderer/stores/why-left-out.ts';
import { workOutLine } from '#renderer/stores/work-out-line.ts';

/** One unit in the list for a criterion, as it is drawn. */
export type UnitRow = {
  readonly line: UnitLine;
  /** Appraised minus self-scored; null unless both are points. */
  readonly gap: Points | null;
  /** What does not follow from the figures, and what would; null: all follows, or nobody can tell. */
  readonly departure: Departure | null;
  /** The self-score may be taken over together with others. */
  readonly isTakable: boolean;
};
export type Departure = { readonly what: 'appraisal' | 'self'; readonly expected: Extract<SelfScoreCheck, { readonly kind: 'differs' }>['expected'] };

export const describeUnitRow = (node: CriterionNode, line: UnitLine): UnitRow => ({
  line,
  gap: line.appraisal.kind === 'scored' && line.self.kind === 'scored' ? subtractPoints(line.appraisal.points, line.self.points) : null,
  departure: findDeparture(node, line),
  isTakable: whyLeftOut(node, line) === null,
});

/** Once it is appraised only the appraisal matters; until then the self-score that one might take over. */
function findDeparture(node: CriterionNode, line: UnitLine): Departure | null {
  const { selfByOwn, appraisal } = workOutLine(node, line);
  if (appraisal.kind === 'differs') return { what: 'appraisal', expected: appraisal.expected };
  return line.appraisal.kind === 'unscored' && selfByOwn.kind === 'differs' ? { what: 'self', expected: selfByOwn.expected } : null;
}

/** How far the criterion is, and how even: over the points that are given. */
export type UnitSum = { readonly mine: number; readonly done: number; readonly spread: Spread | null };
type Spread = { readonly lowest: Points; readonly highest: Points; readonly mean: Points };

export function sumUnits(lines: readonly UnitLine[]): UnitSum {
  const mine = lines.filter((line) => line.isMine);
  return {
    mine: mine.length,
    done: mine.filter((line) => isDone(line.state)).length,
    spread: spreadOf(mine.flatMap(({ appraisal }) => (appraisal.kind === 'scored' ? [appraisal.points] : []))),
  };
}

function spreadOf(points: readonly Points[]): Spread | null {
  const sorted = points.toSorted((a, b) => a - b);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const mean = divideFractions(fractionFromPoints(sumPoints(points)), makeFraction(points.length));
  return lowest === undefined || highest === undefined || mean === null ? null : { lowest, highest, mean: roundToPoints(mean) };
}

/** The unit `by` steps further in the list; stays at the first or last one. */
export function stepUnit(lines: readonly UnitLine[], current: UnitId | null, by: 1 | -1): UnitId | null {
  const place = lines.findIndex(({ unit }) => unit === current);
  if (place === -1) return (by === 1 ? lines[0] : lines.at(-1))?.unit ?? null;
  return lines[Math.min(Math.max(place + by, 0), lines.length - 1)]?.unit ?? null;
}

const isOpen = (line: UnitLine): boolean => line.isMine && line.state === 'unscored';

/** The next of my units without a score, round the end of the list; null when there is none. */
export function nextUnscoredUnit(lines: readonly UnitLine[], current: UnitId | null, by: 1 | -1): UnitId | null {
  const place = lines.findIndex(({ unit }) => unit === current);
  const around = place === -1 ? lines : [...lines.slice(place + 1), ...lines.slice(0, place)];
  return (by === 1 ? around.find(isOpen) : around.findLast(isOpen))?.unit ?? null;
}

/** Where the work on a criterion goes on: the first of my units without a score, else the first of mine, else the first. */
export function firstUnit(lines: readonly UnitLine[]): UnitId | null {
  const mine = lines.filter((line) => line.isMine);
  return (mine.find(isOpen) ?? mine[0] ?? lines[0])?.unit ?? null;
}

/** The criteria that a council appraises, in reading order. */
export const listAppraised = (set: CriteriaSet): readonly CriterionNode[] => listLeaves(set).filter((leaf) => leaf.scoredBy === 'appraisal');

/** The appraised criterion `by` steps further; null at the end, or when there is none. */
export function stepCriterion(set: CriteriaSet, current: CriterionCode | null, by: 1 | -1): CriterionCode | null {
  const order = new Map(set.nodes.map((node, index) => [node.code, index]));
  const place = current === null ? -1 : (order.get(current) ?? -1);
  const codes = listAppraised(set).map((node) => node.code);
  const next = by === 1 ? codes.find((code) => (order.get(code) ?? 0) > place) : codes.findLast((code) => (order.get(code) ?? 0) < place);
  return next ?? null;
}
