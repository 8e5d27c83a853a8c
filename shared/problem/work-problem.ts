/** What can stop a use case although every file was sound: the state of the workspace, the disk, the person's input. */
type Work<Type extends string, Facts = unknown> = { readonly type: Type; readonly where: string } & Facts;

/** What was tried when the operating system refused. */
export type DiskAct = 'read' | 'write' | 'open' | 'import' | 'export' | 'merge' | 'back-up' | 'restore';

export type WorkProblem =
  /** No workspace is open, or the one asked for is not there. */
  | Work<'workspace-missing'>
  /** The folder holds something that is not a workspace. */
  | Work<'workspace-not-recognised'>
  /** Written by a newer version of the program: `found` and `known` are schema versions. */
  | Work<'workspace-newer', { readonly found: number; readonly known: number }>
  /** SQLite's own integrity check named faults. */
  | Work<'workspace-damaged', { readonly detail: string }>
  /** Another running program holds it. */
  | Work<'workspace-in-use'>
  /** What was open when the program ended is not open again; why, is said beside it. The title is empty when it cannot be known. */
  | Work<'workspace-not-reopened', { readonly title: string }>
  /** The last start ended while it opened the workspace, so this one does not try it. */
  | Work<'opening-broke-off'>
  /** The folder in which backups are to be kept is not there: a drive that is not plugged in. `where` is its name. */
  | Work<'backup-place-missing'>
  /** The backup of that name is no longer what its note says. */
  | Work<'backup-altered'>
  /** There is no finished backup of the name `found`. */
  | Work<'backup-unknown', { readonly found: string }>
  /** A notice: half-made things that a kill left behind were removed at start. */
  | Work<'staging-emptied', { readonly entries: number }>
  /** A notice: backups that a kill left half-made were removed at start. */
  | Work<'half-backup-removed', { readonly entries: number }>
  /** A notice: the copy before an upgrade of the records was cut off; it was removed, and the upgrade was begun anew. */
  | Work<'half-upgrade-removed'>
  /** A notice: a file for outside was cut off while it was written, and what there was of it is removed. `where` is its name. */
  | Work<'half-export-removed'>
  /** A notice: a restore was cut off before anything was moved, and what was made ready for it is removed. */
  | Work<'restore-broken-off'>
  /** A notice: a restore was cut off and has been finished now. What stood there before is in the folder of that name. */
  | Work<'restore-finished', { readonly setAside: string }>
  /** A notice: the making of the sample was cut off, and what there was of it is removed. */
  | Work<'half-sample-removed'>
  /** A notice: workspaces whose making was cut off, and in which nothing was yet, were removed. */
  | Work<'half-making-removed', { readonly entries: number }>
  /** The workspace already belongs to another round. */
  | Work<'round-differs', { readonly expected: string; readonly found: string }>
  | Work<'round-missing'>
  | Work<'criteria-set-missing', { readonly digest: string }>
  /** Digests, and the names by which the sets are known here; empty when one is not. */
  | Work<'criteria-set-differs', { readonly expected: string; readonly found: string; readonly expectedTitle: string; readonly foundTitle: string }>
  /** The round stands on the set of that name, and so much has come in for it already. */
  | Work<'criteria-set-in-use', { readonly title: string; readonly packages: number; readonly bundles: number }>
  /** Neither of the workspace nor of the program: `asked` is its digest or the program's name for it. */
  | Work<'criteria-set-unknown', { readonly asked: string }>
  /** A member is to appraise a sector that the set of that title does not have. `where` is the member. */
  | Work<'assigned-sector-unknown', { readonly sector: string; readonly title: string }>
  /** Written and read back it would have been another set, so nothing was written. */
  | Work<'criteria-set-not-kept', { readonly format: 'json' | 'xlsx' | 'csv' }>
  | Work<'unit-unknown', { readonly unit: string }>
  | Work<'criterion-unknown', { readonly code: string }>
  | Work<'criterion-not-appraised', { readonly code: string }>
  /** The policy exempts the unit from it, for that reason. */
  | Work<'criterion-exempt', { readonly unit: string; readonly code: string; readonly reason: string }>
  | Work<'member-unknown', { readonly member: string }>
  /** The member is not assigned this unit or sector. */
  | Work<'not-assigned', { readonly unit: string; readonly code: string }>
  | Work<'package-missing', { readonly unit: string }>
  /** The same revision of the same unit is already here with other contents. */
  | Work<'package-revision-differs', { readonly unit: string; readonly revision: number }>
  | Work<'points-out-of-range', { readonly max: number; readonly found: number }>
  | Work<'points-off-step', { readonly step: number; readonly found: number }>
  /** Nothing of one's own was recorded, or all of it is undone. */
  | Work<'nothing-to-undo'>
  /** Nothing was undone, or something was recorded since. */
  | Work<'nothing-to-redo'>
  /** What would be undone or redone judged another package than the one of that revision, which is here now. */
  | Work<'undo-other-revision', { readonly unit: string; readonly code: string; readonly revision: number }>
  /** Something is typed in the cell that is not recorded: what lies under it is neither signed nor undone, and no score of another origin takes its place. */
  | Work<'draft-not-recorded', { readonly unit: string; readonly code: string }>
  /** Cells that must still be scored or explained before signing. */
  | Work<'scorecard-incomplete', { readonly unit: string; readonly cells: number }>
  | Work<'nothing-to-export'>
  | Work<'role-differs', { readonly expected: 'member' | 'secretary' }>
  | Work<'identity-missing'>
  | Work<'identity-not-in-roster', { readonly thumbprint: string }>
  /** The operating system refused to read or write: `code` is its code (`ENOSPC`, `EACCES`, `EROFS`, `ENOENT`…). */
  | Work<'disk', { readonly code: string; readonly act: DiskAct }>
  | Work<'file-missing'>
  | Work<'stopped-by-user'>
  /** A plan that was shown is no longer the plan that would be applied. */
  | Work<'plan-outdated'>
  | Work<'evidence-missing-from-vault', { readonly sha256: string }>
  /** Bytes in the vault no longer have the digest under which they were kept. */
  | Work<'evidence-altered', { readonly sha256: string }>
  /** More files at once than one hand-in takes. */
  | Work<'too-many-files', { readonly max: number; readonly found: number }>
  | Work<'input-invalid', { readonly detail: string }>;
