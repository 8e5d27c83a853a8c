import { change, skip, type FaultedFile } from './fault.ts';

const SIGNATURES = ['unit/signing-statement', 'integration/signing-by-strangers', 'integration/signing-vectors', 'tamper/forged-bundles', 'tamper/swapped-parts'];
const NOTHING_STRICT = "JSON.parse(Buffer.from";

/** Who signed what. */
export const SIGNATURE_FAULTS: readonly FaultedFile[] = [
  {
    file: 'electron/bundle/verify-statement.ts',
    tests: SIGNATURES,
    faults: [
      skip('signature: size', 'bytes.length > MAX_SIGNATURE_BYTES'),
      change('signature: strict JSON', "parseJson({ bytes, where: '' })", `{ ok: true, value: ${NOTHING_STRICT}(bytes).toString()) }`),
      change('signature: exactly our envelope', 'const envelopeSchema = z.strictObject({', 'const envelopeSchema = z.object({'),
      change('signature: nothing beside the envelope', 'z.array(z.strictObject({', 'z.array(z.object({'),
      change('signature: exactly one', 'signature === undefined || signatures.length !== 1', 'signature === undefined'),
      skip('signature: canonical base64url', 'badlyEncoded.length > 0'),
      change('signature: header is strict JSON', "parseJson({ bytes: Buffer.from(envelope.protected, 'base64url'), where: '' })", `{ ok: true, value: ${NOTHING_STRICT}(envelope.protected, 'base64url').toString()) }`),
      skip('signature: header is an object', "typeof value !== 'object' || value === null || Array.isArray(value)"),
      skip('signature: header members all there', '!header.has(member)'),
      skip('signature: no other header member', '!HEADER_MEMBERS.includes(member)'),
      skip('signature: algorithm of our table', 'alg !== undefined && alg !== ALGORITHMS.Ed25519'),
      skip('signature: type', 'typ !== undefined && typ !== STATEMENT_TYPE'),
      change('signature: kid is a thumbprint', "typeof kid === 'string' && isThumbprint(kid)", "typeof kid === 'string'"),
      change('signature: header problems refuse', 'problems.length === 0 ? ok(kid) : err(problems)', 'ok(kid)'),
      skip('signature: a key of the roster', 'key === undefined'),
      skip('signature: key under its own thumbprint', 'thumbprintOf(key) !== signer.value'),
      change('signature: holds', 'if (error instanceof errors.JWSSignatureVerificationFailed) return null;', "if (error instanceof errors.JWSSignatureVerificationFailed) return Buffer.from(payload, 'base64url');"),
      change('statement: canonical', "parseCanonicalJson({ bytes: payload, where: '' })", "parseJson({ bytes: payload, where: '' })"),
      change('statement: schema', 'schema: statementSchema', 'schema: z.any()'),
      skip('statement: signer is the key', 'statement.value.signer !== signer.value'),
    ],
  },
  {
    file: 'shared/bundle/check-statement.ts',
    tests: ['unit/signing-statement-meaning', 'tamper/forged-bundles', 'tamper/swapped-parts'],
    faults: [
      skip('statement: kind', 'statement.kind !== expected.kind'),
      skip('statement: round', 'statement.round !== expected.round'),
      skip('statement: criteriaSet', 'statement.criteriaSet !== expected.criteriaSet'),
      skip('statement: manifest', 'statement.manifest !== expected.manifest'),
      skip('statement: previous fits the revision', '(statement.revision === 1) !== (statement.previous === null)'),
      skip('succession: not older', 'statement.revision < known.revision'),
      skip('succession: same revision, same contents', 'statement.revision === known.revision && statement.manifest !== known.manifest'),
      skip('succession: names the one before', 'statement.revision === known.revision + 1 && statement.previous !== known.manifest'),
    ],
  },
  {
    file: 'electron/bundle/keystore.ts',
    tests: ['unit/keystore-identity'],
    faults: [
      change('identity: size', ", where: '', maxBytes: MAX_IDENTITY_BYTES }", ", where: '' }"),
      change('identity: canonical', "parseCanonicalJson({ bytes, where: '', maxBytes", "parseJson({ bytes, where: '', maxBytes"),
      change('identity: canonical base64url', "identity.sealed.split('.').every(isBase64url) &&", 'true &&'),
      change('identity: lengths of its parts', 'length === null || length === lengths[index]', 'true'),
      change('identity: header as we write it', 'const sealHeaderSchema = z.strictObject({', 'const sealHeaderSchema = z.object({'),
      change('identity: not cheap to guess', 'found >= MIN_ROUNDS && ', ''),
      change('identity: not endless to open', ' && found <= MAX_ROUNDS', ''),
      change('identity: what is sealed is canonical', "parseCanonicalJson({ bytes: plaintext, where: '' })", "parseJson({ bytes: plaintext, where: '' })"),
      change('identity: name as sealed', 'identity.name === secret.name && ', ''),
      change('identity: key as sealed', 'identity.key.x === secret.key.x && ', ''),
      change('identity: halves of the key belong together', ' && publicHalf.x === secret.key.x', ''),
    ],
  },
];
