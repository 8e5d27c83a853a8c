import { expect, test } from '@playwright/test';
import { SAMPLE_PASSPHRASE } from '#shared/domain/sample.ts';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';
import { listAxeFaults } from './places/list-axe-faults.ts';

/** Two units that nothing tells apart: they share a rank until the council has decided, and the decision is recorded. */

const [FIRST, SECOND] = ['Ban Quản lý các khu công nghiệp tỉnh Mẫu', 'Sở Nội vụ tỉnh Mẫu'] as const;
const DECISION = { reason: 'Biên bản họp Hội đồng ngày 20/11/2025.', members: '7' } as const;

let session: DeskSession;
let desk: Desk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  desk = await session.start(['--sample']);
});
test.afterAll(() => session.end());

test('both units get all points of the one criterion that is appraised, and that goes to the secretariat', async () => {
  const { frame, overviewScreen, workspaceScreen, signScreen, mergeScreen } = desk;
  for (const unit of [FIRST, SECOND]) {
    await frame.goTo('overview');
    await overviewScreen.openUnit(unit);
    await workspaceScreen.openCell('1.1.1');
    await workspaceScreen.agree();
    await expect(workspaceScreen.points).toHaveValue('0,50');
  }
  await expect(frame.saveMark).toHaveText(/^Đã lưu/);
  await frame.goTo('signAndExport');
  for (const unit of [FIRST, SECOND]) await signScreen.chooseUnit(unit);
  await signScreen.acceptPartial();
  await desk.control.nextSaveDialog(session.file('ket-qua.zip'));
  await signScreen.sign(SAMPLE_PASSPHRASE);
  await expect(signScreen.done).toBeVisible();
  await frame.leave();
  await desk.startScreen.openSampleAs('secretariat');
  await frame.goTo('merge');
  await desk.control.dropFiles([session.file('ket-qua.zip')]);
  await expect(mergeScreen.row('ket-qua.zip')).toBeVisible();
  await mergeScreen.apply();
  await expect(mergeScreen.receipt).toBeVisible();
});

test('without anything to compare by, the units share their rank', async () => {
  const { frame, policyScreen, resultsScreen } = desk;
  await frame.goTo('policy');
  while ((await policyScreen.ties.count()) > 0) await policyScreen.removeTie(0);
  await policyScreen.save();
  await expect(policyScreen.foot).toContainText('Quy chế đang dùng cho đợt này.');
  await frame.goTo('results');
  for (const unit of [FIRST, SECOND]) {
    expect(await resultsScreen.cell(unit, 'index')).toBe('100,00\u00a0%');
    expect(await resultsScreen.cell(unit, 'rank')).toBe('1');
  }
  await resultsScreen.explain(FIRST);
  await expect(resultsScreen.explanation(FIRST)).toContainText('Đồng hạng: 2 đơn vị cùng hạng này.');
  await frame.closeDialog();
});

test('a decision is only recorded with its reason and its quorum, and then puts them in order', async () => {
  const { frame, resultsScreen, page } = desk;
  await resultsScreen.tieButton.click();
  await expect(resultsScreen.tieDialog).toBeVisible();
  const last = (await resultsScreen.tieOrder.nth(1).innerText()).trim();
  await resultsScreen.moveUp(last);
  await expect(resultsScreen.tieOrder.first()).toContainText(last);
  expect(await listAxeFaults(page)).toEqual([]);
  await resultsScreen.recordDecision({ ...DECISION, present: '3' });
  await expect(frame.failure).toContainText('3');
  await resultsScreen.recordDecision({ ...DECISION, present: '5' });
  await expect(resultsScreen.tieDialog).toHaveCount(0);
  await expect(resultsScreen.tieButton).toHaveCount(0);
  await expect(resultsScreen.tieAgainButton).toBeVisible();
  const other = last === FIRST ? SECOND : FIRST;
  await expect.poll(() => resultsScreen.cell(last, 'rank')).toBe('1');
  expect(await resultsScreen.cell(other, 'rank')).toBe('2');
  await resultsScreen.explain(other);
  await expect(resultsScreen.explanation(other)).toContainText('phân hạng theo kết luận đã ghi của hội đồng');
  expect(desk.faults).toEqual([]);
});
