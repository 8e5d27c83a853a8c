import { useState } from 'react';
import { TableProperties } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { Client } from '#renderer/api/client.ts';
import { useReply } from '#renderer/stores/use-reply.ts';
import { formatInteger, groupInFours } from '#renderer/text/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { ResultTable as ResultFacts } from '#shared/ipc/result-views.ts';
import { ProblemList } from '#renderer/ui/problem-list.tsx';
import type { UnitId } from '#shared/domain/ids.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { problemLines } from '../frame/problem-lines.ts';
import { NeedsRound } from '../frame/needs-round.tsx';
import { useAnnounced } from '../frame/use-announced.ts';
import { MissingParts } from './missing-parts.tsx';
import { COLUMN_MODES, type ColumnMode } from './result-columns.ts';
import { ResultTable } from './result-table.tsx';
import { TiePart } from './tie-part.tsx';
import { UnitExplanation } from './unit-explanation.tsx';
import './results.css';

const askResults = (client: Client) => client.call('getResults', null);

/** Totals, index, rank and grade, unit by unit; each number explained on demand. */
export function ResultsScreen() {
  const { app } = useDesk();
  const { words } = useWords();
  const hasSet = usePart(app.store, (data) => data.round?.criteriaSet != null);
  const results = useReply(askResults);
  const text = words.results;
  if (!hasSet) return <NeedsRound />;
  if (results.value === null) {
    return <div className="screen-scroll">{results.failure === null ? <p className="muted">{words.common.loading}</p> : <FailureNotice problems={results.failure} />}</div>;
  }
  if (results.value.bundles === 0) {
    return (
      <div className="screen-scroll" data-tour="results">
        <EmptyState isScreen icon={<TableProperties aria-hidden="true" />} title={text.emptyTitle}>
          <p>{text.emptyText}</p>
          <Button look="primary" size="large" onPress={() => app.goTo('merge')}>
            {text.toMerge}
          </Button>
        </EmptyState>
      </div>
    );
  }
  return <ResultView table={results.value} onChanged={results.reload} />;
}

function ResultView({ table, onChanged }: { readonly table: ResultFacts; readonly onChanged: () => void }) {
  const { words, numbers, locale } = useWords();
  const text = words.results;
  const [mode, setMode] = useState<ColumnMode>('parts');
  const [explained, setExplained] = useState<UnitId | null>(null);
  const chosen = table.rows.find((one) => one.unit === explained);
  const [exported, setExported] = useState<string | null>(null);
  useAnnounced(exported === null ? null : text.exported(exported));
  const count = (value: number): string => formatInteger(value, numbers);
  return (
    <div className="screen">
      <div className="screen-scroll">
        <div className="screen-body is-wide" data-tour="results">
          <header className="screen-head">
            <div>
              <h1>{text.title}</h1>
              <p>{text.summary(count(table.bundles), count(table.rows.length))}</p>
            </div>
          </header>
          {table.isIllustrative ? <Notice tone="amber">{words.frame.illustrativeNote}</Notice> : null}
          <MissingParts table={table} />
          {table.notices.length === 0 ? null : (
            <Notice tone="amber">
              <ProblemList lines={problemLines(table.notices, locale)} />
            </Notice>
          )}
          <TiePart table={table} onRecorded={onChanged} />
          {exported === null ? null : <Notice tone="green">{text.exported(exported)}</Notice>}
          <fieldset className="row column-modes" aria-label={text.columns}>
            {COLUMN_MODES.map((one) => (
              <Button key={one} isOn={one === mode} onPress={() => setMode(one)}>
                {one === 'parts' ? text.byParts : text.bySectors}
              </Button>
            ))}
          </fieldset>
          <ResultTable table={table} mode={mode} onExplain={setExplained} />
          {table.rows.some((row) => row.isProvisional) ? <p className="faint">{text.provisionalNote}</p> : null}
        </div>
      </div>
      <footer className="screen-foot">
        <p className="push digest">
          <span className="strong">{`${text.digest}: `}</span>
          <span title={table.digest}>{groupInFours(table.digest.slice(0, 32))}</span>
          <span className="muted">{` · ${text.digestNote}`}</span>
        </p>
        <ExportButton format="csv" title={text.exportCsv} onExported={setExported} />
        <ExportButton format="xlsx" title={text.exportXlsx} onExported={setExported} isPrimary />
      </footer>
      {chosen === undefined ? null : <UnitExplanation table={table} row={chosen} onClose={() => setExplained(null)} />}
    </div>
  );
}

type ExportButtonProps = { readonly format: 'csv' | 'xlsx'; readonly title: string; readonly onExported: (name: string) => void; readonly isPrimary?: boolean };

function ExportButton({ format, title, onExported, isPrimary = false }: ExportButtonProps) {
  const { app, client } = useDesk();
  const { words } = useWords();
  const [isWriting, setIsWriting] = useState(false);
  const write = async (): Promise<void> => {
    const target = await client.call('chooseTarget', { suggestedName: words.results.exportName(format) });
    if (!target.ok) return app.showFailure(target.error);
    if (target.value === null) return undefined;
    setIsWriting(true);
    const reply = await client.call('exportResults', { target: target.value.token, format });
    setIsWriting(false);
    if (!reply.ok) return app.showFailure(reply.error);
    app.showFailure(null);
    return onExported(target.value.name);
  };
  return (
    <Button look={isPrimary ? 'primary' : 'plain'} isDisabled={isWriting} onPress={() => void write()}>
      {title}
    </Button>
  );
}
