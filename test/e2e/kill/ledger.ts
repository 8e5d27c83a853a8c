import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';

export type KilledUnit = { readonly id: UnitId; readonly name: string };

/**
 * What was begun in the window and what the window said of it, cell by cell and file by file. Between the two lies what a
 * kill leaves open: done or not, but nothing else.
 */
export type Ledger = {
  readonly cells: CellStory[];
  readonly exports: Deed[];
  readonly packages: (Deed & { readonly unit: UnitId; readonly revision: number })[];
  readonly merges: Deed[];
  readonly backups: BackupDeed[];
};

/** One thing that is done once. `said`: the window has said that it is done. */
export type Deed = { readonly name: string; said: boolean };

/** `name`: workspace and name of the newest backup that a person asked for, as the disk had it when the window said so. */
export type BackupDeed = { name: string; said: boolean };

/** What happens to a cell in which nothing was done before. */
export type CellStory = {
  readonly unit: UnitId;
  readonly code: CriterionCode;
  /** Lines of the journal that it comes to; the window said of the first `said` that they are recorded. */
  readonly lines: number;
  said: number;
  /** What the window said to have kept as a draft, and has not said to have recorded since. */
  draft: string | null;
};

export const createLedger = (): Ledger => ({ cells: [], exports: [], packages: [], merges: [], backups: [] });

export function begin<T extends Deed | CellStory>(list: T[], one: T): T {
  list.push(one);
  return one;
}
