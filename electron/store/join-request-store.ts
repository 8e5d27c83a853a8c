import { publicKeySchema, type PublicKey } from '#shared/domain/council.ts';
import { isInstant, isMemberId, isThumbprint, type Instant, type MemberId, type Thumbprint } from '#shared/domain/ids.ts';
import type { ReadDatabase, Row, WriteDatabase } from './database.ts';
import type { AddToJournal } from './journal-store.ts';
import { brandOf, jsonOf, optionalOf, textOf } from './row.ts';

export type JoinRequestRecord = {
  readonly thumbprint: Thumbprint;
  readonly name: string;
  readonly key: PublicKey;
  readonly receivedAt: Instant;
  /** Whose key it was accepted as; null while nobody has said. */
  readonly member: MemberId | null;
};

const COLUMNS = 'thumbprint, name, key, received_at, member';

export function createJoinRequestReads(db: ReadDatabase) {
  return {
    findJoinRequest: (thumbprint: Thumbprint): JoinRequestRecord | null => {
      const row = db.find(`SELECT ${COLUMNS} FROM join_request WHERE thumbprint = ?`, thumbprint);
      return row === null ? null : toJoinRequest(row);
    },

    /** In the order in which they came. */
    listJoinRequests: (): readonly JoinRequestRecord[] => db.list(`SELECT ${COLUMNS} FROM join_request ORDER BY rowid`).map(toJoinRequest),
  };
}

export function createJoinRequestWrites(db: WriteDatabase, addToJournal: AddToJournal) {
  return {
    insertJoinRequest: ({ thumbprint, name, key, at }: Pick<JoinRequestRecord, 'thumbprint' | 'name' | 'key'> & { readonly at: Instant }): void => {
      db.run('INSERT INTO join_request (thumbprint, name, key, received_at) VALUES (?, ?, ?, ?)', thumbprint, name, JSON.stringify(key), at);
      addToJournal({ at, act: 'receive-join-request', after: { thumbprint, name } });
    },

    /** Notes whose key it is; the round's roster is changed beside it by `replaceRound`. */
    setJoinRequestMember: ({ thumbprint, member, at }: { readonly thumbprint: Thumbprint; readonly member: MemberId; readonly at: Instant }): void => {
      db.run('UPDATE join_request SET member = ? WHERE thumbprint = ?', member, thumbprint);
      addToJournal({ at, act: 'accept-join-request', after: { thumbprint, member } });
    },
  };
}

function toJoinRequest(row: Row): JoinRequestRecord {
  return {
    thumbprint: brandOf(row, 'thumbprint', isThumbprint),
    name: textOf(row, 'name'),
    key: jsonOf(row, 'key', publicKeySchema),
    receivedAt: brandOf(row, 'received_at', isInstant),
    member: optionalOf(row, 'member', (from, column) => brandOf(from, column, isMemberId)),
  };
}
