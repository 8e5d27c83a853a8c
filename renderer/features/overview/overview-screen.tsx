import { useEffect } from 'react';
import { Building2 } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatDay, formatInteger } from '#renderer/text/format.ts';
import { Button, LinkButton } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemList } from '#renderer/ui/problem-list.tsx';
import type { RoundOverview } from '#shared/ipc/overview-views.ts';
import { decideNextStep } from '#shared/scoring/overview/next-step.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { NeedsRound } from '../frame/needs-round.tsx';
import { problemLines } from '../frame/problem-lines.ts';
import { chooseAndReceive } from '../importing/choose-and-receive.ts';
import { CellsPanel } from './cells-panel.tsx';
import { HeadlineTiles } from './headline-tiles.tsx';
import { HeatMap } from './heat-map.tsx';
import { listHeadlines, listNeededLooks } from './list-headlines.ts';
import { listMapRows } from './list-map-rows.ts';
import { MapControls } from './map-controls.tsx';
import { NeededLooks } from './needed-looks.tsx';
import { NextStepPart } from './next-step-part.tsx';
import { unitShareOf } from './share-of.ts';
import './overview.css';

/** Where the round stands, what is next, and what needs a look: the first screen of both roles. */
export function OverviewScreen() {
  const desk = useDesk();
  const { words } = useWords();
  const role = usePart(desk.app.store, (data) => data.round?.role ?? data.app?.workspaces.find((one) => one.id === data.app?.openWorkspace)?.role ?? null);
  const hasSet = usePart(desk.app.store, (data) => data.round?.criteriaSet != null);
  const overview = usePart(desk.overview.store, (data) => data.overview);
  const failure = usePart(desk.overview.store, (data) => data.failure);
  useEffect(() => {
    if (!hasSet) return undefined;
    // What was typed counts; the list of units follows, for the picker and the search.
    void desk.workspace.flush().then(desk.overview.load).then(desk.app.refresh);
    return desk.overview.leave;
  }, [desk, hasSet]);
  if (!hasSet) return role === 'member' ? <NoUnits /> : <NeedsRound />;
  if (overview === null) return <div className="screen-scroll">{failure === null ? <p className="muted">{words.common.loading}</p> : <FailureNotice problems={failure} />}</div>;
  return <OverviewView overview={overview} />;
}

/** A member's workspace before the kit has said what there is to appraise. */
function NoUnits() {
  const desk = useDesk();
  const { words } = useWords();
  return (
    <div className="screen-scroll">
      <EmptyState isScreen icon={<Building2 aria-hidden="true" />} title={words.overview.emptyTitle}>
        <p>{words.overview.emptyText}</p>
        <Button look="primary" size="large" onPress={() => void chooseAndReceive(desk, ['kit', 'round'])}>
          {words.overview.openKit}
        </Button>
      </EmptyState>
    </div>
  );
}

function OverviewView({ overview }: { readonly overview: RoundOverview }) {
  const desk = useDesk();
  const { words, numbers, locale } = useWords();
  const round = usePart(desk.app.store, (data) => data.round);
  const { doubts, failure, sort, onlyOpen, panel, ...chosen } = usePart(desk.overview.store, (data) => data);
  const text = words.overview;
  const shows = chosen.shows ?? (overview.role === 'member' ? 'progress' : 'points');
  const count = (value: number): string => formatInteger(value, numbers);
  const [units, cells] = [count(overview.units.length), count(overview.total.cells)];
  const collator = new Intl.Collator(locale);
  const rows = listMapRows(overview.units, { sort, onlyOpen, compareNames: collator.compare, pointsOf: (unit) => unitShareOf(unit, overview.sectors) });
  const step = decideNextStep(overview);
  const legends = overview.role === 'member' ? { points: text.legendPoints, progress: text.legendProgress } : { points: text.legendPointsCouncil, progress: text.legendProgressCouncil };
  return (
    <div className="screen overview">
      <div className="overview-scroll">
        <header className="screen-head">
          <div>
            <h1>{text.title}</h1>
            <p>
              {overview.role === 'member' ? text.summary(units, cells) : text.summaryCouncil(units, cells, count(overview.council.length))}
              {round?.deadline == null ? '' : ` ${text.deadline(formatDay(round.deadline))}`}
            </p>
          </div>
        </header>
        <FailureNotice problems={failure} />
        {round === null || round.notices.length === 0 || overview.role !== 'member' ? null : (
          <Notice tone="accent">
            <p className="strong">{text.notices}</p>
            <ProblemList lines={problemLines(round.notices, locale)} />
          </Notice>
        )}
        {overview.units.every((unit) => unit.packageRevision === null) ? <Notice tone="accent">{text.noPackages}</Notice> : null}
        <HeadlineTiles headlines={listHeadlines(overview, doubts)} />
        <NeededLooks overview={overview} looks={listNeededLooks(overview, doubts)} isCounting={doubts === null} />
        <MapControls shows={shows} />
        <div className={panel === null ? 'overview-parts' : 'overview-parts has-panel'}>
          {rows.length === 0 ? (
            <p className="muted">
              {text.allDone} <LinkButton onPress={() => desk.overview.choose({ onlyOpen: false })}>{text.showAll}</LinkButton>
            </p>
          ) : (
            <div className="map-part">
              <HeatMap overview={overview} rows={rows} shows={shows} />
              <p className="faint">{`${legends[shows]} ${text.legendHatched} ${text.mapHint}`}</p>
            </div>
          )}
          {panel === null ? null : <CellsPanel key={JSON.stringify(panel)} overview={overview} panel={panel} />}
        </div>
      </div>
      <footer className="screen-foot">
        <span className="push row">
          {step.kind === 'import-packages' ? null : <Button onPress={() => void chooseAndReceive(desk, ['package'])}>{text.importPackages}</Button>}
          {overview.role === 'member' || step.kind === 'issue-kit' ? null : <Button onPress={() => desk.app.goTo('round')}>{text.issueKit}</Button>}
          {overview.role === 'member' || step.kind === 'import-bundles' ? null : <Button onPress={() => desk.app.goTo('merge')}>{text.importBundles}</Button>}
        </span>
        <section className="row" aria-label={text.next}>
          <NextStepPart step={step} />
        </section>
      </footer>
    </div>
  );
}
