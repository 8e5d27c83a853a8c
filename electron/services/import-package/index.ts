import { listAppraisedLeaves, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Sha256, UnitId } from '#shared/domain/ids.ts';
import type { Round } from '#shared/domain/round.ts';
import type { PackageDetail } from '#shared/ipc/import-views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { adoptStaged, checkEvidence, type StagedEvidence } from '#electron/evidence/vault.ts';
import type { PdfInspector } from '#electron/evidence/inspect-pdf.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { evidencePath } from '#electron/platform/workspace-layout.ts';
import type { PackageFiles } from '#electron/store/package-store.ts';
import type { ReadStore, WriteStore } from '#electron/store/store.ts';
import { namesOfSets } from '../name-criteria-sets/index.ts';
import { readPackage, type ReadPackage } from '../read-package/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { checkAgainstRound, listEntryWarnings } from './check-against-round.ts';
import { createEvidenceIntake, type EvidenceIntake } from './evidence-intake.ts';
import { inspectEvidence } from './inspect-evidence.ts';

export type PackageImport = {
  readonly context: WorkspaceContext;
  readonly inspector: PdfInspector;
  readonly path: string;
  /** The file's name without folders, for messages. */
  readonly name: string;
  readonly task: Task;
};

export type PackageOutcome = { readonly kind: 'imported' | 'already-here'; readonly detail: PackageDetail };

/**
 * A package comes in: its bytes are read once, hashed and staged; only when everything agrees does its evidence move to
 * the vault, and then one transaction makes it known, with the bytes of its other files. A repeated import changes no
 * decision, and repairs what was lost or altered since; a newer revision stands beside the older. Whatever happens, nothing
 * half-taken remains.
 */
export async function importPackage(request: PackageImport): Promise<Result<PackageOutcome, readonly Problem[]>> {
  const { context, name } = request;
  return guardDisk('import', name, async () => {
    const round = findRoundAndSet(context);
    if (!round.ok) return round;
    const prepared = await preparePackage({ ...request, ...round.value });
    if (!prepared.ok) return prepared;
    const { detail, record } = prepared.value;
    const recorded = context.store.transaction(record);
    return recorded.ok ? ok({ kind: recorded.value, detail }) : recorded;
  });
}

export type PackagePreparation = PackageImport & { readonly round: Round; readonly set: CriteriaSet };

/** A package whose files are where they will be needed: all that is left is one entry in the records. */
export type PreparedPackage = {
  readonly manifest: Sha256;
  readonly unit: UnitId;
  readonly revision: number;
  readonly detail: PackageDetail;
  /** Makes it known, with whatever else belongs into the same transaction. */
  readonly record: (records: WriteStore) => Result<PackageOutcome['kind'], readonly Problem[]>;
};

/** Everything of an import up to the records. A failure of the disk is thrown. */
export async function preparePackage(request: PackagePreparation): Promise<Result<PreparedPackage, readonly Problem[]>> {
  const { context, path, task } = request;
  const intake = createEvidenceIntake(context);
  try {
    const read = await readPackage({ disk: context.world.disk, path, task, sinkFor: intake.sinkFor });
    if (!read.ok) return read;
    return await takeIn({ ...request, read: read.value, intake });
  } finally {
    await intake.removeLeftovers();
  }
}

function findRoundAndSet(context: WorkspaceContext): Result<{ readonly round: Round; readonly set: CriteriaSet }, readonly Problem[]> {
  return context.store.read((store): Result<{ readonly round: Round; readonly set: CriteriaSet }, readonly Problem[]> => {
    const round = store.findRound();
    if (round === null) return err([{ type: 'round-missing', where: '' }]);
    const set = store.findCriteriaSet(round.criteriaSet);
    if (set === null) return err([{ type: 'criteria-set-missing', where: '', digest: round.criteriaSet }]);
    return ok({ round, set });
  });
}

type Intake = PackagePreparation & {
  readonly read: ReadPackage;
  readonly intake: EvidenceIntake;
};

async function takeIn({ context, inspector, task, round, set, read, intake }: Intake): Promise<Result<PreparedPackage, readonly Problem[]>> {
  const { submission, manifest, files } = read;
  const standing = context.store.read((records) => {
    const foreign = checkAgainstRound(submission, round, namesOfSets(records));
    return foreign.length > 0 ? err(foreign) : findStanding(records, read);
  });
  if (!standing.ok) return standing;
  const states = await inspectEvidence({ context, inspector, task, submission, staged: intake.staged() });
  if (!states.ok) return states;
  const detail = describePackage({ round, set, read, states: states.value });
  // To import it again is how a person repairs what the disk has lost or altered.
  if (standing.value === 'already-here') await removeAltered(context, intake.staged());
  const adopted = await adoptStaged(context.world.disk, context.layout, intake.staged());
  if (!adopted.ok) return adopted;
  return ok({
    manifest,
    unit: submission.unit,
    revision: submission.revision,
    detail,
    record: (records) => {
      // Asked again: the round may have changed its criteria set meanwhile, and the same package may have come in twice.
      const foreign = checkAgainstRound(submission, records.findRound() ?? round, namesOfSets(records));
      if (foreign.length > 0) return err(foreign);
      const found = findStanding(records, read);
      if (found.ok && found.value === 'imported') records.insertPackage({ manifest, size: read.bytes, submission, files, evidence: states.value, at: context.world.now() });
      if (found.ok && found.value === 'already-here' && !isSameFiles(records.listPackageFiles(manifest), files)) records.replacePackageFiles(manifest, files);
      return found;
    },
  });
}

/** Evidence that no longer has its digest makes room for the bytes that were just hashed. */
async function removeAltered({ world, layout }: WorkspaceContext, staged: readonly StagedEvidence[]): Promise<void> {
  for (const { sha256 } of staged) {
    const checked = await checkEvidence(world.disk, layout, sha256);
    if (!checked.ok) await world.disk.removeFile(evidencePath(layout, sha256));
  }
}

const isSameFiles = (here: PackageFiles, files: PackageFiles): boolean =>
  here.size === files.size && [...files].every(([name, bytes]) => Buffer.from(bytes).equals(here.get(name) ?? NOTHING));
const NOTHING = new Uint8Array();

/** The same bag is already here; or the same revision with other contents, which nobody may replace. */
function findStanding(records: ReadStore, { submission, manifest }: ReadPackage): Result<PackageOutcome['kind'], readonly Problem[]> {
  if (records.hasPackage(manifest)) return ok('already-here');
  const { unit, revision } = submission;
  if (records.findPackage(unit, revision) !== null) return err([{ type: 'package-revision-differs', where: '', unit, revision }]);
  return ok('imported');
}

type Description = Pick<Intake, 'round' | 'set' | 'read'> & { readonly states: Parameters<typeof listUnreadable>[1] };

function describePackage({ round, set, read, states }: Description): PackageDetail {
  const { submission } = read;
  return {
    unit: submission.unit,
    unitName: round.units.find((unit) => unit.id === submission.unit)?.name ?? submission.unit,
    revision: submission.revision,
    entries: submission.entries.length,
    evidence: submission.evidence.length,
    bytes: read.bytes,
    unreadable: listUnreadable(submission, states),
    warnings: [...read.warnings, ...listEntryWarnings(submission, set, listAppraisedLeaves(set))],
  };
}

function listUnreadable(submission: ReadPackage['submission'], states: ReadonlyMap<string, PackageDetailState>): PackageDetail['unreadable'] {
  return submission.evidence.flatMap(({ file, sha256 }) => {
    const state = states.get(sha256);
    return state?.kind === 'unreadable' ? [{ file, reason: state.reason }] : [];
  });
}
type PackageDetailState = Awaited<ReturnType<PdfInspector['inspect']>>;
