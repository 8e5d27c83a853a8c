import path from 'node:path';
import type { Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { RescueFacts } from '#shared/report/rescue-sheet.ts';
import { copyFile } from '#electron/platform/copy-file.ts';
import type { World } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { openDatabase } from '#electron/store/open-database.ts';
import { recordsPath, type Backup } from '../list-backups/index.ts';
import { gatherRescue, type RescueContents } from './gather-rescue.ts';

type Reading = { readonly world: World; readonly layout: WorkspaceLayout; readonly backups: readonly Backup[]; /** A folder of ours, for copies: nothing is opened where it stands. */ readonly scratch: string };
export type WhatWasRead = { readonly contents: RescueContents; readonly source: RescueFacts['source'] };

const NOTHING: RescueContents = { title: '', scores: [], journal: [], documents: [], packages: [] };

/** The records, or the newest backup that can be read, or nothing: then there is still the evidence. */
export async function readWhatCanBeRead(reading: Reading): Promise<WhatWasRead> {
  const { layout, backups } = reading;
  const own = await readCopy(reading, layout.database);
  if (own !== null) return { contents: own, source: { kind: 'records' } };
  for (const backup of backups) {
    const contents = await readCopy(reading, recordsPath(backup));
    if (contents !== null) return { contents, source: { kind: 'backup', at: backup.note.at } };
  }
  return { contents: NOTHING, source: { kind: 'none' } };
}

/** Reads a copy, with the write-ahead log that belongs to it: opening the file itself could change what is left of it. */
async function readCopy({ world, scratch }: Reading, file: string): Promise<RescueContents | null> {
  const copy = path.join(scratch, 'records.sqlite');
  const read = await guardDisk('read', '', async (): Promise<Result<RescueContents, readonly Problem[]>> => {
    for (const ending of ['', '-wal']) {
      if ((await world.disk.stat(`${file}${ending}`)) !== null) await copyFile({ disk: world.disk, from: `${file}${ending}`, to: `${copy}${ending}` });
    }
    return gatherFrom(copy);
  });
  for (const ending of ['', '-wal', '-shm']) await world.disk.removeFile(`${copy}${ending}`);
  return read.ok ? read.value : null;
}

function gatherFrom(copy: string): Result<RescueContents, readonly Problem[]> {
  const opened = openDatabase({ file: copy, mode: 'open' });
  if (!opened.ok) return opened;
  try {
    const store = opened.value.toStore();
    return store.ok ? gatherRescue(store.value) : store;
  } finally {
    opened.value.close();
  }
}
