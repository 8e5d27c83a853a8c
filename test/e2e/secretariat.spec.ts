import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { compactDecrypt } from 'jose';
import { IS_ELECTRON } from '#test/host/launch.ts';
import { listFilesHolding } from '#test/support/find-secrets.ts';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';
import { buildSamplePackage, SAMPLE_ROUND } from './pages/sample-package.ts';
import { listTextsInHeap, readPageStores } from './pages/search-page.ts';

/** A round from nothing: two machines, one of the secretariat, one of a member, and files carried between them. */

const ROUND = 'Đợt thẩm định mẫu 2025 (số liệu hư cấu)';
const SECRETARY = { name: 'Trần Quốc Bình', passphrase: 'nhà sàn bên bờ suối' };
const MEMBER = { name: 'Lê Thị Hoài An', passphrase: 'cây đa đầu làng cũ' };
const UNITS = ['bql-kcn', 'so-noi-vu', 'so-tu-phap'] as const;

/** What the program handed to the page, in the order in which it did. */
const HANDED = 'trao-cho-trang.txt';
const REASON = 'Thiếu một báo cáo quý, đối chiếu sổ công văn đến.';

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

/** The page is where a passphrase is typed: once it was used, it is forgotten there, and no key ever was. */
async function expectNoSecretInPage(): Promise<void> {
  const secrets = [SECRETARY.passphrase, MEMBER.passphrase, ...(await openKeys()).flatMap((key) => [Buffer.from(key).toString('hex'), Buffer.from(key).toString('base64url')])];
  expect(await listTextsInHeap(desk.page, [...secrets, 'Bàn Thẩm Định'])).toEqual(['Bàn Thẩm Định']);
  const { kept, html } = await readPageStores(desk.page);
  expect(kept).toEqual([]);
  expect(secrets.filter((secret) => html.includes(secret))).toEqual([]);
}

/** The private keys that lie sealed in both data folders, opened as their owners do. */
async function openKeys(): Promise<readonly Uint8Array[]> {
  const keys: Uint8Array[] = [];
  for (const [session, { passphrase }] of [[secretariat, SECRETARY], [member, MEMBER]] as const) {
    const folder = path.join(session.userData, 'identities');
    for (const name of await readdir(folder)) {
      const { sealed } = JSON.parse(await readFile(path.join(folder, name), 'utf8')) as { sealed: string };
      const { plaintext } = await compactDecrypt(sealed, new TextEncoder().encode(passphrase.normalize('NFC')), { keyManagementAlgorithms: ['PBES2-HS512+A256KW'], maxPBES2Count: 2_000_000 });
      const { key } = JSON.parse(new TextDecoder().decode(plaintext)) as { key: { d: string } };
      keys.push(Buffer.from(key.d, 'base64url'));
    }
  }
  return keys;
}

test('a member makes an identity and hands over its public half', async () => {
  desk = await member.start([], { record: member.file(HANDED) });
  await expect(desk.startScreen.title).toBeVisible();
  await desk.identityDialog.create(MEMBER);
  await desk.control.nextSaveDialog(request());
  await desk.identityDialog.saveJoinRequest();
  await expect(desk.identityDialog.joinRequestSaved).toBeVisible();
  await desk.identityDialog.close();
  expect(await desk.close()).toBe(0);
});

test('the secretariat starts a round from the two files that make it', async () => {
  desk = await secretariat.start([], { record: secretariat.file(HANDED) });
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
  await expectNoSecretInPage();
  expect(desk.faults).toEqual([]);
  expect(await desk.close()).toBe(0);
});

test('the member compares the fingerprint before the round starts on the other machine', async () => {
  desk = await member.start([], { record: member.file(HANDED) });
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
  await desk.workspaceScreen.composeReason(REASON);
  await desk.workspaceScreen.pressKey('Escape');
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
  await expectNoSecretInPage();
  expect(desk.faults).toEqual([]);
  expect(await desk.close()).toBe(0);
});

test('the bundle comes back to the secretariat and is merged', async () => {
  desk = await secretariat.start([], { record: secretariat.file(HANDED) });
  await expect(desk.roundScreen.title(ROUND)).toBeVisible();
  await desk.frame.goTo('merge');
  await desk.control.dropFiles([member.file('ket-qua.zip')]);
  await expect(desk.mergeScreen.row('ket-qua.zip')).toContainText(MEMBER.name);
  await desk.mergeScreen.apply();
  await expect(desk.mergeScreen.receipt).toBeVisible();
  await desk.frame.goTo('results');
  expect(await desk.resultsScreen.cell('Sở Nội vụ tỉnh Mẫu', 'settled')).toBe('1/88');
});

test('neither passphrase nor private key lies anywhere below the two machines’ folders, and nothing of them was handed to a page', async () => {
  expect(desk.faults).toEqual([]);
  expect(await desk.close()).toBe(0);
  const keys = await openKeys();
  expect(keys.map((key) => key.length)).toEqual([32, 32]);
  const secrets = [...keys, Buffer.from(SECRETARY.passphrase), Buffer.from(MEMBER.passphrase), Buffer.from('sai mật khẩu rồi')];
  for (const session of [secretariat, member]) {
    const root = path.dirname(session.userData);
    // The file of all that was handed over is among them, and full.
    if (!IS_ELECTRON) expect((await readFile(session.file(HANDED), 'utf8')).split('\n').length).toBeGreaterThan(30);
    expect(await listFilesHolding(root, secrets)).toEqual([]);
  }
});

test('names and scores lie in workspaces and in what was handed out, and in no log, crash report or profile of the browser', async () => {
  const names = [MEMBER.name, SECRETARY.name];
  const work = [REASON, '%PDF-1.'];
  const unit = 'Sở Nội vụ tỉnh Mẫu';
  const ours = /^(?:[^/]+\.(?:zip|json|txt)|du-lieu\/(?:workspaces|identities)\/.+)$/;
  // A field for one's own name says so, as WCAG 1.3.5 asks; a browser that remembers forms keeps it then. Electron has no such memory.
  const ownName = /^du-lieu\/host-browser\/Default\/Web Data(?:-journal)?$/;
  // The window is named after the unit, and a browser keeps the names of the windows it had, in its history too. Electron has neither.
  const windowTitle = /^du-lieu\/host-browser\/Default\/(?:Sessions\/.+|(?:History|Top Sites)(?:-journal)?)$/;
  for (const session of [secretariat, member]) {
    const list = async (told: readonly string[]): Promise<readonly string[]> => (await listFilesHolding(path.dirname(session.userData), told.map((text) => Buffer.from(text)))).filter((file) => !ours.test(file));
    expect(await list(work)).toEqual([]);
    expect((await list(names)).filter((file) => !ownName.test(file))).toEqual([]);
    expect((await list([unit])).filter((file) => !windowTitle.test(file))).toEqual([]);
    expect(await listFilesHolding(session.userData, [Buffer.from(unit)])).toContainEqual(expect.stringMatching(/desk\.sqlite$/));
  }
});
