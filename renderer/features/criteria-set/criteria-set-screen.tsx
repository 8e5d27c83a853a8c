import { useEffect, useState } from 'react';
import { ListTree } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { Client } from '#renderer/api/client.ts';
import { useReply } from '#renderer/stores/use-reply.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { Sha256 } from '#shared/domain/ids.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { chooseAndReceive } from '../importing/choose-and-receive.ts';
import { ImportWizard } from './import-wizard.tsx';
import { SetFoot } from './set-foot.tsx';
import { SetList } from './set-list.tsx';
import { SetView } from './set-view.tsx';
import './criteria-set.css';

const askSets = (client: Client) => client.call('listCriteriaSets', null);

/** What is scored, and by which rules? The sets that are here, and all that is in one of them. */
export function CriteriaSetScreen() {
  const desk = useDesk();
  const { app, criteriaImport } = desk;
  const { words } = useWords();
  const text = words.criteria;
  const isImporting = usePart(criteriaImport.store, (data) => data.isOpen);
  const round = usePart(app.store, (data) => data.round);
  const { value, failure, reload } = useReply(askSets);
  // A file that came in, or another set for the round, makes another list.
  useEffect(reload, [reload, round]);
  const [picked, setPicked] = useState<Sha256 | null>(null);
  const sets = value ?? [];
  const set = sets.find((one) => one.digest === picked) ?? sets.find((one) => one.isInUse) ?? null;

  if (isImporting) {
    return (
      <ImportWizard
        onKept={(kept) => {
          setPicked(kept.digest);
          reload();
        }}
      />
    );
  }
  return (
    <div className="screen">
      <FailureNotice problems={failure} />
      <div className="set-screen">
        <SetList sets={sets} selected={set?.digest ?? null} onSelect={setPicked} />
        <div className="set-main">
          {set === null ? (
            <div className="screen-scroll">
              {value === null ? (
                <p className="muted">{words.common.loading}</p>
              ) : (
                <EmptyState isScreen icon={<ListTree aria-hidden="true" />} title={text.emptyTitle}>
                  <p>{text.emptyText}</p>
                  <Button look="primary" size="large" onPress={() => void chooseAndReceive(desk, ['spreadsheet', 'criteria-set'])}>
                    {text.import}
                  </Button>
                </EmptyState>
              )}
            </div>
          ) : (
            <SetView key={set.digest} summary={set} />
          )}
        </div>
      </div>
      {/* With none looked at, the middle of the screen asks for one. */}
      {set === null ? null : <SetFoot key={set.digest} set={set} onChanged={reload} />}
    </div>
  );
}
