import { useState } from 'react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Fingerprint } from '#renderer/ui/fingerprint.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { IdentitySummary } from '#shared/ipc/views.ts';
import { IdentityDialog } from './identity-dialog.tsx';
import { saveJoinRequest } from './save-join-request.ts';

/** The signing keys on this machine, and how a new one comes about. */
export function IdentityPart() {
  const desk = useDesk();
  const { words } = useWords();
  const identities = usePart(desk.app.store, (data) => data.app?.identities ?? null);
  const [isCreating, setIsCreating] = useState(false);
  const { start } = words;
  return (
    <section className="stack">
      <h2 className="sheet-heading">{start.identities}</h2>
      <div className="card">
        {identities === null || identities.length === 0 ? (
          <p className="identity muted">{`${start.identitiesEmpty} ${start.identitiesText}`}</p>
        ) : (
          identities.map((identity) => <IdentityLine key={identity.thumbprint} identity={identity} />)
        )}
        <div className="identity">
          <div className="row">
            <Button onPress={() => setIsCreating(true)}>{start.createIdentity}</Button>
          </div>
        </div>
      </div>
      {isCreating ? <IdentityDialog onClose={() => setIsCreating(false)} /> : null}
    </section>
  );
}

function IdentityLine({ identity }: { readonly identity: IdentitySummary }) {
  const desk = useDesk();
  const { words } = useWords();
  const [isSaved, setIsSaved] = useState(false);
  return (
    <div className="identity">
      <span className="strong">{identity.name}</span>
      <Fingerprint text={identity.fingerprint} label={words.common.fingerprint} size="small" />
      {isSaved ? (
        <Notice tone="green">{words.start.joinRequestSaved}</Notice>
      ) : (
        <div className="row">
          <Button onPress={() => void saveJoinRequest(desk, identity, words).then(setIsSaved)}>{words.start.saveJoinRequest}</Button>
        </div>
      )}
    </div>
  );
}
