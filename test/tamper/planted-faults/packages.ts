import { change, drop, skip, type FaultedFile } from './fault.ts';

const PACKAGES = ['tamper/forged-packages'];
const IMPORT = 'electron/services/import-package';

/** Packages: what the submission says against what the bag holds, and both against the round. */
export const PACKAGE_FAULTS: readonly FaultedFile[] = [
  {
    file: 'electron/services/read-package/index.ts',
    tests: PACKAGES,
    faults: [
      skip('package: submission is there', 'bytes === undefined'),
      change('package: listed evidence is there', "problems.push({ type: 'listed-evidence-missing', where });", '{}'),
      skip('package: digest of listed evidence', 'file.sha256 !== evidence.sha256'),
      skip('package: size of listed evidence', 'file.size !== evidence.size'),
      change('package: no file that is not listed', 'problems.push({ type: where.startsWith(EVIDENCE_FOLDER)', 'if (false) problems.push({ type: where.startsWith(EVIDENCE_FOLDER)'),
    ],
  },
  {
    file: 'shared/bundle/check-submission.ts',
    tests: ['unit/schema-documents', ...PACKAGES],
    faults: [
      change('submission: entry twice', 'keyOf: (entry) => entry.code,', 'keyOf: () => null,'),
      change('submission: figure twice', 'keyOf: (figure) => figure.name,', 'keyOf: () => null,'),
      change('submission: evidence twice', 'keyOf: (evidence) => evidence.file.toLowerCase(),', 'keyOf: () => null,'),
      change('submission: evidence twice but for case', 'keyOf: (evidence) => evidence.file.toLowerCase(),', 'keyOf: (evidence) => evidence.file,'),
      change('submission: unsafe path', 'isPlainPath(file) ? []', 'true ? []'),
      change('submission: pages reversed', 'pages === null || pages.from <= pages.to ? []', 'true ? []'),
    ],
  },
  {
    file: `${IMPORT}/check-against-round.ts`,
    tests: PACKAGES,
    faults: [
      skip('package: round', 'submission.round !== round.id'),
      skip('package: criteria set', 'submission.criteriaSet !== round.criteriaSet'),
      skip('package: unit', '!round.units.some((unit) => unit.id === submission.unit)'),
    ],
  },
  {
    file: `${IMPORT}/index.ts`,
    tests: PACKAGES,
    faults: [
      change('package: foreign to the round before anything of it is kept', 'return foreign.length > 0 ? err(foreign)', 'return false ? err(foreign)'),
      skip('package: same revision, other contents', 'records.findPackage(unit, revision) !== null'),
      skip('package: foreign to the round by the time it is recorded', 'foreign.length > 0'),
      change('package: come in twice by the time it is recorded', "if (found.ok && found.value === 'imported')", 'if (true)'),
    ],
  },
  {
    file: 'electron/services/kept-package/read-kept-package.ts',
    tests: ['fault/repair', ...PACKAGES],
    faults: [
      skip('kept package: is there', 'bag === null'),
      drop('kept package: is the one that came', ' && read.value.manifest === manifest'),
      change('kept package: is sound', 'read.ok && read.value.manifest === manifest', 'true'),
    ],
  },
  {
    file: 'electron/evidence/vault.ts',
    tests: ['integration/evidence-vault', 'fault/repair'],
    faults: [
      skip('kept evidence: is there', "stat === null || stat.kind !== 'file'"),
      skip('kept evidence: has its digest', "hash.digest('hex') !== sha256"),
      drop('kept evidence: has its size when the same comes in again', ' && there.size === staged.size'),
    ],
  },
];
