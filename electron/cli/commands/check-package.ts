import { checkPackage } from '#electron/services/check-package/index.ts';
import { formatInteger } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import { done, reasonsOfOne, refuse, type Command } from '../command.ts';
import { describePackage, describeWarnings } from '../describe-package.ts';
import { nameOfTyped } from '../typed-file.ts';

export const checkPackageCommand: Command = {
  name: 'package check',
  syntax: 'package check FILE',
  options: {},
  files: 'one',
  run: async (session, { files: [typed = ''] }) => {
    const { world, task, words, locale, locate } = session;
    const numbers = numbersOf(locale);
    const checked = await checkPackage(world, locate(typed), task);
    if (!checked.ok) return refuse(reasonsOfOne(nameOfTyped(typed), checked.error), [words.package.unsound(formatInteger(checked.error.length, numbers))], { file: typed });
    const { submission, warnings } = checked.value;
    const described = describePackage(session, checked.value);
    const warned = describeWarnings(session, warnings);
    return done(
      [words.package.sound(submission.unit, formatInteger(submission.revision, numbers)), ...described.lines, ...warned.lines],
      { file: typed, package: described.facts, warnings: warned.facts },
    );
  },
};
