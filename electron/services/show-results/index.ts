import { listAppraisedLeaves, listSectors } from '#shared/domain/criteria-set.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { ConflictView, ResultRow, ResultTable } from '#shared/ipc/secretariat-views.ts';
import { sumPoints } from '#shared/kernel/points.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { mergeCells, type MergedCell } from '#shared/merge/merged-cells.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { computeResultTable } from '#shared/scoring/result-table.ts';
import { describeConflicts } from '../merge-bundles/describe-conflicts.ts';
import { readRoundToMerge, type RoundToMerge } from '../merge-bundles/read-round-to-merge.ts';
import { digestDocument } from '../read-bag/digest-document.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/** The first table: the council's own part per unit, from the bundles merged so far. */
export function getResults(context: WorkspaceContext): Result<ResultTable, readonly Problem[]> {
  const read = readRoundToMerge(context);
  if (!read.ok) return read;
  const { round, set, known, findSelf } = read.value;
  const cells = mergeCells(known);
  const leaves = listAppraisedLeaves(set);
  const names = new Map(round.units.map((unit) => [unit.id, unit]));
  const rows = computeResultTable(set, round.units, cells).map((total) => ({
    ...total,
    name: names.get(total.unit)?.name ?? total.unit,
    group: names.get(total.unit)?.group ?? '',
    selfTotal: sumPoints(leaves.flatMap((leaf) => {
      const self = findSelf(total.unit, leaf.code);
      return self?.kind === 'scored' ? [self.points] : [];
    })),
  }));
  const sectors = listSectors(set).map(({ code, title }) => ({ code, title, max: rows[0]?.sectors.find((sector) => sector.sector === code)?.max ?? sumPoints([]) }));
  return ok({ title: round.title, isIllustrative: set.isIllustrative, sectors, rows, bundles: known.length, digest: digestFacts(read.value, rows, cells) });
}

export function listConflicts(context: WorkspaceContext): Result<readonly ConflictView[], readonly Problem[]> {
  const read = readRoundToMerge(context);
  return read.ok ? ok(describeConflicts(read.value, mergeCells(read.value.known), () => '')) : read;
}

/**
 * The same round, criteria set, self-scores and signed scores give the same digest on every machine, in whatever order
 * they came. Groups are among them: a unit that is moved to another has another rank.
 */
function digestFacts({ round }: RoundToMerge, rows: readonly Pick<ResultRow, 'unit' | 'group' | 'selfTotal'>[], cells: readonly MergedCell[]): Sha256 {
  const facts = {
    round: round.id,
    criteriaSet: round.criteriaSet,
    units: rows.map(({ unit, group, selfTotal }) => ({ unit, group, selfTotal })),
    cells: cells.map(({ unit, code, scores }) => ({
      unit,
      code,
      scores: scores.map(({ bundle, cell }) => ({ member: bundle.member, revision: bundle.revision, manifest: bundle.manifest, appraisal: cell.appraisal })),
    })),
  };
  return digestDocument(facts);
}
