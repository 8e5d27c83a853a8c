import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compactDecrypt, generalVerify, importJWK, type GeneralJWSInput } from 'jose';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { thumbprintOf } from '#electron/bundle/thumbprint.ts';
import { verifyStatement } from '#electron/bundle/verify-statement.ts';
import { publicKeySchema } from '#shared/domain/council.ts';
import { corpusPath, corpusTitle } from '#test/support/corpora.ts';

const rfc8032 = corpusPath('signatures/rfc8032');
const cookbook = corpusPath('signatures/ietf-jose-cookbook');
const readJson = (folder: string | null, file: string): unknown => (folder === null ? [] : JSON.parse(readFileSync(path.join(folder, file), 'utf8')));

const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

describe.skipIf(rfc8032 === null)(corpusTitle('signatures/rfc8032', "the machine's Ed25519 agrees with RFC 8032"), () => {
  const vectors = z.array(z.object({ priv: z.string(), pub: z.string(), msg: z.string(), sig: z.string() })).parse(readJson(rfc8032, 'rfc8032-ed25519.json'));

  it('has all its vectors', () => {
    expect(vectors).toHaveLength(4);
  });

  it.each(vectors.map((vector, index) => ({ index, ...vector })))('vector $index', ({ priv, pub, msg, sig }) => {
    const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, Buffer.from(priv, 'hex')]), format: 'der', type: 'pkcs8' });
    const publicKey = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, Buffer.from(pub, 'hex')]), format: 'der', type: 'spki' });
    const message = Buffer.from(msg, 'hex');
    expect(createPublicKey(privateKey).export({ format: 'jwk' })).toEqual(publicKey.export({ format: 'jwk' }));
    expect(publicKeySchema.safeParse(publicKey.export({ format: 'jwk' })).success).toBe(true);
    expect(sign(null, message, privateKey).toString('hex')).toBe(sig);
    expect(verify(null, message, publicKey, Buffer.from(sig, 'hex'))).toBe(true);
    const altered = Buffer.from(sig, 'hex');
    altered[40] = (altered[40] ?? 0) ^ 1;
    expect(verify(null, message, publicKey, altered)).toBe(false);
  });

  it('and refuses S beyond the order of the group: one message has one signature', () => {
    const [vector] = vectors;
    if (vector === undefined) throw new Error('no vector');
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const signature = Buffer.from(vector.sig, 'hex');
    const s = BigInt(`0x${Buffer.from(signature.subarray(32).toReversed()).toString('hex')}`) + order;
    const shifted = Buffer.concat([signature.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex').toReversed()]);
    const publicKey = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, Buffer.from(vector.pub, 'hex')]), format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from(vector.msg, 'hex'), publicKey, shifted)).toBe(false);
  });
});

const jwsVector = z.object({
  input: z.object({ payload: z.string(), key: z.unknown() }),
  output: z.object({ json: z.object({ payload: z.string(), signatures: z.array(z.object({ protected: z.string().optional(), header: z.record(z.string(), z.unknown()).optional(), signature: z.string() })) }) }),
});

describe.skipIf(cookbook === null)(corpusTitle('signatures/ietf-jose-cookbook', 'the JOSE cookbook'), () => {
  it('its Ed25519 signature in general JSON form holds with the library that we use', async () => {
    const vector = jwsVector.parse(readJson(cookbook, 'curve25519/jws.json'));
    const jwk = z.looseObject({ x: z.string() }).parse(vector.input.key);
    const key = publicKeySchema.parse({ kty: 'OKP', crv: 'Ed25519', x: jwk.x });
    const verified = await generalVerify(vector.output.json as GeneralJWSInput, await importJWK(key, 'EdDSA'), { algorithms: ['EdDSA'] });
    expect(Buffer.from(verified.payload).toString()).toBe(vector.input.payload);
  });

  it('its Ed25519 signature is no statement of ours: it names neither signer nor type', async () => {
    const vector = jwsVector.parse(readJson(cookbook, 'curve25519/jws.json'));
    const jwk = z.looseObject({ x: z.string() }).parse(vector.input.key);
    const key = publicKeySchema.parse({ kty: 'OKP', crv: 'Ed25519', x: jwk.x });
    const result = await verifyStatement({ bytes: Buffer.from(JSON.stringify(vector.output.json)), where: 'x', keys: new Map([[thumbprintOf(key), key]]) });
    expect(result).toEqual({ ok: false, error: [
      { type: 'signature-header-missing', where: 'x', member: 'kid' }, { type: 'signature-header-missing', where: 'x', member: 'typ' },
    ] });
  });

  it('its three signatures side by side (4.8) are a JWS, but no signature file of ours', async () => {
    const vector = jwsVector.parse(readJson(cookbook, 'jws/4_8.multiple_signatures.json'));
    expect(vector.output.json.signatures).toHaveLength(3);
    const result = await verifyStatement({ bytes: Buffer.from(JSON.stringify(vector.output.json)), where: 'x', keys: new Map() });
    expect(result).toMatchObject({ ok: false, error: [{ type: 'signature-unreadable', causes: expect.arrayContaining([
      { type: 'json-member-unknown', where: 'signatures[0]', member: '"header"' },
      { type: 'json-member-missing', where: 'signatures[1]', member: '"protected"' },
    ]) as unknown }] });
  });

  it('its key under a passphrase (5.3, PBES2) opens', async () => {
    const file = 'jwe/5_3.key_wrap_using_pbes2-aes-keywrap_with-aes-cbc-hmac-sha2.json';
    const vector = z.object({ input: z.object({ plaintext: z.string(), pwd: z.string() }), output: z.object({ compact: z.string() }) }).parse(readJson(cookbook, file));
    const open = (passphrase: string): ReturnType<typeof compactDecrypt> =>
      compactDecrypt(vector.output.compact, new TextEncoder().encode(passphrase), { keyManagementAlgorithms: ['PBES2-HS512+A256KW'] });
    expect(Buffer.from((await open(vector.input.pwd)).plaintext).toString()).toBe(vector.input.plaintext);
    await expect(open(`${vector.input.pwd}x`)).rejects.toThrow();
  });
});
