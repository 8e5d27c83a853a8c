import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Arguments, Command, Complaint, OptionKind } from './command.ts';

/** Understood by every command; read before it, in `split-command-line.ts`. */
const EVERYWHERE: Readonly<Record<string, OptionKind>> = { json: 'flag', lang: 'optional', help: 'flag' };

/** Reads what stands after a command's name, strictly: an option that is not the command's own is a mistake to be told. */
export function readArguments({ options: own, files }: Command, argv: readonly string[]): Result<Arguments, Complaint> {
  const options = { ...EVERYWHERE, ...own };
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokenise(options, argv)) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      positionals.push(token.value);
      continue;
    }
    const kind = options[token.name];
    const option = token.rawName;
    if (kind === undefined) return err({ kind: 'option-unknown', option });
    if (kind === 'flag' && token.value !== undefined) return err({ kind: 'value-unexpected', option });
    if (kind !== 'flag' && isMissing(token)) return err({ kind: 'value-missing', option });
    const earlier = values.get(token.name);
    if (earlier !== undefined && kind !== 'many') return err({ kind: 'option-repeated', option });
    values.set(token.name, [...(earlier ?? []), token.value ?? '']);
  }
  const missing = Object.keys(own).find((name) => own[name] === 'text' && !values.has(name));
  if (missing !== undefined) return err({ kind: 'option-missing', option: `--${missing}` });
  if (files !== 'none' && positionals.length === 0) return err({ kind: 'file-missing' });
  const extra = files === 'many' ? undefined : positionals[files === 'none' ? 0 : 1];
  if (extra !== undefined) return err({ kind: 'file-unexpected', found: extra });
  return ok(describeArguments(options, values, positionals));
}

function tokenise(options: Readonly<Record<string, OptionKind>>, argv: readonly string[]) {
  const config = Object.fromEntries(Object.entries(options).map(([name, kind]) => [name, { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: true }]));
  return parseArgs({ args: [...argv], options: config, strict: false, allowPositionals: true, tokens: true }).tokens;
}

/** `--out --json`: the value was forgotten. A single dash may begin a value: `--points -1`. */
const isMissing = (token: { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined }): boolean =>
  token.value === undefined || token.value === '' || (token.inlineValue === false && token.value.startsWith('--'));

function describeArguments(options: Readonly<Record<string, OptionKind>>, values: ReadonlyMap<string, readonly string[]>, files: readonly string[]): Arguments {
  const many = (name: string): readonly string[] => {
    if (options[name] === undefined) throw new Error(`the command has no option ${name}`);
    return values.get(name) ?? [];
  };
  return {
    files,
    many,
    optional: (name) => many(name)[0] ?? null,
    flag: (name) => many(name).length > 0,
    text: (name) => {
      const [value] = many(name);
      if (value === undefined) throw new Error(`the option ${name} was not required`);
      return value;
    },
  };
}
