import type { UnitId } from '../domain/ids.ts';
import type { Problem } from '../problem/problem.ts';
import type { ScoreTablePreview, ScoreTableRow } from './table-views.ts';
import type { FileKind, UnreadableReason } from './views.ts';

/** What became of the files that were brought in. */

export type ImportOutcome =
  /** `scores`: absent unless it was a table of scores. */
  | { readonly kind: 'imported'; readonly what: FileKind; readonly title: string; readonly detail: PackageDetail | null; readonly scores?: ScoreTableReceipt }
  /** A no-op: exactly this was already here. */
  | { readonly kind: 'already-here'; readonly what: FileKind; readonly title: string }
  /** Recognised, but it belongs on another screen (a bundle is merged, not imported; a kit starts a workspace). */
  | { readonly kind: 'belongs-elsewhere'; readonly what: FileKind }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export type PackageDetail = {
  readonly unit: UnitId;
  readonly unitName: string;
  readonly revision: number;
  readonly entries: number;
  readonly evidence: number;
  readonly bytes: number;
  readonly unreadable: readonly { readonly file: string; readonly reason: UnreadableReason }[];
  /** Not refused, yet worth a look: citations of files that are not there, codes that are not in the set. */
  readonly warnings: readonly Problem[];
};

/** What a table of scores gave, and every row of it that gave nothing. */
export type ScoreTableReceipt = Pick<ScoreTablePreview, 'kind' | 'unmatched' | 'missing' | 'unusedColumns' | 'warnings'> & {
  readonly values: number;
  readonly matched: readonly Omit<ScoreTableRow, 'values'>[];
};

export type ImportedFile = { readonly file: string; readonly outcome: ImportOutcome };
