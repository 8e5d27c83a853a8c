import type { CriterionNode } from '../domain/criteria-set.ts';
import type { Rule } from '../domain/rule.ts';
import { roundToPoints } from '../kernel/fraction.ts';
import { POINT_SCALE, pointsFromInteger, ZERO_POINTS, type Points } from '../kernel/points.ts';
import { checkScore } from './check-score.ts';
import { listPossibleScores } from './rule/possible-scores.ts';
import { listRuleParts } from './rule/rule-parts.ts';

/** More single scores than this are not gone through one by one: then a step stands for them. */
const MOST_STOPS = 40;

/** Steps for a criterion of which neither the decision nor its rule names one, in 1/10 000 of a point: the largest that makes ten of the maximum. */
const PLAIN_STEPS = [50_000, 20_000, 10_000, 5000, 2500, 1000, 500] as const;
const SMALLEST_PLAIN_STEP = POINT_SCALE / 100;

/**
 * The next score above `points` (`by` 1) or below (`by` -1) that can stand for a criterion: one of those that its rule can
 * give where these are few, else a multiple of its step, else of a step that suits the maximum. Stops at zero and at the
 * maximum; what lies between two stops goes to the nearer one in that direction, what lies outside comes back to the
 * bound. From nothing (`null`), up begins at zero and down at the maximum.
 */
export function stepPoints(node: CriterionNode, points: Points | null, by: 1 | -1): Points {
  if (points === null) return by === 1 ? ZERO_POINTS : node.max;
  const stops = listStops(node);
  const next = stops === null ? stepBy(stepOf(node), points, by) : findStop(stops, points, by);
  return clamp(next ?? (by === 1 ? node.max : ZERO_POINTS), node.max);
}

/** Every score that the rule can give, whatever the figures, with zero and the maximum, rising; null where they are too many or form a stretch. */
function listStops(node: CriterionNode): readonly Points[] | null {
  if (node.scoring === undefined) return null;
  const { spans } = listPossibleScores(node.scoring, { figures: new Map(), meanOf: () => null });
  const scores = spans.map(({ from, to }) => ({ from: roundToPoints(from), to: roundToPoints(to) }));
  if (scores.some(({ from, to }) => from !== to)) return null;
  const standing = scores.map(({ from }) => from).filter((points) => checkScore(node, { kind: 'scored', points }).length === 0);
  const stops = [...new Set([ZERO_POINTS, ...standing, node.max])].toSorted((a, b) => a - b);
  // One score is no choice: what the council gives instead goes by the step.
  return standing.length < 2 || stops.length > MOST_STOPS ? null : stops;
}

const findStop = (stops: readonly Points[], points: Points, by: 1 | -1): Points | undefined => (by === 1 ? stops.find((stop) => stop > points) : stops.findLast((stop) => stop < points));

function stepOf({ step, scoring, max }: CriterionNode): number {
  if (step !== null && step > 0) return step;
  const ofRule = scoring === undefined ? [] : listJudgedSteps(scoring);
  return ofRule.length > 0 ? Math.min(...ofRule) : (PLAIN_STEPS.find((plain) => plain * 10 <= max) ?? SMALLEST_PLAIN_STEP);
}

const listJudgedSteps = (rule: Rule): readonly number[] => listRuleParts(rule).flatMap((part) => (part.kind === 'judgement' && part.step !== null && part.step > 0 ? [part.step] : []));

/** A multiple of the step; null beyond what points may be. */
const stepBy = (step: number, points: Points, by: 1 | -1): Points | null =>
  pointsFromInteger(by === 1 ? (Math.floor(points / step) + 1) * step : (Math.ceil(points / step) - 1) * step);

const clamp = (points: Points, max: Points): Points => (points < 0 ? ZERO_POINTS : points > max ? max : points);
