import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import { readJson, runBtd, spawnBtd, type BtdRun } from '#test/support/run-btd.ts';
import { smallRound, smallSet } from '#test/support/small-round.ts';
import { makeTempFolder } from '#test/support/temp-workspace.ts';
import { createTestWorld } from '#test/support/test-world.ts';

type Place = { readonly folder: string; readonly btd: (...argv: readonly string[]) => Promise<BtdRun> };

/** A folder with a round, its criteria set and a passphrase. */
async function makePlace(): Promise<Place> {
  const folder = await makeTempFolder();
  const world = createTestWorld();
  await writeFile(path.join(folder, 'round.json'), canonicalBytes(smallRound));
  await writeFile(path.join(folder, 'set.json'), canonicalBytes(smallSet));
  await writeFile(path.join(folder, 'secret.txt'), 'mat-khau-2025\r\n');
  return { folder, btd: (...argv) => runBtd({ folder, world }, ...argv) };
}

const makeIdentity = ({ btd }: Place, name: string, secret = 'secret.txt'): Promise<BtdRun> => btd('identity', 'create', '--name', name, '--passphrase-file', secret, '--out', `${name}.json`);
const makeSecretariat = ({ btd }: Place): Promise<BtdRun> => btd('import', '--workspace', 'w', 'set.json', 'round.json');

describe('an identity', () => {
  it('never replaces a key that is there, nor a join request', async () => {
    const place = await makePlace();
    expect(await makeIdentity(place, 'an')).toMatchObject({ exit: 0 });
    const before = await readFile(path.join(place.folder, 'an.json'));
    const again = await makeIdentity(place, 'an');
    expect(again).toMatchObject({ exit: 1, lines: [expect.stringMatching(/^an\.json: .*đã có tệp cùng tên/)] });
    expect(await readFile(path.join(place.folder, 'an.json'))).toEqual(before);
    await writeFile(path.join(place.folder, 'binh.join-request.json'), 'của người khác');
    expect(await makeIdentity(place, 'binh')).toMatchObject({ exit: 1, lines: [expect.stringMatching(/^binh\.join-request\.json: /)] });
    expect(await readdir(place.folder)).not.toContain('binh.json');
  });

  it('is sealed under the one line of the file: its line end and a byte order mark are no part of it', async () => {
    const place = await makePlace();
    await makeSecretariat(place);
    await makeIdentity(place, 'ha');
    await writeFile(path.join(place.folder, 'same.txt'), '\ufeffmat-khau-2025');
    const issue = (secret: string): Promise<BtdRun> => place.btd('kit', 'issue', '--workspace', 'w', '--key', 'ha.json', '--passphrase-file', secret, '--out', 'kit.zip');
    expect(await issue('same.txt')).toMatchObject({ exit: 0 });
    await writeFile(path.join(place.folder, 'other.txt'), 'mat-khau-2025 ');
    expect(await issue('other.txt')).toMatchObject({ exit: 1, lines: [expect.stringMatching(/^ha\.json: Mật khẩu không mở được/)] });
    await writeFile(path.join(place.folder, 'latin1.txt'), Buffer.from('m\u1eadt'.slice(0, 1) + '\u00e9', 'latin1'));
    expect(await issue('latin1.txt')).toMatchObject({ exit: 1, lines: [expect.stringMatching(/^latin1\.txt: Tệp mật khẩu không phải văn bản UTF-8/)] });
    expect(await issue('nothing.txt')).toMatchObject({ exit: 1, lines: [expect.stringMatching(/^nothing\.txt: /)] });
  });

  it('is refused with a short passphrase, and leaves no file', async () => {
    const place = await makePlace();
    await writeFile(path.join(place.folder, 'short.txt'), 'ngắn');
    expect(await makeIdentity(place, 'an', 'short.txt')).toMatchObject({ exit: 1, lines: [expect.stringContaining('ít nhất 8 ký tự')] });
    expect(await readdir(place.folder)).not.toContain('an.json');
  });
});

describe('a new workspace', () => {
  it('is never made in a folder that holds anything, and a kit that is refused removes nothing', async () => {
    const place = await makePlace();
    await makeSecretariat(place);
    await makeIdentity(place, 'ha');
    expect(await place.btd('kit', 'issue', '--workspace', 'w', '--key', 'ha.json', '--passphrase-file', 'secret.txt', '--out', 'kit.zip')).toMatchObject({ exit: 0 });
    await mkdir(path.join(place.folder, 'du-an/packages/ui'), { recursive: true });
    await writeFile(path.join(place.folder, 'du-an/packages/ui/index.js'), 'export {};');
    for (const file of ['set.json', 'kit.zip']) {
      const run = await place.btd('import', '--workspace', 'du-an', '--key', 'ha.json', file);
      expect(run).toMatchObject({ exit: 1, lines: [expect.stringMatching(/^du-an: Thư mục đã chứa thứ khác \(packages\)/)] });
    }
    expect(await readdir(path.join(place.folder, 'du-an'), { recursive: true })).toEqual(['packages', 'packages/ui', 'packages/ui/index.js']);
  });

  it('is not left behind when nothing came in', async () => {
    const place = await makePlace();
    const broken = JSON.stringify({ ...smallSet, nodes: [] });
    await writeFile(path.join(place.folder, 'broken.json'), broken);
    const run = await place.btd('import', '--workspace', 'new', 'broken.json');
    expect(run).toMatchObject({ exit: 1, lines: [expect.stringMatching(/^broken\.json: nodes: /)] });
    expect(await readdir(place.folder)).not.toContain('new');
    expect(await place.btd('import', '--workspace', 'new', 'missing.zip')).toMatchObject({ exit: 1, lines: [expect.stringMatching(/^missing\.zip: /), expect.stringMatching(/^new: Ở đây chưa có dữ liệu/)] });
  });

  it('is not made by a command that only reads one', async () => {
    const place = await makePlace();
    await writeFile(path.join(place.folder, 'w2.txt'), '');
    const run = await place.btd('results', '--workspace', 'w2.txt');
    expect(run).toMatchObject({ exit: 1, lines: [expect.stringMatching(/^w2\.txt: /)] });
    expect(await place.btd('doctor', '--workspace', 'nowhere')).toMatchObject({ exit: 1, lines: [expect.stringMatching(/^nowhere: /)] });
    expect(await readdir(place.folder)).not.toContain('nowhere');
  });
});

describe('several files', () => {
  it('are each told by name; a refused one never stops the others', async () => {
    const place = await makePlace();
    await mkdir(path.join(place.folder, 'a'));
    await mkdir(path.join(place.folder, 'b'));
    await writeFile(path.join(place.folder, 'a/x.json'), '{"format":"btd/round"');
    await writeFile(path.join(place.folder, 'b/x.json'), 'văn bản');
    const run = await place.btd('import', '--workspace', 'w', 'a/x.json', 'round.json', 'b/x.json', 'set.json', '--json');
    expect(run.exit).toBe(1);
    const { problems } = readJson(run);
    expect(problems).toEqual([expect.objectContaining({ file: 'a/x.json', type: 'json-syntax' }), expect.objectContaining({ file: 'b/x.json', type: 'file-unrecognised' })]);
    const results = await place.btd('results', '--workspace', 'w');
    expect(results.exit).toBe(0);
    expect(results.stdout).toContain('Sở Nội vụ');
  });
});

describe('a kit', () => {
  it('of another issuer than the one that was compared is refused, and makes no workspace', async () => {
    const place = await makePlace();
    await makeSecretariat(place);
    await makeIdentity(place, 'ha');
    await place.btd('kit', 'issue', '--workspace', 'w', '--key', 'ha.json', '--passphrase-file', 'secret.txt', '--out', 'kit.zip');
    const run = await place.btd('import', '--workspace', 'm', '--fingerprint', '0000 0000 0000 0000 0000', 'kit.zip');
    expect(run).toMatchObject({ exit: 1, lines: [expect.stringMatching(/^kit\.zip: data\/kit\.json: .*0000 0000 0000 0000 0000/)] });
    expect(await readdir(place.folder)).not.toContain('m');
    expect(await place.btd('import', '--workspace', 'm', '--key', 'ha.json', 'kit.zip')).toMatchObject({ exit: 1, lines: [expect.stringMatching(/^kit\.zip: Danh sách thành viên/)] });
    // What is no bundle is refused by name, before anything is believed of it.
    expect(await place.btd('bundle', 'verify', 'kit.zip', '--kit', 'kit.zip')).toMatchObject({ exit: 1, lines: [expect.stringMatching(/^KHÔNG HỢP LỆ/), expect.stringMatching(/^kit\.zip: /)] });
    expect(await place.btd('import', '--workspace', 'w', 'kit.zip')).toMatchObject({ exit: 1 });
  });

  it('that comes again makes nobody else the owner of the workspace, and is still held against a fingerprint', async () => {
    const place = await makePlace();
    await makeSecretariat(place);
    for (const name of ['ha', 'an', 'binh']) await makeIdentity(place, name);
    for (const [name, member] of [['an', 'm1'], ['binh', 'm2']] as const) await place.btd('member', 'accept', '--workspace', 'w', '--join-request', `${name}.join-request.json`, '--member', member);
    await place.btd('kit', 'issue', '--workspace', 'w', '--key', 'ha.json', '--passphrase-file', 'secret.txt', '--out', 'kit.zip');
    const importKit = (...more: readonly string[]): Promise<BtdRun> => place.btd('import', '--workspace', 'm', 'kit.zip', '--json', ...more);
    expect(readJson(await importKit('--key', 'an.json'))).toMatchObject({ ok: true, workspace: { member: 'm1' } });
    expect(readJson(await importKit('--key', 'binh.json'))).toMatchObject({ ok: false, workspace: { member: 'm1' }, problems: [{ type: 'member-differs', expected: 'm1', found: 'm2' }] });
    expect(readJson(await importKit('--fingerprint', '0000 0000 0000 0000 0000'))).toMatchObject({ ok: false, problems: [{ type: 'kit-issuer-differs', expected: '0000 0000 0000 0000 0000' }] });
  });

  it('names no member of a roster that has no such one', async () => {
    const place = await makePlace();
    await makeSecretariat(place);
    await makeIdentity(place, 'an');
    const accept = (file: string, member: string): Promise<BtdRun> => place.btd('member', 'accept', '--workspace', 'w', '--join-request', file, '--member', member);
    expect(await accept('an.join-request.json', 'm9')).toMatchObject({ exit: 1, lines: [expect.stringContaining('m9')] });
    expect(await accept('round.json', 'm1')).toMatchObject({ exit: 1, lines: [expect.stringMatching(/^round\.json: Cần yêu cầu tham gia, nhưng tệp là đợt thẩm định/)] });
    expect(await accept('an.json', 'm1')).toMatchObject({ exit: 1, lines: [expect.stringMatching(/^an\.json: /)] });
    expect(await accept('an.join-request.json', 'm1')).toMatchObject({ exit: 0 });
  });
});

describe('a fault', () => {
  it('of the disk is a reason, not a stack', async () => {
    const place = await makePlace();
    const world = createTestWorld();
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    const run = await runBtd({ folder: place.folder, world: { ...world, disk: { ...world.disk, open: () => Promise.reject(full) } } }, 'demo', '--out', 'demo');
    expect(run).toMatchObject({ exit: 1, lines: [expect.stringContaining('ổ đĩa đã đầy')] });
  });

  it('of ours ends with 70: one calm sentence, the stack for whoever mends it, and with --json one document', async () => {
    const { folder } = await makePlace();
    const argv = ['identity', 'create', '--name', 'A', '--passphrase-file', 'secret.txt', '--out', 'a.json'];
    const text = await spawnBtd(folder, argv, { nodeArguments: ['--import', NO_CHANCE] });
    expect(text).toMatchObject({ exit: 70, stdout: '' });
    expect(text.stderr).toMatch(/^btd: Chương trình gặp lỗi ngoài dự kiến/);
    expect(text.stderr).toContain('Error: no chance today');
    const json = await spawnBtd(folder, ['--json', '--lang', 'en', ...argv], { nodeArguments: ['--import', NO_CHANCE] });
    expect(json.exit).toBe(70);
    expect(readJson(json)).toMatchObject({ ok: false, problems: [{ type: 'program-fault', message: expect.stringContaining('unexpected fault') }] });
    expect(await readdir(folder)).not.toContain('a.json');
  });
});

/** Takes the machine's source of chance away, which no machine is without. */
const NO_CHANCE = `data:text/javascript,${encodeURIComponent(
  "import crypto from 'node:crypto'; import { syncBuiltinESMExports } from 'node:module'; crypto.randomBytes = () => { throw new Error('no chance today'); }; syncBuiltinESMExports();",
)}`;
