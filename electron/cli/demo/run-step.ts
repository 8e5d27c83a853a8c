import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Command, Outcome, Reason, Session } from '../command.ts';
import { readArguments } from '../read-arguments.ts';

/** Of what a command says: all, its first block and last line, or nothing. */
type Show = 'all' | 'brief' | 'nothing';

/** One command of the demo, told as a person would type it in the demo's folder, and run by the command itself. */
export async function runStep(session: Session, command: Command, argv: readonly string[], show: Show = 'all'): Promise<Outcome> {
  session.say(`$ btd ${[...command.name.split(' '), ...argv].map(quote).join(' ')}`);
  const args = readArguments(command, argv);
  if (!args.ok) throw new Error(`the demo calls ${command.name} wrongly: ${JSON.stringify(args.error)}`);
  const result = await command.run(session, args.value);
  if (result.kind === 'misuse') throw new Error(`the demo calls ${command.name} wrongly: ${JSON.stringify(result.complaint)}`);
  for (const line of select(result.lines, show)) session.say(line === '' ? '' : `  ${line}`);
  return result;
}

function select(lines: readonly string[], show: Show): readonly string[] {
  if (show !== 'brief') return show === 'all' ? lines : [];
  const end = lines.indexOf('');
  return end === -1 ? lines : [...lines.slice(0, end), ...lines.slice(-1)];
}

/** For steps that must succeed. */
export async function mustRun(session: Session, command: Command, argv: readonly string[], show: Show = 'all'): Promise<Result<Outcome, readonly Reason[]>> {
  const outcome = await runStep(session, command, argv, show);
  return outcome.reasons.length > 0 ? err(outcome.reasons) : ok(outcome);
}

const quote = (word: string): string => (/^[\p{L}\p{N}./:_=-]+$/u.test(word) ? word : `"${word}"`);
