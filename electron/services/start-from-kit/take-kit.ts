import path from 'node:path';
import { checkSuccession } from '#shared/bundle/check-statement.ts';
import { nameOfSet, type NameSet } from '#shared/criteria/name-set.ts';
import type { Instant, MemberId } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { EntrySink } from '#electron/bundle/bag/bag.ts';
import { fingerprintOf, thumbprintOf } from '#electron/bundle/thumbprint.ts';
import type { DiskFile } from '#electron/platform/disk.ts';
import type { ReadStore, WriteStore } from '#electron/store/store.ts';
import { preparePackage, type PreparedPackage } from '../import-package/index.ts';
import { describeOtherSet, listNames, namesOfSets } from '../name-criteria-sets/index.ts';
import { CRITERIA_SET_FILE, KIT_FILE, PACKAGES_FOLDER, readKitBag, type ReadKitBag } from '../read-kit/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { chooseMember } from './choose-member.ts';
import type { KitStart } from './index.ts';

export type KitIntake = KitStart & { readonly context: WorkspaceContext };

/**
 * Verifies the whole kit while its packages are staged, moves their evidence to the vault, then writes round, trust and
 * packages in one transaction: a kit is taken whole or not at all.
 */
export async function takeKit({ context, inspector, task, fingerprint, identities, ...request }: KitIntake): Promise<Result<null, readonly Problem[]>> {
  const standing = findStanding(context);
  if (!standing.ok) return standing;
  const staging = createStaging(context);
  try {
    const trustedFingerprint = standing.value.issuer ?? fingerprint;
    const kit = await readKitBag({ disk: context.world.disk, path: request.path, task, trustedFingerprint, sinkFor: staging.sinkFor, nameSet: standing.value.nameSet });
    if (!kit.ok) return kit;
    const compared = checkCompared(kit.value, fingerprint);
    if (compared.length > 0) return err(compared);
    const member = chooseMember({ members: kit.value.round.members, identities, standing: standing.value.member });
    if (!member.ok) return member;
    const follows = context.store.read((records) => checkFollows(records, kit.value));
    if (!follows.ok) return follows;
    const packages = await prepareListed({ context, inspector, task, kit: kit.value, isKnown: follows.value.isKnown, pathOf: staging.pathOf });
    if (!packages.ok) return packages;
    return recordKit(context, { kit: kit.value, member: member.value, packages: packages.value });
  } finally {
    await staging.remove();
  }
}

/** The fingerprint that this workspace trusts already, and whose scores it holds; both null in a new one. And the names of its criteria sets. */
type Standing = { readonly issuer: string | null; readonly member: MemberId | null; readonly nameSet: NameSet };

function findStanding({ store }: WorkspaceContext): Result<Standing, readonly Problem[]> {
  return store.read((records): Result<Standing, readonly Problem[]> => {
    const workspace = records.findWorkspace();
    if (workspace?.role !== 'member') return err([{ type: 'role-differs', where: '', expected: 'member' }]);
    return ok({ issuer: workspace.issuer === null ? null : fingerprintOf(thumbprintOf(workspace.issuer.key)), member: workspace.member, nameSet: listNames(records) });
  });
}

/** A fingerprint that a person demands is asked of the kit also where another key is trusted already. */
function checkCompared({ kit }: ReadKitBag, fingerprint: string | null): readonly Problem[] {
  const found = fingerprintOf(thumbprintOf(kit.issuer.key));
  return fingerprint === null || fingerprint === found ? [] : [{ type: 'kit-issuer-differs', where: KIT_FILE, expected: fingerprint, found }];
}

/**
 * Whether the kit is of the round that is here and no older than the newest; `isKnown` when it is that very one. Until a
 * package is here nothing was scored, and the secretariat may still have chosen another criteria set.
 */
function checkFollows(records: ReadStore, { round, set, statement }: ReadKitBag): Result<{ readonly isKnown: boolean }, readonly Problem[]> {
  const standing = records.findRound();
  if (standing !== null && standing.id !== round.id) return err([{ type: 'round-differs', where: '', expected: standing.id, found: round.id }]);
  if (standing !== null && standing.criteriaSet !== round.criteriaSet && records.listPackages().length > 0) {
    const known = namesOfSets(records);
    const nameSet: NameSet = (digest) => (digest === round.criteriaSet ? nameOfSet(set) : known(digest));
    return err([describeOtherSet({ expected: standing.criteriaSet, found: round.criteriaSet, nameSet, where: CRITERIA_SET_FILE })]);
  }
  const known = records.findLatestIssuedKit(statement.signer);
  const succession = checkSuccession(statement, known, '');
  return succession.length > 0 ? err(succession) : ok({ isKnown: known?.manifest === statement.manifest });
}

type ListedPackages = Pick<KitIntake, 'context' | 'inspector' | 'task'> & { readonly kit: ReadKitBag; readonly isKnown: boolean; readonly pathOf: (file: string) => string };

/** Prepared by the same code as a package that comes alone, and each must be the one that the kit lists. */
async function prepareListed({ context, inspector, task, kit: { kit, round, set }, isKnown, pathOf }: ListedPackages): Promise<Result<readonly PreparedPackage[], readonly Problem[]>> {
  const packages: PreparedPackage[] = [];
  for (const item of kit.packages) {
    const isHere = context.store.read((records) => ok(records.hasPackage(item.manifest)));
    if (!isHere.ok) return isHere;
    // The very kit that is known already is taken again to repair what the disk has lost or altered.
    if (isHere.value && !isKnown) continue;
    const prepared = await preparePackage({ context, inspector, path: pathOf(item.file), name: item.file, task, round, set });
    if (!prepared.ok) return err(prepared.error.map((problem) => ({ ...problem, where: `${item.file}: ${problem.where}` })));
    const { manifest, unit, revision } = prepared.value;
    if (manifest !== item.manifest || unit !== item.unit || revision !== item.revision) {
      return err([{ type: 'kit-package-differs', where: PACKAGES_FOLDER + item.file, expected: item.manifest, found: manifest }]);
    }
    packages.push(prepared.value);
  }
  return ok(packages);
}

type VerifiedKit = { readonly kit: ReadKitBag; readonly member: MemberId | null; readonly packages: readonly PreparedPackage[] };

function recordKit({ store, world }: WorkspaceContext, { kit, member, packages }: VerifiedKit): Result<null, readonly Problem[]> {
  return store.transaction((records): Result<null, readonly Problem[]> => {
    const follows = checkFollows(records, kit);
    if (!follows.ok) return follows;
    if (!follows.value.isKnown) writeRound(records, { kit, member, at: world.now() });
    for (const { record } of packages) {
      const recorded = record(records);
      if (!recorded.ok) return recorded;
    }
    return ok(null);
  });
}

function writeRound(records: WriteStore, { kit: { kit, round, set, statement }, member, at }: Pick<VerifiedKit, 'kit' | 'member'> & { readonly at: Instant }): void {
  if (!records.hasCriteriaSet(round.criteriaSet)) records.insertCriteriaSet({ digest: round.criteriaSet, set, at });
  records.replaceRound({ round, at });
  records.setTrust({ key: kit.issuer.key, name: kit.issuer.name, at });
  if (member !== null) records.setMember({ member, at });
  records.insertIssuedKit(statement, at);
}

type Staging = {
  readonly sinkFor: (name: string) => EntrySink | null;
  readonly pathOf: (file: string) => string;
  readonly remove: () => Promise<void>;
};

/** Packages of the kit rest in the staging folder until each was prepared. */
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
