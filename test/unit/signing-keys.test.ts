import { verify } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { describe, expect, it } from 'vitest';
import { publicKeySchema } from '#shared/domain/council.ts';
import { isThumbprint } from '#shared/domain/ids.ts';
import { formatFingerprint, fingerprintOf, mapByThumbprint, thumbprintOf } from '#electron/bundle/thumbprint.ts';
import { makeTestKey } from '#test/support/test-keys.ts';

/** RFC 8037, appendix A.2 and A.3: the key and its thumbprint. */
const RFC8037_KEY = publicKeySchema.parse({ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' });
const RFC8037_THUMBPRINT = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';

describe('a thumbprint', () => {
  it('is that of RFC 8037, appendix A.3', () => {
    expect(thumbprintOf(RFC8037_KEY)).toBe(RFC8037_THUMBPRINT);
  });

  it('agrees with the library and ignores further members', async () => {
    const key = (await makeTestKey('x', 3)).publicKey;
    const more = { ...key, use: 'sig', kid: 'x' };
    expect(thumbprintOf(more)).toBe(await calculateJwkThumbprint(key));
  });

  it('files the keys of a roster, leaving out members whose key has not come in', () => {
    expect([...mapByThumbprint([null, RFC8037_KEY])]).toEqual([[RFC8037_THUMBPRINT, RFC8037_KEY]]);
  });
});

describe('a fingerprint', () => {
  it('is the first 20 hexadecimal digits in groups of four, of a digest or of a thumbprint', () => {
    expect(formatFingerprint(`3f9a01c277de40b89a11${'0'.repeat(44)}`)).toBe('3f9a 01c2 77de 40b8 9a11');
    const hex = Buffer.from(RFC8037_THUMBPRINT, 'base64url').toString('hex');
    const thumbprint = isThumbprint(RFC8037_THUMBPRINT) ? RFC8037_THUMBPRINT : thumbprintOf(RFC8037_KEY);
    expect(fingerprintOf(thumbprint).replaceAll(' ', '')).toBe(hex.slice(0, 20));
  });
});

describe('a key in a roster', () => {
  // Encodings of the points of order 1, 2, 4 and 8, canonical or not, with and without the sign bit.
  const y = ['00'.repeat(32), `01${'00'.repeat(31)}`, '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a', `ec${'ff'.repeat(30)}7f`, `ed${'ff'.repeat(30)}7f`, `ee${'ff'.repeat(30)}7f`];
  const weak = y.flatMap((hex) => [0, 0x80].map((sign) => {
    const bytes = Buffer.from(hex, 'hex');
    bytes[31] = (bytes[31] ?? 0) | sign;
    return bytes.toString('base64url');
  }));

  it('may be none of the fourteen under which a signature that nobody made holds', () => {
    expect(new Set(weak).size).toBe(14);
    for (const x of weak) expect(publicKeySchema.safeParse({ kty: 'OKP', crv: 'Ed25519', x }).success, x).toBe(false);
  });

  it('because the machine would verify such a signature', () => {
    const nobodysSignature = Buffer.concat([Buffer.from([1]), Buffer.alloc(63)]);
    const key = { key: { kty: 'OKP', crv: 'Ed25519', x: weak[2] ?? '' }, format: 'jwk' } as const;
    expect(verify(null, Buffer.from('any text at all'), key, nobodysSignature)).toBe(true);
  });

  it('has one spelling only', () => {
    const siblings = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
      .map((last) => `${RFC8037_KEY.x.slice(0, -1)}${last}`)
      .filter((x) => Buffer.from(x, 'base64url').equals(Buffer.from(RFC8037_KEY.x, 'base64url')));
    expect(siblings).toHaveLength(4);
    expect(siblings.filter((x) => publicKeySchema.safeParse({ ...RFC8037_KEY, x }).success)).toEqual([RFC8037_KEY.x]);
  });

  it('is never another kind of key', () => {
    expect(publicKeySchema.safeParse({ ...RFC8037_KEY, kty: 'EC' }).success).toBe(false);
    expect(publicKeySchema.safeParse({ ...RFC8037_KEY, crv: 'X25519' }).success).toBe(false);
    expect(publicKeySchema.safeParse({ ...RFC8037_KEY, d: 'secret' }).success).toBe(false);
  });
});
