import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Place, Visit } from './place.ts';

/** The member's own name: it is on the line of her workspace in either language. */
const MEMBER = /Lê Thị Hoài An/u;

/** The backups of the open round. */
export const backupPlaces: readonly Place[] = [
  { name: 'backups', show: ({ desk }) => desk.backupsDialog.open() },
  {
    name: 'backups-made',
    show: async ({ desk }) => {
      await desk.backupsDialog.backUpNow();
      await desk.backupsDialog.rows.first().waitFor();
    },
  },
  {
    name: 'backups-confirm',
    show: ({ desk }) => desk.backupsDialog.choose(0),
    leave: async ({ desk }) => {
      await desk.backupsDialog.cancel();
      await desk.backupsDialog.close();
    },
  },
];

/** From the start screen: a round whose records were lost, and the ways back to it. */
export const lostPlaces: readonly Place[] = [
  {
    name: 'way-back',
    show: async ({ desk, files }) => {
      await rename(recordsOf(files), `${recordsOf(files)}.aside`);
      await writeFile(recordsOf(files), 'no longer what it was '.repeat(1000));
      await desk.startScreen.recent(MEMBER).click();
      await desk.wayBack.card.waitFor();
    },
    leave: async ({ desk, files }) => {
      await rm(recordsOf(files));
      await rename(`${recordsOf(files)}.aside`, recordsOf(files));
      await desk.startScreen.recent(MEMBER).click();
      await desk.wayBack.card.waitFor({ state: 'detached' });
      await desk.frame.leave();
      await desk.startScreen.title.waitFor();
    },
  },
];

const recordsOf = (files: Visit['files']): string => path.join(files.target('du-lieu'), 'workspaces', 'mau-thanh-vien-1', 'desk.sqlite');
