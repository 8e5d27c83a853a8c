import { verify as nodeVerify } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import { statementSchema, type Statement } from '#shared/bundle/statement.ts';
import type { PublicKey } from '#shared/domain/council.ts';
import type { Thumbprint } from '#shared/domain/ids.ts';
import type { SignatureProblem } from '#shared/problem/signature-problem.ts';
import { signStatement } from '#electron/bundle/sign-statement.ts';
import { mapByThumbprint } from '#electron/bundle/thumbprint.ts';
import { verifyStatement } from '#electron/bundle/verify-statement.ts';
import { makeTestKey } from '#test/support/test-keys.ts';

type TestKey = Awaited<ReturnType<typeof makeTestKey>>;
type Jws = { payload: string; signatures: { protected: string; signature: string; [other: string]: unknown }[]; [other: string]: unknown };

let lan: TestKey;
let minh: TestKey;
let keys: ReadonlyMap<Thumbprint, PublicKey>;
let statement: Statement;
let signed: Uint8Array;

beforeAll(async () => {
  lan = await makeTestKey('Lan', 1);
  minh = await makeTestKey('Minh', 2);
  keys = mapByThumbprint([lan.publicKey, null, minh.publicKey]);
  statement = statementSchema.parse({
    kind: 'btd/bundle', version: 1, round: 'par-2025', criteriaSet: 'a'.repeat(64), signer: lan.thumbprint, revision: 2,
    previous: 'b'.repeat(64), manifest: 'c'.repeat(64), signedAt: '2025-11-21T02:41:07.000Z',
  });
  signed = await signStatement(statement, lan);
});

const where = 'signatures/lan.jws';
const encode = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : canonicalBytes(value)).toString('base64url');
const header = (): Record<string, unknown> => ({ alg: 'EdDSA', kid: lan.thumbprint, typ: 'btd-statement+json' });

/** A JWS whose signature over these exact parts is right: only what is said in it can be wrong. */
function forge({ payload = statement, protectedHeader = header(), by = lan }: { payload?: unknown; protectedHeader?: unknown; by?: TestKey } = {}): Jws {
  const parts = { protected: encode(protectedHeader), payload: encode(payload) };
  const signature = by.signRaw(Buffer.from(`${parts.protected}.${parts.payload}`)).toString('base64url');
  return { payload: parts.payload, signatures: [{ protected: parts.protected, signature }] };
}

async function problemsOf(jws: Jws | string | Uint8Array): Promise<readonly SignatureProblem[]> {
  const bytes = jws instanceof Uint8Array ? jws : Buffer.from(typeof jws === 'string' ? jws : JSON.stringify(jws));
  const result = await verifyStatement({ bytes, where, keys });
  return result.ok ? [] : result.error;
}

describe('a signed statement', () => {
  it('is verified, and tells who signed with which key', async () => {
    const result = await verifyStatement({ bytes: signed, where, keys });
    expect(result.ok && { value: result.value.value, signer: result.value.signer, key: result.value.key }).toEqual({
      value: statement, signer: lan.thumbprint, key: lan.publicKey,
    });
  });

  it('is the same bytes every time, and canonical JSON', async () => {
    expect(Buffer.from(await signStatement(statement, lan)).equals(signed)).toBe(true);
    expect(Buffer.from(signed).equals(canonicalBytes(JSON.parse(Buffer.from(signed).toString())))).toBe(true);
  });

  it('has exactly the header and payload that the format names', () => {
    const jws = JSON.parse(Buffer.from(signed).toString()) as Jws;
    expect(Object.keys(jws)).toEqual(['payload', 'signatures']);
    expect(JSON.parse(Buffer.from(jws.signatures[0]?.protected ?? '', 'base64url').toString())).toEqual(header());
    expect(Buffer.from(jws.payload, 'base64url').equals(canonicalBytes(statement))).toBe(true);
  });

  it("holds by Node's own verification too, and a forged one of ours equals it", () => {
    const jws = JSON.parse(Buffer.from(signed).toString()) as Jws;
    const [signature] = jws.signatures;
    const input = Buffer.from(`${signature?.protected ?? ''}.${jws.payload}`);
    const key = { key: { ...lan.publicKey }, format: 'jwk' } as const;
    expect(nodeVerify(null, input, key, Buffer.from(signature?.signature ?? '', 'base64url'))).toBe(true);
    expect(nodeVerify(null, Buffer.concat([input, Buffer.from('.')]), key, Buffer.from(signature?.signature ?? '', 'base64url'))).toBe(false);
    expect(signature?.signature).toBe(lan.signRaw(input).toString('base64url'));
  });

  it('cannot be made for a key that it does not name', async () => {
    await expect(signStatement(statement, minh)).rejects.toThrow('must name the key');
  });

  it('is taken from a writer that spells its JSON otherwise: only payload and header are signed', async () => {
    const jws = forge({ protectedHeader: `{ "typ":"btd-statement+json", "kid":"${lan.thumbprint}",\n "alg":"EdDSA" }` });
    expect(await problemsOf(JSON.stringify(jws, null, 2))).toEqual([]);
  });
});

describe('a tampered signature file is refused', () => {
  it('by every single byte of it', async () => {
    for (let at = 0; at < signed.length; at += 1) {
      const tampered = Uint8Array.from(signed);
      tampered[at] = (tampered[at] ?? 0) ^ 0x01;
      expect(await problemsOf(tampered), `byte ${at}`).not.toEqual([]);
    }
  });

  it('at every length', async () => {
    for (let length = 0; length < signed.length; length += 1) {
      expect(await problemsOf(signed.slice(0, length)), `length ${length}`).not.toEqual([]);
    }
  });

  it('when it is too long', async () => {
    expect(await problemsOf(new Uint8Array(70_000))).toEqual([{ type: 'signature-too-long', where, max: 65_536, found: 70_000 }]);
  });

  it('when it is not strict JSON', async () => {
    expect(await problemsOf('{"payload":"a","payload":"b"}')).toEqual([
      { type: 'signature-unreadable', where, causes: [expect.objectContaining({ type: 'json-duplicate-key' })] },
    ]);
  });

  it('when it has members outside the signature', async () => {
    const jws = forge();
    expect(await problemsOf({ ...jws, header: {} })).toEqual([expect.objectContaining({ type: 'signature-unreadable' })]);
    const [signature] = jws.signatures;
    const withHeader = { ...jws, signatures: [{ protected: '', signature: '', ...signature, header: { kid: 'x' } }] };
    expect(await problemsOf(withHeader)).toEqual([
      { type: 'signature-unreadable', where, causes: [expect.objectContaining({ type: 'json-member-unknown', member: '"header"' })] },
    ]);
  });

  it('when it holds none or several signatures', async () => {
    const jws = forge();
    expect(await problemsOf({ ...jws, signatures: [] })).toEqual([{ type: 'signature-count', where, found: 0 }]);
    expect(await problemsOf({ ...jws, signatures: [...jws.signatures, ...jws.signatures] })).toEqual([{ type: 'signature-count', where, found: 2 }]);
  });

  it('when a part is padded or not the canonical base64url of its bytes', async () => {
    const jws = forge();
    expect(await problemsOf({ ...jws, payload: `${jws.payload}=` })).toEqual([{ type: 'signature-encoding', where, member: 'payload' }]);
    const [signature] = jws.signatures;
    const text = signature?.signature ?? '';
    const sibling = `${text.slice(0, -1)}${String.fromCharCode(text.charCodeAt(text.length - 1) + 1)}`;
    expect(Buffer.from(sibling, 'base64url').equals(Buffer.from(text, 'base64url'))).toBe(true);
    expect(await problemsOf({ ...jws, signatures: [{ protected: signature?.protected ?? '', signature: sibling }] })).toEqual([
      { type: 'signature-encoding', where, member: 'signature' },
    ]);
  });
});

describe('a header that is not exactly ours is refused although its signature is right', () => {
  it.each([
    ['crit', ['exp']], ['jwk', { kty: 'OKP' }], ['jku', 'https://example.org/k'], ['x5u', 'https://example.org/c'],
    ['x5c', ['AA']], ['b64', false], ['__proto__', 'x'], ['cty', 'x'],
  ])('with %s', async (member, value) => {
    const text = JSON.stringify(header()).replace('{', `{${JSON.stringify(member)}:${JSON.stringify(value)},`);
    expect(await problemsOf(forge({ protectedHeader: text }))).toContainEqual({ type: 'signature-header-member', where, member: JSON.stringify(member) });
  });

  it.each(['none', 'HS256', 'Ed25519', 'ES256', 'eddsa', 7, null])('with the algorithm %j', async (alg) => {
    expect(await problemsOf(forge({ protectedHeader: { ...header(), alg } }))).toEqual([
      { type: 'signature-algorithm', where, expected: 'EdDSA', found: JSON.stringify(alg) },
    ]);
  });

  it('with another type, or with several faults at once: all are listed', async () => {
    expect(await problemsOf(forge({ protectedHeader: { alg: 'none', kid: 'me', typ: 'JWT' } }))).toEqual([
      { type: 'signature-algorithm', where, expected: 'EdDSA', found: '"none"' },
      { type: 'signature-type', where, expected: 'btd-statement+json', found: '"JWT"' },
      { type: 'signature-signer-malformed', where, found: '"me"' },
    ]);
  });

  it('without one of its members', async () => {
    expect(await problemsOf(forge({ protectedHeader: {} }))).toEqual(
      ['alg', 'kid', 'typ'].map((member) => ({ type: 'signature-header-missing', where, member })),
    );
  });

  it('that is not an object, or names a member twice', async () => {
    expect(await problemsOf(forge({ protectedHeader: '[]' }))).toEqual([expect.objectContaining({ type: 'signature-header-unreadable' })]);
    expect(await problemsOf(forge({ protectedHeader: '{"alg":"none","alg":"EdDSA"}' }))).toEqual([
      { type: 'signature-header-unreadable', where, causes: [expect.objectContaining({ type: 'json-duplicate-key' })] },
    ]);
  });
});

describe('a key decides by the roster', () => {
  it('so that a stranger is refused although his signature holds', async () => {
    const stranger = await makeTestKey('Stranger', 9);
    const jws = forge({ by: stranger, payload: { ...statement, signer: stranger.thumbprint }, protectedHeader: { ...header(), kid: stranger.thumbprint } });
    expect(await problemsOf(jws)).toEqual([{ type: 'signer-unknown', where, thumbprint: stranger.thumbprint }]);
  });

  it('so that one member cannot sign as another', async () => {
    expect(await problemsOf(forge({ by: minh }))).toEqual([{ type: 'signature-wrong', where, thumbprint: lan.thumbprint }]);
  });

  it('and a statement that names another signer than the key is refused', async () => {
    expect(await problemsOf(forge({ payload: { ...statement, signer: minh.thumbprint } }))).toEqual([
      { type: 'statement-signer-differs', where, expected: lan.thumbprint, found: minh.thumbprint },
    ]);
  });

  it('and a roster that files a key under a foreign thumbprint is a fault of ours, not of the file', async () => {
    const mixedUp = new Map([[lan.thumbprint, minh.publicKey]]);
    await expect(verifyStatement({ bytes: signed, where, keys: mixedUp })).rejects.toThrow('not its own');
  });
});

describe('a payload is refused although its signature is right', () => {
  it('when it is not canonical', async () => {
    const text = Buffer.from(canonicalBytes(statement)).toString();
    expect(await problemsOf(forge({ payload: text.replace(':2,', ':2.0,') }))).toEqual([
      { type: 'statement-not-canonical', where, offset: text.indexOf(':2,') + 2 },
    ]);
    expect(await problemsOf(forge({ payload: ` ${text}` }))).toEqual([{ type: 'statement-not-canonical', where, offset: 0 }]);
  });

  it('when it is not strict JSON, not UTF-8, or not a statement', async () => {
    expect(await problemsOf(forge({ payload: '{"a":1,"a":1}' }))).toEqual([
      { type: 'statement-unreadable', where, causes: [expect.objectContaining({ type: 'json-duplicate-key' })] },
    ]);
    expect(await problemsOf(forge({ payload: { ...statement, extra: 1, revision: 0 } }))).toEqual([
      { type: 'statement-unreadable', where, causes: [
        expect.objectContaining({ type: 'number-out-of-range', where: 'revision' }),
        expect.objectContaining({ type: 'json-member-unknown', member: '"extra"' }),
      ] },
    ]);
    expect(await problemsOf(forge({ payload: '' }))).toEqual([expect.objectContaining({ type: 'statement-unreadable' })]);
  });
});
