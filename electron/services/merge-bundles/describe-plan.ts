import { isAssignedUnit, listAssignedCriteria } from '#shared/domain/assignment.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import type { BundleRow, ConflictView, MergePreview, MissingCoverage } from '#shared/ipc/secretariat-views.ts';
import type { MergedCell } from '#shared/merge/merged-cells.ts';
import type { MergePlan, PlannedBundle } from '#shared/merge/plan-merge.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { formatFingerprint } from '#electron/bundle/thumbprint.ts';
import type { VerifiedBundle } from '../read-bundle/index.ts';
import { describeConflicts } from './describe-conflicts.ts';
import type { RoundToMerge } from './read-round-to-merge.ts';
import type { VerifiedFile } from './verify-snapshots.ts';

type Description = { readonly planName: string; readonly round: RoundToMerge; readonly plan: MergePlan; readonly files: readonly VerifiedFile[] };

/** What the secretary sees before anything is written. */
export function describePlan({ planName, round, plan, files }: Description): MergePreview {
  const planned = new Map(plan.bundles.map((entry) => [entry.bundle.manifest, entry]));
  const seen = new Set<string>();
  const bundles = files.map((file) => {
    if (!file.result.ok) return describeRefused(file.name, file.result.error);
    const { manifest } = file.result.value.statement;
    const row = describeBundle(file.name, file.result.value, planned.get(manifest), seen.has(manifest));
    seen.add(manifest);
    return row;
  });
  const fileOf = new Map(files.flatMap((file) => (file.result.ok ? [[file.result.value.statement.manifest, file.name] as const] : [])));
  const knownManifests = new Set(round.known.map((bundle) => bundle.manifest));
  const conflicts: readonly ConflictView[] = describeConflicts(round, plan.cells, (manifest) => (knownManifests.has(manifest) ? '' : (fileOf.get(manifest) ?? '')));
  return { plan: planName, bundles, conflicts, missing: listMissing(round, plan.cells), totals: sumRows(bundles, conflicts.length) };
}

const NOTHING = { newCells: 0, sameCells: 0, changedCells: 0, conflicts: 0 };

const describeRefused = (file: string, problems: readonly Problem[]): BundleRow => ({
  file, standing: 'refused', member: null, memberName: '', revision: null, signedAt: null, units: 0, cells: 0, ...NOTHING, fingerprint: '', problems,
});

function describeBundle(file: string, { statement, content, member }: VerifiedBundle, planned: PlannedBundle | undefined, isRepeated: boolean): BundleRow {
  const cells = content.scorecards.reduce((sum, scorecard) => sum + scorecard.cells.length, 0);
  const common = {
    file,
    member: member.id,
    memberName: member.name,
    revision: statement.revision,
    signedAt: statement.signedAt,
    units: content.scorecards.length,
    cells,
    fingerprint: formatFingerprint(statement.manifest),
  };
  // The same bundle twice among the files that were dropped: the second is already here as soon as the first is merged.
  if (planned === undefined || isRepeated) return { ...common, ...NOTHING, sameCells: cells, standing: 'already-here', problems: [] };
  const { standing, newCells, sameCells, changedCells, conflicts } = planned;
  return { ...common, standing, newCells, sameCells, changedCells, conflicts, problems: listRemarks(planned) };
}

/** What a secretary should know of a bundle that is not refused. */
function listRemarks({ bundle, standing, isForked, hasBrokenChain, newestRevision }: PlannedBundle): readonly Problem[] {
  const remarks: Problem[] = [];
  if (standing === 'outdated') remarks.push({ type: 'bundle-outdated', where: '', revision: bundle.revision, newest: newestRevision });
  if (isForked) remarks.push({ type: 'statement-revision-differs', where: '', revision: bundle.revision });
  if (hasBrokenChain) remarks.push({ type: 'bundle-chain-broken', where: '', revision: bundle.revision });
  return remarks;
}

/** Members with assigned cells that no signed score covers yet; what a unit is exempt from is asked of nobody. */
function listMissing({ round, set, findExemption }: RoundToMerge, cells: readonly MergedCell[]): readonly MissingCoverage[] {
  const merged = new Map([...Map.groupBy(cells, (cell) => cell.unit)].map(([unit, ofUnit]) => [unit, new Map(ofUnit.map((cell) => [cell.code, cell.scores]))]));
  return round.members.filter((member) => member.role === 'member').flatMap((member) => {
    const criteria = listAssignedCriteria(set, member.assignment);
    const open = round.units.filter(({ id }) => isAssignedUnit(member.assignment, id)).map((unit) => {
      const ofUnit = merged.get(unit.id);
      const isCovered = (code: CriterionCode): boolean => ofUnit?.get(code)?.some(({ bundle }) => bundle.member === member.id) === true;
      return { name: unit.name, cells: criteria.filter(({ code }) => !isCovered(code) && findExemption(unit.id, code) === null).length };
    }).filter((unit) => unit.cells > 0);
    const count = open.reduce((sum, unit) => sum + unit.cells, 0);
    return count === 0 ? [] : [{ member: member.id, memberName: member.name, units: open.map((unit) => unit.name), cells: count }];
  });
}

function sumRows(rows: readonly BundleRow[], conflicts: number): MergePreview['totals'] {
  const sum = (pick: (row: BundleRow) => number): number => rows.reduce((total, row) => total + pick(row), 0);
  return {
    newCells: sum((row) => row.newCells),
    sameCells: sum((row) => row.sameCells),
    newerCells: sum((row) => row.changedCells),
    conflicts,
    refused: rows.filter((row) => row.standing === 'refused').length,
  };
}
