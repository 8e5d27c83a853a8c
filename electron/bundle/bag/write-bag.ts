import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import type { Disk, World } from '#electron/platform/disk.ts';
import { QUIET_TASK, type Task } from '#electron/platform/task.ts';
import { writeWhole, type Announce } from '#electron/platform/write-whole.ts';
import { DECLARATION_FILE, DECLARATION_TEXT } from '#shared/bundle/bag/bag-declaration.ts';
import { BAG_INFO_FILE } from '#shared/bundle/bag/bag-info.ts';
import { findNameFaults } from '#shared/bundle/bag/entry-name.ts';
import { formatManifest } from '#shared/bundle/bag/manifest.ts';
import { compareText } from '#shared/kernel/order.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { checkCollisions } from '../archive/check-collisions.ts';
import { DEFAULT_LIMITS } from '../archive/limits.ts';
import { writeArchive, type EntryToWrite } from '../archive/write-archive.ts';
import { readSource } from './bag-source.ts';
import { createByteProgress, type ByteProgress } from './byte-progress.ts';
import { checkBag } from './check-bag.ts';
import { digestBytes } from './digests.ts';
import { openBag } from './open-bag.ts';
import type { BagPlan, PlannedFile } from './plan-bag.ts';

export type BagToWrite = {
  readonly world: World;
  /** The file to be made; one that stands there is replaced, whole or not at all. */
  readonly target: string;
  /** Name of the one folder in the ZIP: one segment. */
  readonly topFolder: string;
  readonly plan: BagPlan;
  /** Beside the four that every bag has: `signatures/….jws`. */
  readonly tagFiles?: readonly TagFile[];
  readonly task?: Task;
  /**
   * `stored` when nothing is said. `deflate-text` packs JSON and text above 64 KiB: about a tenth of the size, but then
   * the bytes depend on the zlib at hand, and those of Node and of Electron differ.
   */
  readonly packing?: 'stored' | 'deflate-text';
  /** Reads the staged file before it gets its name; any problem refuses it. The whole bag is checked when nothing is said. */
  readonly readBack?: (stagedPath: string) => Promise<readonly Problem[]>;
  readonly announce?: Announce;
};
type TagFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Writes a bag as a ZIP by stage, flush, read back, rename. Stopped, refused or cut off by a full disk, it leaves what
 * stood under the target's name. Names of tag files are ours; one that is not safe, or is taken, is a problem too.
 */
export async function writeBag(request: BagToWrite): Promise<Result<{ readonly size: number }, readonly Problem[]>> {
  const { world, target, task = QUIET_TASK } = request;
  const tagFiles = gatherTagFiles(request);
  const faults = findLayoutFaults(request, tagFiles);
  if (faults.length > 0) return err(faults);
  const outcome: { problems: readonly Problem[]; size: number } = { problems: [], size: 0 };
  const refusal = new Error('refused while writing');
  const refuse = (problem: Problem): never => {
    outcome.problems = [problem];
    throw refusal;
  };
  const total = request.plan.payload.reduce((sum, file) => sum + file.size, 0);
  const packer: Packer = { disk: world.disk, task, progress: createByteProgress(task, 'writing', total), refuse };
  const readBack = request.readBack ?? ((staged: string) => checkOwnBag(request, staged));
  try {
    await writeWhole({
      world,
      target,
      ...(request.announce === undefined ? {} : { announce: request.announce }),
      fill: async (file) => {
        await writeArchive(file, await listEntries(request, tagFiles, packer));
        outcome.size = await file.size();
      },
      readBack: async (staged) => {
        outcome.problems = await readBack(staged);
        return outcome.problems.length === 0;
      },
    });
  } catch (error) {
    if (error !== refusal) throw error;
  }
  return outcome.problems.length > 0 ? err(outcome.problems) : ok({ size: outcome.size });
}

/** The importer's own reading of a bag that we wrote: every byte against its manifests, and nothing that we do not write. */
async function checkOwnBag({ world, plan, packing, task = QUIET_TASK }: Pick<BagToWrite, 'world' | 'plan' | 'packing' | 'task'>, path: string): Promise<readonly Problem[]> {
  const opened = await openBag({ disk: world.disk, path, form: packing === 'deflate-text' ? 'own-packed' : 'own' });
  if (!opened.ok) return opened.error;
  try {
    const checked = await checkBag(opened.value, { task, step: 'verifying', requireTagManifest: true });
    if (!checked.ok) return checked.error;
    const found = checked.value.manifestSha256 ?? '';
    return found === plan.manifestSha256 ? [] : [{ type: 'bag-source-changed', where: 'manifest-sha256.txt', expected: plan.manifestSha256, found }];
  } finally {
    await opened.value.close();
  }
}

/** The tag manifest comes last, because it covers the others. */
function gatherTagFiles({ plan, tagFiles = [] }: BagToWrite): readonly TagFile[] {
  const covered = [
    { name: DECLARATION_FILE, bytes: new TextEncoder().encode(DECLARATION_TEXT) },
    { name: BAG_INFO_FILE, bytes: plan.bagInfoBytes },
    { name: 'manifest-sha256.txt', bytes: plan.manifestBytes },
    ...tagFiles.toSorted((a, b) => compareText(a.name, b.name)),
  ];
  const listing = formatManifest(new Map(covered.map((file) => [file.name, digestBytes(file.bytes).sha256])));
  return [...covered, { name: 'tagmanifest-sha256.txt', bytes: new TextEncoder().encode(listing) }];
}

function findLayoutFaults({ topFolder, plan }: BagToWrite, tagFiles: readonly TagFile[]): readonly Problem[] {
  if (topFolder.includes('/')) throw new Error(`the top folder must be one segment: ${topFolder}`);
  const names = [...tagFiles, ...plan.payload].map((file) => `${topFolder}/${file.name}`);
  return [...findNameFaults(topFolder, DEFAULT_LIMITS), ...names.flatMap((name) => findNameFaults(name, DEFAULT_LIMITS)), ...checkCollisions(names, DEFAULT_LIMITS)];
}

type Packer = {
  readonly disk: Disk;
  readonly task: Task;
  readonly progress: ByteProgress;
  /** Leaves the writing with a problem; never returns. */
  readonly refuse: (problem: Problem) => never;
};

async function listEntries({ topFolder, plan, packing = 'stored' }: BagToWrite, tagFiles: readonly TagFile[], packer: Packer): Promise<readonly EntryToWrite[]> {
  const folder = topFolder.normalize('NFC');
  const tags = tagFiles.map(({ name, bytes }): EntryToWrite => ({
    name: `${folder}/${name}`,
    size: bytes.length,
    packedSize: bytes.length,
    crc32: crc32(bytes),
    method: 'stored',
    writeData: (write) => write(bytes),
  }));
  const payload: EntryToWrite[] = [];
  for (const file of plan.payload) {
    const entry = packing === 'deflate-text' && isWorthPacking(file) ? await deflateEntry(file, packer) : storeEntry(file, packer);
    payload.push({ ...entry, name: `${folder}/${file.name}` });
  }
  return [...tags, ...payload];
}

const isWorthPacking = (file: PlannedFile): boolean =>
  /\.(?:json|txt|csv)$/i.test(file.name) && file.size > 64 * 1024 && file.size <= DEFAULT_LIMITS.jsonBytes;

function storeEntry(file: PlannedFile, packer: Packer): EntryToWrite {
  const writeData: EntryToWrite['writeData'] = async (write) => {
    let crc = 0;
    let size = 0;
    await readSource(packer.disk, file.source, async (bytes) => {
      if (packer.task.isStopped()) packer.refuse({ type: 'stopped-by-user', where: '' });
      crc = crc32(bytes, crc);
      size += bytes.length;
      // Nothing more is written of a file that grew: its header has already said how long it is.
      if (size > file.size) refuseChanged(file, packer, size);
      packer.progress.advance(bytes.length, file.name);
      await write(bytes);
      return true;
    });
    if (size !== file.size || crc !== file.crc32) refuseChanged(file, packer, size);
  };
  return { ...file, packedSize: file.size, method: 'stored', writeData };
}

const refuseChanged = (file: PlannedFile, packer: Packer, size: number): never =>
  packer.refuse({ type: 'bag-source-changed', where: file.name, expected: `${file.size} B, ${file.sha256}`, found: `${size} B` });

/** Packed in memory, at most `jsonBytes`: the header must know the packed size. */
async function deflateEntry(file: PlannedFile, packer: Packer): Promise<EntryToWrite> {
  const parts: Uint8Array[] = [];
  await readSource(packer.disk, file.source, async (bytes) => {
    if (packer.task.isStopped()) packer.refuse({ type: 'stopped-by-user', where: '' });
    packer.progress.advance(bytes.length, file.name);
    parts.push(bytes.slice());
    return true;
  });
  const whole = Buffer.concat(parts);
  if (whole.length !== file.size || crc32(whole) !== file.crc32) refuseChanged(file, packer, whole.length);
  const packed = await promisify(deflateRaw)(whole);
  return { ...file, packedSize: packed.length, method: 'deflated', writeData: (write) => write(packed) };
}
