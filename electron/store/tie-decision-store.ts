import { z } from 'zod';
import { isInstant, type Instant, type UnitId } from '#shared/domain/ids.ts';
import { unitIdSchema } from '#shared/domain/schema.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';
import type { AddToJournal } from './journal-store.ts';
import { brandOf, integerOf, jsonOf, textOf } from './row.ts';

/** What the council decided on the order of units whose index is equal. */
export type NewTieDecision = {
  /** First to last. */
  readonly units: readonly UnitId[];
  readonly reason: string;
  /** How many took part, of how many. */
  readonly present: number;
  readonly members: number;
  readonly at: Instant;
};
export type TieDecisionRecord = NewTieDecision & { readonly id: number };

const unitsSchema = z.array(unitIdSchema).min(2);

export function createTieDecisionReads(db: ReadDatabase) {
  return {
    /** All of them in the order in which they were recorded: the last about the same units is the one that stands. */
    listTieDecisions: (): readonly TieDecisionRecord[] =>
      db.list('SELECT id, recorded_at, units, reason, present, members FROM tie_decision ORDER BY id').map((row) => ({
        id: integerOf(row, 'id'),
        at: brandOf(row, 'recorded_at', isInstant),
        units: jsonOf(row, 'units', unitsSchema),
        reason: textOf(row, 'reason'),
        present: integerOf(row, 'present'),
        members: integerOf(row, 'members'),
      })),
  };
}

export function createTieDecisionWrites(db: WriteDatabase, addToJournal: AddToJournal) {
  return {
    /** Returns its number. */
    insertTieDecision: ({ units, reason, present, members, at }: NewTieDecision): number => {
      const id = db.run(
        'INSERT INTO tie_decision (recorded_at, units, reason, present, members) VALUES (?, ?, ?, ?, ?)',
        at, JSON.stringify(units), reason, present, members,
      );
      addToJournal({ at, act: 'record-tie-decision', after: { id, units, reason, present, members } });
      return id;
    },
  };
}
