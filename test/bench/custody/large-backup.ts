import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { EvidenceState } from '#shared/ipc/views.ts';
import { ok } from '#shared/kernel/result.ts';
import { createRealWorld } from '#electron/platform/real-world.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { evidencePath } from '#electron/platform/workspace-layout.ts';
import { findPlaceElsewhere } from '#electron/services/back-up-workspace/backup-place.ts';
import { backUpWorkspace } from '#electron/services/back-up-workspace/index.ts';
import { closeWorkspace, createWorkspace } from '#electron/services/open-workspace/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { putIntoVault } from '#test/support/put-into-vault.ts';
import { must } from '#test/support/small-council.ts';
import { fillRound, manifestOf, smallSubmission } from '#test/support/small-round.ts';
import { createReadStream } from 'node:fs';
import type { BenchLine } from '../bench-line.ts';
import { describeTimes, median } from '../quantile.ts';
import { inDataFolder } from '../window/data-folder.ts';
import { timeHashing, timeOf, writeScans } from './large-files.ts';

const TURNS = 5;
const SCANS = 8;
const SCAN_MIB = 128;
const MOST_TIMES_COPY = 2.5;

/** A workspace with 1 GiB of evidence, backed up to another folder and read back, against copying the files and hashing the copies. */
export function measureLargeBackup(): Promise<readonly BenchLine[]> {
  return inDataFolder(async (folder) => {
    const world = createRealWorld();
    const root = path.join(folder, 'workspace');
    const context = must(await createWorkspace({ world, root, role: 'secretary', title: 'Đợt lớn', isSample: false }));
    try {
      const files = await fill(context, folder);
      const ours: number[] = [];
      const floor: number[] = [];
      for (let turn = 0; turn < TURNS; turn += 1) {
        floor.push(await copyAndHash([context.layout.database, ...files], path.join(folder, `san-${String(turn)}`)));
        const chosen = path.join(folder, `o-khac-${String(turn)}`);
        await mkdir(chosen);
        ours.push(await timeOf(async () => must(await backUpWorkspace({ context, place: must(findPlaceElsewhere(context, chosen)), reason: 'person', task: QUIET_TASK }))));
      }
      const bare = median(floor);
      return [
        {
          name: 'back up and verify a workspace of 1 GiB, median', unit: 'ms', ours: median(ours),
          floor: { name: 'for a backup of 1 GiB: the files copied and the copies hashed, turn and turn about, median', value: bare }, goal: bare * MOST_TIMES_COPY,
          notes: [`ours: ${describeTimes(ours)}, flushed; floor, not flushed: ${describeTimes(floor)}`],
        },
      ];
    } finally {
      closeWorkspace(context);
    }
  });
}

async function copyAndHash(files: readonly string[], target: string): Promise<number> {
  await mkdir(target);
  const copies = files.map((file) => path.join(target, path.basename(file)));
  const copying = await timeOf(async () => {
    for (const [at, file] of files.entries()) await copyFile(file, copies[at] ?? '');
  });
  return copying + (await timeHashing(copies));
}

/** The small round, and a package whose evidence is the scans; gives where they lie in the vault. */
async function fill(context: WorkspaceContext, folder: string): Promise<readonly string[]> {
  const { world, layout, store } = context;
  fillRound(context);
  const scans = path.join(folder, 'ban-quet');
  const evidence: { readonly file: string; readonly sha256: Sha256; readonly size: number }[] = [];
  for (const file of await writeScans(scans, SCANS, SCAN_MIB)) {
    const { sha256, size } = await putIntoVault(context, createReadStream(path.join(scans, file), { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>);
    evidence.push({ file, sha256, size });
  }
  const submission = { ...smallSubmission(2), evidence: evidence.map((one) => ({ ...one, pages: 1, title: '' })) };
  const states = new Map<Sha256, EvidenceState>(evidence.map(({ sha256 }) => [sha256, { kind: 'readable', pages: 1 }]));
  must(store.transaction((records) => {
    records.insertPackage({ manifest: manifestOf(submission), size: 1, submission, files: new Map(), evidence: states, at: world.now() });
    return ok(null);
  }));
  return evidence.map(({ sha256 }) => evidencePath(layout, sha256));
}
