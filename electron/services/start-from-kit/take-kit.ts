import path from 'node:path';
import { checkSuccession } from '#shared/bundle/check-statement.ts';
import type { MemberId } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { EntrySink } from '#electron/bundle/bag/bag.ts';
import { fingerprintOf, thumbprintOf } from '#electron/bundle/thumbprint.ts';
import type { DiskFile } from '#electron/platform/disk.ts';
import { importPackage } from '../import-package/index.ts';
import { PACKAGES_FOLDER, readKitBag, type ReadKitBag } from '../read-kit/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { chooseMember, type KitStart } from './index.ts';

export type KitIntake = KitStart & { readonly context: WorkspaceContext };

/** Verifies the whole kit while its packages are staged, then writes round and trust, then imports each package. */
export async function takeKit({ context, inspector, task, fingerprint, identities, ...request }: KitIntake): Promise<Result<null, readonly Problem[]>> {
  const trusted = findTrusted(context);
  if (!trusted.ok) return trusted;
  const staging = createStaging(context);
  try {
    const trustedFingerprint = trusted.value ?? fingerprint;
    const kit = await readKitBag({ disk: context.world.disk, path: request.path, task, trustedFingerprint, sinkFor: staging.sinkFor });
    if (!kit.ok) return kit;
    const member = chooseMember(kit.value.round.members, identities);
    if (!member.ok) return member;
    const written = writeRound(context, kit.value, member.value);
    if (!written.ok) return written;
    for (const item of kit.value.kit.packages) {
      const imported = await importListed({ context, inspector, task, staged: staging.pathOf(item.file), item });
      if (!imported.ok) return imported;
    }
    return ok(null);
  } finally {
    await staging.remove();
  }
}

/** The fingerprint that this workspace trusts already; null in a new one. */
function findTrusted({ store }: WorkspaceContext): Result<string | null, readonly Problem[]> {
  return store.read((records): Result<string | null, readonly Problem[]> => {
    const workspace = records.findWorkspace();
    if (workspace?.role !== 'member') return err([{ type: 'role-differs', where: '', expected: 'member' }]);
    return ok(workspace.issuer === null ? null : fingerprintOf(thumbprintOf(workspace.issuer.key)));
  });
}

function writeRound({ store, world }: WorkspaceContext, { kit, round, set, statement }: ReadKitBag, member: MemberId | null): Result<null, readonly Problem[]> {
  return store.transaction((records): Result<null, readonly Problem[]> => {
    const standing = records.findRound();
    if (standing !== null && standing.id !== round.id) return err([{ type: 'round-differs', where: '', expected: standing.id, found: round.id }]);
    if (standing !== null && standing.criteriaSet !== round.criteriaSet) {
      return err([{ type: 'criteria-set-differs', where: '', expected: standing.criteriaSet, found: round.criteriaSet }]);
    }
    const known = records.findLatestIssuedKit(statement.signer);
    if (known !== null && statement.manifest === known.manifest) return ok(null);
    const succession = checkSuccession(statement, known, '');
    if (succession.length > 0) return err(succession);
    const at = world.now();
    if (!records.hasCriteriaSet(round.criteriaSet)) records.insertCriteriaSet({ digest: round.criteriaSet, set, at });
    records.replaceRound({ round, at });
    records.setTrust({ key: kit.issuer.key, name: kit.issuer.name, at });
    if (member !== null) records.setMember({ member, at });
    records.insertIssuedKit(statement, at);
    return ok(null);
  });
}

type ListedPackage = Pick<KitIntake, 'context' | 'inspector' | 'task'> & { readonly staged: string; readonly item: ReadKitBag['kit']['packages'][number] };

/** Imported by the same code as a package that comes alone, and it must be the one that the kit lists. */
async function importListed({ context, inspector, task, staged, item }: ListedPackage): Promise<Result<null, readonly Problem[]>> {
  const isHere = context.store.read((records) => ok(records.hasPackage(item.manifest)));
  if (isHere.ok && isHere.value) return ok(null);
  const imported = await importPackage({ context, inspector, path: staged, name: item.file, task });
  if (!imported.ok) return err(imported.error.map((problem) => ({ ...problem, where: `${item.file}: ${problem.where}` })));
  const found = context.store.read((records) => ok(records.findPackage(item.unit, item.revision)?.manifest ?? null));
  if (found.ok && found.value === item.manifest) return ok(null);
  return err([{ type: 'kit-package-differs', where: PACKAGES_FOLDER + item.file, expected: item.manifest, found: found.ok ? (found.value ?? '') : '' }]);
}

type Staging = {
  readonly sinkFor: (name: string) => EntrySink | null;
  readonly pathOf: (file: string) => string;
  readonly remove: () => Promise<void>;
};

/** Packages of the kit rest in the staging folder until each was imported. */
function createStaging({ world, layout }: WorkspaceContext): Staging {
  const folder = path.join(layout.staging, `${Buffer.from(world.randomBytes(8)).toString('hex')}.kit`);
  const numbers = new Map<string, number>();
  // Numbered, so that no name of the kit ever becomes a path.
  const pathOf = (file: string): string => path.join(folder, `${numbers.get(file) ?? 0}.zip`);
  const createSink = (file: string): EntrySink => {
    let open: DiskFile | null = null;
    const openFile = async (): Promise<DiskFile> => {
      if (open !== null) return open;
      await world.disk.makeFolder(folder);
      open = await world.disk.open(pathOf(file), 'write-new');
      return open;
    };
    return {
      write: async (bytes) => (await openFile()).write(bytes),
      end: async () => (await openFile()).close(),
      abort: async () => open?.close(),
    };
  };
  return {
    pathOf,
    remove: () => world.disk.removeFolder(folder),
    sinkFor: (name) => {
      if (!name.startsWith(PACKAGES_FOLDER)) return null;
      const file = name.slice(PACKAGES_FOLDER.length);
      numbers.set(file, numbers.size + 1);
      return createSink(file);
    },
  };
}
