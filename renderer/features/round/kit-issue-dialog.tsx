import { useState } from 'react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { fileNamePart } from '#renderer/text/file-name-part.ts';
import { formatBytes, formatInteger } from '#renderer/text/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Fingerprint } from '#renderer/ui/fingerprint.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { WindowDialog } from '#renderer/ui/window-dialog.tsx';
import type { ExportedFile, FileToken, RoundView } from '#shared/ipc/views.ts';
import type { Thumbprint } from '#shared/domain/ids.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { TaskProgressLine } from '../frame/task-progress.tsx';
import { useTask } from '../frame/use-task.ts';
import { SignerFields } from '../sign-and-export/signer-fields.tsx';
import { usePassphrase } from '../sign-and-export/use-passphrase.ts';

type Issued = { readonly file: ExportedFile; readonly target: FileToken };

/** Signs the kit and writes it, then shows what members compare. */
export function KitIssueDialog({ round, onClose }: { readonly round: RoundView; readonly onClose: () => void }) {
  const { app, client } = useDesk();
  const { words, numbers } = useWords();
  const text = words.round;
  const identities = usePart(app.store, (data) => data.app?.identities ?? null) ?? [];
  const packages = usePart(app.store, (data) => data.units.filter((unit) => unit.packageRevision !== null).length);
  const [picked, setPicked] = useState<Thumbprint | null>(null);
  const passphrase = usePassphrase();
  const [failure, setFailure] = useState<readonly Problem[] | null>(null);
  const [issued, setIssued] = useState<Issued | null>(null);
  const { running, run, stop } = useTask();
  // Members trust the key that issued the first kit.
  const issuer = identities.find((one) => one.fingerprint === round.issuerFingerprint);
  const identity = picked ?? issuer?.thumbprint ?? (identities.length === 1 ? (identities[0]?.thumbprint ?? null) : null);
  const members = round.members.filter((member) => member.role === 'member');
  const withKey = members.filter((member) => member.key !== null).length;
  const count = (value: number): string => formatInteger(value, numbers);

  const issue = async (): Promise<void> => {
    if (identity === null) return;
    setFailure(null);
    const target = await client.call('chooseTarget', { suggestedName: text.kitName(fileNamePart(round.id)) });
    if (!target.ok) return setFailure(target.error);
    const { value: file } = target;
    if (file === null) return undefined;
    const reply = await run((task) => client.call('issueKit', { identity, passphrase: passphrase.read(), target: file.token, task }));
    if (!reply.ok) return setFailure(reply.error);
    setIssued({ file: reply.value, target: file });
    return app.refresh();
  };

  if (issued !== null) return <IssuedKit issued={issued} issuerFingerprint={identities.find((one) => one.thumbprint === identity)?.fingerprint ?? round.issuerFingerprint} onClose={onClose} />;
  return (
    <WindowDialog
      title={text.kitTitle}
      closeLabel={words.common.close}
      isOpen
      {...(running === null ? { onClose } : {})}
      foot={
        <>
          <Button isDisabled={running !== null} onPress={onClose}>
            {words.common.cancel}
          </Button>
          <Button look="primary" isDisabled={identity === null || !passphrase.isTyped || running !== null} onPress={() => void issue()}>
            {text.kitAct}
          </Button>
        </>
      }
    >
      <p>{text.kitText(count(packages), count(withKey))}</p>
      {withKey === members.length ? null : <Notice tone="amber">{text.kitMembersWithoutKey(count(members.length - withKey))}</Notice>}
      {packages >= round.units.length ? null : <Notice tone="amber">{text.kitUnitsWithoutPackage(count(round.units.length - packages))}</Notice>}
      <SignerFields identities={identities} identity={identity} onIdentity={setPicked} passphrase={passphrase} isSample={round.isSample} />
      {running === null ? null : <TaskProgressLine progress={running.progress} waiting={text.kitWorking} onStop={stop} />}
      <FailureNotice problems={failure} />
    </WindowDialog>
  );
}

function IssuedKit({ issued, issuerFingerprint, onClose }: { readonly issued: Issued; readonly issuerFingerprint: string; readonly onClose: () => void }) {
  const { app, client } = useDesk();
  const { words, numbers } = useWords();
  const text = words.round;
  const show = async (): Promise<void> => {
    const reply = await client.call('showInFolder', { token: issued.target.token });
    if (!reply.ok) app.showFailure(reply.error);
  };
  return (
    <WindowDialog
      title={text.kitDone}
      closeLabel={words.common.close}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={() => void show()}>{words.common.showInFolder}</Button>
          <Button look="primary" onPress={onClose}>
            {words.common.close}
          </Button>
        </>
      }
    >
      <p>{text.kitDoneText(issued.file.name, formatBytes(issued.file.size, numbers))}</p>
      <div className="compare">
        <p>{text.issuer}</p>
        <Fingerprint text={issuerFingerprint} label={words.common.fingerprint} size="large" />
      </div>
      <p className="muted">{text.kitBundleFingerprint}</p>
      <Fingerprint text={issued.file.fingerprint} label={words.common.fingerprint} />
    </WindowDialog>
  );
}
