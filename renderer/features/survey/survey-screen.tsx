import { useEffect } from 'react';
import { ClipboardList } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { Client } from '#renderer/api/client.ts';
import { useReply } from '#renderer/stores/use-reply.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { NeedsRound } from '../frame/needs-round.tsx';
import { SampleOffer } from './sample-offer.tsx';
import { ScoreTableList } from './score-table-list.tsx';
import { TablePreview } from './table-preview.tsx';
import { useChooseTable } from './use-choose-table.ts';
import './survey.css';

/** Scores that no member gives: survey, SIPAS, socio-economic; and the results of the year before, to compare with. */
export function SurveyScreen() {
  const { app, scoreImport } = useDesk();
  const set = usePart(app.store, (data) => data.round?.criteriaSet ?? null);
  const file = usePart(scoreImport.store, (data) => data.file);
  if (set === null) return <NeedsRound />;
  return file === null ? <KeptTables set={set} /> : <TablePreview set={set} />;
}

const askTables = (client: Client) => client.call('listScoreTables', null);

function KeptTables({ set }: { readonly set: CriteriaSet }) {
  const { words } = useWords();
  const text = words.survey;
  const tables = useReply(askTables);
  const { reload } = tables;
  useEffect(reload, [reload]);
  const choose = useChooseTable();
  const list = tables.value ?? [];
  const outside = set.nodes.some((node) => node.scoredBy !== null && node.scoredBy !== 'appraisal');
  return (
    <div className="screen">
      {/* Little in it takes the focus: it must itself, or the keyboard could not scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="screen-scroll" aria-label={text.title} tabIndex={0}>
        <div className="screen-body" data-tour="survey">
          <FailureNotice problems={tables.failure} />
          {tables.value !== null && list.length === 0 ? (
            <EmptyState isScreen icon={<ClipboardList aria-hidden="true" />} title={text.emptyTitle}>
              <p>{outside ? text.emptyText : text.nothingOutside}</p>
              <Button look="primary" size="large" onPress={() => choose(outside ? 'survey' : 'previous-results')}>
                {outside ? text.importSurvey : text.importPrevious}
              </Button>
            </EmptyState>
          ) : (
            <>
              <header className="screen-head">
                <div>
                  <h1>{text.title}</h1>
                  <p>{text.intro}</p>
                </div>
              </header>
              {set.isIllustrative ? <Notice tone="amber">{words.frame.illustrativeNote}</Notice> : null}
              <ScoreTableList tables={list} />
            </>
          )}
          {tables.value === null ? null : <SampleOffer tables={tables.value} />}
        </div>
      </section>
      <footer className="screen-foot">
        <p className="push">{text.footNote}</p>
        {/* With nothing here yet, the middle of the screen asks for it. */}
        {list.length === 0 && !outside ? null : <Button onPress={() => choose('previous-results')}>{text.importPrevious}</Button>}
        {list.length === 0 ? null : (
          <Button look="primary" isDisabled={!outside} onPress={() => choose('survey')}>
            {text.importSurvey}
          </Button>
        )}
      </footer>
    </div>
  );
}
