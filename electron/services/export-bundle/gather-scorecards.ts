import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Member } from '#shared/domain/council.ts';
import type { Sha256, Thumbprint, UnitId } from '#shared/domain/ids.ts';
import type { Round } from '#shared/domain/round.ts';
import type { Scorecard, ScorecardsFile } from '#shared/domain/scorecard.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { compareCodes, compareText } from '#shared/kernel/order.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { thumbprintOf } from '#electron/bundle/thumbprint.ts';
import type { ReadStore } from '#electron/store/store.ts';
import { listCells } from '../read-round/cell-lines.ts';
import { readDesk, type Desk } from '../read-round/read-desk.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

export type Gathering = { readonly units: readonly UnitId[]; readonly acceptsPartial: boolean; readonly signer: Thumbprint };

export type GatheredScorecards = {
  readonly round: Round;
  readonly set: CriteriaSet;
  readonly member: Member;
  readonly content: ScorecardsFile;
  readonly revision: number;
  readonly previous: Sha256 | null;
  /** Last line of the journal when the scores were read. */
  readonly journalSeq: number;
};

/** Reads, at one moment, everything that will be signed; lists what is incomplete instead when it may not be. */
export function gatherScorecards({ store }: WorkspaceContext, { units, acceptsPartial, signer }: Gathering): Result<GatheredScorecards, readonly Problem[]> {
  return store.read((records): Result<GatheredScorecards, readonly Problem[]> => {
    const desk = readDesk(records);
    if (!desk.ok) return desk;
    const { round, set, me } = desk.value;
    if (me === null) return err([{ type: 'role-differs', where: '', expected: 'member' }]);
    if (me.key === null || thumbprintOf(me.key) !== signer) return err([{ type: 'identity-not-in-roster', where: '', thumbprint: signer }]);
    const problems: Problem[] = [];
    const scorecards = [...new Set(units)].toSorted(compareText).flatMap((unit) => {
      const gathered = gatherUnit({ desk: desk.value, records, unit, acceptsPartial });
      if (gathered.ok) return gathered.value === null ? [] : [gathered.value];
      problems.push(...gathered.error);
      return [];
    });
    if (problems.length > 0) return err(problems);
    if (scorecards.length === 0) return err([{ type: 'nothing-to-export', where: '' }]);
    // Counted by all that is known to have been signed: a restored backup may be older than the last bundle.
    const latest = records.findLastSigned('bundle', null);
    const revision = (latest?.revision ?? 0) + 1;
    return ok({
      round,
      set,
      member: me,
      content: { format: 'btd/scorecards', version: 1, round: round.id, criteriaSet: round.criteriaSet, member: me.id, revision, scorecards },
      revision,
      previous: latest?.manifest ?? null,
      journalSeq: records.readJournalSeq(),
    });
  });
}

type UnitGathering = { readonly desk: Desk; readonly records: ReadStore; readonly unit: UnitId; readonly acceptsPartial: boolean };

/** null when nothing of the unit is scored and a partial bundle is accepted. */
function gatherUnit({ desk, records, unit, acceptsPartial }: UnitGathering): Result<Scorecard | null, readonly Problem[]> {
  const latest = records.findLatestPackage(unit);
  if (!desk.round.units.some((candidate) => candidate.id === unit)) return err([{ type: 'unit-unknown', where: '', unit }]);
  if (latest === null) return acceptsPartial ? ok(null) : err([{ type: 'package-missing', where: '', unit }]);
  const mine = listCells({ desk, records, unit, manifest: latest.manifest }).filter(({ line }) => line.isMine);
  const drafts = mine.flatMap(({ leaf, lacks }) => (lacks.includes('draft') ? [{ type: 'draft-not-recorded', where: unit, unit, code: leaf.code } as const] : []));
  // An unscored cell may stay out of a partial bundle; one that owes a reason or a second look may not go in.
  const open = mine.filter(({ lacks }) => lacks.some((lack) => lack !== 'draft' && (lack !== 'score' || !acceptsPartial))).length;
  const incomplete = open === 0 ? [] : [{ type: 'scorecard-incomplete', where: unit, unit, cells: open } as const];
  if (drafts.length > 0 || open > 0) return err([...drafts, ...incomplete]);
  const cells = mine.filter(({ score }) => score.appraisal.kind !== 'unscored').map(({ score }) => score).toSorted((a, b) => compareCodes(a.code, b.code));
  if (cells.length === 0) return ok(null);
  return ok({
    unit,
    package: latest.manifest,
    packageRevision: latest.revision,
    cells: cells.map(({ code, appraisal, reason, question, figures }) => ({ code, appraisal, reason, question, figures })),
  });
}
