import type { Locale } from '#shared/ipc/views.ts';
import type { CommandProblem } from '#shared/problem/command-problem.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { CliWords, CommandName, Complaint } from '#renderer/text/vi/cli.ts';
import type { PdfInspector } from '#electron/evidence/inspect-pdf.ts';
import type { World } from '#electron/platform/disk.ts';
import type { Task } from '#electron/platform/task.ts';

export type { CommandName, Complaint };

/** What a command is given beside its arguments. */
export type Session = {
  readonly world: World;
  readonly inspector: PdfInspector;
  /** `resources` of the program, read only. */
  readonly resources: string;
  readonly task: Task;
  readonly locale: Locale;
  readonly words: CliWords;
  /** A line that is shown while the command is still at work. */
  readonly say: (line: string) => void;
  /** Absolute path of what a person typed, from the folder in which they stand. */
  readonly locate: (typed: string) => string;
};

/** `text`: exactly one value; `optional`: none or one; `many`: any number; `flag`: no value. */
export type OptionKind = 'text' | 'optional' | 'many' | 'flag';

/** The arguments of a call, checked against the command's own list; asking for an option that is not in it is a bug. */
export type Arguments = {
  readonly text: (name: string) => string;
  readonly optional: (name: string) => string | null;
  readonly many: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
  readonly files: readonly string[];
};

export type Command = {
  readonly name: CommandName;
  /** The line of usage after `btd`. */
  readonly syntax: string;
  readonly options: Readonly<Record<string, OptionKind>>;
  readonly files: 'none' | 'one' | 'many';
  readonly run: (session: Session, args: Arguments) => Promise<CommandResult>;
};

/** One thing that was wrong. `file`: which of several files; empty when there is only one, or none. */
export type Reason = { readonly file: string; readonly problem: Problem | CommandProblem };

/** What a command has done, as data. Reasons make the exit code 1: something was refused; what was done besides stands in the lines. */
export type Outcome = {
  readonly kind: 'outcome';
  readonly lines: readonly string[];
  readonly reasons: readonly Reason[];
  /** The facts of the lines, for `--json`. */
  readonly facts: Readonly<Record<string, unknown>>;
};

export type CommandResult = Outcome | { readonly kind: 'misuse'; readonly complaint: Complaint };

export const done = (lines: readonly string[], facts: Outcome['facts']): Outcome => ({ kind: 'outcome', lines, reasons: [], facts });
export const refuse = (reasons: readonly Reason[], lines: readonly string[] = [], facts: Outcome['facts'] = {}): Outcome => ({ kind: 'outcome', lines, reasons, facts });
export const misuse = (complaint: Complaint): CommandResult => ({ kind: 'misuse', complaint });

/** Reasons that name their file each: for commands that take several. */
export const reasonsOf = (file: string, problems: readonly Reason['problem'][]): readonly Reason[] => problems.map((problem) => ({ file, problem }));

/** Reasons of the only file: its name stands only where the problem names no place. */
export const reasonsOfOne = (file: string, problems: readonly Reason['problem'][]): readonly Reason[] =>
  problems.map((problem) => ({ file: problem.where === '' ? file : '', problem }));
