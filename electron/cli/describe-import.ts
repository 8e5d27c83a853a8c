import type { ImportedFile, PackageDetail } from '#shared/ipc/import-views.ts';
import type { RoundView } from '#shared/ipc/views.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { getRound, listUnits } from '#electron/services/read-round/index.ts';
import { formatBytes, formatInteger } from '#renderer/text/format.ts';
import { numbersOf, wordsOf as screenWordsOf } from '#renderer/text/words.ts';
import type { Outcome, Session } from './command.ts';
import { describeWarnings } from './describe-package.ts';
import { describeScoreTable } from './describe-score-table.ts';
import type { StartedWorkspace } from './start-workspace.ts';

/** What came in, file by file; of a kit also whose workspace this is and which key was trusted. Refusals are told as reasons. */
export function describeImport(session: Session, started: StartedWorkspace, outcomes: readonly ImportedFile[]): Pick<Outcome, 'lines' | 'facts'> {
  const { words } = session;
  const { madeFor, typed, kits } = started;
  const view = getRound(started.context);
  const round = view.ok ? view.value : null;
  const made = madeFor === null ? [] : [words.import.workspace(madeFor === 'member' ? words.import.member : words.import.secretary, typed)];
  const kitLines = kits.length === 0 || round === null ? [] : describeKit(session, started, round);
  return {
    lines: [...made, ...kitLines, ...outcomes.flatMap((imported) => describeFile(session, imported))],
    facts: {
      workspace: { folder: typed, made: madeFor !== null, role: round?.role ?? madeFor, round: round?.id ?? null, member: round?.me ?? null },
      issuer: round === null || round.issuerFingerprint === '' ? null : { name: round.issuerName, fingerprint: round.issuerFingerprint },
      kits: kits.map((kit) => kit.name),
      files: outcomes,
    },
  };
}

function describeKit({ words, locale }: Session, { context, kits, isIssuerCompared }: StartedWorkspace, round: RoundView): readonly string[] {
  const units = listUnits(context);
  const packages = units.ok ? units.value.reduce((sum, unit) => sum + unit.packageRevisions.length, 0) : 0;
  const me = round.members.find((member) => member.id === round.me);
  const what = words.import.kit(round.title, formatInteger(packages, numbersOf(locale)));
  return [
    ...kits.map((kit) => words.import.imported(kit.name, what)),
    me === undefined ? words.import.nobody : words.import.me(me.name, me.id),
    words.import.issuer(round.issuerName, round.issuerFingerprint),
    ...(isIssuerCompared ? [] : [words.import.compare]),
  ];
}

function describeFile(session: Session, { file, outcome }: ImportedFile): readonly string[] {
  const { words } = session;
  switch (outcome.kind) {
    case 'imported': {
      if (outcome.scores !== undefined) return describeScoreTable(session, file, outcome.scores);
      const what = words.import.what(words.kinds[outcome.what], outcome.title);
      if (outcome.detail === null) return [words.import.imported(file, what)];
      return [words.import.imported(file, `${what}, ${packageFacts(session, outcome.detail)}`), ...describeRemarks(session, outcome.detail)];
    }
    case 'already-here':
      return [words.import.alreadyHere(file, words.import.what(words.kinds[outcome.what], outcome.title))];
    case 'belongs-elsewhere':
    case 'refused':
      return [];
    default:
      return unreachable(outcome);
  }
}

function packageFacts({ words, locale }: Session, detail: PackageDetail): string {
  const numbers = numbersOf(locale);
  return words.import.packageFacts(formatInteger(detail.revision, numbers), formatInteger(detail.entries, numbers), formatInteger(detail.evidence, numbers), formatBytes(detail.bytes, numbers));
}

function describeRemarks(session: Session, { unreadable, warnings }: PackageDetail): readonly string[] {
  const { words, locale } = session;
  const reasons = screenWordsOf(locale).common.unreadable;
  return [
    ...unreadable.map(({ file, reason }) => words.notice(words.import.unreadable(file, reasons[reason]))),
    ...describeWarnings(session, warnings).lines,
  ].map((line) => `  ${line}`);
}
