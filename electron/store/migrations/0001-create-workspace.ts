import type { Migration } from '../migration.ts';

/** Lower-case hexadecimal SHA-256. */
const isSha256 = (column: string): string => `length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*'`;
/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.mmmZ`. */
const isInstant = (column: string): string => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'`;
/** Whole numbers of 1/10 000 of a point, between the largest that the program accepts anywhere. */
const isPoints = (column: string): string => `${column} BETWEEN -100000000 AND 100000000`;

/** Points stand exactly where the kind says so: not applicable is not zero is not unscored. */
const appraisalColumns = (prefix: string): string => `
  ${prefix}kind TEXT NOT NULL CHECK (${prefix}kind IN ('scored', 'not-applicable', 'unscored')),
  -- null: the kind carries no points
  ${prefix}points INTEGER CHECK (${isPoints(`${prefix}points`)}),`;
const appraisalRule = (prefix: string): string => `CHECK ((${prefix}kind = 'scored') = (${prefix}points IS NOT NULL))`;

/** What came in, what was signed and what was written down stays as it was, whatever a later line of code tries. */
const refuse = (act: 'UPDATE' | 'DELETE', table: string): string => `
CREATE TRIGGER ${table}_refuses_${act.toLowerCase()} BEFORE ${act} ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} refuses ${act}'); END;`;
const refuseChanges = (table: string): string => refuse('UPDATE', table) + refuse('DELETE', table);

const WORKSPACE = `
CREATE TABLE workspace (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  role TEXT NOT NULL CHECK (role IN ('member', 'secretary')),
  title TEXT NOT NULL CHECK (title <> ''),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  -- null: the secretariat's, or a member's before the kit has said whose it is
  member TEXT CHECK (member <> ''),
  -- null: no key of a secretariat is trusted yet; JWK as JSON
  issuer_key TEXT CHECK (json_valid(issuer_key)),
  -- null: as issuer_key
  issuer_name TEXT CHECK (issuer_name <> ''),
  created_at TEXT NOT NULL CHECK (${isInstant('created_at')}),
  CHECK ((issuer_key IS NULL) = (issuer_name IS NULL)),
  CHECK (role = 'member' OR member IS NULL)
) STRICT;
${refuse('DELETE', 'workspace')}

CREATE TABLE criteria_set (
  digest TEXT PRIMARY KEY NOT NULL CHECK (${isSha256('digest')}),
  imported_at TEXT NOT NULL CHECK (${isInstant('imported_at')}),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
${refuseChanges('criteria_set')}

-- The row with the highest number is the round as it stands; those below it are how it stood before.
CREATE TABLE round (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  recorded_at TEXT NOT NULL CHECK (${isInstant('recorded_at')}),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
${refuseChanges('round')}

CREATE TABLE join_request (
  thumbprint TEXT PRIMARY KEY NOT NULL CHECK (length(thumbprint) = 43),
  name TEXT NOT NULL CHECK (name <> ''),
  key TEXT NOT NULL CHECK (json_valid(key)),
  received_at TEXT NOT NULL CHECK (${isInstant('received_at')}),
  -- null: nobody has said yet which member this is
  member TEXT CHECK (member <> '')
) STRICT;
${refuse('DELETE', 'join_request')}
`;

const PACKAGES = `
CREATE TABLE package (
  id INTEGER PRIMARY KEY,
  manifest TEXT NOT NULL UNIQUE CHECK (${isSha256('manifest')}),
  unit TEXT NOT NULL CHECK (unit <> ''),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 1 AND 9999),
  size INTEGER NOT NULL CHECK (size >= 0),
  imported_at TEXT NOT NULL CHECK (${isInstant('imported_at')}),
  -- Last, so that a listing need not read past it.
  submission TEXT NOT NULL CHECK (json_valid(submission)),
  UNIQUE (unit, revision)
) STRICT;
${refuseChanges('package')}

-- What a listing needs of each entry; the rest is read from the submission at \`position\`.
CREATE TABLE package_entry (
  package INTEGER NOT NULL REFERENCES package (id),
  code TEXT NOT NULL CHECK (code <> ''),
  position INTEGER NOT NULL CHECK (position >= 0),${appraisalColumns('self_')}
  -- null: the unit does not claim that the criterion does not apply to it
  self_reason TEXT,
  -- Citations whose file is among the package's evidence.
  cited INTEGER NOT NULL CHECK (cited >= 0),
  PRIMARY KEY (package, code),
  CHECK ((self_kind = 'not-applicable') = (self_reason IS NOT NULL)),
  ${appraisalRule('self_')}
) STRICT, WITHOUT ROWID;
${refuseChanges('package_entry')}

CREATE TABLE evidence (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (${isSha256('sha256')}),
  size INTEGER NOT NULL CHECK (size >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('readable', 'unreadable')),
  -- null: unreadable, so nobody knows
  pages INTEGER CHECK (pages >= 1),
  -- null: readable
  reason TEXT CHECK (reason IN ('encrypted', 'damaged', 'not-pdf', 'empty', 'too-slow')),
  CHECK ((kind = 'readable') = (pages IS NOT NULL)),
  CHECK ((kind = 'unreadable') = (reason IS NOT NULL))
) STRICT;
${refuseChanges('evidence')}

CREATE TABLE package_evidence (
  package INTEGER NOT NULL REFERENCES package (id),
  file TEXT NOT NULL CHECK (file <> ''),
  sha256 TEXT NOT NULL REFERENCES evidence (sha256),
  title TEXT NOT NULL,
  PRIMARY KEY (package, file)
) STRICT, WITHOUT ROWID;
CREATE INDEX package_evidence_by_sha256 ON package_evidence (sha256);
${refuseChanges('package_evidence')}
`;

const SCORES = `
CREATE TABLE score (
  unit TEXT NOT NULL CHECK (unit <> ''),
  code TEXT NOT NULL CHECK (code <> ''),${appraisalColumns('')}
  reason TEXT NOT NULL,
  -- null: not flagged for explanation
  question TEXT,
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  -- The package that lay open when this was judged.
  package INTEGER NOT NULL REFERENCES package (id),
  saved_at TEXT NOT NULL CHECK (${isInstant('saved_at')}),
  PRIMARY KEY (unit, code),
  ${appraisalRule('')}
) STRICT;
CREATE INDEX score_by_package ON score (package);
${refuse('DELETE', 'score')}

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL CHECK (${isInstant('at')}),
  act TEXT NOT NULL CHECK (act <> ''),
  -- null: not about one unit
  unit TEXT CHECK (unit <> ''),
  -- null: not about one cell
  code TEXT CHECK (code <> ''),
  -- null: there was nothing before
  before TEXT CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  CHECK (code IS NULL OR unit IS NOT NULL)
) STRICT;
CREATE INDEX journal_by_cell ON journal (unit, code, seq) WHERE code IS NOT NULL;
CREATE INDEX journal_by_unit ON journal (unit, seq) WHERE unit IS NOT NULL;
${refuseChanges('journal')}
`;

const SIGNED = `
CREATE TABLE signed_bundle (
  id INTEGER PRIMARY KEY,
  signer TEXT NOT NULL CHECK (length(signer) = 43),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  manifest TEXT NOT NULL UNIQUE CHECK (${isSha256('manifest')}),
  signed_at TEXT NOT NULL CHECK (${isInstant('signed_at')}),
  -- Last line of the journal when the scores were read: what stands after it was not signed. 0 before the first line.
  journal_seq INTEGER NOT NULL CHECK (journal_seq >= 0),
  statement TEXT NOT NULL CHECK (json_valid(statement)),
  content TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (signer, revision)
) STRICT;
${refuseChanges('signed_bundle')}

CREATE TABLE signed_unit (
  unit TEXT NOT NULL CHECK (unit <> ''),
  bundle INTEGER NOT NULL REFERENCES signed_bundle (id),
  PRIMARY KEY (unit, bundle)
) STRICT, WITHOUT ROWID;
CREATE INDEX signed_unit_by_bundle ON signed_unit (bundle);
${refuseChanges('signed_unit')}

-- The secretariat's own kits; in a member's workspace, those that were taken in.
CREATE TABLE issued_kit (
  id INTEGER PRIMARY KEY,
  signer TEXT NOT NULL CHECK (length(signer) = 43),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  manifest TEXT NOT NULL UNIQUE CHECK (${isSha256('manifest')}),
  signed_at TEXT NOT NULL CHECK (${isInstant('signed_at')}),
  statement TEXT NOT NULL CHECK (json_valid(statement)),
  UNIQUE (signer, revision)
) STRICT;
${refuseChanges('issued_kit')}
`;

const MERGED = `
CREATE TABLE merged_bundle (
  id INTEGER PRIMARY KEY,
  manifest TEXT NOT NULL UNIQUE CHECK (${isSha256('manifest')}),
  member TEXT NOT NULL CHECK (member <> ''),
  signer TEXT NOT NULL CHECK (length(signer) = 43),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  -- null: the signer's first
  previous TEXT CHECK (${isSha256('previous')}),
  signed_at TEXT NOT NULL CHECK (${isInstant('signed_at')}),
  merged_at TEXT NOT NULL CHECK (${isInstant('merged_at')}),
  statement TEXT NOT NULL CHECK (json_valid(statement)),
  jws TEXT NOT NULL CHECK (json_valid(jws)),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
-- Not unique: a laptop restored from an old copy signs the same revision twice, and the merge never chooses.
CREATE INDEX merged_bundle_by_member ON merged_bundle (member, revision);
${refuseChanges('merged_bundle')}

CREATE TABLE merged_scorecard (
  bundle INTEGER NOT NULL REFERENCES merged_bundle (id),
  unit TEXT NOT NULL CHECK (unit <> ''),
  -- The manifest that the member judged. Not a reference: that package may not be in this workspace.
  package TEXT NOT NULL CHECK (${isSha256('package')}),
  package_revision INTEGER NOT NULL CHECK (package_revision BETWEEN 1 AND 9999),
  PRIMARY KEY (bundle, unit)
) STRICT, WITHOUT ROWID;
${refuseChanges('merged_scorecard')}

CREATE TABLE merged_cell (
  bundle INTEGER NOT NULL,
  unit TEXT NOT NULL,
  code TEXT NOT NULL CHECK (code <> ''),${appraisalColumns('')}
  reason TEXT NOT NULL,
  -- null: not flagged for explanation
  question TEXT,
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  PRIMARY KEY (bundle, unit, code),
  FOREIGN KEY (bundle, unit) REFERENCES merged_scorecard (bundle, unit),
  ${appraisalRule('')}
) STRICT;
CREATE INDEX merged_cell_by_cell ON merged_cell (unit, code);
${refuseChanges('merged_cell')}
`;

export const createWorkspaceMigration: Migration = {
  version: 1,
  name: 'create-workspace',
  sql: WORKSPACE + PACKAGES + SCORES + SIGNED + MERGED,
};
