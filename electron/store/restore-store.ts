import { z } from 'zod';
import { signedMarkSchema, type SignedMark } from '#shared/domain/backup.ts';
import { isSha256, isThumbprint, type Instant, type Thumbprint } from '#shared/domain/ids.ts';
import type { ReadDatabase } from './database.ts';
import type { AddToJournal } from './journal-store.ts';
import { brandOf, integerOf, jsonOf, wordOf } from './row.ts';

/** `backup`: its name. `setAside`: folder of the workspace that holds what stood here before. */
export type RestoredBackup = { readonly backup: string; readonly setAside: string; readonly signed: readonly SignedMark[]; readonly at: Instant };

const restoredSchema = z.object({ signed: z.array(signedMarkSchema) });

export function createRestoreReads(db: ReadDatabase) {
  /** Of files that were signed after the backup was made and before it was restored, as far as they are known. */
  const listRestored = (): readonly SignedMark[] =>
    db.list("SELECT after FROM journal WHERE act = 'restore-backup' ORDER BY seq").flatMap((row) => jsonOf(row, 'after', restoredSchema).signed);
  const listLatestSigned = (): readonly SignedMark[] =>
    newestOfEach([...db.list(SIGNED_HERE).map((row) => ({ kind: wordOf(row, 'kind', SIGNED_KINDS), signer: brandOf(row, 'signer', isThumbprint), revision: integerOf(row, 'revision'), manifest: brandOf(row, 'manifest', isSha256) })), ...listRestored()]);
  return {
    /** Whether the journal tells of the restore that set the records aside under this name. */
    hasNotedRestore: (setAside: string): boolean => db.find("SELECT 1 AS found FROM journal WHERE act = 'restore-backup' AND json_extract(after, '$.setAside') = ?", setAside) !== null,
    /** The newest bundle and kit of each key that is known to have signed, also those that a restored backup does not hold. */
    listLatestSigned,
    /** Of one key, or of whichever signed last; null before the first. */
    findLastSigned: (kind: SignedMark['kind'], signer: Thumbprint | null): SignedMark | null =>
      listLatestSigned()
        .filter((mark) => mark.kind === kind && (signer === null || mark.signer === signer))
        .toSorted((a, b) => b.revision - a.revision)[0] ?? null,
  };
}

const SIGNED_KINDS = ['bundle', 'kit'] as const satisfies readonly SignedMark['kind'][];
const SIGNED_HERE = `SELECT 'bundle' AS kind, signer, revision, manifest FROM signed_bundle UNION ALL SELECT 'kit', signer, revision, manifest FROM issued_kit`;

export function createRestoreWrites(addToJournal: AddToJournal) {
  return {
    noteRestored: ({ at, ...after }: RestoredBackup): void => addToJournal({ at, act: 'restore-backup', after }),
  };
}

function newestOfEach(marks: readonly SignedMark[]): readonly SignedMark[] {
  const newest = new Map<string, SignedMark>();
  for (const mark of marks) {
    const key = `${mark.kind} ${mark.signer}`;
    if (mark.revision > (newest.get(key)?.revision ?? 0)) newest.set(key, mark);
  }
  return [...newest.values()];
}
