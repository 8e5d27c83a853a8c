import type { Sha256 } from '#shared/domain/ids.ts';
import type { Appraisal, CellScore } from '#shared/domain/scorecard.ts';
import type { ResultRow } from '#shared/ipc/result-views.ts';
import { readCell } from '#shared/scoring/round/score-grid.ts';
import type { StandingValue } from '#shared/score-table/standing-scores.ts';
import { digestDocument } from '../read-bag/digest-document.ts';
import type { ScoredRound } from './read-round-scores.ts';

/**
 * The same round, criteria set, policy, self-scores, signed scores, tables of scores and decisions on ties give the same
 * digest on every machine, in whatever order they came. Groups are among them: a unit that is moved to another has
 * another rank. So are index and place, which rest on figures that were declared where the chain asks for one. File
 * names are not: the same scores under another name are the same facts.
 */
export function digestFacts(scored: ScoredRound, rows: readonly Pick<ResultRow, 'unit' | 'group' | 'selfTotal' | 'index' | 'rank'>[]): Sha256 {
  const { round, policy, merged, decisions } = scored;
  return digestDocument({
    round: round.id,
    criteriaSet: round.criteriaSet,
    policy,
    units: rows.map(({ unit, group, selfTotal, index, rank }) => ({ unit, group, selfTotal, index, rank })),
    cells: merged.flatMap(({ unit, code, scores }) => scores.map(({ bundle, cell }) => writeLine(unit, code, bundle.manifest, bundle.member, bundle.revision, cell.appraisal, cell.figures))),
    otherCells: listOtherCells(scored),
    before: listBefore(scored),
    tieDecisions: decisions.map(({ units, reason, present, members }) => ({ units, reason, present, members })),
  });
}

/**
 * One cell as one text, of which no two are alike for different facts: a large round has some 40 000 scores, and as
 * objects with sorted members they took longer to write than everything else to compute.
 */
const writeLine = (...parts: readonly (string | number | null | Appraisal | CellScore['figures'])[]): string => JSON.stringify(parts.map((part) => (typeof part === 'object' && part !== null ? flatten(part) : part)));

/** In an order of its own, whatever the order of members in what was read. */
function flatten(part: Appraisal | CellScore['figures']): unknown {
  if ('kind' in part) return part.kind === 'scored' ? [part.kind, part.points] : [part.kind];
  return part.map(({ name, value }) => [name, value]);
}

/** Of what no member appraises: how it stands, from whatever table or figure. */
function listOtherCells({ scores }: ScoredRound): readonly string[] {
  const columns = scores.plan.leaves.flatMap((leaf, column) => (leaf.scoredBy === 'appraisal' ? [] : [{ code: leaf.code, column }]));
  return scores.units.flatMap(({ id }, at) => columns.map(({ code, column }) => {
    const standing = readCell(scores.grid, at, column);
    return writeLine(id, code, standing.kind, standing.kind === 'settled' ? standing.points : null);
  }));
}

function listBefore({ given, round }: ScoredRound): readonly object[] {
  return round.units.flatMap(({ id }) => {
    const before = given.previous.get(id);
    return before === undefined ? [] : [{ unit: id, index: valueOf(before.index), rank: valueOf(before.rank) }];
  });
}

const valueOf = (standing: StandingValue | null): unknown => standing?.value ?? null;
