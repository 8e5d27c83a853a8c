import { canonicalText } from '#shared/bundle/canonical-text.ts';
import { isCriterionCode, isInstant, isSha256, isUnitId, type CriterionCode, type Instant, type Sha256, type UnitId } from '#shared/domain/ids.ts';
import { submissionSchema, type SelfScore, type Submission, type SubmissionEntry } from '#shared/domain/submission.ts';
import type { EvidenceState } from '#shared/ipc/views.ts';
import type { ReadDatabase, Row, WriteDatabase } from './database.ts';
import { createEvidenceReads, createEvidenceWrites } from './evidence-store.ts';
import type { AddToJournal } from './journal-store.ts';
import type { Memory } from './memory.ts';
import { brandOf, bytesOf, integerOf, jsonOf, optionalOf, pointsOf, textOf, wordOf } from './row.ts';

export type PackageRecord = {
  /** SHA-256 of the package's `manifest-sha256.txt`: its identity. */
  readonly manifest: Sha256;
  readonly unit: UnitId;
  readonly revision: number;
  /** Of the file that came in, in bytes. */
  readonly size: number;
  readonly importedAt: Instant;
};

/** What a listing shows of one entry. */
export type PackageLine = {
  readonly code: CriterionCode;
  readonly self: SelfScore;
  /** Citations whose file is among the package's evidence. */
  readonly cited: number;
};

/** What the newest package of one unit says of one criterion, as a listing shows it. */
export type UnitEntryLine = Pick<PackageRecord, 'unit' | 'manifest' | 'revision'> & {
  /** null: the package does not name the criterion. */
  readonly entry: PackageLine | null;
};

/** Files of a package that are no evidence, by their names in the bag: the bytes as they came. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

export type NewPackage = {
  readonly manifest: Sha256;
  readonly size: number;
  readonly submission: Submission;
  readonly files: PackageFiles;
  /** How each file of evidence was found to be, by its SHA-256: one for every entry of `submission.evidence`. */
  readonly evidence: ReadonlyMap<Sha256, EvidenceState>;
  readonly at: Instant;
};

/** Entries kept at hand: one criterion across every unit of the largest round, some 2 KB each. */
const KNOWN_ENTRIES = 256;

const COLUMNS = 'manifest, unit, revision, size, imported_at';
const ID_OF_MANIFEST = '(SELECT id FROM package WHERE manifest = ?)';

export function createPackageReads(db: ReadDatabase, memory: Memory) {
  const findPackageWhere = (where: string, ...values: readonly (string | number)[]): PackageRecord | null => {
    const row = db.find(`SELECT ${COLUMNS} FROM package WHERE ${where}`, ...values);
    return row === null ? null : toPackage(row);
  };
  const entries = memory.makeShelf<SubmissionEntry>(KNOWN_ENTRIES);
  return {
    ...createEvidenceReads(db),

    hasPackage: (manifest: Sha256): boolean => findPackageWhere('manifest = ?', manifest) !== null,

    findPackage: (unit: UnitId, revision: number): PackageRecord | null => findPackageWhere('unit = ? AND revision = ?', unit, revision),

    /** The highest revision that is here; null when there is none. */
    findLatestPackage: (unit: UnitId): PackageRecord | null => findPackageWhere('unit = ? ORDER BY revision DESC LIMIT 1', unit),

    /** The package that came in last, of whichever unit; null before the first. Packages are only ever added: while this one is the same, all of them are. */
    findNewestPackage: (): PackageRecord | null => findPackageWhere('id = (SELECT max(id) FROM package)'),

    /** Revisions of one unit that are here, the lowest first. */
    listPackageRevisions: (unit: UnitId): readonly number[] =>
      db.list('SELECT revision FROM package WHERE unit = ? ORDER BY revision', unit).map((row) => integerOf(row, 'revision')),

    /** All packages, in the order in which they came. */
    listPackages: (): readonly PackageRecord[] => db.list(`SELECT ${COLUMNS} FROM package ORDER BY id`).map(toPackage),

    /** What a listing shows of a package's entries, in no order: the criteria set gives the order. */
    listPackageLines: (manifest: Sha256): readonly PackageLine[] =>
      db
        .list(`SELECT code, self_kind, self_points, self_reason, cited FROM package_entry WHERE package = ${ID_OF_MANIFEST}`, manifest)
        .map(toLine),

    /** One criterion across all units of which a package is here, of the newest package of each, in no order. */
    listUnitEntries: (code: CriterionCode): readonly UnitEntryLine[] =>
      db
        .list(
          `SELECT p.unit, p.manifest, p.revision, e.code, e.self_kind, e.self_points, e.self_reason, e.cited
           FROM package p LEFT JOIN package_entry e ON e.package = p.id AND e.code = ?
           WHERE p.revision = (SELECT max(other.revision) FROM package other WHERE other.unit = p.unit)`,
          code,
        )
        .map((row) => ({
          unit: brandOf(row, 'unit', isUnitId),
          manifest: brandOf(row, 'manifest', isSha256),
          revision: integerOf(row, 'revision'),
          entry: row['code'] === null ? null : toLine(row),
        })),

    /** The figures that a package declares, by criterion, in no order; what declares none is left out. */
    listPackageFigures: (manifest: Sha256): readonly Pick<SubmissionEntry, 'code' | 'figures'>[] =>
      db
        .list(
          `SELECT json_extract(item.value, '$.code') AS code, json_extract(item.value, '$.figures') AS figures
           FROM package p JOIN json_each(p.submission, '$.entries') item WHERE p.manifest = ? AND json_array_length(item.value, '$.figures') > 0`,
          manifest,
        )
        .map((row) => ({ code: brandOf(row, 'code', isCriterionCode), figures: jsonOf(row, 'figures', submissionSchema.shape.entries.element.shape.figures) })),

    /** Which files each criterion of a package cites, whether or not they are among its evidence, in no order. */
    listCitedFiles: (manifest: Sha256): readonly { readonly code: CriterionCode; readonly file: string }[] =>
      db
        .list(
          `SELECT DISTINCT json_extract(item.value, '$.code') AS code, json_extract(cited.value, '$.file') AS file
           FROM package p JOIN json_each(p.submission, '$.entries') item JOIN json_each(item.value, '$.citations') cited WHERE p.manifest = ?`,
          manifest,
        )
        .map((row) => ({ code: brandOf(row, 'code', isCriterionCode), file: textOf(row, 'file') })),

    /** Every entry of a package as text: two that say the same are the same text, for what came in is kept canonically. */
    listEntryTexts: (manifest: Sha256): ReadonlyMap<CriterionCode, string> =>
      new Map(
        db
          .list(`SELECT json_extract(item.value, '$.code') AS code, item.value AS content FROM package p JOIN json_each(p.submission, '$.entries') item WHERE p.manifest = ?`, manifest)
          .map((row) => [brandOf(row, 'code', isCriterionCode), textOf(row, 'content')]),
      ),

    /**
     * The whole entry of one cell; null when the unit says nothing of it. Taken out of its submission once: that takes as
     * long (0.15 ms) as all else that a recording reads.
     */
    findPackageEntry: (manifest: Sha256, code: CriterionCode): SubmissionEntry | null => {
      const key = `${manifest} ${code}`;
      const known = entries.get(key);
      if (known !== undefined) return known;
      const row = db.find(
        `SELECT json_extract(p.submission, '$.entries[' || e.position || ']') AS content
         FROM package p JOIN package_entry e ON e.package = p.id WHERE p.manifest = ? AND e.code = ?`,
        manifest, code,
      );
      return row === null ? null : entries.keep(key, jsonOf(row, 'content', submissionSchema.shape.entries.element));
    },

    /** Empty for a package that came in before schema 4 and not again since; otherwise `data/submission.json` is among them. */
    listPackageFiles: (manifest: Sha256): PackageFiles => {
      const rows = db.list('SELECT f.name, f.bytes, p.submission FROM package p JOIN package_file f ON f.package = p.id WHERE p.manifest = ?', manifest);
      return new Map(rows.map((row) => [textOf(row, 'name'), optionalOf(row, 'bytes', bytesOf) ?? new TextEncoder().encode(textOf(row, 'submission'))]));
    },

    /** The whole submission; null when no such package is here. */
    findSubmission: (manifest: Sha256): Submission | null => {
      const row = db.find('SELECT submission FROM package WHERE manifest = ?', manifest);
      return row === null ? null : jsonOf(row, 'submission', submissionSchema);
    },
  };
}

export function createPackageWrites(db: WriteDatabase, addToJournal: AddToJournal) {
  const { keepEvidence } = createEvidenceWrites(db);
  return {
    /** The package with its entries and its evidence. One of the same unit and revision must not be here. */
    insertPackage: ({ manifest, size, submission, files, evidence, at }: NewPackage): void => {
      const { unit, revision } = submission;
      const id = db.run(
        'INSERT INTO package (manifest, unit, revision, size, imported_at, submission) VALUES (?, ?, ?, ?, ?, ?)',
        manifest, unit, revision, size, at, canonicalText(submission),
      );
      insertEntries(db, id, submission);
      insertFiles(db, id, files);
      for (const { file, sha256, size: bytes, title } of submission.evidence) {
        const state = evidence.get(sha256);
        if (state === undefined) throw new Error(`nobody said how the evidence ${sha256} was found to be`);
        keepEvidence({ sha256, size: bytes, state });
        db.run('INSERT INTO package_evidence (package, file, sha256, title) VALUES (?, ?, ?, ?)', id, file, sha256, title);
      }
      addToJournal({ at, act: 'import-package', unit, after: { manifest, revision } });
    },

    /** In the place of those that are here: how a package is repaired that is here already. Nothing that anybody decided changes. */
    replacePackageFiles: (manifest: Sha256, files: PackageFiles): void => {
      const row = db.find('SELECT id FROM package WHERE manifest = ?', manifest);
      if (row === null) throw new Error(`no package ${manifest} is here`);
      const id = integerOf(row, 'id');
      db.run('DELETE FROM package_file WHERE package = ?', id);
      insertFiles(db, id, files);
    },
  };
}

function insertEntries(db: WriteDatabase, id: number, submission: Submission): void {
  const files = new Set(submission.evidence.map((entry) => entry.file));
  for (const [position, { code, self, citations }] of submission.entries.entries()) {
    db.run(
      'INSERT INTO package_entry (package, code, position, self_kind, self_points, self_reason, cited) VALUES (?, ?, ?, ?, ?, ?, ?)',
      id, code, position, self.kind,
      self.kind === 'scored' ? self.points : null,
      self.kind === 'not-applicable' ? self.reason : null,
      citations.filter((citation) => files.has(citation.file)).length,
    );
  }
}

/** Most submissions come in the canonical form in which they are kept anyway: such bytes are not written twice. */
function insertFiles(db: WriteDatabase, id: number, files: PackageFiles): void {
  for (const [name, bytes] of files) {
    db.run('INSERT INTO package_file (package, name, bytes) SELECT id, ?, iif(CAST(submission AS BLOB) = ?, NULL, ?) FROM package WHERE id = ?', name, bytes, bytes, id);
  }
}

function toPackage(row: Row): PackageRecord {
  return {
    manifest: brandOf(row, 'manifest', isSha256),
    unit: brandOf(row, 'unit', isUnitId),
    revision: integerOf(row, 'revision'),
    size: integerOf(row, 'size'),
    importedAt: brandOf(row, 'imported_at', isInstant),
  };
}

const toLine = (row: Row): PackageLine => ({ code: brandOf(row, 'code', isCriterionCode), self: toSelfScore(row), cited: integerOf(row, 'cited') });

function toSelfScore(row: Row): SelfScore {
  const kind = wordOf(row, 'self_kind', ['scored', 'not-applicable', 'unscored']);
  if (kind === 'scored') return { kind, points: pointsOf(row, 'self_points') };
  return kind === 'not-applicable' ? { kind, reason: textOf(row, 'self_reason') } : { kind };
}
