import { useState } from 'react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { Fingerprint } from '#renderer/ui/fingerprint.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { WindowDialog } from '#renderer/ui/window-dialog.tsx';
import type { FileToken, KitPreview } from '#shared/ipc/views.ts';
import { showUnseen } from '#shared/bundle/show-found.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { TaskProgressLine } from '../frame/task-progress.tsx';
import { OutcomeList } from '../importing/outcome-list.tsx';
import { useKitAmong } from './use-kit-among.ts';

/** A kit is looked at, its issuer's fingerprint compared with paper, and only then a workspace starts from it. */
export function KitDialog() {
  const { kit } = useDesk();
  const files = usePart(kit, (data) => data.files);
  return files.length === 0 ? null : <OpenKit files={files} onClose={() => kit.setState({ files: [] })} />;
}

function OpenKit({ files, onClose }: { readonly files: readonly FileToken[]; readonly onClose: () => void }) {
  const { client, change } = useDesk();
  const { words, numbers } = useWords();
  const { found, running, run, stop } = useKitAmong(files);
  const [failure, setFailure] = useState<readonly Problem[] | null>(null);
  const [hasCompared, setHasCompared] = useState(false);
  const { kit } = found;
  const preview = kit?.preview ?? null;

  const start = async (file: FileToken, fingerprint: string): Promise<void> => {
    setFailure(null);
    const isOpen = await change(async () => {
      const reply = await run((task) => client.call('startFromKit', { token: file.token, fingerprint, task }));
      if (!reply.ok) setFailure(reply.error);
      return reply;
    });
    if (isOpen) onClose();
  };

  return (
    <WindowDialog
      title={words.start.kitTitle}
      closeLabel={words.common.close}
      isOpen
      isText={files.length > 1}
      {...(running === null ? { onClose } : {})}
      foot={
        <>
          <Button onPress={running === null ? onClose : stop}>{running === null ? words.common.cancel : words.common.stop}</Button>
          <Button
            look="primary"
            isDisabled={preview === null || preview.identity === null || !hasCompared || running !== null}
            onPress={() => kit !== null && void start(kit.file, kit.preview.issuerFingerprint)}
          >
            {words.start.kitStart}
          </Button>
        </>
      }
    >
      {kit === null && files.length > 1 ? null : <p className="strong">{showUnseen((kit?.file ?? files[0])?.name ?? '')}</p>}
      {running === null ? null : <TaskProgressLine progress={running.progress} waiting={words.start.kitReading} onStop={stop} />}
      <FailureNotice problems={failure ?? (files.length === 1 ? (found.refused[0]?.problems ?? null) : null)} />
      {preview === null ? null : <KitFacts preview={preview} hasCompared={hasCompared} onCompared={setHasCompared} />}
      {found.others.length === 0 ? null : <Notice tone="amber">{words.start.kitOthers(found.others.map((file) => showUnseen(file.name)).join(', '))}</Notice>}
      {found.refused.length === 0 || files.length === 1 ? null : (
        <div className="stack">
          <p role={kit === null ? 'alert' : undefined}>{kit === null ? words.start.kitNone : words.start.kitRefused(formatInteger(found.refused.length, numbers))}</p>
          <OutcomeList outcomes={found.refused.map(({ file, problems }) => ({ file: file.name, outcome: { kind: 'refused', problems } }))} />
        </div>
      )}
    </WindowDialog>
  );
}

type KitFactsProps = { readonly preview: KitPreview; readonly hasCompared: boolean; readonly onCompared: (hasCompared: boolean) => void };

function KitFacts({ preview, hasCompared, onCompared }: KitFactsProps) {
  const { words, numbers } = useWords();
  const { start } = words;
  const me = preview.members.find((member) => member.thumbprint !== null && member.thumbprint === preview.identity);
  return (
    <>
      <dl className="kit-facts">
        <dt>{start.kitRound}</dt>
        <dd className="strong">{preview.title}</dd>
        <dt>{start.kitIssuer}</dt>
        <dd>{preview.issuerName}</dd>
        <dt>{start.kitPackages}</dt>
        <dd>{formatInteger(preview.packages, numbers)}</dd>
        <dt>{start.kitMembers}</dt>
        <dd>{preview.members.map((member) => member.name).join(', ')}</dd>
        <dt>{start.kitYou}</dt>
        <dd>
          {preview.identity === null ? (
            <Badge tone="rust">{start.kitYouMissing}</Badge>
          ) : (
            <>
              {me === undefined ? null : `${me.name} `}
              <Badge tone="green">{start.kitYouFound}</Badge>
            </>
          )}
        </dd>
      </dl>
      {preview.isIllustrative ? <Notice tone="amber">{start.kitIllustrative}</Notice> : null}
      {preview.identity === null ? <Notice tone="rust">{start.kitYouMissingText}</Notice> : null}
      <div className="compare">
        <p>{start.kitCompare}</p>
        <Fingerprint text={preview.issuerFingerprint} label={words.common.fingerprint} size="large" />
        <CheckBox isSelected={hasCompared} onChange={onCompared} isDisabled={preview.identity === null}>
          {start.kitConfirm}
        </CheckBox>
      </div>
    </>
  );
}
