import { CircleCheck } from 'lucide-react';
import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { formatBytes, formatInteger } from '#renderer/text/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Fingerprint } from '#renderer/ui/fingerprint.tsx';
import type { ExportedFile, FileToken } from '#shared/ipc/views.ts';

/** What was written, with the fingerprint for the minutes. */
export function SignedFile({ file, target }: { readonly file: ExportedFile; readonly target: FileToken }) {
  const { app, client } = useDesk();
  const { words, numbers } = useWords();
  const { sign } = words;
  const count = (value: number): string => formatInteger(value, numbers);
  const show = async (): Promise<void> => {
    const reply = await client.call('showInFolder', { token: target.token });
    if (!reply.ok) app.showFailure(reply.error);
  };
  return (
    <section className="card signed">
      <div className="signed-head">
        <CircleCheck aria-hidden="true" />
        <div>
          <h2>{sign.doneTitle}</h2>
          <p>{sign.doneText(file.name, formatBytes(file.size, numbers))}</p>
          <p className="muted">{`${sign.doneFacts(count(file.revision), count(file.units), count(file.cells))} ${sign.doneSigner(file.signer)}`}</p>
        </div>
        <Button onPress={() => void show()}>{words.common.showInFolder}</Button>
      </div>
      <div className="compare">
        <p>{sign.doneFingerprint}</p>
        <Fingerprint text={file.fingerprint} label={words.common.fingerprint} size="large" />
      </div>
    </section>
  );
}
