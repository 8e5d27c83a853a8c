import { chmod, copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { submissionSourceSchema } from '#shared/domain/submission.ts';
import type { ResultTable } from '#shared/ipc/result-views.ts';
import { corpusPath, corpusTitle } from '#test/support/corpora.ts';
import { readJson, runBtd, type BtdRun } from '#test/support/run-btd.ts';
import { smallRound, smallSet } from '#test/support/small-round.ts';
import { makeTempFolder } from '#test/support/temp-workspace.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { listFilesHolding, rememberKeys } from '#test/support/find-secrets.ts';

/** Real documents, names with marks among them: the cited one, and one that nobody cites. */
const PDFS = ['NĐ_113.2018.NĐ.CP.pdf', 'KH_103.pdf', 'Chi_thi_so_993_CT_BGDDT.signed.pdf'];
const SECRET = 'mật khẩu của tôi 2025';

const entry = (code: string, self: object, file: string | null) => ({
  code, self, figures: [], explanation: `Giải trình ${code}`,
  citations: file === null ? [] : [{ file, pages: { from: 1, to: 1 }, section: '', note: '', documentNumber: '', documentDate: null }],
});

const submissionOf = (unit: string, entries: readonly object[]) =>
  submissionSourceSchema.parse({
    format: 'btd/submission', version: 1, round: smallRound.id, criteriaSet: smallRound.criteriaSet, unit, revision: 1, approvedBy: 'Giám đốc Sở', approvedOn: '2025-11-20', entries,
  });

const SUBMISSIONS = {
  'so-noi-vu': submissionOf('so-noi-vu', [
    entry('1.1', { kind: 'scored', points: 7500 }, PDFS[0] ?? ''), entry('1.2', { kind: 'scored', points: 9535 }, PDFS[1] ?? ''),
    entry('2.1', { kind: 'not-applicable', reason: 'Không được giao chỉ tiêu' }, PDFS[2] ?? ''), entry('2.2', { kind: 'scored', points: 10_000 }, null),
  ]),
  'xa-an-hoa': submissionOf('xa-an-hoa', [
    entry('1.1', { kind: 'scored', points: 5000 }, PDFS[0] ?? ''), entry('1.2', { kind: 'scored', points: 8000 }, null), entry('2.1', { kind: 'scored', points: 7500 }, PDFS[1] ?? ''),
  ]),
};

type Desk = (...argv: readonly string[]) => Promise<BtdRun>;

/** Files as two units, a secretariat and two members have them before the round. */
async function prepare(): Promise<{ readonly folder: string; readonly keys: readonly Uint8Array[]; readonly btd: Desk }> {
  const folder = await makeTempFolder();
  const corpus = corpusPath('evidence-vi') ?? '';
  for (const unit of ['so-noi-vu', 'xa-an-hoa'] as const) {
    const evidence = path.join(folder, 'evidence', unit);
    await mkdir(evidence, { recursive: true });
    for (const file of unit === 'so-noi-vu' ? PDFS : PDFS.slice(0, 2)) await copyFile(path.join(corpus, file), path.join(evidence, file));
    await writeFile(path.join(folder, `${unit}.json`), JSON.stringify(SUBMISSIONS[unit], null, 2));
  }
  await writeFile(path.join(evidenceFolder(folder), 'ghi-chu.txt'), 'không phải tài liệu kiểm chứng');
  await writeFile(path.join(folder, 'round.json'), JSON.stringify(smallRound));
  await writeFile(path.join(folder, 'set.json'), JSON.stringify(smallSet, null, 1));
  await writeFile(path.join(folder, 'secret.txt'), `${SECRET}\n`);
  const { world, keys } = rememberKeys(createTestWorld());
  return { folder, keys, btd: (...argv) => runBtd({ folder, world }, ...argv) };
}
const evidenceFolder = (folder: string): string => path.join(folder, 'evidence/so-noi-vu');

async function must(run: Promise<BtdRun>): Promise<BtdRun> {
  const done = await run;
  expect(done, done.stdout + done.stderr).toMatchObject({ exit: 0, stderr: '' });
  expect(done.stdout).not.toContain(SECRET);
  return done;
}

describe.skipIf(corpusPath('evidence-vi') === null)(corpusTitle('evidence-vi', 'a round over real documents, by btd alone'), () => {
  it('goes from the units’ folders to one table, and says what is incomplete on the way', async () => {
    const { folder, keys, btd } = await prepare();
    for (const unit of ['so-noi-vu', 'xa-an-hoa']) {
      const built = await must(btd('package', 'build', '--submission', `${unit}.json`, '--evidence', `evidence/${unit}`, '--out', `${unit}.zip`));
      expect(built.lines[0]).toContain(`Đã lập gói hồ sơ: ${unit}.zip`);
      await must(btd('package', 'check', `${unit}.zip`));
    }
    // In any order: what the packages need is taken first.
    const imported = await must(btd('import', '--workspace', 'secretariat', 'xa-an-hoa.zip', 'so-noi-vu.zip', 'round.json', 'set.json'));
    expect(imported.stdout).toContain('so-noi-vu.zip: đã nhập gói hồ sơ “Sở Nội vụ”, bản 1, 4 mục tự chấm, 3 tài liệu');
    const again = await must(btd('import', '--workspace', 'secretariat', 'so-noi-vu.zip', 'round.json'));
    expect(again.lines).toEqual(['so-noi-vu.zip: đã có từ trước, gói hồ sơ “Sở Nội vụ”', 'round.json: đã có từ trước, đợt thẩm định “Đợt thẩm định thử năm 2025”']);

    for (const id of ['s1', 'm1', 'm2']) await must(btd('identity', 'create', '--name', `Người ${id}`, '--passphrase-file', 'secret.txt', '--out', `keys/${id}.json`));
    for (const id of ['m1', 'm2']) await must(btd('member', 'accept', '--workspace', 'secretariat', '--join-request', `keys/${id}.join-request.json`, '--member', id));
    const issued = readJson(await must(btd('kit', 'issue', '--workspace', 'secretariat', '--key', 'keys/s1.json', '--passphrase-file', 'secret.txt', '--out', 'kit.zip', '--json')));
    const { fingerprint } = (issued as unknown as { kit: { issuer: { fingerprint: string } } }).kit.issuer;

    const started = await must(btd('import', '--workspace', 'm1', '--key', 'keys/m1.json', '--fingerprint', fingerprint.replaceAll(' ', ''), 'kit.zip'));
    expect(started.stdout).toContain('Nguyễn Thị Hạnh (m1)');
    expect(started.stdout).not.toContain('Hãy so dấu vân tay');
    // Without a key nobody is named yet, and the first key that is seen is trusted with the advice to compare it.
    const nameless = await must(btd('import', '--workspace', 'm2', 'kit.zip'));
    expect(nameless.stdout).toContain(fingerprint);
    expect(nameless.stdout).toContain('Hãy so dấu vân tay');
    expect(nameless.stdout).toContain('--key');

    await scoreFirstMember(btd);
    await scoreSecondMember(btd);
    const dryRun = await must(btd('merge', '--workspace', 'secretariat', 'm2.zip', 'm1.zip', '--dry-run'));
    expect(dryRun.lines.at(-1)).toBe('Chỉ xem trước: chưa ghi gì.');
    expect((readJson(await must(btd('results', '--workspace', 'secretariat', '--json'))) as unknown as { results: ResultTable }).results.bundles).toBe(0);
    const merged = await must(btd('merge', '--workspace', 'secretariat', 'm2.zip', 'm1.zip'));
    expect(merged.stdout).toContain('1 điểm vênh');
    expect(merged.stdout).toContain('Sở Nội vụ, 2.1 Tiêu chí 2.1');
    expect(merged.lines.at(-1)).toBe('Đã tổng hợp 2 gói, 10 ô.');
    await must(btd('doctor', '--workspace', 'secretariat'));
    await expectResults(btd, folder);
    expect((await readdir(folder)).filter((name) => name.includes('.part'))).toEqual([]);
    await expectDoctorFinds(btd, path.join(folder, 'secretariat'));
    // Three people made keys under one passphrase: neither stands anywhere but in the note that the test itself wrote.
    expect(keys).toHaveLength(3);
    expect(await listFilesHolding(folder, [Buffer.from(SECRET), ...keys])).toEqual(['secret.txt']);
  }, 240_000);
});

async function scoreFirstMember(btd: Desk): Promise<void> {
  const score = (...argv: readonly string[]): Promise<BtdRun> => btd('score', '--workspace', 'm1', ...argv);
  const departed = await must(score('--unit', 'so-noi-vu', '--code', '1.1', '--points', '0,5'));
  expect(departed.stdout).toContain('chưa có lý do');
  const open = await btd('export', '--workspace', 'm1', '--all', '--key', 'keys/m1.json', '--passphrase-file', 'secret.txt', '--out', 'm1.zip');
  expect(open.exit).toBe(1);
  expect(open.lines).toContain('so-noi-vu: 1.1: Điểm khác điểm tự chấm nhưng chưa có lý do. Hãy ghi lý do bằng btd score --reason.');
  expect(open.lines).toContain('xa-an-hoa: 2.2: Chưa có điểm. Hãy ghi điểm, hoặc ký phần đã chấm bằng --partial.');
  expect(open.lines).toHaveLength(8);
  // A departing score without its reason is not signed in a part either.
  const partial = await btd('export', '--workspace', 'm1', '--all', '--partial', '--key', 'keys/m1.json', '--passphrase-file', 'secret.txt', '--out', 'm1.zip');
  expect(partial).toMatchObject({ exit: 1, lines: [expect.stringContaining('so-noi-vu: 1.1: ')] });

  await must(score('--unit', 'so-noi-vu', '--code', '1.1', '--points', '0.5', '--reason', 'Nghị định số 113/2018/NĐ-CP không phải là kế hoạch của đơn vị.'));
  const refused = await score('--unit', 'so-noi-vu', '--code', '1.2', '--points', '1,5');
  expect(refused).toMatchObject({ exit: 1, lines: [expect.stringContaining('so-noi-vu: 1.2: Điểm phải từ 0,00 đến 1,00')] });
  const survey = await score('--unit', 'so-noi-vu', '--code', '1.3', '--points', '1');
  expect(survey).toMatchObject({ exit: 1, lines: [expect.stringContaining('không do hội đồng chấm')] });
  await must(score('--unit', 'so-noi-vu', '--accept-all'));
  // Xã An Hòa says nothing of 2.2: there is nothing to accept there, and the rest is accepted all the same.
  const some = await score('--unit', 'xa-an-hoa', '--accept-all');
  expect(some).toMatchObject({ exit: 1, lines: ['xa-an-hoa: đã công nhận điểm tự chấm của 3 ô.', expect.stringContaining('xa-an-hoa: 2.2: Đơn vị không tự chấm')] });
  await must(score('--unit', 'xa-an-hoa', '--code', '2.2', '--not-applicable', '--reason', 'Xã không được giao nhiệm vụ này.', '--question', 'Đề nghị xác nhận.'));
  const exported = await must(btd('export', '--workspace', 'm1', '--all', '--key', 'keys/m1.json', '--passphrase-file', 'secret.txt', '--out', 'm1.zip'));
  expect(exported.stdout).toContain('Nguyễn Thị Hạnh, bản 1: 2 đơn vị, 8 ô.');
}

/** The second member appraises sector 2 of Sở Nội vụ and disagrees on one cell. */
async function scoreSecondMember(btd: Desk): Promise<void> {
  const wrong = await btd('score', '--workspace', 'm2', '--unit', 'so-noi-vu', '--accept-all', '--key', 'keys/s1.json');
  expect(wrong).toMatchObject({ exit: 1, lines: [expect.stringContaining('chưa có trong danh sách thành viên')] });
  await must(btd('score', '--workspace', 'm2', '--unit', 'so-noi-vu', '--code', '2.1', '--points', '0,25', '--reason', 'Có chỉ thị giao chỉ tiêu.', '--key', 'keys/m2.json'));
  const taken = await btd('score', '--workspace', 'm2', '--unit', 'so-noi-vu', '--accept-all', '--key', 'keys/m1.json');
  expect(taken).toMatchObject({ exit: 1, lines: [expect.stringContaining('là của thành viên m2, còn khóa đã chọn là của m1')] });
  expect(await btd('score', '--workspace', 'm2', '--unit', 'so-noi-vu', '--code', '1.1', '--accept-self')).toMatchObject({ exit: 1, lines: [expect.stringContaining('không thuộc phần được phân công')] });
  await must(btd('score', '--workspace', 'm2', '--unit', 'so-noi-vu', '--accept-all'));
  await must(btd('export', '--workspace', 'm2', '--unit', 'so-noi-vu', '--key', 'keys/m2.json', '--passphrase-file', 'secret.txt', '--out', 'm2.zip'));
  const verified = await must(btd('bundle', 'verify', 'm2.zip', '--kit', 'kit.zip'));
  expect(verified.stdout).toContain('HỢP LỆ: gói kết quả của Trần Văn Bình (m2).');
}

async function expectResults(btd: Desk, folder: string): Promise<void> {
  const json = readJson(await must(btd('results', '--workspace', 'secretariat', '--json')));
  const { rows, digest } = (json as unknown as { results: ResultTable }).results;
  // By hand: 1.1 0.5 + 1.2 0.9535 + 2.2 1 of 0.75 + 1 + 1 (2.1 is in conflict); 1.1 0.5 + 1.2 0.8 + 2.1 0.75 of 2.75 (2.2 does not apply).
  // The survey and the computed criterion are missing in both.
  expect(rows.map(({ unit, base, indexPercent, conflicts, missing }) => ({ unit, points: base.points, applicableMax: base.applicableMax, indexPercent, conflicts, missing }))).toEqual([
    { unit: 'so-noi-vu', points: 24_535, applicableMax: 27_500, indexPercent: '89.22', conflicts: 1, missing: 2 },
    { unit: 'xa-an-hoa', points: 20_500, applicableMax: 27_500, indexPercent: '74.55', conflicts: 0, missing: 2 },
  ]);
  const text = await must(btd('results', '--workspace', 'secretariat', '--csv', 'results.csv', '--xlsx', 'results.xlsx'));
  expect(text.stdout).toContain(digest);
  expect(text.stdout).toContain('Tạm tính');
  const explained = await must(btd('results', '--workspace', 'secretariat', '--unit', 'so-noi-vu'));
  expect(explained.stdout).toContain('Chỉ số chính xác: 4907/5500');
  expect(explained.stdout).toContain('2.1. Tiêu chí 2.1: vênh');
  expect(explained.stdout).toContain('Trần Văn Bình: 0,25 (Có chỉ thị giao chỉ tiêu.)');
  expect(await btd('results', '--workspace', 'secretariat', '--unit', 'khong-co')).toMatchObject({ exit: 1 });
  expect(await readFile(path.join(folder, 'results.csv'), 'utf8')).toContain('Sở Nội vụ');
  expect((await readFile(path.join(folder, 'results.xlsx'))).subarray(0, 2).toString()).toBe('PK');
}

/** One bit of one piece of evidence is turned, and what is kept of a unit's package is gone: both are named, nothing is mended. */
async function expectDoctorFinds(btd: Desk, root: string): Promise<void> {
  const evidence = (await readdir(path.join(root, 'vault'), { recursive: true })).find((name) => name.endsWith('.pdf')) ?? '';
  const file = path.join(root, 'vault', evidence);
  const bytes = await readFile(file);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  await chmod(file, 0o600);
  await writeFile(file, bytes);
  const db = new SqliteDatabase(path.join(root, 'desk.sqlite'));
  db.exec('DELETE FROM package_file WHERE package = (SELECT max(id) FROM package)');
  db.close();
  const run = await btd('doctor', '--workspace', 'secretariat', '--json');
  expect(run.exit).toBe(1);
  expect(readJson(run).problems.map(({ type }) => type)).toEqual(['evidence-altered', 'stored-package-missing']);
  expect(await readFile(file)).toEqual(bytes);
}
