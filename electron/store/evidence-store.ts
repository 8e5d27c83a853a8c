import { isSha256, type Sha256 } from '#shared/domain/ids.ts';
import type { EvidenceState, EvidenceView, UnreadableReason } from '#shared/ipc/views.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { ReadDatabase, Row, WriteDatabase } from './database.ts';
import { brandOf, integerOf, textOf, wordOf } from './row.ts';

/** A file in the vault, whichever packages brought it. */
export type EvidenceRecord = { readonly sha256: Sha256; readonly size: number; readonly state: EvidenceState };

const UNREADABLE_REASONS = ['encrypted', 'damaged', 'not-pdf', 'empty', 'too-slow'] as const satisfies readonly UnreadableReason[];

export function createEvidenceReads(db: ReadDatabase) {
  return {
    /** null when no package brought it. */
    findEvidence: (sha256: Sha256): EvidenceRecord | null => {
      const row = db.find('SELECT sha256, size, kind, pages, reason FROM evidence WHERE sha256 = ?', sha256);
      return row === null ? null : toEvidence(row);
    },

    /** Everything that must lie in the vault. */
    listVault: (): readonly EvidenceRecord[] => db.list('SELECT sha256, size, kind, pages, reason FROM evidence').map(toEvidence),

    /** Evidence of one package that nobody could open, by name, in no order. */
    listUnreadableFiles: (manifest: Sha256): readonly string[] =>
      db
        .list(
          `SELECT p.file FROM package_evidence p JOIN evidence e ON e.sha256 = p.sha256
           WHERE p.package = (SELECT id FROM package WHERE manifest = ?) AND e.kind = 'unreadable'`,
          manifest,
        )
        .map((row) => textOf(row, 'file')),

    /** The evidence of one package by name, in code unit order (SQLite would order by bytes of UTF-8). */
    listPackageEvidence: (manifest: Sha256): readonly EvidenceView[] =>
      db
        .list(
          `SELECT e.sha256, e.size, e.kind, e.pages, e.reason, p.file, p.title
           FROM package_evidence p JOIN evidence e ON e.sha256 = p.sha256
           WHERE p.package = (SELECT id FROM package WHERE manifest = ?)`,
          manifest,
        )
        .map(toEvidenceView)
        .toSorted((a, b) => compareText(a.file, b.file)),
  };
}

export function createEvidenceWrites(db: WriteDatabase) {
  return {
    /** The same bytes may come in many packages: they are kept once, as they were first found to be. */
    keepEvidence: ({ sha256, size, state }: EvidenceRecord): void => {
      db.run(
        'INSERT INTO evidence (sha256, size, kind, pages, reason) VALUES (?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING',
        sha256, size, state.kind,
        state.kind === 'readable' ? state.pages : null,
        state.kind === 'unreadable' ? state.reason : null,
      );
    },
  };
}

function toEvidenceView(row: Row): EvidenceView {
  return { ...toEvidence(row), file: textOf(row, 'file'), title: textOf(row, 'title') };
}

function toEvidence(row: Row): EvidenceRecord {
  const kind = wordOf(row, 'kind', ['readable', 'unreadable']);
  return {
    sha256: brandOf(row, 'sha256', isSha256),
    size: integerOf(row, 'size'),
    state: kind === 'readable' ? { kind, pages: integerOf(row, 'pages') } : { kind, reason: wordOf(row, 'reason', UNREADABLE_REASONS) },
  };
}
