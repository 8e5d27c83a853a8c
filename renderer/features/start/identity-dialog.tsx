import { MIN_PASSPHRASE } from '#shared/bundle/identity.ts';
import { useState, type FormEvent } from 'react';
import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Fingerprint } from '#renderer/ui/fingerprint.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { TextBox } from '#renderer/ui/text-box.tsx';
import { WindowDialog } from '#renderer/ui/window-dialog.tsx';
import type { IdentitySummary } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { useAnnounced } from '../frame/use-announced.ts';
import { checkIdentityForm, type IdentityForm } from './check-identity-form.ts';
import { saveJoinRequest } from './save-join-request.ts';

/** Makes an identity, then offers its join request. */
export function IdentityDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useWords();
  const [made, setMade] = useState<IdentitySummary | null>(null);
  return (
    <WindowDialog title={made === null ? words.start.identityTitle : words.start.identityCreated(made.name)} closeLabel={words.common.close} isOpen onClose={onClose} width="narrow">
      {made === null ? <IdentityFields onMade={setMade} onClose={onClose} /> : <IdentityMade identity={made} onClose={onClose} />}
    </WindowDialog>
  );
}

function IdentityFields({ onMade, onClose }: { readonly onMade: (identity: IdentitySummary) => void; readonly onClose: () => void }) {
  const { app, client } = useDesk();
  const { words } = useWords();
  const { start } = words;
  const [form, setForm] = useState<IdentityForm>({ name: '', passphrase: '', again: '' });
  const [isAsked, setIsAsked] = useState(false);
  const [isWorking, setIsWorking] = useState(false);
  const [failure, setFailure] = useState<readonly Problem[] | null>(null);
  // Nobody is told off before having pressed the button.
  const faults = isAsked ? checkIdentityForm(form) : [];
  const least = String(MIN_PASSPHRASE);

  const create = async (): Promise<void> => {
    setIsAsked(true);
    if (checkIdentityForm(form).length > 0) return;
    setIsWorking(true);
    const reply = await client.call('createIdentity', { name: form.name.trim(), passphrase: form.passphrase });
    setIsWorking(false);
    if (!reply.ok) {
      setFailure(reply.error);
      return;
    }
    await app.refresh();
    onMade(reply.value);
  };

  return (
    <form
      className="stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void create();
      }}
    >
      <p className="muted">{start.identityIntro}</p>
      <TextBox label={start.name} note={start.nameNote} autoComplete="name" value={form.name} error={faults.includes('name-missing') ? start.nameMissing : ''} onChange={(name) => setForm({ ...form, name })} />
      <TextBox
        label={start.passphrase}
        type="password"
        autoComplete="new-password"
        note={start.passphraseNote(least)}
        value={form.passphrase}
        error={faults.includes('passphrase-short') ? start.passphraseShort(least) : ''}
        onChange={(passphrase) => setForm({ ...form, passphrase })}
      />
      <TextBox
        label={start.passphraseAgain}
        type="password"
        autoComplete="new-password"
        value={form.again}
        error={faults.includes('passphrase-differs') ? start.passphraseDiffers : ''}
        onChange={(again) => setForm({ ...form, again })}
      />
      <FailureNotice problems={failure} />
      <div className="form-acts">
        <span className="form-space" />
        <Button onPress={onClose}>{words.common.cancel}</Button>
        <Button look="primary" type="submit" isDisabled={isWorking}>
          {isWorking ? start.creating : start.create}
        </Button>
      </div>
    </form>
  );
}

function IdentityMade({ identity, onClose }: { readonly identity: IdentitySummary; readonly onClose: () => void }) {
  const desk = useDesk();
  const { words } = useWords();
  const [isSaved, setIsSaved] = useState(false);
  useAnnounced(isSaved ? words.start.joinRequestSaved : null);
  return (
    <div className="stack">
      <p className="muted">{words.start.identityCreatedText}</p>
      <div className="compare">
        <Fingerprint text={identity.fingerprint} label={words.common.fingerprint} />
      </div>
      {isSaved ? <Notice tone="green">{words.start.joinRequestSaved}</Notice> : null}
      <div className="form-acts">
        <span className="form-space" />
        <Button look={isSaved ? 'primary' : 'plain'} onPress={onClose}>
          {words.common.close}
        </Button>
        <Button look={isSaved ? 'plain' : 'primary'} onPress={() => void saveJoinRequest(desk, identity, words).then(setIsSaved)}>
          {words.start.saveJoinRequest}
        </Button>
      </div>
    </div>
  );
}
