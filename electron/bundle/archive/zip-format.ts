/** Numbers of the ZIP format (PKWARE APPNOTE 6.3.10; section numbers are its own). All integers are little-endian. */
export const SIGNATURE = {
  localHeader: 0x04034b50,
  dataDescriptor: 0x08074b50,
  directoryHeader: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  end64Locator: 0x07064b50,
} as const;

/** Bytes of each record without its variable parts. */
export const LENGTH = { localHeader: 30, directoryHeader: 46, end: 22, end64: 56, end64Locator: 20 } as const;

export const METHOD = { stored: 0, deflated: 8 } as const;

/** Bits of the general purpose flag (4.4.4). 0, 6 and 13 are forms of encryption. */
export const FLAG = { encrypted: 1 << 0, descriptor: 1 << 3, strongEncryption: 1 << 6, utf8: 1 << 11, maskedHeader: 1 << 13 } as const;

/** A field of 16 or 32 bits that is full points to the ZIP64 record. */
export const FULL_16 = 0xffff;
export const FULL_32 = 0xffffffff;

/** ID of the extra field that holds the 64-bit sizes, and of the one that holds a second name (4.5.3, 4.6.9). */
export const EXTRA = { zip64: 0x0001, unicodePath: 0x7075 } as const;

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A 64-bit number; beyond exact whole numbers it is the largest of them, which every bound refuses. */
export function readUint64(view: DataView, offset: number): number {
  const value = view.getBigUint64(offset, true);
  return Number(value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : value);
}

/** Bytes that our own writer puts into fields without meaning: fixed, so that the same contents give the same file. */
export const OWN_FORM = {
  /** Made on Unix (3), by version 4.5 of the format, which is the first with ZIP64. */
  versionMadeBy: (3 << 8) | 45,
  versionNeeded: 20,
  versionNeeded64: 45,
  flags: FLAG.utf8,
  time: 0,
  /** 1980-01-01, the first day that the format can say. */
  date: (1 << 5) | 1,
  internalAttributes: 0,
  /** A regular file, `rw-r--r--`. */
  externalAttributes: (0o100644 << 16) >>> 0,
} as const;
