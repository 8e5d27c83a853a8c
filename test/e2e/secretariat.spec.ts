import path from 'node:path';
import { expect, test } from '@playwright/test';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';
import { buildSamplePackage, SAMPLE_ROUND } from './pages/sample-package.ts';

/** A round from nothing: two machines, one of the secretariat, one of a member, and files carried between them. */

const ROUND = 'Đợt thẩm định mẫu 2025 (số liệu hư cấu)';
const SECRETARY = { name: 'Trần Quốc Bình', passphrase: 'nhà sàn bên bờ suối' };
const MEMBER = { name: 'Lê Thị Hoài An', passphrase: 'cây đa đầu làng cũ' };
const UNITS = ['bql-kcn', 'so-noi-vu', 'so-tu-phap'] as const;

let secretariat: DeskSession;
let member: DeskSession;
let desk: Desk;
let issuerFingerprint = '';

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  secretariat = await createDeskSession();
  member = await createDeskSession();
});
test.afterAll(async () => {
  await secretariat.end();
  await member.end();
});

const request = (): string => secretariat.file('yeu-cau-tham-gia.json');
const kit = (): string => secretariat.file('bo-tai-lieu.zip');

test('a member makes an identity and hands over its public half', async () => {
  desk = await member.start();
  await expect(desk.startScreen.title).toBeVisible();
  await desk.identityDialog.create(MEMBER);
  await desk.control.nextSaveDialog(request());
  await desk.identityDialog.saveJoinRequest();
  await expect(desk.identityDialog.joinRequestSaved).toBeVisible();
  await desk.identityDialog.close();
  expect(await desk.close()).toBe(0);
});

test('the secretariat starts a round from the two files that make it', async () => {
  desk = await secretariat.start();
  await desk.identityDialog.create(SECRETARY);
  await desk.identityDialog.close();
  await desk.startScreen.createRound('Đợt thẩm định 2025');
  await expect(desk.roundScreen.empty).toBeVisible();
  // In the order in which neither can be read by itself.
  await desk.control.nextOpenDialog(['round.json', 'criteria-set.json'].map((name) => path.join(SAMPLE_ROUND, name)));
  await desk.roundScreen.importFirstFiles();
  await expect(desk.importDialog.outcome('criteria-set.json')).toContainText('Đã nhập');
  await expect(desk.importDialog.outcome('round.json')).toContainText('Đã nhập');
  await desk.importDialog.close();
  await expect(desk.roundScreen.title(ROUND)).toBeVisible();
  await expect(desk.roundScreen.criteria).toContainText('8 lĩnh vực, 88 tiêu chí thành phần, trong đó 63 do hội đồng thẩm định (61,50 điểm)');
  await expect(desk.roundScreen.member(MEMBER.name)).toContainText('Chưa gửi yêu cầu tham gia');
});

test('the packages come in together, and what cannot be read is named', async () => {
  const files = UNITS.map((unit) => secretariat.file(`goi-ho-so-${unit}.zip`));
  for (const [index, unit] of UNITS.entries()) await buildSamplePackage({ unit, target: files[index] ?? '' });
  await desk.control.dropFiles(files);
  for (const unit of UNITS) await expect(desk.importDialog.outcome(`goi-ho-so-${unit}.zip`)).toContainText('Đã nhập');
  await expect(desk.importDialog.outcome('goi-ho-so-so-tu-phap.zip')).toContainText('1 tài liệu không đọc được, vẫn được giữ làm tài liệu kiểm chứng');
  await desk.importDialog.close();
  await expect(desk.roundScreen.unit('Sở Tư pháp tỉnh Mẫu')).toContainText('Bản 1');
});

test('the member is taken onto the roster, and the kit goes out with the fingerprint to compare', async () => {
  const { roundScreen } = desk;
  await desk.control.nextOpenDialog([request()]);
  await roundScreen.importRequests();
  await expect(desk.importDialog.outcome('yeu-cau-tham-gia.json')).toContainText('Đã nhập');
  await desk.importDialog.close();
  await roundScreen.acceptRequest({ from: MEMBER.name, as: MEMBER.name });
  await expect(roundScreen.member(MEMBER.name)).toContainText('Đã có khóa');
  await desk.control.nextSaveDialog(kit());
  await roundScreen.issueKit(SECRETARY.passphrase);
  issuerFingerprint = await roundScreen.readIssuerFingerprint();
  expect(issuerFingerprint).toMatch(/^[0-9a-f]{4}(?: [0-9a-f]{4}){4}$/);
  await roundScreen.closeDialog();
  expect(desk.faults).toEqual([]);
  expect(await desk.close()).toBe(0);
});

test('the member compares the fingerprint before the round starts on the other machine', async () => {
  desk = await member.start();
  await expect(desk.startScreen.title).toBeVisible();
  await desk.control.dropFiles([kit()]);
  await expect(desk.kitDialog.me).toBeVisible();
  await expect(desk.kitDialog.dialog).toContainText(ROUND);
  expect(await desk.kitDialog.readFingerprint()).toBe(issuerFingerprint);
  await expect(desk.kitDialog.startButton).toBeDisabled();
  await desk.kitDialog.confirm();
  await desk.kitDialog.start();
  await expect(desk.overviewScreen.title).toBeVisible();
  for (const unit of ['Ban Quản lý các khu công nghiệp tỉnh Mẫu', 'Sở Nội vụ tỉnh Mẫu', 'Sở Tư pháp tỉnh Mẫu']) {
    await expect(desk.overviewScreen.row(unit)).toContainText('Bản 1');
    await expect(desk.overviewScreen.row(unit)).toContainText('0/63');
  }
});

test('the evidence came along, and what the member scores is signed under the key on the roster', async () => {
  const unit = 'Sở Nội vụ tỉnh Mẫu';
  await desk.overviewScreen.openUnit(unit);
  await expect.poll(() => desk.evidencePane.countInk(1)).toBeGreaterThan(1000);
  await desk.workspaceScreen.agree();
  await expect(desk.frame.saveMark).toHaveText(/^Đã lưu/);
  await desk.frame.goTo('signAndExport');
  await desk.signScreen.chooseUnit(unit);
  await desk.signScreen.acceptPartial();
  await desk.control.nextSaveDialog(member.file('ket-qua.zip'));
  await desk.signScreen.sign('sai mật khẩu rồi');
  await expect(desk.frame.failure).toContainText('mật khẩu');
  await desk.control.nextSaveDialog(member.file('ket-qua.zip'));
  await desk.signScreen.sign(MEMBER.passphrase);
  await expect(desk.signScreen.done).toBeVisible();
  expect(desk.faults).toEqual([]);
  expect(await desk.close()).toBe(0);
});

test('the bundle comes back to the secretariat and is merged', async () => {
  desk = await secretariat.start();
  await expect(desk.roundScreen.title(ROUND)).toBeVisible();
  await desk.frame.goTo('merge');
  await desk.control.dropFiles([member.file('ket-qua.zip')]);
  await expect(desk.mergeScreen.row('ket-qua.zip')).toContainText(MEMBER.name);
  await desk.mergeScreen.apply();
  await expect(desk.mergeScreen.receipt).toBeVisible();
  await desk.frame.goTo('results');
  expect(await desk.resultsScreen.cell('Sở Nội vụ tỉnh Mẫu', 'settled')).toBe('1/88');
});
