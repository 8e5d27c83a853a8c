import { errors, generalVerify, importJWK } from 'jose';
import { z } from 'zod';
import { checkShape } from '#shared/bundle/check-shape.ts';
import { parseCanonicalJson, parseJson } from '#shared/bundle/parse-json.ts';
import { showFound } from '#shared/bundle/show-found.ts';
import { statementSchema, type Statement } from '#shared/bundle/statement.ts';
import type { PublicKey } from '#shared/domain/council.ts';
import { isThumbprint, type Thumbprint } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { SignatureProblem } from '#shared/problem/signature-problem.ts';
import { isBase64url } from './base64url.ts';
import { ALGORITHMS, MAX_SIGNATURE_BYTES, STATEMENT_TYPE } from './signature-scheme.ts';
import { thumbprintOf } from './thumbprint.ts';

/** Not exported: no other file can write this member, so every `Verified` was made here. */
const verified = Symbol('verified');

/** A value whose signature held, who signed it, and with which key of the roster. */
export type Verified<T> = {
  readonly [verified]: true;
  readonly value: T;
  readonly signer: Thumbprint;
  readonly key: PublicKey;
};

export type SignatureFile = {
  /** The whole file `signatures/<signer>.jws`. */
  readonly bytes: Uint8Array;
  /** Its name, for the `where` of each problem. */
  readonly where: string;
  /** The keys that may sign: from the round's roster (`mapByThumbprint`), never from the file. */
  readonly keys: ReadonlyMap<Thumbprint, PublicKey>;
};

type Checked<T> = Result<T, readonly SignatureProblem[]>;

/**
 * Verifies a signed statement. In this order, and the first that fails ends it, because what stands behind has no
 * meaning then: size, strict JSON of the JWS, exactly our header, a key of the roster, the signature over the exact
 * bytes, strict parse of the payload, its canonical form equal to the received bytes, schema, signer equal to the key.
 * Whether the statement fits the round is `shared/bundle/check-statement.ts`.
 */
export async function verifyStatement({ bytes, where, keys }: SignatureFile): Promise<Checked<Verified<Statement>>> {
  const envelope = readEnvelope(bytes, where);
  if (!envelope.ok) return envelope;
  const signer = readHeader(envelope.value, where);
  if (!signer.ok) return signer;
  const key = keys.get(signer.value);
  if (key === undefined) return err([{ type: 'signer-unknown', where, thumbprint: signer.value }]);
  // A roster that files a key under another key's name would verify the wrong person: a fault of ours, not of the file.
  if (thumbprintOf(key) !== signer.value) throw new Error('a key is filed under a thumbprint that is not its own');
  const payload = await verifyBytes(envelope.value, key);
  if (payload === null) return err([{ type: 'signature-wrong', where, thumbprint: signer.value }]);
  const statement = readStatement(payload, where);
  if (!statement.ok) return statement;
  if (statement.value.signer !== signer.value) {
    return err([{ type: 'statement-signer-differs', where, expected: signer.value, found: statement.value.signer }]);
  }
  return ok({ [verified]: true, value: statement.value, signer: signer.value, key });
}

/** A JWS in general JSON form without unprotected headers: nothing in it is outside the signature. */
const envelopeSchema = z.strictObject({
  payload: z.string(),
  signatures: z.array(z.strictObject({ protected: z.string(), signature: z.string() })),
});

type Envelope = { readonly payload: string; readonly protected: string; readonly signature: string };

function readEnvelope(bytes: Uint8Array, where: string): Checked<Envelope> {
  if (bytes.length > MAX_SIGNATURE_BYTES) {
    return err([{ type: 'signature-too-long', where, max: MAX_SIGNATURE_BYTES, found: bytes.length }]);
  }
  const json = parseJson({ bytes, where: '' });
  if (!json.ok) return err([{ type: 'signature-unreadable', where, causes: json.error }]);
  const shape = checkShape({ value: json.value, schema: envelopeSchema, where: '' });
  if (!shape.ok) return err([{ type: 'signature-unreadable', where, causes: shape.error }]);
  const { payload, signatures } = shape.value;
  const [signature] = signatures;
  if (signature === undefined || signatures.length !== 1) {
    return err([{ type: 'signature-count', where, found: signatures.length }]);
  }
  const envelope = { payload, ...signature };
  const badlyEncoded = ENCODED_MEMBERS.filter((member) => !isBase64url(envelope[member]));
  if (badlyEncoded.length > 0) return err(badlyEncoded.map((member) => ({ type: 'signature-encoding', where, member })));
  return ok(envelope);
}

const ENCODED_MEMBERS = ['payload', 'protected', 'signature'] as const;

/** Exactly `alg`, `kid` and `typ`, with the values that we write. Gives the thumbprint of the key that is to have signed. */
function readHeader(envelope: Envelope, where: string): Checked<Thumbprint> {
  const json = parseJson({ bytes: Buffer.from(envelope.protected, 'base64url'), where: '' });
  if (!json.ok) return err([{ type: 'signature-header-unreadable', where, causes: json.error }]);
  const { value } = json;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const cause = { type: 'value-kind', where: '', expected: 'object', found: showFound(value) } as const;
    return err([{ type: 'signature-header-unreadable', where, causes: [cause] }]);
  }
  // Not by a schema: zod's records leave a member named __proto__ out without a word.
  const header = new Map<string, unknown>(Object.entries(value));
  const problems = listHeaderProblems(header, where);
  const kid = header.get('kid');
  if (typeof kid === 'string' && isThumbprint(kid)) return problems.length === 0 ? ok(kid) : err(problems);
  if (kid === undefined) return err(problems);
  return err([...problems, { type: 'signature-signer-malformed', where, found: showFound(kid) }]);
}

function listHeaderProblems(header: ReadonlyMap<string, unknown>, where: string): SignatureProblem[] {
  const problems: SignatureProblem[] = [];
  for (const member of HEADER_MEMBERS) {
    if (!header.has(member)) problems.push({ type: 'signature-header-missing', where, member });
  }
  for (const member of header.keys()) {
    if (!HEADER_MEMBERS.includes(member)) problems.push({ type: 'signature-header-member', where, member: showFound(member) });
  }
  const { alg, typ } = { alg: header.get('alg'), typ: header.get('typ') };
  if (alg !== undefined && alg !== ALGORITHMS.Ed25519) {
    problems.push({ type: 'signature-algorithm', where, expected: ALGORITHMS.Ed25519, found: showFound(alg) });
  }
  if (typ !== undefined && typ !== STATEMENT_TYPE) {
    problems.push({ type: 'signature-type', where, expected: STATEMENT_TYPE, found: showFound(typ) });
  }
  return problems;
}

const HEADER_MEMBERS: readonly string[] = ['alg', 'kid', 'typ'];

/** The payload's bytes when the signature holds, else null. */
async function verifyBytes(envelope: Envelope, key: PublicKey): Promise<Uint8Array | null> {
  const algorithm = ALGORITHMS[key.crv];
  const publicKey = await importJWK(key, algorithm);
  const { payload, ...signature } = envelope;
  try {
    const result = await generalVerify({ payload, signatures: [signature] }, publicKey, { algorithms: [algorithm] });
    return result.payload;
  } catch (error) {
    // A signature of the wrong length and one that does not fit are the same to a person: it does not hold.
    if (error instanceof errors.JWSSignatureVerificationFailed) return null;
    throw error;
  }
}

function readStatement(payload: Uint8Array, where: string): Checked<Statement> {
  const json = parseCanonicalJson({ bytes: payload, where: '' });
  if (!json.ok) {
    const [first] = json.error;
    if (first?.type === 'json-not-canonical') return err([{ type: 'statement-not-canonical', where, offset: first.offset }]);
    return err([{ type: 'statement-unreadable', where, causes: json.error }]);
  }
  const statement = checkShape({ value: json.value, schema: statementSchema, where: '' });
  return statement.ok ? statement : err([{ type: 'statement-unreadable', where, causes: statement.error }]);
}
