import { useEffect, useRef, useState } from 'react';
import { PenLine } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { Client } from '#renderer/api/client.ts';
import { useReply } from '#renderer/stores/use-reply.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { formatBytes, formatInteger } from '#renderer/text/format.ts';
import { fileNamePart } from '#renderer/text/file-name-part.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useIntoView } from '#renderer/ui/use-into-view.ts';
import type { ExportedFile, FileToken, UnitReadiness } from '#shared/ipc/views.ts';
import type { Thumbprint, UnitId } from '#shared/domain/ids.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { TaskProgressLine } from '../frame/task-progress.tsx';
import { useAnnounced } from '../frame/use-announced.ts';
import { useTask } from '../frame/use-task.ts';
import { DraftLinks } from './draft-links.tsx';
import { firstChoice, planSigning, type SigningBlock } from './plan-signing.ts';
import { ReadinessList } from './readiness-list.tsx';
import { SignedFile } from './signed-file.tsx';
import { SignerFields } from './signer-fields.tsx';
import { usePassphrase } from './use-passphrase.ts';
import './sign.css';

const askReadiness = (client: Client) => client.call('listReadiness', null);

/** What is ready, what is not, and one file signed by the member. */
export function SignScreen() {
  const desk = useDesk();
  const { words } = useWords();
  const readiness = useReply(askReadiness);
  useEffect(() => {
    // What was typed last must count; the list is asked again once it is on disk.
    void desk.workspace.flush().then(readiness.reload);
  }, [desk, readiness.reload]);
  const units = readiness.value;
  if (units === null) {
    return <div className="screen-scroll">{readiness.failure === null ? <p className="muted">{words.common.loading}</p> : <FailureNotice problems={readiness.failure} />}</div>;
  }
  if (units.length === 0) {
    return (
      <div className="screen-scroll">
        <EmptyState isScreen icon={<PenLine aria-hidden="true" />} title={words.sign.emptyTitle}>
          <p>{words.sign.emptyText}</p>
          <Button look="primary" size="large" onPress={() => desk.app.goTo('overview')}>
            {words.workspace.toUnits}
          </Button>
        </EmptyState>
      </div>
    );
  }
  return <SignForm units={units} failure={readiness.failure} onSigned={readiness.reload} />;
}

type SignFormProps = { readonly units: readonly UnitReadiness[]; readonly failure: readonly Problem[] | null; readonly onSigned: () => void };

function SignForm({ units, failure, onSigned }: SignFormProps) {
  const { app, client } = useDesk();
  const { words, numbers } = useWords();
  const { sign } = words;
  const identities = usePart(app.store, (data) => data.app?.identities ?? null) ?? [];
  const me = usePart(app.store, (data) => data.round?.me ?? '');
  const myKey = usePart(app.store, (data) => data.round?.myKey ?? null);
  const isSample = usePart(app.store, (data) => data.round?.isSample ?? false);
  const [ticked, setTicked] = useState<ReadonlySet<UnitId> | null>(null);
  const [picked, setPicked] = useState<Thumbprint | null>(null);
  const passphrase = usePassphrase();
  const [acceptsPartial, setAcceptsPartial] = useState(false);
  const [result, setResult] = useState<{ readonly file: ExportedFile; readonly target: FileToken } | null>(null);
  const [refusal, setRefusal] = useState<readonly Problem[] | null>(null);
  const { running, run, stop } = useTask();
  const chosen = ticked ?? firstChoice(units);
  // The secretariat takes this member's bundle under no other key than the one on the roster.
  const enrolled = identities.find((one) => one.thumbprint === myKey);
  const identity = picked ?? enrolled?.thumbprint ?? (identities.length === 1 ? (identities[0]?.thumbprint ?? null) : null);
  const plan = planSigning({ units, chosen, acceptsPartial, hasIdentity: identity !== null, hasPassphrase: passphrase.isTyped });

  const signAndExport = async (): Promise<void> => {
    if (identity === null || plan.block !== null) return;
    setRefusal(null);
    setResult(null);
    const target = await client.call('chooseTarget', { suggestedName: sign.suggestedName(fileNamePart(me)) });
    if (!target.ok) return setRefusal(target.error);
    const { value: file } = target;
    if (file === null) return undefined;
    const reply = await run((task) => client.call('exportBundle', { units: plan.units, acceptsPartial, identity, passphrase: passphrase.read(), target: file.token, task }));
    if (!reply.ok) return setRefusal(reply.error);
    passphrase.forget();
    setResult({ file: reply.value, target: file });
    return onSigned();
  };

  const outcome = useRef<HTMLDivElement>(null);
  useIntoView(outcome, running?.task ?? refusal ?? result);
  useAnnounced(result === null ? null : `${sign.doneTitle}. ${sign.doneText(result.file.name, formatBytes(result.file.size, numbers))}`);

  const count = (value: number): string => formatInteger(value, numbers);
  return (
    <div className="screen">
      <div className="screen-scroll">
        <div className="screen-body">
          <header className="screen-head">
            <div>
              <h1>{sign.title}</h1>
              <p>{sign.lead}</p>
            </div>
          </header>
          <div ref={outcome} className="sign-outcome">
            {result === null ? null : <SignedFile file={result.file} target={result.target} />}
            <FailureNotice problems={refusal ?? failure} />
            {running === null ? null : (
              <div className="card is-padded">
                <TaskProgressLine progress={running.progress} waiting={sign.working} onStop={stop} />
              </div>
            )}
          </div>
          <div className="sign-parts" data-tour="sign">
            <ReadinessList units={units} chosen={chosen} onChoose={setTicked} />
            <div className="stack">
              <SignerFields
                identities={identities}
                identity={identity}
                onIdentity={setPicked}
                passphrase={passphrase}
                isSample={isSample}
                isPartial={plan.isPartial}
                acceptsPartial={acceptsPartial}
                onAcceptsPartial={setAcceptsPartial}
              />
              <Notice tone="grey">{sign.notLegal}</Notice>
            </div>
          </div>
        </div>
      </div>
      <footer className="screen-foot">
        <p>{plan.block === null ? sign.readyToSign : plan.block === 'draft' ? <DraftLinks drafts={plan.drafts} /> : describeBlock(plan.block)}</p>
        <Button look="primary" isDisabled={plan.block !== null || running !== null} onPress={() => void signAndExport()}>
          {plan.units.length === 0 ? sign.actNone : sign.act(count(plan.units.length), count(plan.cells))}
        </Button>
      </footer>
    </div>
  );

  function describeBlock(block: Exclude<SigningBlock, 'draft'>): string {
    return { units: sign.blockedUnits, reason: sign.blockedReason, partial: sign.blockedPartial, identity: sign.blockedIdentity, passphrase: sign.blockedPassphrase }[block];
  }
}
