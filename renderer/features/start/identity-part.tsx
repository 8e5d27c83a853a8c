import { useState } from 'react';
import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Fingerprint } from '#renderer/ui/fingerprint.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { IdentitySummary } from '#shared/ipc/views.ts';
import { useAnnounced } from '../frame/use-announced.ts';
import { saveJoinRequest } from './save-join-request.ts';

/** The signing keys on this machine, and how a new one comes about. */
export function IdentityPart({ identities, onCreate }: { readonly identities: readonly IdentitySummary[]; readonly onCreate: () => void }) {
  const { words } = useWords();
  const { start } = words;
  return (
    <section className="stack">
      <h2 className="sheet-heading">{start.identities}</h2>
      <div className="card">
        {identities.map((identity) => (
          <IdentityLine key={identity.thumbprint} identity={identity} />
        ))}
        <div className="identity">
          <div className="row">
            <Button onPress={onCreate}>{start.createIdentity}</Button>
          </div>
        </div>
      </div>
    </section>
  );
}

function IdentityLine({ identity }: { readonly identity: IdentitySummary }) {
  const desk = useDesk();
  const { words } = useWords();
  const [isSaved, setIsSaved] = useState(false);
  useAnnounced(isSaved ? words.start.joinRequestSaved : null);
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
