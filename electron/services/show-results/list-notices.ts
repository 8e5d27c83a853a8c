import type { UnitId } from '#shared/domain/ids.ts';
import type { Points } from '#shared/kernel/points.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { checkPublishedRow } from '#shared/published/check-published.ts';
import { checkPolicy } from '#shared/scoring/round/check-policy.ts';
import { isSameSet } from '#shared/scoring/round/check-tie-decision.ts';
import { listTies } from '#shared/scoring/round/describe-results.ts';
import type { StandingValue } from '#shared/score-table/standing-scores.ts';
import type { ScoredRound } from './read-round-scores.ts';

/** What a reader of the results should know beside them; nothing of it changes a number. */
export function listNotices(scored: ScoredRound): readonly Problem[] {
  const { policy, set, round } = scored;
  return [...checkPolicy({ policy, set, units: round.units }), ...listTablesSetAside(scored), ...listFigureGaps(scored), ...listOutdatedDecisions(scored), ...listPublishedDifferences(scored)];
}

const listTablesSetAside = ({ setAside }: ScoredRound): readonly Problem[] => setAside.map(({ file }) => ({ type: 'score-table-set-changed', where: '', file }));

/** A figure that is not there puts its unit behind the others of a tie, which nobody should learn from the order alone. */
const listFigureGaps = (scored: ScoredRound): readonly Problem[] =>
  scored.figureGaps.map(({ unit, code, figure, why }) => ({ type: 'tie-figure-missing', where: '', unit: nameUnit(scored, unit), code, figure, why }));

const nameUnit = ({ round }: ScoredRound, unit: UnitId): string => round.units.find(({ id }) => id === unit)?.name ?? unit;

/** Of two decisions about the same units only the last one stands, and only that one can be outdated. */
function listOutdatedDecisions(scored: ScoredRound): readonly Problem[] {
  const { decisions, scores } = scored;
  const ties = listTies(scores);
  return decisions
    .filter(({ units }, at) => !decisions.slice(at + 1).some((later) => isSameSet(later.units, units)))
    .filter(({ units }) => !ties.some((tie) => isSameSet(tie, units)))
    .map(({ units }) => ({ type: 'tie-decision-outdated', where: '', units: units.map((unit) => nameUnit(scored, unit)) }));
}

/** Printed totals of the year before against their own parts. */
function listPublishedDifferences({ given, round }: ScoredRound): readonly Problem[] {
  return round.units.flatMap(({ id, name }) => {
    const before = given.previous.get(id);
    if (before === undefined) return [];
    const source = before.total?.source;
    return checkPublishedRow({
      unit: name,
      where: source === undefined ? '' : `${source.file}: ${source.sheet}!${source.row}`,
      parts: [...before.parts.values()].flatMap((value) => pointsOf(value) ?? []),
      bonus: pointsOf(before.bonus),
      penalty: pointsOf(before.penalty),
      total: pointsOf(before.total),
      index: null,
      rank: null,
    }, null);
  });
}

const pointsOf = (standing: StandingValue | null): Points | null => (standing?.value.kind === 'points' ? standing.value.points : null);
