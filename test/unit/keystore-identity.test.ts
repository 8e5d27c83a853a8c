import { inspect } from 'node:util';
import { CompactEncrypt, base64url } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Identity } from '#shared/bundle/identity.ts';
import { readJoinRequest } from '#shared/bundle/read-known-documents.ts';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import { statementSchema } from '#shared/bundle/statement.ts';
import { createIdentity, identityBytes, makeJoinRequest, readIdentity, unlockIdentity } from '#electron/bundle/keystore.ts';
import { signStatement } from '#electron/bundle/sign-statement.ts';
import { mapByThumbprint, thumbprintOf } from '#electron/bundle/thumbprint.ts';
import { verifyStatement } from '#electron/bundle/verify-statement.ts';

const NAME = 'Tr\u1ea7n Th\u1ecb Lan';
const PASSPHRASE = 'm\u1eadt kh\u1ea9u c\u1ee7a Lan';
/** The key's seed, so that a test can look for it where it must not be. */
const SEED = Uint8Array.from({ length: 32 }, (_, index) => 200 - index);
const world = { randomBytes: (length: number) => (length === 32 ? SEED : Uint8Array.from({ length }, (_, index) => index)) };

let identity: Identity;

beforeAll(async () => {
  const made = await createIdentity({ world, name: NAME, passphrase: PASSPHRASE });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  identity = made.value;
});

const typesOf = (result: { readonly ok: boolean; readonly error?: readonly { readonly type: string }[] }): readonly string[] =>
  (result.error ?? []).map(({ type }) => type);

const headerOf = (sealed: string): unknown => JSON.parse(Buffer.from(sealed.split('.')[0] ?? '', 'base64url').toString());

const tagOf = (text: string): Buffer => Buffer.from(text.split('.')[4] ?? '', 'base64url');

describe('an identity', () => {
  it('comes back whole from its file, opens with its passphrase, and signs', async () => {
    const read = readIdentity(identityBytes(identity), 'lan.json');
    expect(read).toEqual({ ok: true, value: identity });
    const unlocked = await unlockIdentity(identity, PASSPHRASE);
    if (!unlocked.ok) throw new Error(JSON.stringify(unlocked.error));
    expect(unlocked.value).toMatchObject({ name: NAME, thumbprint: thumbprintOf(identity.key), publicKey: identity.key });
    const statement = statementSchema.parse({
      kind: 'btd/kit', version: 1, round: 'r', criteriaSet: 'a'.repeat(64), signer: unlocked.value.thumbprint, revision: 1,
      previous: null, manifest: 'c'.repeat(64), signedAt: '2025-11-21T02:41:07.000Z',
    });
    const bytes = await signStatement(statement, unlocked.value);
    expect((await verifyStatement({ bytes, where: '', keys: mapByThumbprint([identity.key]) })).ok).toBe(true);
  });

  it('opens with the passphrase in decomposed form too: keyboards differ', async () => {
    expect(PASSPHRASE.normalize('NFD')).not.toBe(PASSPHRASE);
    expect((await unlockIdentity(identity, PASSPHRASE.normalize('NFD'))).ok).toBe(true);
  });

  it('keeps the work factor and the salt that it was sealed with', () => {
    expect(headerOf(identity.sealed)).toEqual({
      alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', p2c: 600_000, p2s: Buffer.from(world.randomBytes(16)).toString('base64url'),
    });
  });

  it('gives a join request that holds the public half only', () => {
    const request = makeJoinRequest(identity);
    expect(request).toEqual({ format: 'btd/join-request', version: 1, name: NAME, key: identity.key });
    expect(readJoinRequest(canonicalBytes(request), 'lan.json')).toEqual({ ok: true, value: { value: request, warnings: [] } });
  });
});

describe('the private key', () => {
  const secrets = [Buffer.from(SEED).toString('base64url'), Buffer.from(SEED).toString('base64'), Buffer.from(SEED).toString('hex')];
  const holdsSecret = (bytes: Uint8Array): boolean =>
    Buffer.from(bytes).includes(Buffer.from(SEED)) || secrets.some((secret) => Buffer.from(bytes).includes(secret));

  it('is nowhere in the identity file, nor inside any of its base64url parts', () => {
    expect(holdsSecret(identityBytes(identity))).toBe(false);
    for (const part of identity.sealed.split('.')) expect(holdsSecret(Buffer.from(part, 'base64url'))).toBe(false);
  });

  it('is not to be had from an opened identity: not printed, not turned to JSON, not exported', async () => {
    const unlocked = await unlockIdentity(identity, PASSPHRASE);
    if (!unlocked.ok) throw new Error('not opened');
    expect(holdsSecret(Buffer.from(inspect(unlocked, { depth: 10, showHidden: true })))).toBe(false);
    expect(holdsSecret(Buffer.from(JSON.stringify(unlocked)))).toBe(false);
    await expect(crypto.subtle.exportKey('jwk', unlocked.value.key)).rejects.toThrow();
  });

  it('and the passphrase are in no problem', async () => {
    const wrong = await unlockIdentity(identity, 'sai m\u1eadt kh\u1ea9u r\u1ed3i');
    expect(wrong).toEqual({ ok: false, error: [{ type: 'passphrase-wrong', where: '' }] });
  });
});

const OUR_HEADER = { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM' };

describe('an identity is refused', () => {
  it('to be made with a short passphrase or a blank name: both are told', async () => {
    expect(await createIdentity({ world, name: '  ', passphrase: 'b\u1ea3y k\u00fd t' })).toMatchObject({ ok: false, error: [{ type: 'identity-name-invalid' }] });
    expect(await createIdentity({ world, name: '', passphrase: 'e\u0302\u0301'.repeat(7) })).toEqual({
      ok: false,
      error: [{ type: 'passphrase-short', where: '', min: 8, found: 7 }, { type: 'identity-name-invalid', where: '' }],
    });
  });

  it('with each byte of its file altered, before or at the opening', async () => {
    const bytes = identityBytes(identity);
    const needOpening: Identity[] = [];
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Uint8Array.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 0x01;
      const read = readIdentity(altered, '');
      if (read.ok) needOpening.push(read.value);
    }
    // Each opening costs what a guess costs, by design: a sample of those that only the cipher can refuse.
    for (const altered of needOpening.filter((_, index) => index % Math.ceil(needOpening.length / 12) === 0)) {
      expect((await unlockIdentity(altered, PASSPHRASE)).ok, altered.sealed).toBe(false);
    }
  });

  it('when name or public key in the clear are not those that were sealed', async () => {
    const other = mapByThumbprint([identity.key]);
    expect(other.size).toBe(1);
    expect(typesOf(await unlockIdentity({ ...identity, name: 'Lan' }, PASSPHRASE))).toEqual(['identity-damaged']);
    const key = { ...identity.key, x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
    expect(typesOf(await unlockIdentity({ ...identity, key }, PASSPHRASE))).toEqual(['identity-damaged']);
  });

  it('when the sealed halves of the key do not belong together', async () => {
    const sealed = await sealAs({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM' }, 210_000, canonicalBytes({ key: { ...identity.key, d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A' }, name: NAME }));
    expect(typesOf(await unlockIdentity({ ...identity, sealed }, PASSPHRASE))).toEqual(['identity-damaged']);
  });

  it('when what is sealed is in another form than it would be written in', async () => {
    const written = Buffer.from(canonicalBytes({ key: { ...identity.key, d: Buffer.from(SEED).toString('base64url') }, name: NAME })).toString();
    expect((await unlockIdentity({ ...identity, sealed: await sealAs(OUR_HEADER, 210_000, Buffer.from(written)) }, PASSPHRASE)).ok).toBe(true);
    expect(typesOf(await unlockIdentity({ ...identity, sealed: await sealAs(OUR_HEADER, 210_000, Buffer.from(`${written} `)) }, PASSPHRASE))).toEqual(['identity-damaged']);
  });

  it.each([['wrapped key', 1, 40], ['nonce', 2, 12], ['tag', 4, 16]] as const)('at once when its %s has another length', async (_, part, length) => {
    for (const found of [0, length - 1, length + 1]) {
      const parts = identity.sealed.split('.');
      parts[part] = Buffer.alloc(found).toString('base64url');
      expect(await unlockIdentity({ ...identity, sealed: parts.join('.') }, PASSPHRASE), `${found}`).toEqual({ ok: false, error: [{ type: 'identity-damaged', where: '' }] });
    }
  });

  it.each([
    [1, 1], [209_999, 209_999], [2_000_001, 2_000_001], [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ])('at once when its work factor is %i', async (p2c, found) => {
    const [header, ...rest] = identity.sealed.split('.');
    const changed = Buffer.from(Buffer.from(header ?? '', 'base64url').toString().replace('600000', String(p2c))).toString('base64url');
    const result = await unlockIdentity({ ...identity, sealed: [changed, ...rest].join('.') }, PASSPHRASE);
    expect(result).toEqual({ ok: false, error: [{ type: 'identity-work-factor', where: '', min: 210_000, max: 2_000_000, found }] });
  });

  it.each([
    ['another algorithm', { alg: 'PBES2-HS256+A128KW' }],
    ['another cipher', { enc: 'A128CBC-HS256' }],
    ['compression', { zip: 'DEF' }],
    ['a critical extension', { crit: ['x'], x: 1 }],
  ])('at once with %s in its header', async (_name, change) => {
    const [header, ...rest] = identity.sealed.split('.');
    const changed = base64url.encode(JSON.stringify({ ...JSON.parse(Buffer.from(header ?? '', 'base64url').toString()) as object, ...change }));
    expect(typesOf(await unlockIdentity({ ...identity, sealed: [changed, ...rest].join('.') }, PASSPHRASE))).toEqual(['identity-damaged']);
  });

  it('at once when a sealed part is another spelling of the same bytes', async () => {
    const last = identity.sealed.at(-1) ?? '';
    const sealed = `${identity.sealed.slice(0, -1)}${String.fromCharCode(last.charCodeAt(0) + 1)}`;
    expect(tagOf(sealed).equals(tagOf(identity.sealed))).toBe(true);
    expect(typesOf(await unlockIdentity({ ...identity, sealed }, PASSPHRASE))).toEqual(['identity-damaged']);
  });

  it('when its file is not canonical, not JSON, or too long', () => {
    const text = Buffer.from(identityBytes(identity)).toString();
    expect(readIdentity(Buffer.from(`${text}\n`), 'f')).toMatchObject({ error: [{ type: 'identity-unreadable', where: 'f', causes: [{ type: 'json-not-canonical' }] }] });
    expect(readIdentity(Buffer.from('PK'), 'f')).toMatchObject({ error: [{ type: 'identity-unreadable', causes: [{ type: 'json-syntax' }] }] });
    expect(readIdentity(Buffer.alloc(20_000), 'f')).toMatchObject({ error: [{ causes: [{ type: 'json-too-long' }] }] });
  });
});

function sealAs(header: { readonly alg: string; readonly enc: string }, p2c: number, plaintext: Uint8Array): Promise<string> {
  return new CompactEncrypt(plaintext)
    .setProtectedHeader(header)
    .setKeyManagementParameters({ p2c, p2s: world.randomBytes(16) })
    .encrypt(new TextEncoder().encode(PASSPHRASE));
}
