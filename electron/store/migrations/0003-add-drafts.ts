import type { Migration } from '../migration.ts';

// A copy of what step 1 has, not the same function: one that is bettered later would change what was released.
const isInstant = (column: string): string => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'`;

const TABLES = `
-- What is typed into a cell and not recorded yet. Written over at every rest and gone when the cell is recorded, so it
-- has no line in the journal and refuses no change.
CREATE TABLE draft (
  unit TEXT NOT NULL CHECK (unit <> ''),
  code TEXT NOT NULL CHECK (code <> ''),
  form TEXT NOT NULL CHECK (json_valid(form)),
  kept_at TEXT NOT NULL CHECK (${isInstant('kept_at')}),
  PRIMARY KEY (unit, code)
) STRICT;
CREATE INDEX draft_by_code ON draft (code, unit);
`;

export const addDraftsMigration: Migration = { version: 3, name: 'add-drafts', sql: TABLES };
