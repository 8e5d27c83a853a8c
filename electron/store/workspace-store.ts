import { publicKeySchema, ROLES, type PublicKey, type Role } from '#shared/domain/council.ts';
import { isInstant, isMemberId, type Instant, type MemberId } from '#shared/domain/ids.ts';
import type { ReadDatabase, Row, WriteDatabase } from './database.ts';
import type { AddToJournal } from './journal-store.ts';
import { brandOf, integerOf, jsonOf, optionalOf, textOf, wordOf } from './row.ts';

/** What a workspace says of itself. */
export type WorkspaceRecord = {
  readonly role: Role;
  readonly title: string;
  readonly isSample: boolean;
  /** Whose scores it holds; null in the secretariat's, and in a member's before the kit has said whose it is. */
  readonly member: MemberId | null;
  /** The secretariat's key that a person compared and accepted; null before. */
  readonly issuer: TrustedIssuer | null;
  readonly createdAt: Instant;
};
export type TrustedIssuer = { readonly key: PublicKey; readonly name: string };

export type NewWorkspace = Pick<WorkspaceRecord, 'role' | 'title' | 'isSample'> & { readonly at: Instant };

export function createWorkspaceReads(db: ReadDatabase) {
  return {
    /** null in a file whose making was cut off. */
    findWorkspace: (): WorkspaceRecord | null => {
      const row = db.find('SELECT role, title, is_sample, member, issuer_key, issuer_name, created_at FROM workspace');
      return row === null ? null : toWorkspace(row);
    },
  };
}

export function createWorkspaceWrites(db: WriteDatabase, addToJournal: AddToJournal) {
  return {
    insertWorkspace: ({ role, title, isSample, at }: NewWorkspace): void => {
      db.run('INSERT INTO workspace (id, role, title, is_sample, created_at) VALUES (1, ?, ?, ?, ?)', role, title, isSample ? 1 : 0, at);
      addToJournal({ at, act: 'create-workspace', after: { role, title, isSample } });
    },

    setTrust: ({ key, name, at }: TrustedIssuer & { readonly at: Instant }): void => {
      db.run('UPDATE workspace SET issuer_key = ?, issuer_name = ?', JSON.stringify(key), name);
      addToJournal({ at, act: 'trust-issuer', after: { key, name } });
    },

    setMember: ({ member, at }: { readonly member: MemberId; readonly at: Instant }): void => {
      db.run('UPDATE workspace SET member = ?', member);
      addToJournal({ at, act: 'name-member', after: { member } });
    },
  };
}

function toWorkspace(row: Row): WorkspaceRecord {
  const key = optionalOf(row, 'issuer_key', (from, column) => jsonOf(from, column, publicKeySchema));
  return {
    role: wordOf(row, 'role', ROLES),
    title: textOf(row, 'title'),
    isSample: integerOf(row, 'is_sample') === 1,
    member: optionalOf(row, 'member', (from, column) => brandOf(from, column, isMemberId)),
    issuer: key === null ? null : { key, name: textOf(row, 'issuer_name') },
    createdAt: brandOf(row, 'created_at', isInstant),
  };
}
