import { unreachable } from '#shared/kernel/unreachable.ts';
import type { CliWords, Complaint } from '../vi/cli.ts';

const kinds: CliWords['kinds'] = {
  package: 'package',
  kit: 'kit',
  bundle: 'bundle',
  'criteria-set': 'criteria set',
  round: 'round',
  'join-request': 'join request',
  spreadsheet: 'spreadsheet',
};

const pointsFaults = {
  empty: 'no points were given',
  'not-a-number': 'not a number',
  'too-many-decimals': 'more than 4 decimals',
  'too-large': 'too large',
} as const;

function complain(complaint: Complaint): string {
  switch (complaint.kind) {
    case 'command-missing':
      return 'The name of a command is missing.';
    case 'command-unknown':
      return `There is no command “${complaint.found}”.`;
    case 'option-unknown':
      return `This command has no option ${complaint.option}.`;
    case 'option-missing':
      return `The option ${complaint.option} is missing.`;
    case 'option-repeated':
      return `The option ${complaint.option} may stand only once.`;
    case 'value-missing':
      return `A value is missing after ${complaint.option}.`;
    case 'value-unexpected':
      return `The option ${complaint.option} takes no value.`;
    case 'value-invalid':
      return `The value of ${complaint.option} must be ${complaint.expected}, found “${complaint.found}”.`;
    case 'file-missing':
      return 'The name of a file is missing.';
    case 'file-unexpected':
      return `“${complaint.found}” is one argument too many.`;
    case 'choose-one':
      return `Choose exactly one of: ${complaint.options.join(', ')}.`;
    default:
      return unreachable(complaint);
  }
}

/** Words of the command line in English. */
export const enCliWords: CliWords = {
  complain,
  kinds,
  about: {
    demo: 'Plays a whole sample round: packages, two members, bundles, merge, table of results.',
    'identity create': 'Makes a signing identity, and the join request beside it (.join-request.json).',
    'member accept': "Accepts a join request for a member of the round's roster.",
    'kit issue': 'Issues a kit signed by the secretariat.',
    'package build': 'Builds a package from a submission and a folder of evidence.',
    'package check': 'Checks a package (ZIP file or folder); writes nothing.',
    'criteria check': 'Checks a criteria set (JSON, XLSX, CSV); writes nothing. What the table prints wrong is listed by cell and never repaired (exit 0); what keeps the table from being read refuses it (exit 1).',
    'criteria convert': 'Converts a criteria set to JSON, XLSX or CSV, by the ending of --out; what was written is read back and compared by digest.',
    import: 'Imports files, recognised by content: packages, kits, criteria sets (tables as XLSX or CSV too), rounds, join requests, tables of survey and SIPAS scores and of last year\'s results (XLSX, CSV).',
    score: 'Records the score of one cell, or accepts the self-score of every cell without a score.',
    export: "Signs and exports a member's bundle.",
    'bundle verify': 'Checks the signature and contents of a bundle against a kit.',
    merge: 'Shows what a merge would do, then merges the bundles.',
    results: 'Prints the table of results; exports it as CSV or Excel.',
    'results check': 'Reads a table of published results (XLSX, CSV) and tells which numbers disagree with their own parts, and by how much; writes nothing. With --max (the full points, such as 100) the index is compared too; add --with-bonus when the bonus counts in it.',
    doctor: 'Checks the integrity of records, vault, packages and backups; where something is broken, tells the way back.',
    backup: 'Backs the workspace up now. With --to (a folder, best on another drive) the evidence goes along.',
    restore: 'Lists the backups; with --backup restores that one. What stands there is set aside whole first.',
    rescue: 'Writes everything of the workspace to a folder that opens without the program (CSV, PDF), even when the records are damaged.',
  },
  problems: {
    'folder-occupied': ({ found }) => `The folder holds something else (${found}), so nothing was written there. Choose a new or empty folder.`,
    'workspace-not-started': () => 'There is no round here, and none of the files starts one. A member needs a kit; the secretariat needs a round and a criteria set.',
    'bundle-not-imported': () => 'This is a bundle. Bundles are not imported; they are merged by btd merge.',
    'not-a-join-request': ({ found }) => `A join request was expected, but the file is a ${kinds[found]}. Choose the .join-request.json that the member sent.`,
    'member-differs': ({ expected, found }) => `The data here belong to member ${expected}, and the key to ${found}. Use the right key or the right folder.`,
    'points-unreadable': ({ found, fault }) => `The points “${found}” cannot be read: ${pointsFaults[fault]}. Write them as 0.75 or 0,75.`,
    'self-score-missing': () => 'The unit gave this cell no self-score, so there is nothing to accept. Record a score with a reason.',
    'cell-without-score': () => 'There is no score. Record one, or sign what is scored with --partial.',
    'cell-to-review': () => 'The unit has changed this cell in a newer revision after it was judged. Look again and record the score with btd score.',
    'cell-without-reason': () => 'The score departs from the self-score without a reason. Record one with btd score --reason.',
    'passphrase-file-unreadable': () => 'The passphrase file is not UTF-8 text. Save it as UTF-8 with the passphrase as its only line.',
  },
  standings: { new: 'new', 'already-here': 'here already', newer: 'newer', outdated: 'outdated', refused: 'refused' },
  program: 'Bàn Thẩm Định (Appraisal Desk), command line. Runs entirely offline.',
  usage: 'Usage',
  commands: 'Commands',
  everywhere: [
    '--json           print one JSON document on standard output',
    '--lang vi|en     language (vi unless told; or the environment variable BTD_LANG)',
    '--help           help on a command',
    '--version        version of the program',
  ],
  exitCodes: 'Exit codes: 0 done; 1 the input was refused, one reason a line; 2 wrong use; 70 a fault of the program.',
  seeHelp: (command) => `See also: ${command}`,
  fault: 'The program met an unexpected fault and stopped. Everything that was saved is still there. Please send what follows to your support.',
  expectedValues: { fingerprint: 'a fingerprint of 20 hexadecimal digits', max: 'points above 0, such as 100', otherFile: 'another file than the source' },
  notice: (text) => `Note: ${text}`,
  notApplicable: 'n/a',
  appraisal: (kind) => (kind === 'not-applicable' ? 'not applicable' : 'not scored'),
  identity: {
    made: (name, file) => `Made the identity of ${name}: ${file}`,
    request: (file) => `Join request for the secretariat: ${file}`,
    fingerprint: (fingerprint) => `Fingerprint of the key, to be read to the secretariat: ${fingerprint}`,
    keep: 'Keep the identity file and the passphrase to yourself; without the passphrase you cannot sign any more.',
  },
  member: { accepted: (name, member, fingerprint) => `Accepted the key of ${name} for member ${member}. Fingerprint of the key: ${fingerprint}. Compare it with what the member reads to you.` },
  kit: {
    issued: (file, size) => `Issued the kit: ${file} (${size}), read back and verified.`,
    facts: (revision, units) => `Revision ${revision}, ${units} units.`,
    fingerprint: (fingerprint) => `Fingerprint of the kit: ${fingerprint}`,
    issuer: (name, fingerprint) => `Issuer: ${name}. Fingerprint of the key, for members to compare: ${fingerprint}`,
  },
  package: {
    sound: (unit, revision) => `SOUND: package of ${unit}, revision ${revision}.`,
    unsound: (count) => `NOT SOUND: ${count} problem(s).`,
    facts: (entries, evidence, size) => `${entries} entries, ${evidence} pieces of evidence, ${size}.`,
    approved: (by, on) => `Approved by ${by} on ${on}.`,
    fingerprint: (fingerprint) => `Fingerprint of the package: ${fingerprint}`,
    manifest: (digest) => `SHA-256 of the manifest: ${digest}`,
    built: (file, size) => `Built the package: ${file} (${size}), read back and checked.`,
  },
  criteria: {
    readable: (title) => `READABLE: criteria set “${title}”.`,
    refused: (count) => `REFUSED: ${count} fault(s) to be mended in the file.`,
    digest: (digest) => `Digest of the criteria set (SHA-256): ${digest}`,
    counts: (sectors, leaves, max) => `${sectors} sectors, ${leaves} scored criteria, ${max} points in all without bonus and penalty.`,
    rules: (computed, manual) => `${computed} are computed by a rule; ${manual} are scored by hand.`,
    warnings: (count) => `${count} warning(s) about the table itself; nothing was changed:`,
    noWarnings: 'No warnings.',
    illustrative: 'This set is illustrative; no decision issued it.',
    converted: (file) => `Wrote ${file}, read back and compared.`,
  },
  import: {
    imported: (file, what) => `${file}: imported ${what}`,
    alreadyHere: (file, what) => `${file}: here already, ${what}`,
    what: (kind, title) => (title === '' ? kind : `${kind} “${title}”`),
    packageFacts: (revision, entries, evidence, size) => `revision ${revision}, ${entries} entries, ${evidence} pieces of evidence, ${size}`,
    unreadable: (file, reason) => `evidence “${file}”: ${reason}; it is kept as evidence all the same`,
    workspace: (role, folder) => `Started the workspace of ${role}: ${folder}`,
    secretary: 'the secretariat',
    member: 'a member',
    kit: (title, packages) => `the kit of “${title}”, ${packages} packages`,
    me: (name, id) => `Member of this workspace: ${name} (${id}).`,
    nobody: 'Whose workspace this is has not been said: name a key with --key when importing or scoring.',
    issuer: (name, fingerprint) => `Key of the issuer (${name}): ${fingerprint}`,
    compare: 'This key is trusted from now on. Compare its fingerprint with what the secretariat reads to you; if it differs, delete this workspace.',
  },
  scoreTable: {
    kinds: { survey: 'survey scores', 'previous-results': 'results of the year before' },
    kept: (kind, units, values) => `${kind}: ${units} units, ${values} numbers`,
    folded: (row, text, unit) => `row ${row} “${text}” is taken for ${unit} (marks and capitals put aside)`,
    unmatched: (row, text, why) => `row ${row} “${text}” is not used: ${why}`,
    why: {
      unknown: 'no unit of the round has this name or code',
      ambiguous: 'the name or code fits several units',
      repeated: 'several rows name one unit, and none of them is taken',
    },
    missing: (count, units) => `${count} units have no row in the table: ${units}`,
    unused: (column, heading) => `column ${column} “${heading}” is not used`,
  },
  score: {
    recorded: (unit, code, appraisal) => `Saved ${unit}, ${code}: ${appraisal}.`,
    lacksReason: 'The score departs from the self-score without a reason: this cell cannot be signed yet.',
    accepted: (unit, cells) => `${unit}: accepted the self-score of ${cells} cells.`,
  },
  export: {
    exported: (file, size) => `Signed and exported: ${file} (${size}), read back and verified.`,
    facts: (signer, revision, units, cells) => `${signer}, revision ${revision}: ${units} units, ${cells} cells.`,
    fingerprint: (fingerprint) => `Fingerprint of the bundle, for the minutes: ${fingerprint}`,
    notLegal: "The signature shows which member's program made the file; it is not a legal signature under Decree 68/2024/NĐ-CP.",
  },
  verify: {
    sound: (member, id) => `SOUND: bundle of ${member} (${id}).`,
    unsound: (count) => `NOT SOUND: ${count} problem(s).`,
    unsoundKit: (count) => `CANNOT BE CHECKED: the kit has ${count} problem(s).`,
    revision: (revision, signedAt) => `Revision ${revision}, signed ${signedAt}.`,
    cells: (units, cells) => `${units} units, ${cells} cells.`,
    bundle: (fingerprint) => `Fingerprint of the bundle: ${fingerprint}`,
    signer: (fingerprint) => `Fingerprint of the signer's key: ${fingerprint}`,
    issuer: (name, fingerprint) => `Roster issued by ${name}, fingerprint of the key: ${fingerprint}`,
  },
  merge: {
    header: ['Bundle', 'Standing', 'Member', 'Revision', 'New', 'Same', 'Changed', 'Conflicts'],
    conflicts: (count) => `${count} conflicts, for the council to decide:`,
    noConflicts: 'No conflicts.',
    conflict: (unit, code, title) => `${unit}, ${code} ${title}`,
    voice: (member, appraisal, reason) => (reason === '' ? `${member}: ${appraisal}` : `${member}: ${appraisal} (${reason})`),
    missing: 'Missing:',
    missingOne: (member, cells, units) => `${member}: ${cells} cells of ${units}`,
    complete: 'No member is missing.',
    dryRun: 'Dry run only: nothing was written.',
    merged: (bundles, cells) => `Merged ${bundles} bundles, ${cells} cells.`,
    nothing: 'Nothing new to write.',
  },
  results: {
    header: {
      rank: 'Rank', unit: 'Unit', group: 'Group',
      rest: ['Bonus, penalty', 'Total', 'Applicable max', 'Index', 'Grade', 'Change (% / places)', 'Self-score', 'Settled', 'Conflicts', 'Missing'],
    },
    nothing: '\u2013',
    exact: (numerator, denominator) => `Exact index: ${numerator}/${denominator}`,
    gathered: (points) => `something does not apply, the rest is gathered to ${points}`,
    bundles: (bundles) => `From ${bundles} merged bundles.`,
    written: (file) => `Wrote ${file}`,
  },
  published: {
    read: (rows, checkable) => `${rows} rows of results were read; ${checkable} of them have what it takes to be compared with their parts.`,
    other: (row, text) => `row ${row} “${text}” has no number to read`,
    agrees: 'No number disagrees with its parts.',
    disagrees: (count) => `${count} numbers disagree with this very table; all of them are kept as published:`,
  },
  doctor: {
    healthy: 'NO PROBLEMS.',
    unhealthy: (count) => `${count} PROBLEM(S).`,
    records: 'Records: their integrity was checked on opening.',
    vault: (files, size) => `Vault: ${files} files (${size}) read whole and compared with their digests.`,
    packages: (count) => `Packages: ${count}.`,
    backups: (count) => `Backups: ${count}.`,
    wayBack: 'Nothing more is lost. A backup brings it back:',
    restoreBy: (command: string) => `Restore the newest: ${command}`,
    rescueBy: (command: string) => `Or copy all that can be read to a folder: ${command}`,
    noBackup: (folder: string) => `There is no backup in ${folder}. If there is one on another drive: btd restore --workspace ${folder} --from DRIVE. The evidence can be had all the same: btd rescue --workspace ${folder} --out rescued`,
  },
  backup: {
    made: (name: string, size: string) => `Backed up and checked: ${name} (${size}).`,
    withEvidence: (documents: string) => `With ${documents} documents of evidence.`,
    dropped: (count: string) => `${count} older ones dropped by the rule.`,
  },
  restore: {
    none: 'There is no backup here.',
    header: ['Name', 'At', 'Why', 'Size'],
    whose: 'Of the workspace',
    madeAt: (title: string, moment: string) => `${title}, made at ${moment}`,
    reasons: { import: 'after an import', merge: 'after a merge', export: 'after signing', schedule: 'by schedule', person: 'asked for', migration: 'before the records were brought up to date' },
    restored: (name: string) => `Restored ${name}.`,
    setAside: (folder: string) => `What stood there is set aside whole in set-aside/${folder}.`,
    brought: (documents: string) => `${documents} documents of evidence brought back from the backup.`,
  },
  rescue: { written: (folder: string) => `Rescued to ${folder}.` },
  demo: {
    start: (folder) => `Sample round (fictional data) in ${folder}`,
    scored: (member, accepted, departed) => `  ${member}: accepted ${accepted} cells, wrote a score, reason or question of its own in ${departed}`,
    tamper: (file) => `  (in a copy of ${file}, one digit of one score is changed and the checksum of the ZIP computed anew)`,
    folder: (name, files, size) => `${name} (${files} files, ${size})`,
    refusedAsDue: '  refused, as it must be',
    files: 'Files that were made:',
  },
};
