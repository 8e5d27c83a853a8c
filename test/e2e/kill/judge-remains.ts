import { cp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { KEEP } from '#shared/backup/choose-kept.ts';
import { ok } from '#shared/kernel/result.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { placeBeside } from '#electron/services/back-up-workspace/backup-place.ts';
import { findSoundBackup } from '#electron/services/list-backups/find-sound-backup.ts';
import { listBackups } from '#electron/services/list-backups/index.ts';
import { closeWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { readBundle } from '#electron/services/read-bundle/index.ts';
import type { ReadStore } from '#electron/store/store.ts';
import { runBtd } from '#test/support/run-btd.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import type { CellStory, Deed, Ledger } from './ledger.ts';
import { backupKey, MEMBER_ROOT, SECRETARIAT_ROOT } from './lives-folder.ts';

export type Remains = { readonly userData: string; readonly out: string; readonly scratch: string; readonly ledger: Ledger };

/** What a killed program has left behind, looked at in a copy: one line for each broken promise. */
export async function judgeRemains({ userData, out, scratch, ledger }: Remains): Promise<readonly string[]> {
  const broken: string[] = [];
  const backups: string[] = [];
  let asked = 0;
  for (const [name, look] of [[MEMBER_ROOT, lookAtMember], [SECRETARIAT_ROOT, lookAtSecretariat]] as const) {
    const root = path.join(scratch, name);
    await rm(root, { recursive: true, force: true });
    await cp(path.join(userData, 'workspaces', name), root, { recursive: true });
    const doctor = await runBtd({ folder: scratch }, 'doctor', '--workspace', name);
    if (doctor.exit !== 0) broken.push(`${name}: doctor: ${doctor.stdout}${doctor.stderr}`);
    const opened = await openWorkspace({ world: createTestWorld(), root });
    if (!opened.ok) {
      broken.push(`${name} does not open: ${JSON.stringify(opened.error)}`);
      continue;
    }
    const bundles = opened.value.store.read((records) => {
      broken.push(...look(records, ledger));
      const round = records.findRound();
      return ok({ round, set: round === null ? null : records.findCriteriaSet(round.criteriaSet) });
    });
    closeWorkspace(opened.value);
    if (name === MEMBER_ROOT && bundles.ok && bundles.value.round !== null && bundles.value.set !== null) {
      for (const file of (await readdir(out)).filter((one) => !one.startsWith('.'))) {
        const read = await readBundle({ disk: createRealDisk(), path: path.join(out, file), task: QUIET_TASK, round: bundles.value.round, set: bundles.value.set });
        if (!read.ok) broken.push(`${file} is not whole: ${JSON.stringify(read.error)}`);
      }
    }
    const here = await listBackups(createRealDisk(), placeBeside(layoutOf(root)));
    for (const backup of here) if ((await findSoundBackup(createRealDisk(), [backup])) === null) broken.push(`${name}: the backup ${backup.name} is not sound`);
    asked += here.filter(({ note }) => note.reason === 'person').length;
    backups.push(...here.map((backup) => backupKey(name, backup.name)));
  }
  broken.push(...lookAtBackups(ledger.backups, backups, asked));
  const files = new Set(await readdir(out));
  for (const { name, said } of ledger.exports) if (said && !files.has(path.basename(name))) broken.push(`${path.basename(name)} was said to be out, and is not there`);
  return broken;
}

/** Each of which the window said that it was made is there, or so many newer ones that the rule let it go; none is there that nobody asked for. */
function lookAtBackups(deeds: Ledger['backups'], there: readonly string[], asked: number): readonly string[] {
  const lost = deeds.filter(({ name, said }) => said && !there.includes(name)).filter(({ name }) => there.filter((other) => path.dirname(other) === path.dirname(name) && other > name).length < KEEP.newest);
  return [...lost.map(({ name }) => `the backup ${name} was said to be made, and is not there`), ...(asked > deeds.length ? [`${asked} backups are there, ${deeds.length} were asked for`] : [])];
}

/** At least what the window said, at most what was begun. */
const judgeCount = (what: string, deeds: readonly Deed[], found: number): readonly string[] => {
  const said = deeds.filter((deed) => deed.said).length;
  return found < said || found > deeds.length ? [`${what}: ${found} are there, ${said} of ${deeds.length} were said to be`] : [];
};

function lookAtMember(records: ReadStore, { cells, exports }: Ledger): readonly string[] {
  const signed = records.listJournal().filter(({ act }) => act === 'sign-bundle').length;
  return [...cells.flatMap((story) => lookAtCell(records, story)), ...judgeCount('bundle', exports, signed)];
}

function lookAtCell(records: ReadStore, { unit, code, lines, said, draft }: CellStory): readonly string[] {
  const name = `${unit} ${code}`;
  const journal = records.listCellJournal(unit, code, 100).toReversed();
  const broken = journal.length < said || journal.length > lines ? [`${name}: ${journal.length} lines, ${said} to ${lines} were expected`] : [];
  const afters = journal.map(({ after }) => JSON.stringify(after));
  if (afters.some((after, at) => after === afters[at - 1])) broken.push(`${name}: recorded twice`);
  const last = journal.at(-1)?.after;
  const standing = records.findScore(unit, code);
  if (last !== undefined && JSON.stringify([standing?.appraisal, standing?.reason]) !== JSON.stringify([last.appraisal, last.reason])) broken.push(`${name}: score and journal differ`);
  if (draft !== null && records.findDraft(unit, code)?.form.reason.includes(draft) !== true && last?.reason !== draft) broken.push(`${name}: "${draft}" was said to be kept, and is lost`);
  return broken;
}

function lookAtSecretariat(records: ReadStore, { packages, merges }: Ledger): readonly string[] {
  const broken: string[] = [];
  const lines = records.listJournal();
  for (const { unit, revision, said } of packages) {
    const found = records.listPackages().filter((one) => one.unit === unit && one.revision === revision).length;
    const noted = lines.filter((line) => line.act === 'import-package' && line.unit === unit && (JSON.parse(line.after) as { revision?: number }).revision === revision).length;
    if (found > 1 || (said && found === 0) || noted !== found) broken.push(`package ${unit} ${revision}: there ${found} times, in the journal ${noted} times, ${said ? '' : 'not '}said to be in`);
  }
  return [...broken, ...judgeCount('merged bundle', merges, lines.filter(({ act }) => act === 'merge-bundle').length)];
}
