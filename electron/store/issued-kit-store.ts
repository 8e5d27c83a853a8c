import { canonicalText } from '#shared/bundle/canonical-text.ts';
import type { Statement } from '#shared/bundle/statement.ts';
import { isInstant, isSha256, type Instant, type Sha256, type Thumbprint } from '#shared/domain/ids.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import type { AddToJournal } from './journal-store.ts';
import { brandOf, integerOf } from './row.ts';
import { createWorkspaceReads } from './workspace-store.ts';

/** A kit of the secretariat: in its own workspace one that it gave out, in a member's one that was taken in. */
export type IssuedKitRecord = { readonly revision: number; readonly manifest: Sha256; readonly signedAt: Instant };

export function createIssuedKitReads(db: ReadDatabase) {
  return {
    /** Whether a kit was given out from here, or taken in. */
    hasIssuedKit: (): boolean => db.find('SELECT 1 AS found FROM issued_kit LIMIT 1') !== null,

    /** This signer's highest revision: the next one names its manifest as `previous`. null before the first. */
    findLatestIssuedKit: (signer: Thumbprint): IssuedKitRecord | null => {
      const row = db.find('SELECT revision, manifest, signed_at FROM issued_kit WHERE signer = ? ORDER BY revision DESC LIMIT 1', signer);
      if (row === null) return null;
      return { revision: integerOf(row, 'revision'), manifest: brandOf(row, 'manifest', isSha256), signedAt: brandOf(row, 'signed_at', isInstant) };
    },
  };
}

export function createIssuedKitWrites(db: WriteDatabase, addToJournal: AddToJournal) {
  const { findWorkspace } = createWorkspaceReads(db);
  return {
    /** `at`: when a member took it in; in the secretariat's own workspace the moment of signing. */
    insertIssuedKit: (statement: Statement, at: Instant = statement.signedAt): void => {
      const { signer, revision, manifest, signedAt } = statement;
      db.run(
        'INSERT INTO issued_kit (signer, revision, manifest, signed_at, statement) VALUES (?, ?, ?, ?, ?)',
        signer, revision, manifest, signedAt, canonicalText(statement),
      );
      const isOwn = findWorkspace()?.role === 'secretary';
      addToJournal({ at, act: isOwn ? 'issue-kit' : 'take-kit', after: { signer, revision, manifest } });
    },
  };
}
