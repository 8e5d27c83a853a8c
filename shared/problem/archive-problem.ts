/**
 * What can be wrong with the files of a ZIP (or of a plain folder), before anybody asks what they mean. `where` is the
 * entry's name as far as it can be shown, or empty for the archive as a whole. `archive-…` concerns the container,
 * `entry-…` one entry of it. Offsets and sizes are bytes.
 */
type Fault<Type extends string, Facts = unknown> = { readonly type: Type; readonly where: string } & Facts;
type Limited = { readonly limit: number; readonly found: number };

export type ArchiveProblem =
  /** No end-of-directory record: not a ZIP, or cut short. `size` is the file's. */
  | Fault<'archive-not-zip', { readonly size: number }>
  /** Two records both claim to be the archive's end: two programs would see two different archives. */
  | Fault<'archive-end-ambiguous', { readonly count: number }>
  /** The end records contradict one another or point outside the file. */
  | Fault<'archive-end-damaged', { readonly field: string; readonly expected: number; readonly found: number }>
  | Fault<'archive-multi-disk', { readonly disk: number }>
  /** Bytes before the first entry. */
  | Fault<'archive-leading-bytes', { readonly bytes: number }>
  /** Bytes after the archive's end. */
  | Fault<'archive-trailing-bytes', { readonly bytes: number }>
  /** Bytes between entries, or around the directory, that belong to none. */
  | Fault<'archive-hidden-bytes', { readonly offset: number; readonly bytes: number }>
  /** The file ends before what it announces. */
  | Fault<'archive-truncated', { readonly missing: number }>
  /** No readable directory record at this offset. */
  | Fault<'archive-directory-damaged', { readonly offset: number }>
  | Fault<'archive-directory-too-large', Limited>
  | Fault<'archive-entry-count-differs', { readonly expected: number; readonly found: number }>
  | Fault<'archive-too-many-entries', Limited>
  /** All files together, uncompressed. */
  | Fault<'archive-too-large', Limited>
  | EntryNameProblem
  | Fault<'entry-is-link'>
  /** A device, a pipe, a socket, or a file that asks to run with other rights (`mode` is octal text). */
  | Fault<'entry-is-special', { readonly mode: string }>
  | Fault<'entry-encrypted'>
  /** Only 0 (stored) and 8 (deflated) are read. */
  | Fault<'entry-method-unknown', { readonly method: number }>
  | Fault<'entry-folder-with-data', { readonly size: number }>
  | Fault<'entry-too-large', Limited>
  /** How many times larger the data become when unpacked. */
  | Fault<'entry-ratio-too-high', Limited>
  | Fault<'entry-extra-damaged'>
  /** The entry's own header is not where the directory says. */
  | Fault<'entry-header-missing', { readonly offset: number }>
  /** The directory says `expected`, the entry's own header `found`. */
  | Fault<'entry-header-differs', { readonly field: EntryHeaderField; readonly expected: string; readonly found: string }>
  /** Two entries claim the same bytes. */
  | Fault<'entry-overlaps', { readonly other: string }>
  /** The data run past the directory or the end of the file. */
  | Fault<'entry-data-outside', { readonly missing: number }>
  /** The compressed data cannot be unpacked; `code` is zlib's. */
  | Fault<'entry-data-damaged', { readonly code: string }>
  /** Declared against real size; when unpacking was cut off, `found` is a lower bound. */
  | Fault<'entry-size-differs', { readonly expected: number; readonly found: number }>
  | Fault<'entry-crc-differs', { readonly expected: string; readonly found: string }>
  | Fault<'entry-missing'>
  /** Asked for only of files that this program itself must have written: a header is not as it writes it. */
  | Fault<'entry-form-foreign', { readonly field: string; readonly expected: string; readonly found: string }>;

/** What a name may not be. The same rules hold for paths inside manifests (`bag-path-unsafe`). */
export type EntryNameProblem =
  | Fault<'entry-name-empty'>
  | Fault<'entry-name-absolute'>
  /** `C:`, `\\server`. */
  | Fault<'entry-name-drive'>
  /** A `.` or `..` segment. */
  | Fault<'entry-name-climbs'>
  | Fault<'entry-name-backslash'>
  /** A control character, NUL, or one that turns the direction of writing. */
  | Fault<'entry-name-control'>
  /** One of `< > : " | ? *`, which Windows cannot keep. */
  | Fault<'entry-name-forbidden-character'>
  /** CON, NUL, COM1…, or a segment that ends with a dot or a space. */
  | Fault<'entry-name-reserved'>
  /** Bytes of UTF-8, of a segment or of the whole. */
  | Fault<'entry-name-too-long', Limited>
  /** Folders within folders. */
  | Fault<'entry-name-too-deep', Limited>
  /** Not UTF-8, or beyond ASCII without the mark that says UTF-8. */
  | Fault<'entry-name-encoding'>
  /** The entry carries a second name that says something else. */
  | Fault<'entry-name-ambiguous', { readonly other: string }>
  /** The same name, or the same but for case or normal form. */
  | Fault<'entry-name-duplicate', { readonly other: string }>
  /** The name is a file here and a folder there. */
  | Fault<'entry-name-file-and-folder', { readonly other: string }>;

export type EntryHeaderField = 'name' | 'method' | 'flags' | 'crc32' | 'size' | 'compressed-size' | 'data-descriptor';
