/**
 * The algorithm of each kind of key comes from this table, never from a file. `EdDSA` is the name that RFC 8037 gives
 * to Ed25519 in a JWS and that common libraries know; its newer name `Ed25519` (RFC 9864) is not known to many yet.
 */
export const ALGORITHMS = { Ed25519: 'EdDSA' } as const;

/** The `typ` of our protected header (RFC 7515, section 4.1.9): a statement can pass for nothing else, nor else for it. */
export const STATEMENT_TYPE = 'btd-statement+json';

/** A signature file of ours has about 900 bytes. */
export const MAX_SIGNATURE_BYTES = 64 * 1024;
