import type { Disk } from '#electron/platform/disk.ts';

export type WorkbookReading = {
  readonly disk: Disk;
  /** Absolute path of the file. */
  readonly path: string;
  /** Its name as the person knows it, for problems. */
  readonly name: string;
};
