/** One record of the central directory (4.3.12), its ZIP64 sizes already put in place. Nothing in it is trusted yet. */
export type DirectoryEntry = {
  /** The name as it can be shown: UTF-8 where it is that, otherwise byte by byte. A folder's ends with `/`. */
  readonly shownName: string;
  readonly nameBytes: Uint8Array;
  readonly versionMadeBy: number;
  readonly versionNeeded: number;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly extra: Uint8Array;
  readonly commentLength: number;
  readonly disk: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  /** Of its local header in the file. */
  readonly offset: number;
};

export const isFolderEntry = (entry: DirectoryEntry): boolean => entry.shownName.endsWith('/');

/** Decodes strictly; null when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // The only error that a decoder with a known encoding throws: the bytes are not text in it.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** For eyes only: bytes that are not UTF-8 are shown one by one, so that the entry can still be told from the others. */
export const showName = (bytes: Uint8Array): string => decodeUtf8(bytes) ?? Buffer.from(bytes).toString('latin1');
