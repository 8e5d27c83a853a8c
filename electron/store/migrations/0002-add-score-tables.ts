import type { Migration } from '../migration.ts';

// Copies of what step 1 has, not the same functions: one that is bettered later would change what was released.
const isSha256 = (column: string): string => `length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*'`;
const isInstant = (column: string): string => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'`;
const refuse = (act: 'UPDATE' | 'DELETE', table: string): string => `
CREATE TRIGGER ${table}_refuses_${act.toLowerCase()} BEFORE ${act} ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} refuses ${act}'); END;`;
const refuseChanges = (table: string): string => refuse('UPDATE', table) + refuse('DELETE', table);

const TABLES = `
-- Scores that no member gives, and results of the year before, as tables that came in. A later one replaces cell by cell.
CREATE TABLE score_table (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('survey', 'previous-results')),
  file TEXT NOT NULL CHECK (file <> ''),
  -- Of the file's bytes. Not unique: one file can hold a table on each of its sheets.
  sha256 TEXT NOT NULL CHECK (${isSha256('sha256')}),
  imported_at TEXT NOT NULL CHECK (${isInstant('imported_at')}),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
${refuseChanges('score_table')}

-- The council's order of units whose index is equal. A later one about the same units stands instead of this.
CREATE TABLE tie_decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  recorded_at TEXT NOT NULL CHECK (${isInstant('recorded_at')}),
  -- First to last.
  units TEXT NOT NULL CHECK (json_type(units) = 'array' AND json_array_length(units) >= 2),
  reason TEXT NOT NULL CHECK (reason <> ''),
  present INTEGER NOT NULL CHECK (present >= 0),
  members INTEGER NOT NULL CHECK (members >= 1),
  CHECK (present <= members)
) STRICT;
${refuseChanges('tie_decision')}
`;

export const addScoreTablesMigration: Migration = { version: 2, name: 'add-score-tables', sql: TABLES };
