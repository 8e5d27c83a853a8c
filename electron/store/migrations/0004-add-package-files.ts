import type { Migration } from '../migration.ts';

const TABLES = `
-- What of a package is no evidence: its manifests, its declaration, its submission, byte for byte. With the vault it is the
-- whole package, as a kit hands it on. Written anew when the package is imported again, and never changed in place.
CREATE TABLE package_file (
  package INTEGER NOT NULL REFERENCES package (id),
  name TEXT NOT NULL CHECK (name <> ''),
  -- null: the bytes are those of package.submission
  bytes BLOB,
  PRIMARY KEY (package, name)
) STRICT;
CREATE TRIGGER package_file_refuses_update BEFORE UPDATE ON package_file
BEGIN SELECT RAISE(ABORT, 'package_file refuses UPDATE'); END;
`;

export const addPackageFilesMigration: Migration = { version: 4, name: 'add-package-files', sql: TABLES };
