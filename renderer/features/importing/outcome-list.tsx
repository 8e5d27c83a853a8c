import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatBytes, formatInteger } from '#renderer/text/format.ts';
import { Badge, type Tone } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ProblemList } from '#renderer/ui/problem-list.tsx';
import type { ImportedFile, ImportOutcome, PackageDetail } from '#shared/ipc/import-views.ts';
import type { FileKind, FileToken } from '#shared/ipc/views.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { keepFew, MOST_PROBLEMS, problemsEach } from '#shared/problem/keep-few.ts';
import { showUnseen } from '#shared/bundle/show-found.ts';
import { problemLines } from '../frame/problem-lines.ts';
import './outcome-list.css';

/** One box for each file: what it was, and all that is to be said about it. */
export function OutcomeList({ outcomes }: { readonly outcomes: readonly ImportedFile[] }) {
  const { words } = useWords();
  return (
    <ul className="outcomes" aria-label={words.importing.files}>
      {outcomes.map(({ file, outcome }, index) => (
        // eslint-disable-next-line react/no-array-index-key -- two files from different folders may have one name
        <li key={index} className="outcome">
          <div className="outcome-line">
            <span className="file">{showUnseen(file)}</span>
            <OutcomeBadge outcome={outcome} />
          </div>
          <OutcomeBody place={index} outcome={outcome} most={problemsEach(outcomes.length)} />
        </li>
      ))}
    </ul>
  );
}

function OutcomeBadge({ outcome }: { readonly outcome: ImportOutcome }) {
  const { importing } = useWords().words;
  // Nothing is wrong with a file that the person stopped.
  if (outcome.kind === 'refused' && outcome.problems.every((problem) => problem.type === 'stopped-by-user')) return <Badge tone="grey">{importing.stopped}</Badge>;
  const shown: Readonly<Record<ImportOutcome['kind'], readonly [Tone, string]>> = {
    imported: ['green', importing.imported],
    'already-here': ['grey', importing.alreadyHere],
    'belongs-elsewhere': ['amber', importing.elsewhere],
    refused: ['rust', importing.refused],
  };
  const [tone, text] = shown[outcome.kind];
  return <Badge tone={tone}>{text}</Badge>;
}

type OutcomeBodyProps = {
  /** Of the file among those that came in. */
  readonly place: number;
  readonly outcome: ImportOutcome;
  /** Problems that are shown. */
  readonly most: number;
};

function OutcomeBody({ place, outcome, most }: OutcomeBodyProps) {
  const { words, locale } = useWords();
  switch (outcome.kind) {
    case 'imported':
      return (
        <>
          <p>{words.importing.what(words.common.kinds[outcome.what], outcome.title)}</p>
          {outcome.detail === null ? null : <PackageFacts detail={outcome.detail} />}
        </>
      );
    case 'already-here':
      return <p className="muted">{words.importing.what(words.common.kinds[outcome.what], outcome.title)}</p>;
    case 'belongs-elsewhere':
      return <Elsewhere place={place} what={outcome.what} />;
    case 'refused':
      return <ProblemList lines={problemLines(keepFew(outcome.problems, most), locale)} />;
    default:
      return unreachable(outcome);
  }
}

function PackageFacts({ detail }: { readonly detail: PackageDetail }) {
  const { words, numbers, locale } = useWords();
  const { importing } = words;
  const count = (value: number): string => formatInteger(value, numbers);
  return (
    <>
      <p className="muted">{importing.packageFacts(count(detail.revision), count(detail.entries), count(detail.evidence), formatBytes(detail.bytes, numbers))}</p>
      {detail.unreadable.length === 0 ? null : (
        <div className="tone-amber">
          <p className="strong">{importing.unreadable(count(detail.unreadable.length))}</p>
          <ul>
            {detail.unreadable.slice(0, MOST_PROBLEMS).map((one) => (
              <li key={one.file}>{importing.unreadableFile(showUnseen(one.file), words.common.unreadable[one.reason])}</li>
            ))}
            {detail.unreadable.length <= MOST_PROBLEMS ? null : <li>{importing.moreUnreadable(count(detail.unreadable.length - MOST_PROBLEMS))}</li>}
          </ul>
        </div>
      )}
      {detail.warnings.length === 0 ? null : (
        <div>
          <p className="strong">{importing.warnings}</p>
          <ProblemList lines={problemLines(detail.warnings, locale)} />
        </div>
      )}
    </>
  );
}

/** Recognised, but at home on another screen: with the way there, so that nothing has to be dropped twice. */
function Elsewhere({ place, what }: { readonly place: number; readonly what: FileKind }) {
  const { app, kit, importing, merge, criteriaImport, scoreImport } = useDesk();
  const { words } = useWords();
  // Before the round is in, the workspace says whose it is.
  const role = usePart(app.store, ({ app: state, round }) => round?.role ?? state?.workspaces.find((one) => one.id === state.openWorkspace)?.role ?? null);
  const token = usePart(importing.store, (data) => data.files[place] ?? null);
  const leave = (go: (found: FileToken) => void): void => {
    if (token === null) return;
    importing.hide();
    go(token);
  };
  if (what === 'bundle') {
    return (
      <div className="row">
        <p>{words.importing.bundleElsewhere}</p>
        {role === 'secretary' && token !== null ? (
          <Button
            onPress={() =>
              leave((found) => {
                app.goTo('merge');
                void merge.addFiles([found]);
              })
            }
          >
            {words.importing.openMerge}
          </Button>
        ) : null}
      </div>
    );
  }
  if (what === 'spreadsheet' && role === 'secretary' && token !== null) {
    const as = (screen: 'criteria-set' | 'survey', take: (found: FileToken) => void) => () =>
      leave((found) => {
        app.goTo(screen);
        take(found);
      });
    return (
      <div className="row">
        <p>{words.importing.spreadsheetElsewhere}</p>
        <Button onPress={as('criteria-set', (found) => void criteriaImport.open(found))}>{words.importing.openAsCriteria}</Button>
        <Button onPress={as('survey', (found) => void scoreImport.open(found, 'survey'))}>{words.importing.openAsScores}</Button>
      </div>
    );
  }
  if (what !== 'kit') return <p>{words.importing.otherElsewhere}</p>;
  return (
    <div className="row">
      <p>{words.importing.kitElsewhere}</p>
      {token === null ? null : <Button onPress={() => leave((found) => kit.setState({ files: [found] }))}>{words.importing.openKit}</Button>}
    </div>
  );
}
