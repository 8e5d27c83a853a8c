import { guardDisk } from '#electron/platform/guard-disk.ts';
import { readCriteriaFile } from '#electron/services/read-criteria-file/index.ts';
import { formatInteger } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import { done, reasonsOfOne, refuse, type Command } from '../command.ts';
import { describeCriteria } from '../describe-criteria.ts';
import { nameOfTyped } from '../typed-file.ts';

export const checkCriteriaCommand: Command = {
  name: 'criteria check',
  syntax: 'criteria check FILE',
  options: {},
  files: 'one',
  run: async (session, { files: [typed = ''] }) => {
    const { world, words, locale, locate } = session;
    const name = nameOfTyped(typed);
    const read = await guardDisk('read', '', () => readCriteriaFile({ disk: world.disk, path: locate(typed), name }));
    const faults = read.ok ? read.value.faults : read.error;
    const described = read.ok ? describeCriteria(session, read.value) : { lines: [], facts: { criteriaSet: null, warnings: [] } };
    const facts = { file: typed, ...described.facts };
    if (faults.length === 0) return done(described.lines, facts);
    const refused = words.criteria.refused(formatInteger(faults.length, numbersOf(locale)));
    return refuse(reasonsOfOne(name, faults), [...described.lines, refused], facts);
  },
};
