import type { BundleRow, BundleStanding, ConflictView, MergePreview, MissingCoverage } from '#shared/ipc/secretariat-views.ts';
import type { Tone } from '#renderer/ui/badge.tsx';

export const toneOfStanding = (standing: BundleStanding): Tone =>
  ({ new: 'green', newer: 'green', 'already-here': 'grey', outdated: 'amber', refused: 'rust' } as const)[standing];

/** Verified and meant for this round, whether or not it brings something new. */
export const isValid = (row: BundleRow): boolean => row.standing !== 'refused';

export type MergeCounts = {
  readonly read: number;
  readonly valid: number;
  /** Bundles that would be written. */
  readonly writing: number;
  readonly cells: number;
};

export const countMerge = (preview: MergePreview): MergeCounts => ({
  read: preview.bundles.length,
  valid: preview.bundles.filter(isValid).length,
  writing: preview.bundles.filter((row) => row.standing === 'new' || row.standing === 'newer').length,
  cells: preview.totals.newCells + preview.totals.newerCells,
});

/** The conflicts in which a bundle has a say; all of them when none is chosen. */
export const conflictsOf = (conflicts: readonly ConflictView[], file: string | null): readonly ConflictView[] =>
  file === null ? conflicts : conflicts.filter((conflict) => conflict.scores.some((score) => score.file === file));

/** Members who handed in nothing stand before those who left something out. */
export const orderMissing = (missing: readonly MissingCoverage[]): readonly MissingCoverage[] =>
  missing.toSorted((a, b) => Number(b.units.length === 0) - Number(a.units.length === 0));

/** The file earlier in this preview that holds the very same bundle; null when there is none. */
export function findTwin(bundles: readonly BundleRow[], index: number): string | null {
  const bundle = bundles[index];
  if (bundle === undefined || bundle.standing !== 'already-here') return null;
  return bundles.find((other) => other.fingerprint === bundle.fingerprint && (other.standing === 'new' || other.standing === 'newer'))?.file ?? null;
}
