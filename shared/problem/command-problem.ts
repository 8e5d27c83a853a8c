import type { FileKind } from '../ipc/views.ts';
import type { PointsTextProblem } from '../kernel/points.ts';

/** What can stop a command of `btd` beside all that can be wrong with files: what it was told, and where. */
type Command<Type extends string, Facts = unknown> = { readonly type: Type; readonly where: string } & Facts;

export type CommandProblem =
  /** The folder in which something new was to be made holds other things; `found` is the first of them. */
  | Command<'folder-occupied', { readonly found: string }>
  /** No workspace is there, and none of the files makes one. */
  | Command<'workspace-not-started'>
  /** A bundle was given to `import`. */
  | Command<'bundle-not-imported'>
  | Command<'not-a-join-request', { readonly found: FileKind }>
  /** The workspace holds the scores of another member than the one whose key was named. */
  | Command<'member-differs', { readonly expected: string; readonly found: string }>
  | Command<'points-unreadable', { readonly found: string; readonly fault: PointsTextProblem }>
  /** The unit gave no self-score that could be accepted. */
  | Command<'self-score-missing'>
  /** A cell that keeps a scorecard from being signed: it has no score, or departs without a reason. */
  | Command<'cell-without-score'>
  | Command<'cell-without-reason'>
  /** Judged on an older revision of the package, and the unit says something else now. */
  | Command<'cell-to-review'>
  /** The file with the passphrase is not UTF-8 text. */
  | Command<'passphrase-file-unreadable'>;
