import type { BackupReason } from '../domain/backup.ts';
import type { Instant } from '../domain/ids.ts';
import type { Problem } from '../problem/problem.ts';
import type { WorkPlace } from './views.ts';

/** Where a backup stands: in the workspace's own folder, or in the one that the person named on another drive. */
export const BACKUP_SPOTS = ['beside', 'elsewhere'] as const;
export type BackupSpot = (typeof BACKUP_SPOTS)[number];

/** A backup by the spot and the name under which it is restored. */
export type BackupView = {
  readonly spot: BackupSpot;
  readonly name: string;
  readonly at: Instant;
  readonly reason: BackupReason;
  /** Number of the last line of the journal that it holds. */
  readonly journal: number;
  /** Of the records, in bytes. */
  readonly size: number;
};

/** The folder on another drive, by its name alone. `newestAt`: the newest backup that is known to be there; null when there is none. */
export type OtherDrive = { readonly name: string; readonly isThere: boolean; readonly newestAt: Instant | null };

export type BackupList = {
  readonly title: string;
  /** The latest first. */
  readonly backups: readonly BackupView[];
  /** Number of the last line of the journal as it stands; null when the records cannot be read. */
  readonly journal: number | null;
  readonly otherDrive: OtherDrive | null;
};

/** The way back to a workspace that cannot be opened. `newest`: the one that holds most and was found sound just now; null when none is. */
export type WayBack = { readonly title: string; readonly newest: BackupView | null; readonly otherDrive: OtherDrive | null };

/** `problems`: documents that could not be copied to the other drive. */
export type BackedUpView = { readonly at: Instant; readonly problems: readonly Problem[] };

export type RestoredView = {
  /** The workspace, which is open again. */
  readonly workspace: string;
  /** The moment of the backup. */
  readonly at: Instant;
  /** Where the person was last in this workspace; null when nobody has said yet. */
  readonly place: WorkPlace | null;
  /** Documents that are nowhere to be had. */
  readonly problems: readonly Problem[];
};
