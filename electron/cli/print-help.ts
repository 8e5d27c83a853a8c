import type { Locale } from '#shared/ipc/views.ts';
import type { Command } from './command.ts';
import { wordsOf } from './words.ts';

/** `btd --help`: every command with its line of usage and what it does. */
export function helpOverview(commands: readonly Command[], locale: Locale): readonly string[] {
  const words = wordsOf(locale);
  return [
    words.program, '',
    `${words.usage}: btd COMMAND [ARGUMENTS]`, '',
    `${words.commands}:`,
    ...commands.flatMap(({ name, syntax }) => [`  btd ${syntax}`, `      ${words.about[name]}`]),
    '', ...words.everywhere.map((line) => `  ${line}`),
    '', words.exitCodes,
  ];
}

export function helpCommand({ name, syntax }: Command, locale: Locale): readonly string[] {
  const words = wordsOf(locale);
  return [`${words.usage}: btd ${syntax}`, '', words.about[name], '', ...words.everywhere.map((line) => `  ${line}`), '', words.exitCodes];
}
