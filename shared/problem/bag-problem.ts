import type { EntryNameProblem } from './archive-problem.ts';

/**
 * What can be wrong with a bag (BagIt, RFC 8493) whose container is sound. `where` is a file of the bag, `file:line` for
 * a line of a tag file, or empty for the bag as a whole.
 */
type Fault<Type extends string, Facts = unknown> = { readonly type: Type; readonly where: string } & Facts;

export type BagProblem =
  /** What was given is neither a file nor a folder. */
  | Fault<'bag-kind-unknown'>
  /** A ZIP must hold exactly one top folder and nothing beside it; `found` names what stands there, at most ten. */
  | Fault<'bag-top-folder', { readonly found: readonly string[] }>
  | Fault<'bag-declaration-missing'>
  /** `bagit.txt` is not the two lines of the standard. `found` is the line that is not. */
  | Fault<'bag-declaration-invalid', { readonly found: string }>
  | Fault<'bag-version-unsupported', { readonly found: string }>
  | Fault<'bag-encoding-unsupported', { readonly found: string }>
  | Fault<'bag-byte-order-mark'>
  /** A tag file is not UTF-8 text. */
  | Fault<'bag-text-invalid'>
  | Fault<'bag-manifest-missing'>
  | Fault<'bag-tag-manifest-missing'>
  /** Only MD5 or SHA-1 stand behind these files, and both can be forged. */
  | Fault<'bag-algorithm-weak', { readonly algorithm: string }>
  | Fault<'bag-algorithm-unsupported', { readonly algorithm: string }>
  | Fault<'bag-line-malformed', { readonly found: string }>
  /** The same file on two lines of one manifest; `first` is the earlier line. */
  | Fault<'bag-line-duplicate', { readonly name: string; readonly first: number }>
  | Fault<'bag-path-unsafe', { readonly path: string; readonly fault: EntryNameProblem['type'] }>
  /** A payload manifest names a file outside `data/`, or a tag manifest one inside it or itself. */
  | Fault<'bag-path-misplaced', { readonly path: string }>
  /** Listed in `manifest`, not in the bag. */
  | Fault<'bag-file-missing', { readonly manifest: string }>
  /** In the bag, not listed in `manifest`. */
  | Fault<'bag-file-unlisted', { readonly manifest: string }>
  | Fault<'bag-digest-differs', { readonly manifest: string; readonly algorithm: string; readonly expected: string; readonly found: string }>
  | Fault<'bag-oxum-invalid', { readonly found: string }>
  /** Bytes and files that `Payload-Oxum` announces against those that are there. */
  | Fault<'bag-oxum-differs', { readonly expectedBytes: number; readonly expectedFiles: number; readonly foundBytes: number; readonly foundFiles: number }>
  /** `fetch.txt` asks for a download; this program has no network. */
  | Fault<'bag-fetch-refused'>
  | Fault<'bag-tag-files-too-large', { readonly limit: number; readonly found: number }>
  | Fault<'bag-too-many-lines', { readonly limit: number; readonly found: number }>
  /** A file to be packed is no longer what it was when it was hashed. */
  | Fault<'bag-source-changed', { readonly expected: string; readonly found: string }>;
