import path from 'node:path';
import type { FileKind } from '#shared/ipc/views.ts';
import type { Role } from '#shared/domain/council.ts';
import type { Thumbprint } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import type { IncomingFile } from '#electron/services/merge-bundles/index.ts';
import { closeWorkspace, createWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { recogniseFile } from '#electron/services/recognise-file/index.ts';
import { startFromKit } from '#electron/services/start-from-kit/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { reasonsOf, reasonsOfOne, type Reason, type Session } from './command.ts';

export type WorkspaceStart = {
  readonly typed: string;
  readonly files: readonly IncomingFile[];
  readonly identities: readonly Thumbprint[];
  readonly fingerprint: string | null;
};

export type StartedWorkspace = {
  readonly context: WorkspaceContext;
  readonly typed: string;
  /** For whom it was made just now; null when it was there. */
  readonly madeFor: Role | null;
  /** Kits that were taken in. */
  readonly kits: readonly IncomingFile[];
  /** Files that are still to be imported. */
  readonly rest: readonly IncomingFile[];
  /** True when the issuer's key was compared with a fingerprint, or had been trusted before. */
  readonly isIssuerCompared: boolean;
  /** Of kits that were refused while the workspace stands all the same. */
  readonly reasons: readonly Reason[];
};

type Reply<T> = Promise<Result<T, readonly Reason[]>>;

/**
 * Opens the workspace of a folder. Where none is, the files decide: a kit makes a member's, a round or criteria set (or a
 * table of one) the secretariat's. A folder that holds anything else is never made into one.
 */
export async function startWorkspace(session: Session, start: WorkspaceStart): Reply<StartedWorkspace> {
  const root = session.locate(start.typed);
  const recognised = await recogniseAll(session, start.files);
  const kits = start.files.filter((file) => recognised.get(file) === 'kit');
  const rest = start.files.filter((file) => recognised.get(file) !== 'kit');
  const isThere = (await session.world.disk.stat(layoutOf(root).database)) !== null;
  const common = { typed: start.typed, rest, isIssuerCompared: isThere || start.fingerprint !== null };
  if (!isThere) {
    const occupied = await findOccupant(session, root);
    if (occupied !== null) return err([{ file: start.typed, problem: { type: 'folder-occupied', where: '', found: occupied } }]);
  }
  if (kits.length > 0) {
    const taken = await takeKits(session, start, kits);
    return taken.ok ? ok({ ...common, ...taken.value, madeFor: isThere ? null : 'member' }) : taken;
  }
  const opened = isThere ? await openOf(session, start.typed) : await makeForSecretary(session, start.typed, recognised);
  if (!opened.ok) return opened;
  return ok({ ...common, context: opened.value, kits: [], reasons: [], madeFor: isThere ? null : 'secretary' });
}

/** What each file is, or why it cannot be told. */
type Recognised = ReadonlyMap<IncomingFile, FileKind | readonly Reason[]>;

async function recogniseAll({ world }: Session, files: readonly IncomingFile[]): Promise<Recognised> {
  const found = new Map<IncomingFile, FileKind | readonly Reason[]>();
  for (const file of files) {
    const recognised = await guardDisk('read', '', () => recogniseFile(world.disk, file.path));
    found.set(file, recognised.ok ? recognised.value.kind : reasonsOf(file.name, recognised.error));
  }
  return found;
}

/**
 * The first thing in a folder that keeps a workspace from being made there. A start that fails removes the folder again,
 * so nothing of anybody's may stand in it: only the empty folders that a making which was cut off leaves behind.
 */
async function findOccupant({ world: { disk } }: Session, root: string): Promise<string | null> {
  const stat = await disk.stat(root);
  if (stat === null) return null;
  if (stat.kind !== 'folder') return path.basename(root);
  const { vault, staging, packages, backups } = layoutOf(root);
  for (const { name, kind } of await disk.list(root)) {
    const full = path.join(root, name);
    const isOurs = kind === 'folder' && [vault, staging, packages, backups].includes(full) && (await disk.list(full)).length === 0;
    if (!isOurs) return name;
  }
  return null;
}

type TakenKits = Pick<StartedWorkspace, 'context' | 'kits' | 'reasons'>;

/** One after another: a later kit of the same round renews what the earlier brought; a refused one leaves it as it is. */
async function takeKits(session: Session, { typed, identities, fingerprint }: WorkspaceStart, kits: readonly IncomingFile[]): Reply<TakenKits> {
  const { world, inspector, task } = session;
  const root = session.locate(typed);
  const reasons: Reason[] = [];
  const taken: IncomingFile[] = [];
  let context: WorkspaceContext | null = null;
  for (const kit of kits) {
    if (context !== null) closeWorkspace(context);
    context = null;
    const started = await startFromKit({ world, inspector, root, path: kit.path, task, isSample: false, fingerprint, identities });
    if (started.ok) {
      context = started.value;
      taken.push(kit);
    } else reasons.push(...reasonsOf(kit.name, started.error));
  }
  if (context !== null) return ok({ context, kits: taken, reasons });
  if ((await world.disk.stat(layoutOf(root).database)) === null) return err(reasons);
  const opened = await openOf(session, typed);
  return opened.ok ? ok({ context: opened.value, kits: taken, reasons }) : err([...reasons, ...opened.error]);
}

async function openOf({ world, locate }: Session, typed: string): Reply<WorkspaceContext> {
  const opened = await openWorkspace({ world, root: locate(typed) });
  return opened.ok ? opened : err(reasonsOfOne(typed, opened.error));
}

/** A spreadsheet may be a criteria table; when it is not, nothing comes in and nothing is left behind. */
const STARTERS = ['round', 'criteria-set', 'spreadsheet'] as const satisfies readonly FileKind[];

async function makeForSecretary({ world, locate }: Session, typed: string, recognised: Recognised): Reply<WorkspaceContext> {
  const kinds = [...recognised.values()];
  if (!STARTERS.some((kind) => kinds.includes(kind))) {
    const unrecognised = kinds.flatMap((kind) => (typeof kind === 'string' ? [] : kind));
    return err([...unrecognised, { file: typed, problem: { type: 'workspace-not-started', where: '' } }]);
  }
  const root = locate(typed);
  const created = await createWorkspace({ world, root, role: 'secretary', title: path.basename(root).normalize('NFC'), isSample: false });
  return created.ok ? created : err(reasonsOfOne(typed, created.error));
}
