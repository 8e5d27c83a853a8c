import type { Locale } from '#shared/ipc/views.ts';
import type { CommandProblem } from '#shared/problem/command-problem.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { describeProblem } from '#renderer/text/problem-text.ts';
import { sayProblem } from '#renderer/text/say-problem.ts';
import type { Command, Complaint, Outcome, Reason } from './command.ts';
import { wordsOf } from './words.ts';

/** What a run leaves for the outside. */
export type Printed = { readonly exit: 0 | 1 | 2; readonly stdout: string; readonly stderr: string };

type Printing = { readonly name: string; readonly locale: Locale; readonly isJson: boolean };

/** The command's own lines, then each reason on a line of its own: `file: where: what`. */
export function printOutcome({ lines, reasons, facts }: Outcome, { name, locale, isJson }: Printing): Printed {
  const exit = reasons.length === 0 ? 0 : 1;
  const stdout = isJson
    ? toJson({ ok: exit === 0, command: name, problems: reasons.map((reason) => describeReason(reason, locale)), ...facts })
    : toText([...lines, ...reasons.map((reason) => sayReason(reason, locale))]);
  return { exit, stdout, stderr: '' };
}

/** A mistake on the command line: the sentence and the line of usage. */
export function printMisuse(complaint: Complaint, command: Command | null, { locale, isJson }: Omit<Printing, 'name'>): Printed {
  const { complain, usage, seeHelp } = wordsOf(locale);
  const message = complain(complaint);
  const syntax = command === null ? 'btd COMMAND [ARGUMENTS]' : `btd ${command.syntax}`;
  const help = command === null ? 'btd --help' : `btd ${command.name} --help`;
  const { kind, ...particulars } = complaint;
  return {
    exit: 2,
    stdout: isJson ? toJson({ ok: false, command: command?.name ?? null, problems: [{ type: kind, where: '', ...particulars, message }], usage: syntax }) : '',
    stderr: toText([`btd: ${message}`, `${usage}: ${syntax}`, seeHelp(help)]),
  };
}

function describeReason({ file, problem }: Reason, locale: Locale): object {
  return { ...(file === '' ? {} : { file }), ...problem, message: messageOf(problem, locale) };
}

export const sayReason = ({ file, problem }: Reason, locale: Locale): string =>
  [file, problem.where, messageOf(problem, locale)].filter((part) => part !== '').join(': ');

function messageOf(problem: Problem | CommandProblem, locale: Locale): string {
  return isCommandProblem(problem, locale)
    ? sayProblem<CommandProblem, CommandProblem['type']>(wordsOf(locale).problems, problem.type, problem)
    : describeProblem(problem, locale);
}

const isCommandProblem = (problem: Problem | CommandProblem, locale: Locale): problem is CommandProblem => Object.hasOwn(wordsOf(locale).problems, problem.type);

export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const toText = (lines: readonly string[]): string => lines.map((line) => `${showLine(line)}\n`).join('');

/**
 * Names of entries and titles come from files that anyone may have made: a line stays one line, and nothing in it
 * moves the cursor, rings, or turns the direction of writing.
 */
export const showLine = (line: string): string =>
  line.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
