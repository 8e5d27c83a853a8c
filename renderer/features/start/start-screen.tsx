import { useState } from 'react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { Button, LinkButton } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemList } from '#renderer/ui/problem-list.tsx';
import type { Problem } from '#shared/problem/problem.ts';
import { WayBackPart } from '../backups/way-back-part.tsx';
import { problemLines } from '../frame/problem-lines.ts';
import { chooseAndReceive } from '../importing/choose-and-receive.ts';
import { IdentityDialog } from './identity-dialog.tsx';
import { IdentityPart } from './identity-part.tsx';
import { NewRoundDialog } from './new-round-dialog.tsx';
import { RecentPart } from './recent-part.tsx';
import { SampleCard } from './sample-card.tsx';
import './start.css';

/**
 * Where everyone begins. A machine on which nothing was done yet shows three ways and nothing else, the likeliest first;
 * later what was opened before stands above them.
 */
export function StartScreen() {
  const desk = useDesk();
  const { words } = useWords();
  const identities = usePart(desk.app.store, (data) => data.app?.identities ?? null);
  const [dialog, setDialog] = useState<'round' | 'identity' | null>(null);
  const { start } = words;
  const hasIdentity = identities !== null && identities.length > 0;
  return (
    <div className="screen-scroll">
      <div className="start-body">
        <header>
          <h1 className="start-title">{words.common.programName}</h1>
          <p className="muted">{start.lead}</p>
        </header>
        <CleanedPart />
        <WayBackPart />
        <RecentPart />
        <div className="start-ways">
          <SampleCard />
          <section className="card start-card">
            <h2>{start.memberTitle}</h2>
            <p>{start.memberText}</p>
            <Button onPress={() => void chooseAndReceive(desk, ['kit'])}>{start.fromKit}</Button>
            {hasIdentity ? null : (
              <div className="row start-aside">
                <span className="muted">{start.identityFirst}</span>
                <LinkButton onPress={() => setDialog('identity')}>{start.createIdentity}</LinkButton>
              </div>
            )}
          </section>
          <section className="card start-card">
            <h2>{start.secretariatTitle}</h2>
            <p>{start.secretariatText}</p>
            <Button onPress={() => setDialog('round')}>{start.createRound}</Button>
          </section>
        </div>
        <p className="start-words muted">{start.whatIsWhat}</p>
        {hasIdentity ? <IdentityPart identities={identities} onCreate={() => setDialog('identity')} /> : null}
      </div>
      <NewRoundDialog isOpen={dialog === 'round'} onClose={() => setDialog(null)} />
      {dialog === 'identity' ? <IdentityDialog onClose={() => setDialog(null)} /> : null}
    </div>
  );
}

const NONE: readonly Problem[] = [];

/** What the start of the program has cleaned up; nothing when there was nothing. */
function CleanedPart() {
  const { app } = useDesk();
  const { locale } = useWords();
  const notices = usePart(app.store, (data) => data.app?.notices ?? NONE);
  if (notices.length === 0) return null;
  return (
    <Notice tone="accent">
      <ProblemList lines={problemLines(notices, locale)} />
    </Notice>
  );
}
