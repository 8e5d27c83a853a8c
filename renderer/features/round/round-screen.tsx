import { useState } from 'react';
import { FileStack } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatDay, formatInteger } from '#renderer/text/format.ts';
import { Button, LinkButton } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Fingerprint } from '#renderer/ui/fingerprint.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemList } from '#renderer/ui/problem-list.tsx';
import type { RoundView } from '#shared/ipc/views.ts';
import { problemLines } from '../frame/problem-lines.ts';
import { chooseAndReceive } from '../importing/choose-and-receive.ts';
import { CriteriaPart } from './criteria-part.tsx';
import { KitIssueDialog } from './kit-issue-dialog.tsx';
import { MemberPart } from './member-part.tsx';
import { PackagePart } from './package-part.tsx';
import './round.css';

/** The secretariat's side of a round: what it is made of, who takes part, what came in, and the kit that goes out. */
export function RoundScreen() {
  const desk = useDesk();
  const { words } = useWords();
  const round = usePart(desk.app.store, (data) => data.round);
  const text = words.round;
  if (round === null) {
    return (
      <div className="screen-scroll">
        <div className="screen-body">
          <EmptyState isScreen icon={<FileStack aria-hidden="true" />} title={text.emptyTitle}>
            <p>{text.emptyText}</p>
            <Button look="primary" size="large" onPress={() => void chooseAndReceive(desk, ['round', 'criteria-set', 'join-request', 'package'])}>
              {text.importFiles}
            </Button>
            <LinkButton onPress={desk.help.toggle}>{text.whatRoundFile}</LinkButton>
          </EmptyState>
        </div>
      </div>
    );
  }
  return <OpenRound round={round} />;
}

function OpenRound({ round }: { readonly round: RoundView }) {
  const desk = useDesk();
  const { words, numbers, locale } = useWords();
  const [isIssuing, setIsIssuing] = useState(false);
  const text = words.round;
  const count = (value: number): string => formatInteger(value, numbers);
  return (
    <div className="screen">
      {/* Little in it takes the focus: it must itself, or the keyboard could not scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="screen-scroll" aria-label={round.title} tabIndex={0}>
        <div className="screen-body">
          <header className="screen-head">
            <div>
              <h1>{round.title}</h1>
              <p>
                {text.facts(count(round.units.length), count(round.members.length))}
                {round.deadline === null ? '' : ` ${text.deadline(formatDay(round.deadline))}`}
              </p>
            </div>
          </header>
          {round.notices.length === 0 ? null : (
            <Notice tone="accent">
              <ProblemList lines={problemLines(round.notices, locale)} />
            </Notice>
          )}
          <div className="round-parts" data-tour="round">
            <CriteriaPart round={round} />
            {round.issuerFingerprint === '' ? null : (
              <section className="card is-padded stack">
                <p className="muted">{text.issuer}</p>
                <Fingerprint text={round.issuerFingerprint} label={words.common.fingerprint} />
                <p className="faint">{round.issuerName}</p>
              </section>
            )}
          </div>
          <MemberPart round={round} />
          {round.criteriaSet === null ? null : <PackagePart />}
        </div>
      </section>
      <footer className="screen-foot">
        <span className="push row">
          <Button onPress={() => void chooseAndReceive(desk, ['package'])}>{text.importPackages}</Button>
          <Button onPress={() => void chooseAndReceive(desk, ['join-request'])}>{text.importRequests}</Button>
          <Button onPress={() => void chooseAndReceive(desk, ['round', 'criteria-set'])}>{text.importRound}</Button>
        </span>
        <p>{round.criteriaSet === null ? text.needsRound : text.nextStep}</p>
        <span data-tour="kit">
          <Button look="primary" isDisabled={round.criteriaSet === null} onPress={() => setIsIssuing(true)}>
            {text.issueKit}
          </Button>
        </span>
      </footer>
      {isIssuing ? <KitIssueDialog round={round} onClose={() => setIsIssuing(false)} /> : null}
    </div>
  );
}
