import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceMenu } from '#renderer/ui/choice-menu.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemList } from '#renderer/ui/problem-list.tsx';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { ScoreTableKind, ScoreTablePreview } from '#shared/ipc/table-views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { problemLines } from '../frame/problem-lines.ts';
import { TaskProgressLine } from '../frame/task-progress.tsx';
import { ColumnGrid } from './column-grid.tsx';
import { MatchedRows } from './matched-rows.tsx';
import { emptyScoreColumns } from './score-columns.ts';
import { useChooseTable } from './use-choose-table.ts';

/** A table before it is kept: what its columns hold, which rows found their unit and which did not, what is wrong in it. */
export function TablePreview({ set }: { readonly set: CriteriaSet }) {
  const { scoreImport } = useDesk();
  const { words } = useWords();
  const text = words.survey;
  const { file, kind, preview, running, failure } = usePart(scoreImport.store, (data) => data);
  const isReady = preview !== null && preview.faults.length === 0 && preview.matched.length > 0;
  return (
    <section className="screen" aria-label={text.previewTitle(file?.name ?? '')}>
      {/* Longer than its place: it takes the focus, so that the keyboard can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="screen-scroll" tabIndex={0} aria-label={text.kinds[kind]}>
        <div className="screen-body is-wide score-preview">
          <header className="screen-head">
            <div>
              <h1>{text.previewTitle(file?.name ?? '')}</h1>
              <p>{text.kinds[kind]}</p>
            </div>
          </header>
          {running === null ? null : (
            <div className="card is-padded">
              <TaskProgressLine progress={running.isStopping ? null : running.progress} waiting={running.isStopping ? words.common.stopping : text.reading} onStop={scoreImport.stop} />
            </div>
          )}
          {preview === null && running === null && failure !== null ? <UnreadFile problems={failure} kind={kind} /> : null}
          {preview === null ? null : <PreviewParts preview={preview} set={set} />}
        </div>
      </section>
      {/* Beside the button that was pressed: the top of a long table may be out of sight. */}
      {failure === null || preview === null ? null : (
        <div className="score-failure">
          <FailureNotice problems={failure} />
        </div>
      )}
      <footer className="screen-foot">
        <span className="push">
          <Button onPress={scoreImport.close}>{words.common.cancel}</Button>
        </span>
        {preview === null || isReady ? null : <p className="tone-rust">{text.cannotKeep}</p>}
        <Button look="primary" isDisabled={!isReady || running !== null} onPress={() => void scoreImport.keep()}>
          {text.keep}
        </Button>
      </footer>
    </section>
  );
}

/** Nothing can be shown of the file: why, and the way to another one. */
function UnreadFile({ problems, kind }: { readonly problems: readonly Problem[]; readonly kind: ScoreTableKind }) {
  const { words } = useWords();
  const choose = useChooseTable();
  return (
    <>
      <FailureNotice problems={problems} />
      <p>
        <Button look="primary" onPress={() => choose(kind)}>
          {words.survey.otherFile}
        </Button>
      </p>
    </>
  );
}

function PreviewParts({ preview, set }: { readonly preview: ScoreTablePreview; readonly set: CriteriaSet }) {
  const { scoreImport } = useDesk();
  const { words, numbers, locale } = useWords();
  const text = words.survey;
  const count = (value: number): string => formatInteger(value, numbers);
  const columns = preview.columns ?? emptyScoreColumns(preview.sheets[0]?.name ?? '');
  return (
    <>
      <p className="strong">{text.counts(count(preview.matched.length), count(preview.unmatched.length), count(preview.missing.length))}</p>
      {preview.columns === null ? <Notice tone="amber">{text.columnsNotFound}</Notice> : null}
      {preview.faults.length === 0 ? null : (
        <Notice tone="rust" isAlert>
          <ProblemList lines={problemLines(preview.faults, locale)} />
        </Notice>
      )}
      {preview.warnings.length === 0 ? null : (
        <Notice tone="amber">
          <ProblemList lines={problemLines(preview.warnings, locale)} />
        </Notice>
      )}
      {preview.sheets.length < 2 ? null : (
        <ChoiceMenu label={text.sheet} selected={columns.sheet} choices={preview.sheets.map(({ name }) => ({ id: name, text: name }))} onChoose={(sheet) => void scoreImport.chooseColumns(emptyScoreColumns(sheet))}>
          {`${text.sheet}: ${columns.sheet}`}
        </ChoiceMenu>
      )}
      <ColumnGrid preview={preview} columns={columns} set={set} />
      <MatchedRows preview={preview} />
    </>
  );
}
