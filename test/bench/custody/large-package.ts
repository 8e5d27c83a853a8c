import path from 'node:path';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { createRealWorld } from '#electron/platform/real-world.ts';
import { buildPackage } from '#electron/services/build-package/index.ts';
import { checkPackage } from '#electron/services/check-package/index.ts';
import { importPackage } from '#electron/services/import-package/index.ts';
import { inWorkspace, makeCouncilKeys, makeCouncilRound, makeSecretariat, must, openInspector } from '#test/support/small-council.ts';
import { smallSubmission } from '#test/support/small-round.ts';
import type { BenchLine } from '../bench-line.ts';
import { describeTimes, median } from '../quantile.ts';
import { inDataFolder } from '../window/data-folder.ts';
import { growthDuring, timeHashing, timeOf, writeJson, writeScans } from './large-files.ts';
import { mkdir } from 'node:fs/promises';

const TURNS = 5;
const SCANS = 8;
const SCAN_MIB = 128;
const MOST_TIMES_CHECK = 1.5;
const MOST_TIMES_IMPORT = 2.5;
const MOST_GROWTH = 150 * 2 ** 20;

/** A package of 1 GiB in scans: checked, and taken into a workspace, each against reading and hashing the same file. */
export function measureLargePackage(): Promise<readonly BenchLine[]> {
  return inDataFolder(async (folder) => {
    await mkdir(folder, { recursive: true });
    const file = await makeLargePackage(folder);
    const world = createRealWorld();
    const check = async (): Promise<void> => void must(await checkPackage(world, file, QUIET_TASK));
    const growth = await growthDuring(check);
    const floor: number[] = [];
    const checking: number[] = [];
    const importing: number[] = [];
    const inspector = openInspector();
    try {
      const keys = await makeCouncilKeys();
      for (let turn = 0; turn < TURNS; turn += 1) {
        floor.push(await timeHashing([file]));
        checking.push(await timeOf(check));
        const root = path.join(folder, `thu-ky-${String(turn)}`);
        await makeSecretariat(root, makeCouncilRound(keys));
        importing.push(await inWorkspace(world, root, (context) => timeOf(async () => must(await importPackage({ context, inspector, path: file, name: path.basename(file), task: QUIET_TASK })))));
      }
    } finally {
      await inspector.close();
    }
    const bare = { name: 'for a package of 1 GiB: the file read and hashed with SHA-256, turn and turn about, median', value: median(floor) };
    return [
      { name: 'check a package of 1 GiB, median', unit: 'ms', ours: median(checking), floor: bare, goal: bare.value * MOST_TIMES_CHECK, notes: [`ours: ${describeTimes(checking)}; floor: ${describeTimes(floor)}`] },
      { name: 'resident memory that checking it adds', unit: 'MiB', ours: growth / 2 ** 20, floor: null, goal: MOST_GROWTH / 2 ** 20, notes: [] },
      { name: 'import it, median', unit: 'ms', ours: median(importing), floor: bare, goal: bare.value * MOST_TIMES_IMPORT, notes: [`ours: ${describeTimes(importing)}; written to the vault and flushed, PDFs looked at`] },
    ];
  });
}

async function makeLargePackage(folder: string): Promise<string> {
  const evidenceFolder = path.join(folder, 'minh-chung');
  const [cited = ''] = await writeScans(evidenceFolder, SCANS, SCAN_MIB);
  const { evidence: _, entries, ...submission } = smallSubmission();
  const source = path.join(folder, 'submission.json');
  await writeJson(source, { ...submission, entries: entries.map((entry) => ({ ...entry, citations: entry.citations.slice(0, 1).map((citation) => ({ ...citation, file: cited })) })) });
  const target = path.join(folder, 'goi.zip');
  must(await buildPackage({ world: createRealWorld(), submission: source, evidenceFolder, target, task: QUIET_TASK }));
  return target;
}
