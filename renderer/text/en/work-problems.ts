import type { DiskAct, WorkProblem } from '#shared/problem/work-problem.ts';
import { EN_NUMBERS, formatInteger } from '../format.ts';
import { saySetsOf } from '../say-set.ts';
import { showDigest } from '../show-digest.ts';
import { showPoints } from '../show-points.ts';
import type { WordsFor } from '../words-for.ts';

const number = (value: number): string => formatInteger(value, EN_NUMBERS);
const points = (value: number): string => showPoints(value, EN_NUMBERS);
const roles = { member: 'a council member', secretary: 'the secretariat' } as const;

/** What the operating system's code means for a person; the code itself is said too. */
const diskActs: Readonly<Record<DiskAct, string>> = {
  read: 'read', write: 'write', open: 'open', import: 'import', export: 'export', merge: 'merge', 'back-up': 'back up', restore: 'restore',
};

/** A stick that was pulled out, or a network drive that went away. */
const GONE = 'the drive was pulled out or its connection was lost. Plug it in again and repeat; every score that was saved is untouched';

const diskReasons: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['ENODEV', 'ENXIO', 'UNKNOWN', 'ENOTCONN', 'ESTALE', 'ETIMEDOUT', 'EHOSTDOWN', 'EHOSTUNREACH'].map((code) => [code, GONE])),
  ENOSPC: 'the disk is full. Free some space and try again',
  EDQUOT: 'the space allotted to you is used up. Free some and try again',
  EACCES: 'access is denied. Choose another folder or ask whoever administers the machine',
  EPERM: 'the system does not allow it. Another program may hold the file; close it and try again',
  EROFS: 'the disk can only be read. Choose another, or move the write lock of the card',
  ENOENT: 'the file or folder is not there. Check that the stick is still plugged in',
  EBUSY: 'another program is using the file. Close it and try again',
  EIO: 'the disk reports a fault. Back up your data and try another disk',
  EEXIST: 'a file of that name is already there. Choose another name',
  EFBIG: 'the file is too large for this disk. Use one formatted as exFAT or NTFS',
};

export const enWorkProblems: WordsFor<WorkProblem> = {
  'workspace-missing': () => 'No round is open, or the one asked for is no longer where it was. Open a round on the start screen.',
  'workspace-not-recognised': () => 'This folder does not hold the data of a round. Choose another folder.',
  'workspace-newer': (p) => `The data was written by a newer version of the program (level ${number(p.found)}; this one knows up to ${number(p.known)}). Nothing was changed; install the newer version to open it.`,
  'workspace-damaged': (p) => `The integrity check found damaged data (${p.detail}). Write nothing more here; restore the latest backup.`,
  'workspace-in-use': () => 'This round is open in another window or program. Close it there and open it again.',
  'workspace-not-reopened': (p) => `${p.title === '' ? 'The round that was open last time' : `The round that was open last time, “${p.title}”,`} could not be opened again. The next line says why.`,
  'opening-broke-off': () => 'Last time the program stopped while it was opening this round again, so it was not opened by itself now. Everything reported as saved is intact; open the round under Recent rounds.',
  'backup-place-missing': () => 'The backup folder is not there. The drive may not be plugged in; plug it in, or choose another folder. Backups on this machine are kept as always.',
  'backup-altered': () => 'This backup is no longer what it was when it was written, so it is not used. Nothing was changed; choose another backup.',
  'backup-unknown': (p) => `There is no backup named ${p.found}. Nothing was changed; choose one from the list.`,
  'staging-emptied': (p) => `The program was cut off last time; ${number(p.entries)} half-made things were removed. Everything that was saved is intact; nothing needs to be done.`,
  'half-backup-removed': (p) => `The program was cut off last time while it made a backup; ${number(p.entries)} half-made backup(s) were removed. The backups before it are intact; nothing needs to be done.`,
  'half-upgrade-removed': () => 'The program was cut off last time while it upgraded the data of an older version; what was half-made was removed, and the upgrade was done anew. The data is intact; nothing needs to be done.',
  'half-export-removed': () => 'The program was cut off last time while it wrote this file; what there was of it was removed. Export the file again if it is still needed.',
  'restore-broken-off': () => 'The program was cut off last time while it made ready to restore a backup; what was half-made was removed, and the data that is here was not changed. Restore it again if that is still wanted.',
  'restore-finished': (p) => `The program was cut off last time while it restored a backup; the restore has been finished now. What was here before is kept whole in the folder set-aside/${p.setAside}.`,
  'half-sample-removed': () => 'The program was cut off last time while it made the sample round; what there was of it was removed. Open the sample again to make it from the start.',
  'half-making-removed': (p) => `The program was cut off last time while it made a new round; ${number(p.entries)} half-made round(s), with nothing in them yet, were removed. Make the round again.`,
  'round-differs': (p) => `The file belongs to round ${p.found}; the open round is ${p.expected}. Open that round, or choose a file of this one.`,
  'round-missing': () => 'The round is not here yet. Import the round file first.',
  'criteria-set-missing': (p) => `The criteria set ${showDigest(p.digest)} that this round uses is not here yet. Import the criteria set first.`,
  'criteria-set-differs': (p) => {
    const { expected, found } = saySetsOf(p, 'en');
    return `The file uses ${found}; this round uses ${expected}. Ask the sender to make it again with the right set.`;
  },
  'criteria-set-in-use': (p) => `This round uses the criteria set “${p.title}”, and ${number(p.packages)} package(s) and ${number(p.bundles)} bundle(s) have come in for it, so the set can no longer be changed. Start a new round if it must be another.`,
  'criteria-set-unknown': (p) => `There is no criteria set ${showDigest(p.asked)} here. Open the Criteria set screen again and choose anew.`,
  'assigned-sector-unknown': (p) => `This member is assigned sector ${p.sector}, which the criteria set “${p.title}” does not have. Import the round again with assignments that fit the new set.`,
  'criteria-set-not-kept': (p) => `Written as a .${p.format} file and read back, the criteria set was no longer the same, so nothing was written. Export it as JSON.`,
  'unit-unknown': (p) => `This round has no unit ${p.unit}. Check the unit id in the file.`,
  'criterion-unknown': (p) => `The criteria set has no code ${p.code}. Check the code.`,
  'criterion-not-appraised': (p) => `The council does not score ${p.code} (its score comes from a survey, SIPAS or a computation). It needs no score here.`,
  'member-unknown': (p) => `This round has no member ${p.member}. Check the list of members.`,
  'criterion-exempt': (p) => `Unit ${p.unit} is exempt from criterion ${p.code} (${p.reason}), so it is not scored here. Ask the secretariat if the exemption is wrong.`,
  'not-assigned': (p) => `Criterion ${p.code} of unit ${p.unit} is not part of the assignment. Ask the secretariat if the assignment is wrong.`,
  'package-missing': (p) => `The package of unit ${p.unit} is not here yet. Import it first.`,
  'package-revision-differs': (p) => `Revision ${number(p.revision)} of unit ${p.unit} is already here with other contents. What is here is kept; the unit must hand in under the next revision number.`,
  'points-out-of-range': (p) => `Points must be from ${points(0)} to ${points(p.max)}; ${points(p.found)} was entered. Enter the points again.`,
  'points-off-step': (p) => `Points are given in steps of ${points(p.step)}; ${points(p.found)} was entered. Choose the step that fits.`,
  'nothing-to-undo': () => 'No recording is left to undo.',
  'nothing-to-redo': () => 'There is nothing to redo: nothing was undone, or something was recorded since.',
  'undo-other-revision': (p) => `The recording of criterion ${p.code} of unit ${p.unit} judged another package; revision ${number(p.revision)} is here now, so that it cannot be undone or redone. The score stays as it is; open the criterion, look at the new revision and change it there if need be.`,
  'draft-not-recorded': (p) => `Cell ${p.code} of unit ${p.unit} has a draft that is not recorded. Open the cell, and record the score or discard the draft.`,
  'scorecard-incomplete': (p) => `The scorecard of unit ${p.unit} still has ${number(p.cells)} cells without score or reason. Complete them, or leave this unit out of the export.`,
  'nothing-to-export': () => 'There is no score to put into the bundle. Choose at least one unit that has been scored.',
  'role-differs': (p) => `This is for ${roles[p.expected]}. Open the round in that role.`,
  'identity-missing': () => 'There is no identity on this machine to sign with. Make one on the start screen and send the join request to the secretariat.',
  'identity-not-in-roster': (p) => `The identity ${showDigest(p.thumbprint)} is not in the list of members of this round. Send the join request to the secretariat and wait for a new kit.`,
  disk: (p) => `The computer could not ${diskActs[p.act]} it: ${diskReasons[p.code] ?? 'an error while reading or writing. Try again'} (code ${p.code}). What was saved before is intact.`,
  'file-missing': () => 'The chosen file is no longer there. Check that the stick is still plugged in and choose the file again.',
  'stopped-by-user': () => 'Stopped as you asked. Nothing half done was kept; you can start again at any time.',
  'plan-outdated': () => 'The data changed after the preview, so that the preview no longer holds. Nothing was written; preview again.',
  'evidence-missing-from-vault': (p) => `The evidence ${showDigest(p.sha256)} is not in the vault. Import the package that holds it again.`,
  'evidence-altered': (p) => `The evidence ${showDigest(p.sha256)} in the vault is no longer what was handed in. Do not use it; import the original package again.`,
  'too-many-files': (p) => `At most ${number(p.max)} files are taken at once; these are ${number(p.found)}. None was read; hand them in by parts.`,
  'input-invalid': (p) => `The input is not valid (${p.detail}). This may be a fault of the program; try again, and report it if it happens again.`,
};
