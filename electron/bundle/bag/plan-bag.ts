import { crc32 } from 'node:zlib';
import type { Disk } from '#electron/platform/disk.ts';
import { QUIET_TASK, type Task } from '#electron/platform/task.ts';
import { formatBagInfo, formatOxum, type BagInfo, type PayloadOxum } from '#shared/bundle/bag/bag-info.ts';
import { PROFILE_IDENTIFIERS, type BagKind } from '#shared/bundle/bag/bag-profile.ts';
import { findNameFaults } from '#shared/bundle/bag/entry-name.ts';
import { formatManifest } from '#shared/bundle/bag/manifest.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { compareText } from '#shared/kernel/order.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { toNfc } from '#shared/kernel/text.ts';
import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import { checkCollisions } from '../archive/check-collisions.ts';
import { DEFAULT_LIMITS } from '../archive/limits.ts';
import { measureSource, readSource, type BagSource } from './bag-source.ts';
import { createByteProgress, type ByteProgress } from './byte-progress.ts';
import { createDigester, digestBytes } from './digests.ts';

export type BagToPlan = {
  readonly disk: Disk;
  readonly kind: BagKind;
  /** Names begin with `data/`. In any order; the plan brings its own. */
  readonly payload: readonly NamedSource[];
  /** Lines for `bag-info.txt` beside those that every bag of ours has. No clock: the same contents give the same bytes. */
  readonly bagInfo?: BagInfo;
  readonly task?: Task;
};

/** Everything about a bag except its signatures: what they sign is `manifestSha256`. */
export type BagPlan = {
  readonly payload: readonly PlannedFile[];
  readonly bagInfoBytes: Uint8Array;
  readonly manifestBytes: Uint8Array;
  /** SHA-256 of `manifestBytes`, which become `manifest-sha256.txt`. */
  readonly manifestSha256: Sha256;
};
export type PlannedFile = { readonly name: string; readonly source: BagSource; readonly size: number; readonly sha256: Sha256; readonly crc32: number };

/** Hashes every file once and writes the manifest's text. A file that cannot be read is thrown as the disk throws it. */
export async function planBag(request: BagToPlan): Promise<Result<BagPlan, readonly (ArchiveProblem | WorkProblem)[]>> {
  const { disk, task = QUIET_TASK } = request;
  const wanted = request.payload.map((file) => ({ ...file, name: toNfc(file.name) })).toSorted((a, b) => compareText(a.name, b.name));
  const names = wanted.map((file) => file.name);
  const outside = names.find((name) => !name.startsWith('data/'));
  if (outside !== undefined) throw new Error(`a payload file must stand below data/: ${outside}`);
  const problems = [...names.flatMap((name) => findNameFaults(name, DEFAULT_LIMITS)), ...checkCollisions(names, DEFAULT_LIMITS)];
  if (problems.length > 0) return err(problems);
  const sizes = await measureSources(disk, wanted);
  const tooLarge = sizes.filter(({ size }) => size > DEFAULT_LIMITS.entryBytes);
  if (tooLarge.length > 0) return err(tooLarge.map(({ name, size }) => ({ type: 'entry-too-large', where: name, limit: DEFAULT_LIMITS.entryBytes, found: size })));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const progress = createByteProgress(task, 'hashing', total);
  const payload: PlannedFile[] = [];
  for (const file of wanted) {
    const planned = await hashFile(disk, file, { task, progress });
    if (planned === null) return err([{ type: 'stopped-by-user', where: '' }]);
    payload.push(planned);
  }
  return ok(describePlan(request, payload));
}

type NamedSource = { readonly name: string; readonly source: BagSource };

/** For the progress and the limits. */
async function measureSources(disk: Disk, files: readonly NamedSource[]): Promise<readonly { readonly name: string; readonly size: number }[]> {
  const sizes: { name: string; size: number }[] = [];
  for (const { name, source } of files)
    sizes.push({ name, size: await measureSource(disk, source) });
  return sizes;
}

/** null when the person pressed stop. The CRC is taken in the same reading, because a ZIP wants it before the data. */
async function hashFile(disk: Disk, file: NamedSource, { task, progress }: { readonly task: Task; readonly progress: ByteProgress }): Promise<PlannedFile | null> {
  const digester = createDigester(new Set());
  let size = 0;
  let crc = 0;
  if (task.isStopped()) return null;
  const isRead = await readSource(disk, file.source, async (bytes) => {
    digester.update(bytes);
    crc = crc32(bytes, crc);
    size += bytes.length;
    progress.advance(bytes.length, file.name);
    return !task.isStopped();
  });
  return isRead ? { ...file, size, sha256: digester.finish().sha256, crc32: crc } : null;
}

function describePlan({ kind, bagInfo = [] }: BagToPlan, payload: readonly PlannedFile[]): BagPlan {
  const bytes = payload.reduce((sum, file) => sum + file.size, 0);
  const info = describeBag(kind, { bytes, files: payload.length }, bagInfo);
  const manifestBytes = new TextEncoder().encode(formatManifest(new Map(payload.map((file) => [file.name, file.sha256]))));
  return { payload, bagInfoBytes: new TextEncoder().encode(formatBagInfo(info)), manifestBytes, manifestSha256: digestBytes(manifestBytes).sha256 };
}

/** The lines of `bag-info.txt`: a reader of our own files asks for exactly these. */
export function describeBag(kind: BagKind, oxum: PayloadOxum, more: BagInfo = []): BagInfo {
  return [
    { label: 'BagIt-Profile-Identifier', value: PROFILE_IDENTIFIERS[kind] },
    // Without a version: a newer program packs the same contents into the same bytes.
    { label: 'Bag-Software-Agent', value: 'Ban Tham Dinh (Appraisal Desk)' },
    ...more,
    { label: 'Payload-Oxum', value: formatOxum(oxum) },
  ];
}
