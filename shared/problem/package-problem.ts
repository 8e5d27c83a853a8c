/** What can be wrong between the parts of a package, bundle or kit, when each part by itself was sound. */
type Package<Type extends string, Facts = unknown> = { readonly type: Type; readonly where: string } & Facts;

/** As the screens name the files of this program. */
type OwnKind = 'package' | 'kit' | 'bundle' | 'criteria-set' | 'round' | 'join-request' | 'spreadsheet';

export type PackageProblem =
  /** A bag, but with none of the payloads of this program. */
  | Package<'payload-unrecognised'>
  /** Neither an archive nor a JSON document of this program. */
  | Package<'file-unrecognised'>
  /** A document of this program that never travels by itself. */
  | Package<'document-out-of-place', { readonly format: string }>
  /** A file of this program, sound or not, where a bundle was to be merged. `found` is a kind of file. */
  | Package<'bundle-expected', { readonly found: OwnKind }>
  /** The same where a kit was to be opened. */
  | Package<'kit-expected', { readonly found: OwnKind }>
  /** The same where a table was to be read from a spreadsheet. */
  | Package<'spreadsheet-expected', { readonly found: OwnKind }>
  /** The same where a criteria set was to be read, as JSON or as a table. */
  | Package<'criteria-set-expected', { readonly found: OwnKind }>
  /** A required payload file is not there. `where` names it. */
  | Package<'payload-file-missing'>
  /** A payload file that this kind of bag does not hold. `where` names it. */
  | Package<'payload-file-unexpected'>
  /** The submission lists evidence that is not in the package. */
  | Package<'listed-evidence-missing'>
  /** Evidence lies in the package that the submission does not list. */
  | Package<'evidence-unlisted'>
  | Package<'listed-digest-differs', { readonly expected: string; readonly found: string }>
  /** In bytes. */
  | Package<'listed-size-differs', { readonly expected: number; readonly found: number }>
  /** Warning: the submission speaks of a code that the criteria set does not have. */
  | Package<'entry-code-unknown', { readonly code: string }>
  /** Warning: the code is scored by a survey, SIPAS or elsewhere; units do not score it. */
  | Package<'entry-not-appraised', { readonly code: string }>
  /** Warning: the self-score is below zero or above the maximum; in 1/10 000 of a point. */
  | Package<'self-score-out-of-range', { readonly code: string; readonly max: number; readonly found: number }>
  /** A signed file is not in the one form of RFC 8785 that is signed. */
  | Package<'signed-file-not-canonical'>
  /** The content names another revision than the statement under which it was signed. */
  | Package<'signed-revision-differs', { readonly expected: number; readonly found: number }>
  /** More than one or no signature file. */
  | Package<'signature-files-differ', { readonly found: number }>
  /** The kit lists a package that is not in it, or holds other contents than it lists. */
  | Package<'kit-package-differs', { readonly expected: string; readonly found: string }>
  /** The issuer's key is not the one that was compared or is trusted. Fingerprints. */
  | Package<'kit-issuer-differs', { readonly expected: string; readonly found: string }>
  /** The kit's criteria set is not the one that its round names. Digests, and names where they are known. */
  | Package<'kit-criteria-set-differs', { readonly expected: string; readonly found: string; readonly expectedTitle: string; readonly foundTitle: string }>
  /** None of this machine's identities is in the roster. */
  | Package<'kit-names-no-identity'>
  /** A signed score departs from the rules of the form: no reason, or not within the rule. */
  | Package<'signed-cell-without-reason', { readonly code: string }>
  | Package<'signed-cell-unscored', { readonly code: string }>
  /** Remark: a newer bundle of the same member covers all its units. */
  | Package<'bundle-outdated', { readonly revision: number; readonly newest: number }>
  /** Remark: it names as its forerunner another bundle than the one that is here. */
  | Package<'bundle-chain-broken', { readonly revision: number }>
  /** In bytes. */
  | Package<'bundle-too-large', { readonly max: number; readonly found: number }>
  /** The secretariat's own copy of a package is gone: it can still be appraised, but not handed on in a kit. */
  | Package<'stored-package-missing', { readonly unit: string; readonly revision: number }>
  /** The secretariat's own copy of a package no longer holds what came in. */
  | Package<'stored-package-altered', { readonly unit: string; readonly revision: number }>
  /** The list of a folder of evidence given to the package builder. */
  | Package<'evidence-folder-missing'>
  | Package<'evidence-file-not-found'>;
