import type { Locale } from '#shared/ipc/views.ts';
import type { Command, Complaint } from './command.ts';

/** What a command line asks for, before the options of the command are read. */
export type Wish = {
  readonly locale: Locale;
  readonly isJson: boolean;
  /** First fault of the options that every command understands. */
  readonly complaint: Complaint | null;
} & (
  | { readonly kind: 'overview' | 'version' | 'nothing' }
  | { readonly kind: 'unknown'; readonly found: string }
  | { readonly kind: 'help' | 'run'; readonly command: Command; readonly rest: readonly string[] }
);

/** Options that every command understands may stand before its name too: `btd --json package check F`. */
export function splitCommandLine(commands: readonly Command[], argv: readonly string[], environmentLang: string | undefined): Wish {
  const lang = readLang(argv);
  const locale = lang.found === null ? toLocale(environmentLang) : toLocale(lang.found);
  const complaint: Complaint | null =
    lang.found !== null && !isLocale(lang.found) ? { kind: 'value-invalid', option: '--lang', expected: 'vi | en', found: lang.found } : null;
  const options = new Set(argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length));
  const common = { locale, isJson: options.has('--json'), complaint };
  const words = argv.slice(countLeading(argv));
  const isHelp = options.has('--help') || options.has('-h');
  const command = findCommand(commands, words);
  if (command !== null) {
    const rest = words.slice(command.name.split(' ').length);
    return { ...common, kind: isHelp ? 'help' : 'run', command, rest };
  }
  if (isHelp) return { ...common, kind: 'overview' };
  if (words[0] === '--version') return { ...common, kind: 'version' };
  return words[0] === undefined ? { ...common, kind: 'nothing' } : { ...common, kind: 'unknown', found: words.slice(0, 2).join(' ') };
}

function findCommand(commands: readonly Command[], words: readonly string[]): Command | null {
  return commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word)) ?? null;
}

/** How many arguments before the command's name are `--json` or `--lang`. */
function countLeading(argv: readonly string[]): number {
  let index = 0;
  for (;;) {
    const word = argv[index];
    if (word === '--json' || word?.startsWith('--lang=') === true) index += 1;
    else if (word === '--lang') index += 2;
    else return index;
  }
}

function readLang(argv: readonly string[]): { readonly found: string | null } {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[index];
  if (word === undefined) return { found: null };
  return { found: word === '--lang' ? (argv[index + 1] ?? '') : word.slice('--lang='.length) };
}

const isLocale = (text: string): text is Locale => text === 'vi' || text === 'en';
const toLocale = (text: string | undefined): Locale => (text !== undefined && isLocale(text) ? text : 'vi');
