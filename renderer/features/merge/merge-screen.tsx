import { useState } from 'react';
import { Layers } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { Client } from '#renderer/api/client.ts';
import { useReply } from '#renderer/stores/use-reply.ts';
import { formatClock, formatInteger } from '#renderer/text/format.ts';
import { Button, LinkButton } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Tiles } from '#renderer/ui/tiles.tsx';
import type { MergePreview, MergeReceipt } from '#shared/ipc/secretariat-views.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { NeedsRound } from '../frame/needs-round.tsx';
import { TaskProgressLine } from '../frame/task-progress.tsx';
import { useAnnounced } from '../frame/use-announced.ts';
import { BundleTable } from './bundle-table.tsx';
import { ConflictList } from './conflict-list.tsx';
import { MissingLine } from './missing-line.tsx';
import { conflictsOf, countMerge } from './plan-view.ts';
import './merge.css';

/** What would change? Bundles are read and shown; nothing is written until the button says so. */
export function MergeScreen() {
  const { app, merge } = useDesk();
  const hasSet = usePart(app.store, (data) => data.round?.criteriaSet != null);
  const preview = usePart(merge.store, (data) => data.preview);
  if (!hasSet) return <NeedsRound />;
  return preview === null ? <MergeStart /> : <MergeView preview={preview} />;
}

/** Opens the dialog and adds what was chosen to the preview. */
function useChooseBundles(): () => void {
  const { app, client, merge } = useDesk();
  return () => {
    void client.call('chooseFiles', { kinds: ['bundle'] }).then((chosen) => (chosen.ok ? merge.addFiles(chosen.value) : app.showFailure(chosen.error)));
  };
}

function MergeStart() {
  const { words } = useWords();
  const { merge } = useDesk();
  const receipt = usePart(merge.store, (data) => data.receipt);
  const failure = usePart(merge.store, (data) => data.failure);
  const choose = useChooseBundles();
  const text = words.merge;
  return (
    <div className="screen-scroll">
      <div className="screen-body" data-tour="merge">
        {receipt === null ? null : <ReceiptCard receipt={receipt} />}
        <FailureNotice problems={failure} />
        <MergeProgress />
        <EmptyState isScreen icon={<Layers aria-hidden="true" />} title={text.dropTitle}>
          <p>{text.dropText}</p>
          <Button look={receipt === null ? 'primary' : 'plain'} size="large" onPress={choose}>
            {text.choose}
          </Button>
        </EmptyState>
        <StandingConflicts key={receipt?.at ?? ''} />
      </div>
    </div>
  );
}

function ReceiptCard({ receipt }: { readonly receipt: MergeReceipt }) {
  const { app, merge } = useDesk();
  const { words, numbers } = useWords();
  const refused = usePart(merge.store, (data) => data.refused);
  const text = words.merge;
  const count = (value: number): string => formatInteger(value, numbers);
  const written = text.receipt(count(receipt.merged), count(receipt.cells), formatClock(receipt.at));
  useAnnounced(`${text.receiptTitle}. ${written}`);
  return (
    <Notice tone="green">
      <div className="row receipt">
        <div>
          <h2>{text.receiptTitle}</h2>
          <p>{written}</p>
          <p>{receipt.conflicts === 0 ? text.receiptNoConflicts : text.receiptConflicts(count(receipt.conflicts))}</p>
          {refused.length === 0 ? null : <p className="tone-rust">{text.receiptRefused(count(refused.length), refused.join(', '))}</p>}
        </div>
        <Button look="primary" onPress={() => app.goTo('results')}>
          {text.toResults}
        </Button>
      </div>
    </Notice>
  );
}

const askConflicts = (client: Client) => client.call('listConflicts', null);

/** Disputes that earlier merges left to the council. */
function StandingConflicts() {
  const { words, numbers } = useWords();
  const conflicts = useReply(askConflicts);
  if (conflicts.failure !== null) return <FailureNotice problems={conflicts.failure} />;
  if (conflicts.value === null || conflicts.value.length === 0) return null;
  return (
    <section className="stack">
      <h2>{`${words.merge.standingConflicts}: ${formatInteger(conflicts.value.length, numbers)}`}</h2>
      <ConflictList conflicts={conflicts.value} isGrid />
    </section>
  );
}

function MergeProgress() {
  const { merge } = useDesk();
  const { words } = useWords();
  const running = usePart(merge.store, (data) => data.running);
  if (running === null) return null;
  return (
    <div className="card is-padded">
      <TaskProgressLine progress={running.progress} waiting={running.act === 'preview' ? words.merge.reading : words.merge.applying} onStop={merge.stop} />
    </div>
  );
}

function MergeView({ preview }: { readonly preview: MergePreview }) {
  const { app, merge } = useDesk();
  const { words, numbers } = useWords();
  const isRunning = usePart(merge.store, (data) => data.running !== null);
  const failure = usePart(merge.store, (data) => data.failure);
  const choose = useChooseBundles();
  const [file, setFile] = useState<string | null>(null);
  const text = words.merge;
  const count = (value: number): string => formatInteger(value, numbers);
  const counts = countMerge(preview);
  const { totals } = preview;
  const shown = conflictsOf(preview.conflicts, file);
  const apply = async (): Promise<void> => {
    if (await merge.apply()) await app.refresh();
  };
  return (
    <div className="screen">
      <div className="merge-parts">
        <div className="screen-scroll">
          <div className="screen-body">
            <header className="screen-head">
              <div>
                <h1>{text.title}</h1>
                <p>{text.summary(count(counts.read), count(counts.valid), count(totals.refused))}</p>
              </div>
            </header>
            <FailureNotice problems={failure} />
            <MergeProgress />
            <Tiles
              label={text.totals}
              tiles={[
                { name: text.newCells, value: count(totals.newCells) },
                { name: text.sameCells, value: count(totals.sameCells) },
                { name: text.newerCells, value: count(totals.newerCells) },
                { name: text.conflicts, value: count(totals.conflicts), ...(totals.conflicts > 0 ? { tone: 'rust' as const } : {}) },
                { name: text.refused, value: count(totals.refused), ...(totals.refused > 0 ? { tone: 'rust' as const } : {}) },
              ]}
            />
            <BundleTable bundles={preview.bundles} selected={file} onSelect={(chosen) => setFile(chosen === file ? null : chosen)} />
            <div className="drop-zone">
              <span>{text.dropMore}</span>
              <LinkButton onPress={choose}>{words.common.chooseFiles}</LinkButton>
            </div>
            <MissingLine missing={preview.missing} />
          </div>
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- nothing in it takes the focus, and the keyboard must scroll it */}
        <aside className="merge-aside" tabIndex={0} aria-label={text.conflictsTitle(count(shown.length))}>
          <h2>{file === null ? text.conflictsTitle(count(shown.length)) : text.conflictsIn(count(shown.length), file)}</h2>
          {file === null ? null : (
            <LinkButton onPress={() => setFile(null)}>{text.allConflicts}</LinkButton>
          )}
          {shown.length === 0 ? (
            <p className="muted">{counts.valid === 0 ? text.noConflicts : `${text.noConflicts} ${text.noConflictsText}`}</p>
          ) : (
            <>
              <ConflictList conflicts={shown} />
              <p className="muted">{text.keepsBoth}</p>
            </>
          )}
        </aside>
      </div>
      <footer className="screen-foot">
        <span className="push">
          <Button isDisabled={isRunning} onPress={merge.clear}>
            {text.clear}
          </Button>
        </span>
        <p>{`${counts.writing === 0 ? text.nothingToWrite : text.writes(count(counts.cells), count(counts.writing))}${totals.refused > 0 ? ` ${text.refusedRest}` : ''}`}</p>
        <Button look="primary" isDisabled={isRunning || counts.writing === 0} onPress={() => void apply()}>
          {text.apply(count(counts.writing))}
        </Button>
      </footer>
    </div>
  );
}
