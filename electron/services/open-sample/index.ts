import path from 'node:path';
import { SAMPLE_PASSPHRASE, type SampleDesk } from '#shared/domain/sample.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { unlockIdentity } from '#electron/bundle/keystore.ts';
import { thumbprintOf } from '#electron/bundle/thumbprint.ts';
import type { PdfInspector } from '#electron/evidence/inspect-pdf.ts';
import type { World } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { buildPackage } from '../build-package/index.ts';
import { importFiles } from '../import-files/index.ts';
import { issueKit } from '../issue-kit/index.ts';
import { identitiesFolder, makeIdentity } from '../keep-identities/index.ts';
import { workspacesFolder } from '../list-workspaces/index.ts';
import { noteSummary } from '../list-workspaces/note-summary.ts';
import { closeWorkspace, createWorkspace } from '../open-workspace/index.ts';
import { acceptJoinRequest, receiveDocument } from '../receive-document/index.ts';
import { startFromKit } from '../start-from-kit/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

export type SampleRequest = {
  readonly world: World;
  readonly inspector: PdfInspector;
  /** Below it come `workspaces/` and `identities/`. */
  readonly userData: string;
  /** `resources` of the program. */
  readonly resources: string;
  readonly task: Task;
};

type Reply<T> = Promise<Result<T, readonly Problem[]>>;

/** Folder names of the sample's workspaces. */
export const SAMPLE_WORKSPACES: Readonly<Record<SampleDesk, string>> = {
  'member-1': 'mau-thanh-vien-1',
  'member-2': 'mau-thanh-vien-2',
  secretariat: 'mau-to-thu-ky',
};
const SAMPLE_DESKS = ['member-1', 'member-2', 'secretariat'] as const satisfies readonly SampleDesk[];
const SAMPLE_MEMBERS = [['member-1', 0], ['member-2', 1]] as const;

export const sampleRoot = (userData: string, desk: SampleDesk): string => path.join(workspacesFolder(userData), SAMPLE_WORKSPACES[desk]);

/**
 * Makes the sample round by the very steps of a real one: packages are built from the units' submissions, the
 * secretariat takes them in, members send join requests, a kit goes out, and each member starts from it. What a cut-off
 * making left behind is swept away first; what is there whole is left alone.
 */
export async function prepareSample(request: SampleRequest): Reply<null> {
  const { world, userData } = request;
  return guardDisk('write', '', async () => {
    const isWhole = await world.disk.stat(markPath(userData));
    if (isWhole !== null) return ok(null);
    await sweepAway(request);
    let isMade = false;
    try {
      const made = await makeWhole(request);
      isMade = made.ok;
      return made;
    } finally {
      // The start screen lists whatever has a database: half a sample must not be there to be opened.
      if (!isMade) await sweepAway(request);
    }
  });
}

/** At the start of the program: half a sample must not be there to be opened. Gives a notice when there was one. */
export async function sweepHalfSample(request: Pick<SampleRequest, 'world' | 'userData'>): Promise<readonly Problem[]> {
  const { world, userData } = request;
  const swept = await guardDisk('write', '', async () => {
    const roots = SAMPLE_DESKS.map((desk) => sampleRoot(userData, desk));
    const standing = await Promise.all([scratchFolder(userData), ...roots].map((folder) => world.disk.stat(folder)));
    if ((await world.disk.stat(markPath(userData))) !== null || standing.every((stat) => stat === null)) return ok(false);
    await sweepAway(request);
    return ok(true);
  });
  return swept.ok && swept.value ? [{ type: 'half-sample-removed', where: '' }] : [];
}

const scratchFolder = (userData: string): string => path.join(userData, 'sample-round');

async function sweepAway({ world: { disk }, userData }: Pick<SampleRequest, 'world' | 'userData'>): Promise<void> {
  for (const desk of Object.values(SAMPLE_WORKSPACES)) await disk.removeFolder(path.join(workspacesFolder(userData), desk));
  await disk.removeFolder(scratchFolder(userData));
}

async function makeWhole(request: SampleRequest): Reply<null> {
  const { world, userData } = request;
  const scratch = scratchFolder(userData);
  await world.disk.makeFolder(scratch);
  const made = await makeSample(request, scratch);
  if (!made.ok) return made;
  await handOverIdentities(world, { from: scratch, to: userData });
  const mark = await world.disk.open(markPath(userData), 'write-new');
  await mark.sync();
  await mark.close();
  return ok(null);
}

/** Stands once the sample is whole. Inside the scratch folder, so that both go together. */
const markPath = (userData: string): string => path.join(scratchFolder(userData), 'whole');

/** Until the sample is whole its identities rest in the scratch folder: a making that is cut off leaves none that nobody can use. */
async function handOverIdentities({ disk }: World, { from, to }: { readonly from: string; readonly to: string }): Promise<void> {
  await disk.makeFolder(identitiesFolder(to));
  for (const { name } of await disk.list(identitiesFolder(from))) await disk.rename(path.join(identitiesFolder(from), name), path.join(identitiesFolder(to), name));
  await disk.syncFolder(identitiesFolder(to));
}

async function makeSample(request: SampleRequest, scratch: string): Reply<null> {
  const packages = await buildSamplePackages(request, scratch);
  if (!packages.ok) return packages;
  const kit = path.join(scratch, 'bo-tai-lieu-phien.zip');
  const issued = await prepareSecretariat({ ...request, packages: packages.value, kit });
  if (!issued.ok) return issued;
  for (const [desk] of SAMPLE_MEMBERS) {
    const { world, inspector, userData, task } = request;
    const identity = issued.value.get(desk);
    if (identity === undefined) throw new Error(`the sample has no identity for ${desk}`);
    const started = await startFromKit({ world, inspector, root: sampleRoot(userData, desk), path: kit, task, isSample: true, fingerprint: null, identities: [identity] });
    if (!started.ok) return started;
    await noteSummary(world, started.value);
    closeWorkspace(started.value);
  }
  return ok(null);
}

async function buildSamplePackages({ world, resources, task }: SampleRequest, scratch: string): Reply<readonly string[]> {
  const source = path.join(resources, 'sample-round');
  const targets: string[] = [];
  for (const entry of await world.disk.list(path.join(source, 'submissions'))) {
    const unit = path.basename(entry.name, '.json');
    task.report({ step: 'preparing', file: entry.name, done: targets.length, total: SAMPLE_STEPS });
    const target = path.join(scratch, `goi-ho-so-${unit}.zip`);
    const built = await buildPackage({
      world,
      submission: path.join(source, 'submissions', entry.name),
      evidenceFolder: path.join(source, 'evidence', unit),
      target,
      task: { ...task, report: () => undefined },
    });
    if (!built.ok) return built;
    targets.push(target);
  }
  return ok(targets);
}

/** Three packages, their import, three workspaces: for the progress bar. */
const SAMPLE_STEPS = 9;

type Secretariat = SampleRequest & { readonly packages: readonly string[]; readonly kit: string };
type Thumbprints = ReadonlyMap<SampleDesk, ReturnType<typeof thumbprintOf>>;

async function prepareSecretariat(request: Secretariat): Reply<Thumbprints> {
  const { world, userData, resources } = request;
  const created = await createWorkspace({ world, root: sampleRoot(userData, 'secretariat'), role: 'secretary', title: 'Đợt mẫu', isSample: true });
  if (!created.ok) return created;
  try {
    const source = path.join(resources, 'sample-round');
    for (const kind of ['criteria-set', 'round'] as const) {
      const received = receiveDocument(created.value, { kind, bytes: await world.disk.readWhole(path.join(source, `${kind}.json`)) });
      if (!received.ok) return received;
    }
    const filled = await fillSecretariat(request, created.value);
    if (filled.ok) await noteSummary(world, created.value);
    return filled;
  } finally {
    closeWorkspace(created.value);
  }
}

async function fillSecretariat({ world, inspector, packages, kit, task }: Secretariat, context: WorkspaceContext): Reply<Thumbprints> {
  const scratch = path.dirname(kit);
  const thumbprints = await enrolMembers(world, scratch, context);
  if (!thumbprints.ok) return thumbprints;
  const files = packages.map((file) => ({ path: file, name: path.basename(file) }));
  for (const { outcome } of await importFiles({ context, inspector, files, spreadsheets: 'leave', task })) {
    if (outcome.kind === 'refused') return err(outcome.problems);
  }
  const round = context.store.read((records) => ok(records.findRound()));
  const secretary = round.ok ? round.value?.members.find((member) => member.role === 'secretary') : undefined;
  const identity = await makeIdentity(world, { userData: scratch }, { name: secretary?.name ?? 'Tổ thư ký', passphrase: SAMPLE_PASSPHRASE });
  if (!identity.ok) return identity;
  const key = await unlockIdentity(identity.value, SAMPLE_PASSPHRASE);
  if (!key.ok) return key;
  const issued = await issueKit({ context, key: key.value, target: kit, task });
  return issued.ok ? ok(new Map([...thumbprints.value, ['secretariat', thumbprintOf(identity.value.key)]])) : issued;
}

/** Each member makes an identity and sends a join request; the secretariat accepts it. */
async function enrolMembers(world: World, scratch: string, context: WorkspaceContext): Reply<Thumbprints> {
  const thumbprints = new Map<SampleDesk, ReturnType<typeof thumbprintOf>>();
  for (const [desk, index] of SAMPLE_MEMBERS) {
    const round = context.store.read((records) => ok(records.findRound()));
    const member = round.ok ? round.value?.members.filter((candidate) => candidate.role === 'member')[index] : undefined;
    if (member === undefined) throw new Error(`the sample round has no member for ${desk}`);
    const identity = await makeIdentity(world, { userData: scratch }, { name: member.name, passphrase: SAMPLE_PASSPHRASE });
    if (!identity.ok) return identity;
    const thumbprint = thumbprintOf(identity.value.key);
    const bytes = new TextEncoder().encode(JSON.stringify({ format: 'btd/join-request', version: 1, name: member.name, key: identity.value.key }));
    const received = receiveDocument(context, { kind: 'join-request', bytes });
    if (!received.ok) return received;
    const accepted = acceptJoinRequest(context, { thumbprint, member: member.id });
    if (!accepted.ok) return accepted;
    thumbprints.set(desk, thumbprint);
  }
  return ok(thumbprints);
}
