import path from 'node:path';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import type { KitFile } from '#shared/bundle/kit.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Round } from '#shared/domain/round.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { ExportedFile } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { SigningKey } from '#electron/bundle/sign-statement.ts';
import { fingerprintOf, formatFingerprint } from '#electron/bundle/thumbprint.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { QUIET_TASK, type Task } from '#electron/platform/task.ts';
import type { PackageRecord } from '#electron/store/package-store.ts';
import { CRITERIA_SET_FILE, KIT_FILE, PACKAGES_FOLDER, readKitBag, ROUND_FILE } from '../read-kit/index.ts';
import { announceIn } from '../outgoing-files/index.ts';
import { sealBag } from '../seal-bag/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { packPackages, type PackedPackages } from './pack-packages.ts';

export type KitIssue = { readonly context: WorkspaceContext; readonly key: SigningKey; readonly target: string; readonly task: Task };

type KitContents = {
  readonly round: Round;
  readonly set: CriteriaSet;
  readonly packages: readonly PackageRecord[];
  readonly revision: number;
  readonly previous: KitStatementPrevious;
};
type KitStatementPrevious = Parameters<typeof sealBag>[0]['statement']['previous'];

/** The round goes out to its members: criteria set, roster and packages in one signed file. */
export async function issueKit({ context, key, target, task }: KitIssue): Promise<Result<ExportedFile, readonly Problem[]>> {
  return guardDisk('export', path.basename(target), async () => {
    const contents = readContents(context, key);
    if (!contents.ok) return contents;
    const packed = await packPackages(context, contents.value.packages, task);
    if (!packed.ok) return packed;
    try {
      return await sealKit({ context, key, target, task, contents: contents.value, packed: packed.value });
    } finally {
      await packed.value.close();
    }
  });
}

type KitToSeal = KitIssue & { readonly contents: KitContents; readonly packed: PackedPackages };

async function sealKit({ context, key, target, task, contents, packed }: KitToSeal): Promise<Result<ExportedFile, readonly Problem[]>> {
  const { round, set, packages, revision, previous } = contents;
  const kit = describeKit(key, packages, revision);
  const sealed = await sealBag({
    world: context.world,
    target,
    announce: announceIn(context),
    topFolder: `bo-tai-lieu-${round.id}-${revision}`,
    payload: [
      { name: KIT_FILE, source: { kind: 'bytes', bytes: canonicalBytes(kit) } },
      { name: ROUND_FILE, source: { kind: 'bytes', bytes: canonicalBytes(round) } },
      { name: CRITERIA_SET_FILE, source: { kind: 'bytes', bytes: canonicalBytes(set) } },
      ...packed.sources.map((source, index) => ({ name: `${PACKAGES_FOLDER}${kit.packages[index]?.file ?? ''}`, source })),
    ],
    statement: { kind: 'btd/kit', version: 1, round: round.id, criteriaSet: round.criteriaSet, revision, previous, signedAt: context.world.now() },
    key,
    task,
    acceptStaged: async (staged, statement) => {
      const read = await readKitBag({ disk: context.world.disk, path: staged, task: { ...QUIET_TASK, isStopped: task.isStopped }, trustedFingerprint: fingerprintOf(key.thumbprint) });
      if (!read.ok) return read.error;
      const recorded = context.store.transaction((store): Result<null, readonly Problem[]> => {
        // Another kit that was issued beside this one has taken the revision.
        if ((store.findLastSigned('kit', statement.signer)?.revision ?? 0) >= statement.revision) return err([{ type: 'plan-outdated', where: '' }]);
        store.insertIssuedKit(statement);
        store.setTrust({ key: key.publicKey, name: key.name, at: statement.signedAt });
        return ok(null);
      });
      return recorded.ok ? [] : recorded.error;
    },
  });
  if (!sealed.ok) return sealed;
  const { manifest, size } = sealed.value;
  return ok({ name: path.basename(target), size, revision, manifest, fingerprint: formatFingerprint(manifest), cells: 0, units: round.units.length, signer: key.name });
}

/** The newest package of each unit and all before it, so that a member can look back; the roster as it stands. */
function readContents({ store }: WorkspaceContext, key: SigningKey): Result<KitContents, readonly Problem[]> {
  return store.read((records): Result<KitContents, readonly Problem[]> => {
    if (records.findWorkspace()?.role !== 'secretary') return err([{ type: 'role-differs', where: '', expected: 'secretary' }]);
    const round = records.findRound();
    if (round === null) return err([{ type: 'round-missing', where: '' }]);
    const set = records.findCriteriaSet(round.criteriaSet);
    if (set === null) return err([{ type: 'criteria-set-missing', where: '', digest: round.criteriaSet }]);
    const latest = records.findLastSigned('kit', key.thumbprint);
    return ok({ round, set, packages: records.listPackages(), revision: (latest?.revision ?? 0) + 1, previous: latest?.manifest ?? null });
  });
}

const describeKit = (key: SigningKey, packages: readonly PackageRecord[], revision: number): KitFile => ({
  format: 'btd/kit',
  version: 1,
  revision,
  issuer: { name: key.name, key: key.publicKey },
  packages: packages.map((item) => ({ file: `${item.unit}-${item.revision}.zip`, unit: item.unit, revision: item.revision, manifest: item.manifest })),
});
