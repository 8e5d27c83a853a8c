import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { fromExactText } from '#shared/kernel/fraction.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { NOT_APPLICABLE_MODELS } from '#shared/domain/policy.ts';
import { changeCell, computeRound, recomputeRound, type RoundScores } from '#shared/scoring/round/compute-round.ts';
import { describeResults } from '#shared/scoring/round/describe-results.ts';
import { CELL_WIDTH } from '#shared/scoring/round/score-grid.ts';
import { evaluateRule } from '#shared/scoring/rule/evaluate-rule.ts';
import type { BenchLine } from '../bench-line.ts';
import { createChance, LEAVES, makeCells, makeLargeSet, makePolicy, makeUnits, UNITS } from './large-round.ts';
import { measure } from './measure.ts';

const FRAME_MS = 1000 / 60;
const MOST_TIMES_SUMS = 5;
const FLOOR = 'for the sums: one pass of bare integer sums over the same cells, medians of one run of each';

type Large = { readonly set: CriteriaSet; readonly rounds: readonly { readonly model: Policy['notApplicable']; readonly scores: RoundScores }[] };

/** The sums, indexes and places of a whole round, without disk or window. */
export function measureScoring(): readonly BenchLine[] {
  const set = makeLargeSet();
  const large: Large = { set, rounds: NOT_APPLICABLE_MODELS.map((model) => ({ model, scores: openRound(set, model) })) };
  return [...measureRecomputing(large), ...measureCorrection(large)];
}

function openRound(criteria: CriteriaSet, model: Policy['notApplicable']): RoundScores {
  const units = makeUnits();
  const first = criteria.nodes.find((node) => node.scoredBy !== null)?.code;
  if (first === undefined) throw new Error('a set without leaves');
  return computeRound({ set: criteria, policy: makePolicy(model, first), units, cells: makeCells(criteria, units, createChance(7)), acceptedFigure: () => null, decisions: [] });
}

/** Every sum, index and place of the round anew; beforehand each group is turned round, so that no order is found ready. */
function measureRecomputing({ rounds }: Large): readonly BenchLine[] {
  const points = readPoints(rounds[0]?.scores);
  const [floor, ...ours] = measure([
    { name: 'sums', run: () => sumOnce(points) },
    ...rounds.map(({ model, scores }) => ({
      name: model,
      run: () => {
        for (const group of scores.groups) group.order.reverse();
        recomputeRound(scores);
        return scores.source.ranking.rank[0] ?? 0;
      },
    })),
  ]);
  const sums = floor?.milliseconds ?? Number.NaN;
  return ours.map(({ name, milliseconds }) => ({
    name: `${UNITS} units x ${LEAVES} leaves recomputed and ranked (${name})`,
    unit: 'ms', floor: { name: FLOOR, value: sums }, ours: milliseconds, goal: sums * MOST_TIMES_SUMS, notes: [],
  }));
}

/** One figure is corrected: the rule, the cell, all sums and places; then the same with every line of the table described. */
function measureCorrection({ set, rounds }: Large): readonly BenchLine[] {
  const scores = rounds[0]?.scores;
  const leaf = set.nodes.find((node) => node.scoring !== undefined);
  const column = leaf === undefined ? undefined : scores?.plan.columnOf.get(leaf.code);
  if (scores === undefined || leaf?.scoring === undefined || column === undefined) throw new Error('a leaf with a rule was expected');
  const rule = leaf.scoring;
  let figure = 0;
  const correct = (): number => {
    figure = (figure + 1) % 86;
    const evaluation = evaluateRule(rule, { figures: new Map([['a', '86'], ['b', String(figure)]]), meanOf: () => fromExactText({ numerator: '1', denominator: '2' }) });
    if (evaluation.kind !== 'points') throw new Error(`points were expected, found ${evaluation.kind}`);
    changeCell(scores, { unit: 100, column }, { kind: 'settled', points: evaluation.points });
    return scores.source.ranking.rank[100] ?? 0;
  };
  const points = readPoints(scores);
  const [floor, alone, shown] = measure([
    { name: 'sums', run: () => sumOnce(points) },
    { name: 'corrected', run: correct },
    { name: 'shown', run: () => correct() + describeResults(scores, () => null).length },
  ]);
  const line = (name: string, milliseconds: number | undefined): BenchLine => ({ name, unit: 'ms', floor: { name: FLOOR, value: floor?.milliseconds ?? Number.NaN }, ours: milliseconds ?? Number.NaN, goal: FRAME_MS, notes: [] });
  return [
    line('one corrected figure -> rule -> cell -> all sums and places (a frame)', alone?.milliseconds),
    line('the same, and every line of the table described anew (a frame)', shown?.milliseconds),
  ];
}

function readPoints(scores: RoundScores | undefined): Int32Array {
  const cells = scores?.grid.cells ?? new Int32Array();
  return Int32Array.from({ length: cells.length / CELL_WIDTH }, (_, at) => cells[at * CELL_WIDTH] ?? 0);
}

/** The floor: a plain loop over the same points, an ordinary function of its array as ours are; its length is read once, without which it takes more than twice as long. */
function sumOnce(points: Int32Array): number {
  const count = points.length;
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += points[at] ?? 0;
  return sum;
}
