import { buildPackage } from '#electron/services/build-package/index.ts';
import { formatBytes } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import { done, reasonsOfOne, refuse, type Command } from '../command.ts';
import { describePackage, describeWarnings } from '../describe-package.ts';

export const buildPackageCommand: Command = {
  name: 'package build',
  syntax: 'package build --submission FILE.json --evidence DIR --out FILE.zip',
  options: { submission: 'text', evidence: 'text', out: 'text' },
  files: 'none',
  run: async (session, args) => {
    const { world, task, words, locale, locate } = session;
    const out = args.text('out');
    const built = await buildPackage({ world, submission: locate(args.text('submission')), evidenceFolder: locate(args.text('evidence')), target: locate(out), task });
    if (!built.ok) return refuse(reasonsOfOne('', built.error));
    const { submission, manifest, size, warnings } = built.value;
    const bytes = submission.evidence.reduce((sum, item) => sum + item.size, 0);
    const described = describePackage(session, { submission, manifest, bytes });
    const written = words.package.built(out, formatBytes(size, numbersOf(locale)));
    const warned = describeWarnings(session, warnings);
    return done([written, ...described.lines, ...warned.lines], { package: { ...described.facts, file: out, size }, warnings: warned.facts });
  },
};
