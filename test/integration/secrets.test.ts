import { createPrivateKey } from 'node:crypto';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '#electron/engine/engine.ts';
import { SHEET_WORDS } from '#electron/engine/sheet-words.ts';
import { createRealWorld } from '#electron/platform/real-world.ts';
import { METHODS, MAIN_METHODS } from '#shared/ipc/contract.ts';
import { SAMPLE_PASSPHRASE } from '#shared/domain/sample.ts';
import { listFilesHolding, rememberKeys } from '#test/support/find-secrets.ts';
import { makeTempFolder } from '#test/support/temp-workspace.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PASSPHRASE = 'chiều nay họp hội đồng 7391';
const { world, keys } = rememberKeys(createRealWorld());
const replies: string[] = [];

let folder = '';
let engine: Awaited<ReturnType<typeof createEngine>>;
beforeAll(async () => {
  folder = await makeTempFolder();
  engine = await createEngine({
    world, userData: path.join(folder, 'data'), resources: path.join(ROOT, 'resources'), version: '0.0.0', inspectThread: new URL('../../electron/evidence/inspect-thread.ts', import.meta.url), sheetWords: SHEET_WORDS,
    onProgress: (progress) => void replies.push(JSON.stringify(progress)), onWorkspace: () => undefined, onLocale: () => undefined, every: () => () => undefined, onBackupFailed: () => undefined,
  });
});
afterAll(() => engine.close());

/** As the window calls; what comes back is kept to be searched. */
async function ask(method: Parameters<typeof engine.call>[0]['method'], input: unknown): Promise<unknown> {
  const reply = await engine.call({ method, input, paths: { out: path.join(folder, 'out.zip'), request: path.join(folder, 'request.json') } });
  replies.push(JSON.stringify(reply));
  return reply;
}

describe('a passphrase and the private key under it', () => {
  it('make keys, are mistyped, sign, and are nowhere on the disk and in no answer to the window', async () => {
    await ask('openSample', { as: 'member-1', task: 'open' });
    expect(await ask('createIdentity', { name: 'Nguyễn Thị Hạnh', passphrase: PASSPHRASE })).toMatchObject({ ok: true });
    const { value } = (await ask('getAppState', null)) as { value: { identities: readonly { thumbprint: string; name: string }[] } };
    const mine = value.identities.find(({ name }) => name === 'Nguyễn Thị Hạnh')?.thumbprint;
    expect(mine).toBeDefined();
    await ask('saveJoinRequest', { identity: mine, target: 'request' });
    const sign = { units: ['bql-kcn'], acceptsPartial: true, target: 'out', task: 'sign' };
    for (const passphrase of [`${PASSPHRASE} sai`, PASSPHRASE]) await ask('exportBundle', { ...sign, identity: mine, passphrase });
    for (const { thumbprint } of value.identities) await ask('exportBundle', { ...sign, identity: thumbprint, passphrase: SAMPLE_PASSPHRASE });
    // A passphrase in a field that is not one: refused by its shape, and not repeated.
    for (const method of METHODS.filter((name) => !MAIN_METHODS.some((main) => main === name))) await ask(method as 'getRound', { [PASSPHRASE]: PASSPHRASE, passphrase: PASSPHRASE });

    expect(keys.length).toBeGreaterThan(0);
    const secrets = [Buffer.from(PASSPHRASE), Buffer.from(SAMPLE_PASSPHRASE), ...keys];
    expect(await listFilesHolding(folder, secrets)).toEqual([]);
    const said = path.join(await makeTempFolder(), 'said');
    await writeFile(said, replies.join('\n'));
    expect(await listFilesHolding(path.dirname(said), secrets)).toEqual([]);
  }, 120_000);

  it('would be found, however they were written', async () => {
    const planted = path.join(await makeTempFolder(), 'planted');
    await mkdir(planted);
    const key = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
    const bytes = Buffer.from(key);
    const writings = { raw: bytes, hex: bytes.toString('hex'), base64: bytes.toString('base64'), base64url: bytes.toString('base64url'), pem: createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), bytes]), format: 'der', type: 'pkcs8' }).export({ format: 'pem', type: 'pkcs8' }), shifted: Buffer.concat([Buffer.from('ab'), bytes, Buffer.from('c')]).toString('base64url'), wide: Buffer.from(PASSPHRASE, 'utf16le'), plain: PASSPHRASE, nothing: 'x' };
    for (const [name, writing] of Object.entries(writings)) {
      await writeFile(path.join(planted, name), 'before ');
      await appendFile(path.join(planted, name), writing);
    }
    expect(await listFilesHolding(planted, [key, Buffer.from(PASSPHRASE)])).toEqual(['base64', 'base64url', 'hex', 'pem', 'plain', 'raw', 'shifted', 'wide']);
  });
});
