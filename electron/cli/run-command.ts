import path from 'node:path';
import type { Locale } from '#shared/ipc/views.ts';
import { createPdfInspector } from '#electron/evidence/inspect-pdf.ts';
import type { World } from '#electron/platform/disk.ts';
import { toDiskProblem } from '#electron/platform/disk-problem.ts';
import type { Task } from '#electron/platform/task.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { COMMANDS } from './commands.ts';
import { misuse, refuse, type Arguments, type Command, type CommandResult } from './command.ts';
import { helpCommand, helpOverview } from './print-help.ts';
import { printMisuse, printOutcome, showLine, toJson, toText, type Printed } from './print-outcome.ts';
import { readArguments } from './read-arguments.ts';
import { splitCommandLine, type Wish } from './split-command-line.ts';
import { wordsOf } from './words.ts';

/** The outside of one run. */
export type Surroundings = {
  readonly world: World;
  /** Code of the thread that inspects PDFs. */
  readonly inspectThread: URL;
  readonly resources: string;
  readonly version: string;
  /** Folder from which relative paths are meant. */
  readonly folder: string;
  /** `BTD_LANG`. */
  readonly lang: string | undefined;
  readonly task: Task;
  /** Prints a line at once, for commands that speak while they work. */
  readonly say: (line: string) => void;
};

/** Reads a command line, runs the command, and gives what is to be printed and the exit code. A bug is thrown. */
export async function runCommand(argv: readonly string[], surroundings: Surroundings): Promise<Printed> {
  const wish = splitCommandLine(COMMANDS, argv, surroundings.lang);
  const { locale, isJson } = wish;
  const command = wish.kind === 'run' || wish.kind === 'help' ? wish.command : null;
  if (wish.complaint !== null) return printMisuse(wish.complaint, command, wish);
  switch (wish.kind) {
    case 'version':
      return succeed(isJson ? toJson({ ok: true, version: surroundings.version }) : toText([surroundings.version]));
    case 'overview':
      return succeed(toText(helpOverview(COMMANDS, locale)));
    case 'help':
      return succeed(toText(helpCommand(wish.command, locale)));
    case 'nothing':
      return { exit: 2, stdout: isJson ? printMisuse({ kind: 'command-missing' }, null, wish).stdout : '', stderr: toText(helpOverview(COMMANDS, locale)) };
    case 'unknown':
      return printMisuse({ kind: 'command-unknown', found: wish.found }, null, wish);
    case 'run':
      return answer(wish, surroundings);
    default:
      return unreachable(wish);
  }
}

async function answer({ command, rest, locale, isJson }: Extract<Wish, { readonly kind: 'help' | 'run' }>, surroundings: Surroundings): Promise<Printed> {
  const args = readArguments(command, rest);
  const result = args.ok ? await runInSession(command, args.value, { ...surroundings, locale, isJson }) : misuse(args.error);
  return result.kind === 'misuse' ? printMisuse(result.complaint, command, { locale, isJson }) : printOutcome(result, { name: command.name, locale, isJson });
}

const succeed = (stdout: string): Printed => ({ exit: 0, stdout, stderr: '' });

type Run = Surroundings & { readonly locale: Locale; readonly isJson: boolean };

async function runInSession(command: Command, args: Arguments, { inspectThread, folder, isJson, say, ...run }: Run): Promise<CommandResult> {
  const inspector = createPdfInspector({ threadUrl: inspectThread });
  try {
    return await command.run({
      ...run,
      inspector,
      words: wordsOf(run.locale),
      // With --json, standard output is one document and nothing else.
      say: isJson ? () => undefined : (line) => say(showLine(line)),
      locate: (typed) => path.resolve(folder, typed),
    }, args);
  } catch (error) {
    const problem = toDiskProblem(error, 'write', '');
    if (problem === null) throw error;
    return refuse([{ file: '', problem }]);
  } finally {
    await inspector.close();
  }
}
