import { listLeaves, type CriterionNode } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, Sha256, UnitId } from '#shared/domain/ids.ts';
import type { CellScore } from '#shared/domain/scorecard.ts';
import type { SelfScore } from '#shared/domain/submission.ts';
import { compareCodes } from '#shared/kernel/order.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { ZERO_POINTS } from '#shared/kernel/points.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { RescuedLine, RescuedScore } from '#shared/report/rescue-sheet.ts';
import type { ReadStore, Store } from '#electron/store/store.ts';
import { findPackageParts, type PackageParts } from '../kept-package/index.ts';
import { SELF_UNSCORED } from '../read-round/cell-lines.ts';

/** A document as its unit named it; `unit` is the unit's name. */
export type NamedDocument = { readonly unit: string; readonly file: string; readonly title: string; readonly sha256: Sha256 };

export type RescueContents = {
  readonly title: string;
  readonly scores: readonly RescuedScore[];
  readonly journal: readonly RescuedLine[];
  readonly documents: readonly NamedDocument[];
  /** Of the secretariat, which hands them on; a member's are in its kit. */
  readonly packages: readonly { readonly name: string; readonly manifest: Sha256; readonly parts: PackageParts }[];
};

/** All that a person would miss, in the words of the round where it is there, else by code. */
export function gatherRescue(store: Store): Result<RescueContents, readonly Problem[]> {
  return store.read((records) => {
    const round = records.findRound();
    const workspace = records.findWorkspace();
    const set = round === null ? null : records.findCriteriaSet(round.criteriaSet);
    const names: Names = {
      unit: new Map(round?.units.map(({ id, name }) => [id, name])),
      member: new Map(round?.members.map(({ id, name }) => [id, name])),
      leaf: new Map(set === null ? [] : listLeaves(set).map((leaf) => [leaf.code, leaf])),
    };
    const units = [...new Set([...(round?.units.map(({ id }) => id) ?? []), ...records.listPackages().map(({ unit }) => unit)])];
    const nameOf = (unit: UnitId): string => names.unit.get(unit) ?? unit;
    return ok({
      title: round?.title ?? workspace?.title ?? '',
      scores: [...units.flatMap((unit) => listOwnScores(records, names, unit)), ...listMergedScores(records, names)],
      journal: records.listJournal().map(({ after, ...line }) => ({ ...line, facts: after })),
      documents: records.listPackages().flatMap(({ unit, manifest }) => records.listPackageEvidence(manifest).map(({ file, title, sha256 }) => ({ unit: nameOf(unit), file, title, sha256 }))),
      packages: (workspace?.role === 'secretary' ? records.listPackages() : []).map(({ unit, revision, manifest }) => ({ name: `${unit}-${revision}.zip`, manifest, parts: findPackageParts(records, manifest) })),
    });
  });
}

type Names = {
  readonly unit: ReadonlyMap<string, string>;
  readonly member: ReadonlyMap<string, string>;
  readonly leaf: ReadonlyMap<string, CriterionNode>;
};

/** What was scored in this workspace, and what its unit said of each criterion. */
function listOwnScores(records: ReadStore, names: Names, unit: UnitId): readonly RescuedScore[] {
  const scores = new Map(records.listScores(unit).map((score) => [score.code, score]));
  return [...scores.values()]
    .toSorted((a, b) => compareCodes(a.code, b.code))
    .map((score) => ({ ...describe(records, names, { unit, code: score.code }), member: '', score, savedAt: score.savedAt }));
}

/** What came in bundles: every merged scorecard, also one that a newer bundle replaces. */
const listMergedScores = (records: ReadStore, names: Names): readonly RescuedScore[] =>
  records.listMergedBundles().flatMap(({ member, revision, signedAt, scorecards }) =>
    scorecards.flatMap(({ unit, cells }) =>
      cells.map((score: CellScore) => ({ ...describe(records, names, { unit, code: score.code }), member: `${names.member.get(member) ?? member} (${revision})`, score, savedAt: signedAt })),
    ),
  );

type Cell = { readonly unit: UnitId; readonly code: CriterionCode };

function describe(records: ReadStore, names: Names, { unit, code }: Cell): Pick<RescuedScore, 'unit' | 'leaf' | 'self'> {
  return { unit: names.unit.get(unit) ?? unit, leaf: names.leaf.get(code) ?? { code, title: '', max: ZERO_POINTS }, self: selfOf(records, { unit, code }) };
}

function selfOf(records: ReadStore, { unit, code }: Cell): SelfScore {
  const latest = records.findLatestPackage(unit);
  return latest === null ? SELF_UNSCORED : (records.findPackageEntry(latest.manifest, code)?.self ?? SELF_UNSCORED);
}
