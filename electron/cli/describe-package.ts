import { formatFingerprint } from '#shared/bundle/fingerprint.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { Submission } from '#shared/domain/submission.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { formatBytes, formatDay, formatInteger } from '#renderer/text/format.ts';
import { describeProblem } from '#renderer/text/problem-text.ts';
import { numbersOf } from '#renderer/text/words.ts';
import type { Session } from './command.ts';
import { sayReason } from './print-outcome.ts';

type Described<Facts> = { readonly lines: readonly string[]; readonly facts: Facts };
type DescribedPackage = { readonly submission: Submission; readonly manifest: Sha256; /** Of the payload. */ readonly bytes: number };

/** What a package is, below the line that says whether it is sound. */
export function describePackage({ words, locale }: Session, { submission, manifest, bytes }: DescribedPackage): Described<object> {
  const numbers = numbersOf(locale);
  const { round, criteriaSet, unit, revision, approvedBy, approvedOn, entries, evidence } = submission;
  const fingerprint = formatFingerprint(manifest);
  return {
    lines: [
      words.package.facts(formatInteger(entries.length, numbers), formatInteger(evidence.length, numbers), formatBytes(bytes, numbers)),
      words.package.approved(approvedBy, formatDay(approvedOn)),
      words.package.manifest(manifest),
      words.package.fingerprint(fingerprint),
    ],
    facts: { round, criteriaSet, unit, revision, approvedBy, approvedOn, entries: entries.length, evidence: evidence.length, bytes, manifest, fingerprint },
  };
}

/** Not refused, yet worth a look. */
export function describeWarnings({ words, locale }: Session, warnings: readonly Problem[]): Described<readonly object[]> {
  return {
    lines: warnings.map((problem) => words.notice(sayReason({ file: '', problem }, locale))),
    facts: warnings.map((problem) => ({ ...problem, message: describeProblem(problem, locale) })),
  };
}
