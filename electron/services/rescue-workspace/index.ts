import path from 'node:path';
import { isSha256 } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { toDocumentSheet, toJournalSheet, toScoreSheet, type RescuedDocument, type RescueFacts, type RescueWords } from '#shared/report/rescue-sheet.ts';
import { toCsvText } from '#shared/spreadsheet/write-csv.ts';
import { checkEvidence } from '#electron/evidence/vault.ts';
import { copyFile } from '#electron/platform/copy-file.ts';
import type { World } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { Task } from '#electron/platform/task.ts';
import { evidencePath, layoutOf, type WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { writeWhole } from '#electron/platform/write-whole.ts';
import type { Backup } from '../list-backups/index.ts';
import { findOwner, listOwnBackups } from '../list-backups/own-backups.ts';
import type { RescueContents } from './gather-rescue.ts';
import { nameDocuments } from './name-documents.ts';
import { readWhatCanBeRead } from './read-what-can-be-read.ts';
import { writePackages } from './write-packages.ts';

export type Rescue = {
  readonly world: World;
  /** Folder of the workspace, which must not be open. */
  readonly root: string;
  /** Folder to make; nothing may stand there. */
  readonly target: string;
  /** What may stand in for records that cannot be read, the newest first; those beside the workspace unless given. */
  readonly backups?: readonly Backup[];
  readonly words: RescueWords;
  readonly task: Task;
};

/**
 * Writes everything of a workspace as files that any computer opens: scores and journal as CSV, evidence under the units'
 * own names, packages as they came. Of records that cannot be opened the newest sound backup is read instead; evidence
 * that no record names is copied under its digest. The workspace itself is not touched. The folder gets its name last.
 */
export async function rescueWorkspace({ world, root, target, backups, words, task }: Rescue): Promise<Result<RescueFacts, readonly Problem[]>> {
  return guardDisk('export', path.basename(target), async () => {
    const { disk } = world;
    if ((await disk.stat(target)) !== null) return err([{ type: 'disk', where: path.basename(target), code: 'EEXIST', act: 'export' }]);
    const layout = layoutOf(root);
    const staged = `${target}.part`;
    await sweepEarlier(disk, target);
    let isNamed = false;
    try {
      await disk.makeFolder(staged);
      const { contents, source } = await readWhatCanBeRead({ world, layout, backups: backups ?? (await listOwnBackups({ disk, layout, chosen: null, owner: await findOwner(disk, layout) })), scratch: staged });
      const writing: Writing = { world, layout, folder: staged, words, task };
      const documents = await copyDocuments(writing, contents);
      const packages = await writePackages({ ...writing, folder: path.join(staged, words.files.packages) }, contents);
      const facts: RescueFacts = {
        title: contents.title, source, scores: contents.scores.length, journal: contents.journal.length, documents: documents.length,
        unsound: documents.filter((one) => !one.isSound).map((one) => one.path), packages,
      };
      if (task.isStopped()) return err([{ type: 'stopped-by-user', where: '' }]);
      await writeText(writing, words.files.scores, toCsvText(toScoreSheet(contents.scores, words)));
      await writeText(writing, words.files.journal, toCsvText(toJournalSheet(contents.journal, words)));
      await writeText(writing, words.files.evidence, toCsvText(toDocumentSheet(documents, words)));
      await writeText(writing, words.files.readMe, `\ufeff${words.readMe(facts).join('\r\n')}\r\n`);
      await syncFolders(disk, staged);
      await disk.rename(staged, target);
      isNamed = true;
      await disk.syncFolder(path.dirname(target));
      return ok(facts);
    } finally {
      if (!isNamed) await disk.removeFolder(staged);
    }
  });
}

/** Copies are flushed one by one, and so must be the folders that lead to them: under the final name nothing is lost with the power. */
async function syncFolders(disk: World['disk'], folder: string): Promise<void> {
  for (const { name, kind } of await disk.list(folder)) if (kind === 'folder') await syncFolders(disk, path.join(folder, name));
  await disk.syncFolder(folder);
}

const MOMENT = /\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}$/u;

/** Of a rescue to the same place that was cut off: named alike but for its moment, and never finished. */
async function sweepEarlier(disk: World['disk'], target: string): Promise<void> {
  const folder = path.dirname(target);
  const series = path.basename(target).replace(MOMENT, '');
  for (const { name, kind } of await disk.list(folder)) {
    const stem = path.basename(name, '.part');
    const isEarlier = kind === 'folder' && stem !== name && stem.replace(MOMENT, '') === series;
    if (isEarlier) await disk.removeFolder(path.join(folder, name));
  }
}

type Writing = Pick<Rescue, 'world' | 'words' | 'task'> & { readonly layout: WorkspaceLayout; readonly folder: string };

async function writeText({ world, folder }: Writing, name: string, text: string): Promise<void> {
  await writeWhole({ world, target: path.join(folder, name), fill: (file) => file.write(new TextEncoder().encode(text)) });
}

/** What the records name, then what lies in the vault beside it. A document that is not what it was is copied and marked. */
async function copyDocuments(writing: Writing, { documents }: RescueContents): Promise<readonly RescuedDocument[]> {
  const { world, layout, folder, words, task } = writing;
  const named = nameDocuments(documents);
  const known = new Set(named.map(({ sha256 }) => sha256));
  const others = (await listVaultFiles(writing)).filter(({ sha256 }) => !known.has(sha256)).map(({ sha256 }) => ({ sha256, folder: '_', name: `${sha256}.pdf`, title: '' }));
  const copied: RescuedDocument[] = [];
  for (const [done, { sha256, folder: unit, name, title }] of [...named, ...others].entries()) {
    if (task.isStopped()) break;
    task.report({ step: 'writing', file: name, done, total: named.length + others.length });
    const target = path.join(folder, words.files.documents, unit);
    await world.disk.makeFolder(target);
    const source = evidencePath(layout, sha256);
    const isThere = (await world.disk.stat(source))?.kind === 'file';
    if (isThere) await copyFile({ disk: world.disk, from: source, to: path.join(target, name) });
    copied.push({ path: `${words.files.documents}/${unit}/${name}`, title, sha256, isSound: isThere && (await checkEvidence(world.disk, layout, sha256)).ok });
  }
  return copied;
}

async function listVaultFiles({ world, layout }: Writing): Promise<readonly Pick<RescuedDocument, 'sha256'>[]> {
  const found: Pick<RescuedDocument, 'sha256'>[] = [];
  for (const shelf of await world.disk.list(layout.vault)) {
    if (shelf.kind !== 'folder') continue;
    for (const { name } of await world.disk.list(path.join(layout.vault, shelf.name))) {
      const sha256 = path.parse(name).name;
      if (isSha256(sha256)) found.push({ sha256 });
    }
  }
  return found;
}
