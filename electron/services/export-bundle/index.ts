import path from 'node:path';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import type { ScorecardsFile } from '#shared/domain/scorecard.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { ExportedFile } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { SigningKey } from '#electron/bundle/sign-statement.ts';
import { formatFingerprint } from '#electron/bundle/thumbprint.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { QUIET_TASK, type Task } from '#electron/platform/task.ts';
import { readBundle, SCORECARDS_FILE } from '../read-bundle/index.ts';
import { announceIn } from '../outgoing-files/index.ts';
import { sealBag } from '../seal-bag/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { gatherScorecards, type GatheredScorecards } from './gather-scorecards.ts';

export type BundleExport = {
  readonly context: WorkspaceContext;
  readonly units: readonly UnitId[];
  /** Unscored cells are left out; without this they refuse the export and are listed. */
  readonly acceptsPartial: boolean;
  readonly key: SigningKey;
  readonly target: string;
  readonly task: Task;
};

/**
 * A member's scores leave as a signed bundle. Complete? Statement, canonical text, signature, stage, flush, read back
 * with the importer's own code, noted in the workspace, renamed. A signed scorecard never changes: the next export is a
 * new revision that names this one.
 */
export async function exportBundle({ context, target, key, task, ...request }: BundleExport): Promise<Result<ExportedFile, readonly Problem[]>> {
  return guardDisk('export', path.basename(target), async () => {
    const gathered = gatherScorecards(context, { ...request, signer: key.thumbprint });
    if (!gathered.ok) return gathered;
    const { content, round, member, revision, previous } = gathered.value;
    const sealed = await sealBag({
      world: context.world,
      target,
      announce: announceIn(context),
      topFolder: `ket-qua-${member.id}-${revision}`,
      payload: [{ name: SCORECARDS_FILE, source: { kind: 'bytes', bytes: canonicalBytes(content) } }],
      statement: { kind: 'btd/bundle', version: 1, round: round.id, criteriaSet: round.criteriaSet, revision, previous, signedAt: context.world.now() },
      key,
      task,
      acceptStaged: (staged, statement) => acceptStaged({ context, gathered: gathered.value, staged, statement }),
    });
    if (!sealed.ok) return sealed;
    return ok({
      name: path.basename(target),
      size: sealed.value.size,
      revision,
      manifest: sealed.value.manifest,
      fingerprint: formatFingerprint(sealed.value.manifest),
      cells: countCells(content),
      units: content.scorecards.length,
      signer: member.name,
    });
  });
}

type Staged = {
  readonly context: WorkspaceContext;
  readonly gathered: GatheredScorecards;
  readonly staged: string;
  readonly statement: Parameters<Parameters<typeof sealBag>[0]['acceptStaged']>[1];
};

async function acceptStaged({ context, gathered, staged, statement }: Staged): Promise<readonly Problem[]> {
  const { round, set, content, journalSeq } = gathered;
  const read = await readBundle({ disk: context.world.disk, path: staged, task: QUIET_TASK, round, set });
  if (!read.ok) return read.error;
  const recorded = context.store.transaction((store): Result<null, readonly Problem[]> => {
    // Another export that ran beside this one has taken the revision.
    if ((store.findLastSigned('bundle', null)?.revision ?? 0) >= statement.revision) return err([{ type: 'plan-outdated', where: '' }]);
    store.insertSignedBundle({ statement, content, journalSeq });
    return ok(null);
  });
  return recorded.ok ? [] : recorded.error;
}

const countCells = (content: ScorecardsFile): number => content.scorecards.reduce((sum, scorecard) => sum + scorecard.cells.length, 0);
