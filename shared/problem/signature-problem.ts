import type { ContentProblem } from './content-problem.ts';

/** What can be wrong with a signature, with what it signs, or with the identity that is to sign. */
type Signature<Type extends string, Facts = unknown> = { readonly type: Type; readonly where: string } & Facts;

/** The file `signatures/<signer>.jws` and the signature in it, in the order in which they are checked. */
type EnvelopeProblem =
  | Signature<'signature-missing'>
  /** In bytes. */
  | Signature<'signature-too-long', { readonly max: number; readonly found: number }>
  /** Not strict JSON, or not the members of a JWS in general form. */
  | Signature<'signature-unreadable', { readonly causes: readonly ContentProblem[] }>
  /** Exactly one signature stands in a file. */
  | Signature<'signature-count', { readonly found: number }>
  /** Not base64url, or not its one canonical form. */
  | Signature<'signature-encoding', { readonly member: 'payload' | 'protected' | 'signature' }>
  /** The protected header is not strict JSON. */
  | Signature<'signature-header-unreadable', { readonly causes: readonly ContentProblem[] }>
  /** A header member that we never write: `crit`, `jwk`, `jku`, `x5u`, `b64`… */
  | Signature<'signature-header-member', { readonly member: string }>
  | Signature<'signature-header-missing', { readonly member: string }>
  | Signature<'signature-algorithm', { readonly expected: string; readonly found: string }>
  | Signature<'signature-type', { readonly expected: string; readonly found: string }>
  | Signature<'signature-signer-malformed', { readonly found: string }>
  /** The roster names no such key. */
  | Signature<'signer-unknown', { readonly thumbprint: string }>
  /** Key and bytes do not agree: something was altered after signing, or another key signed. */
  | Signature<'signature-wrong', { readonly thumbprint: string }>;

/** The statement under a signature that holds. */
type StatementProblem =
  | Signature<'statement-unreadable', { readonly causes: readonly ContentProblem[] }>
  | Signature<'statement-not-canonical', { readonly offset: number }>
  | Signature<'statement-signer-differs', { readonly expected: string; readonly found: string }>
  | Signature<'statement-kind-differs', { readonly expected: string; readonly found: string }>
  | Signature<'statement-round-differs', { readonly expected: string; readonly found: string }>
  /** Digests, and the names by which the sets are known here; empty when one is not. */
  | Signature<'statement-criteria-set-differs', { readonly expected: string; readonly found: string; readonly expectedTitle: string; readonly foundTitle: string }>
  /** The signature covers other contents than those beside it. */
  | Signature<'statement-manifest-differs', { readonly expected: string; readonly found: string }>
  /** Older than the newest that is known of this signer. */
  | Signature<'statement-outdated', { readonly known: number; readonly found: number }>
  /** The same revision number as one that is known, with other contents. */
  | Signature<'statement-revision-differs', { readonly revision: number }>
  /** Names as its predecessor something else than the revision that is known. */
  | Signature<'statement-previous-differs', { readonly expected: string; readonly found: string }>
  /** The first revision names a predecessor, or a later one names none. */
  | Signature<'statement-previous-impossible', { readonly revision: number }>
  /** The signer is in the roster, but in another role. */
  | Signature<'signer-role-differs', { readonly expected: 'member' | 'secretary'; readonly found: 'member' | 'secretary' }>
  /** The scorecards name another member than the one whose key signed. */
  | Signature<'signer-not-author', { readonly expected: string; readonly found: string }>;

/** The identity file and the passphrase. */
type IdentityProblem =
  | Signature<'identity-unreadable', { readonly causes: readonly ContentProblem[] }>
  /** Readable, yet its parts do not fit together: altered, or half written. */
  | Signature<'identity-damaged'>
  /** The work factor in the file is not one that this program would have written. */
  | Signature<'identity-work-factor', { readonly min: number; readonly max: number; readonly found: number }>
  | Signature<'identity-name-invalid'>
  /** In characters. */
  | Signature<'passphrase-short', { readonly min: number; readonly found: number }>
  /** Also when the sealed key itself was altered: the two cannot be told apart, by design of the cipher. */
  | Signature<'passphrase-wrong'>;

export type SignatureProblem = EnvelopeProblem | StatementProblem | IdentityProblem;
