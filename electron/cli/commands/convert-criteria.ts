import path from 'node:path';
import { CRITERIA_SHEET_WORDS } from '#electron/engine/sheet-words.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { exportCriteriaSet } from '#electron/services/export-criteria-set/index.ts';
import { readCriteriaFile } from '#electron/services/read-criteria-file/index.ts';
import { done, misuse, reasonsOfOne, refuse, type Command, type CommandResult, type Session } from '../command.ts';
import { describeCriteria } from '../describe-criteria.ts';
import { nameOfTyped } from '../typed-file.ts';

const FORMATS = ['json', 'xlsx', 'csv'] as const;
type Format = (typeof FORMATS)[number];

export const convertCriteriaCommand: Command = {
  name: 'criteria convert',
  syntax: 'criteria convert FILE --out FILE.json|FILE.xlsx|FILE.csv',
  options: { out: 'text' },
  files: 'one',
  run: async (session, args) => {
    const [typed = ''] = args.files;
    const out = args.text('out');
    const format = formatOf(out);
    if (format === null) return misuse({ kind: 'value-invalid', option: '--out', expected: FORMATS.map((ending) => `*.${ending}`).join(' | '), found: out });
    // The table that came with the decision is what every question goes back to.
    if (session.locate(typed) === session.locate(out)) return misuse({ kind: 'value-invalid', option: '--out', expected: session.words.expectedValues.otherFile, found: out });
    return convert(session, { typed, out, format });
  },
};

const formatOf = (file: string): Format | null => FORMATS.find((ending) => path.extname(file).toLowerCase() === `.${ending}`) ?? null;

type Conversion = { readonly typed: string; readonly out: string; readonly format: Format };

async function convert(session: Session, { typed, out, format }: Conversion): Promise<CommandResult> {
  const { world, words, locale, locate } = session;
  const name = nameOfTyped(typed);
  const read = await guardDisk('read', '', () => readCriteriaFile({ disk: world.disk, path: locate(typed), name }));
  if (!read.ok) return refuse(reasonsOfOne(name, read.error), [], { file: typed });
  const { set, faults } = read.value;
  const described = describeCriteria(session, read.value);
  if (set === null || faults.length > 0) return refuse(reasonsOfOne(name, faults), described.lines, { file: typed, ...described.facts });
  const exported = await exportCriteriaSet({ world, set, target: locate(out), format, words: CRITERIA_SHEET_WORDS[locale] });
  if (!exported.ok) return refuse(reasonsOfOne(out, exported.error), [], { file: typed });
  return done([...described.lines, words.criteria.converted(out)], { file: typed, written: out, ...described.facts });
}
