import path from 'node:path';
import { expect } from '@playwright/test';
import type { CriterionCode } from '#shared/domain/ids.ts';
import { SAMPLE_PASSPHRASE } from '#shared/domain/sample.ts';
import type { Desk } from '../pages/desk-session.ts';
import { begin, type CellStory, type KilledUnit, type Ledger } from './ledger.ts';
import type { LivesFolder } from './lives-folder.ts';

export type Life = {
  readonly desk: Desk;
  readonly ledger: Ledger;
  readonly folder: LivesFolder;
  /** In [0, 1). */
  readonly random: () => number;
  /** No two texts that are typed are alike. */
  readonly nextText: () => string;
};

type Act = (life: Life) => Promise<void>;

const SAVED = /^Đã lưu \d/u;
const KEPT = /^Đã giữ nháp \d/u;

/** Drafts and typed scores go into the first unit, because a unit with a draft is not signed; the second goes out. */
const TYPED = 0;
const SIGNED = 1;

/** A cell in which nothing was done yet, in the form. */
async function openFreshCell({ desk, ledger, folder, random }: Life, unit: number, lines: number): Promise<CellStory> {
  const chosen = folder.units[unit];
  if (chosen === undefined) throw new Error('the sample has three units');
  const fresh = chosen.codes.filter((code) => !ledger.cells.some((story) => story.unit === chosen.id && story.code === code));
  const code = fresh[Math.floor(random() * fresh.length)];
  if (code === undefined) throw new Error('every cell was used: renew the folder sooner');
  await openCell(desk, chosen, code);
  return begin(ledger.cells, { unit: chosen.id, code, lines, said: 0, draft: null });
}

async function openCell(desk: Desk, unit: KilledUnit, code: CriterionCode): Promise<void> {
  await desk.overviewScreen.openUnit(unit.name);
  await desk.workspaceScreen.openCell(code);
}

const score: Act = async (life) => {
  const { desk, nextText } = life;
  const story = await openFreshCell(life, TYPED, 2);
  const text = nextText();
  await desk.workspaceScreen.typePoints('0');
  // Going to the reason records the points; leaving the reason records both.
  await desk.workspaceScreen.composeReason(text);
  await expect(desk.frame.saveMark).toHaveText(KEPT);
  story.draft = text;
  await desk.workspaceScreen.leaveForm();
  await expect(desk.frame.saveMark).toHaveText(SAVED);
  story.draft = null;
  story.said = 2;
};

const draft: Act = async (life) => {
  const { desk, nextText } = life;
  const story = await openFreshCell(life, TYPED, 0);
  const text = nextText();
  await desk.workspaceScreen.composeReasonPartly(`${text} `, 'nguồ');
  await expect(desk.frame.saveMark).toHaveText(KEPT);
  story.draft = `${text} nguồ`;
};

const agree: Act = async (life) => {
  const story = await openFreshCell(life, SIGNED, 1);
  await life.desk.workspaceScreen.agree();
  await expect(life.desk.frame.saveMark).toHaveText(SAVED);
  story.said = 1;
};

const undo: Act = async (life) => {
  const { workspaceScreen, frame } = life.desk;
  const story = await openFreshCell(life, SIGNED, 2);
  await workspaceScreen.agree();
  await expect(frame.saveMark).toHaveText(SAVED);
  story.said = 1;
  await workspaceScreen.undoByKey();
  await expect(workspaceScreen.undoNote).toHaveText(new RegExp(`: ${story.code.replaceAll('.', String.raw`\.`)} `, 'u'));
  story.said = 2;
};

const exportBundle: Act = async (life) => {
  const { desk, ledger, folder } = life;
  await agree(life);
  const deed = begin(ledger.exports, { name: path.join(folder.out, `ket-qua-${ledger.exports.length + 1}.zip`), said: false });
  await desk.frame.goTo('signAndExport');
  await desk.signScreen.onlyUnit(folder.units[SIGNED]?.name ?? '');
  await desk.signScreen.acceptPartial();
  await desk.control.nextSaveDialog(deed.name);
  await desk.signScreen.sign(SAMPLE_PASSPHRASE);
  await expect(desk.signScreen.done).toBeVisible();
  deed.said = true;
};

const backUp: Act = async ({ desk, ledger, folder }) => {
  await desk.backupsDialog.open();
  const deed = begin(ledger.backups, { name: '', said: false });
  await desk.backupsDialog.backUpNow();
  deed.name = await folder.findNewestBackup();
  deed.said = true;
  await desk.backupsDialog.close();
};

const importPackage: Act = async (life) => {
  const { desk, ledger, folder } = life;
  const next = folder.packages[ledger.packages.length];
  if (next === undefined) return merge(life);
  const deed = begin(ledger.packages, { name: path.basename(next), unit: folder.packageUnit, revision: ledger.packages.length + 2, said: false });
  await desk.frame.goTo('round');
  await desk.control.nextOpenDialog([next]);
  await desk.roundScreen.importPackages();
  await expect(desk.importDialog.outcome(deed.name)).toContainText('Đã nhập');
  deed.said = true;
  return desk.importDialog.close();
};

const merge: Act = async ({ desk, ledger, folder }) => {
  const next = folder.bundles[ledger.merges.length];
  if (next === undefined) return desk.frame.goTo('results');
  const deed = begin(ledger.merges, { name: path.basename(next), said: false });
  await desk.frame.goTo('merge');
  await desk.control.dropFiles([next]);
  await expect(desk.mergeScreen.row(deed.name)).toContainText('Phạm Minh Đức');
  await desk.mergeScreen.apply();
  await expect(desk.mergeScreen.receipt).toBeVisible();
  deed.said = true;
};

/** From one unit to another, with a word left under the fingers. */
const switchUnit: Act = async (life) => {
  await draft(life);
  await life.desk.overviewScreen.openUnit(life.folder.units[2]?.name ?? '');
};

export const MEMBER_ACTS = { score, draft, agree, undo, exportBundle, backUp, switchUnit } satisfies Readonly<Record<string, Act>>;
export const SECRETARIAT_ACTS = { importPackage, merge, backUp } satisfies Readonly<Record<string, Act>>;

/** To the other desk: the workspace is closed with its backup, and the other is opened. */
export async function goToDesk(desk: Desk, role: 'member' | 'secretariat'): Promise<void> {
  if (!(await desk.startScreen.title.isVisible())) await desk.frame.leave();
  if (role === 'member') await desk.startScreen.openSample();
  else await desk.startScreen.openSampleAs('secretariat');
  await expect(desk.overviewScreen.title.or(desk.frame.tab('round'))).not.toHaveCount(0);
}
