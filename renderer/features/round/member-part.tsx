import { useEffect, useState } from 'react';
import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import type { Client } from '#renderer/api/client.ts';
import { useReply } from '#renderer/stores/use-reply.ts';
import { formatInteger } from '#renderer/text/format.ts';
import type { Words } from '#renderer/text/words.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceMenu } from '#renderer/ui/choice-menu.tsx';
import { Fingerprint } from '#renderer/ui/fingerprint.tsx';
import { WindowDialog } from '#renderer/ui/window-dialog.tsx';
import type { Member } from '#shared/domain/council.ts';
import type { RoundView } from '#shared/ipc/views.ts';
import type { JoinRequestView } from '#shared/ipc/secretariat-views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';

/** The roster, and the requests of those who want to take a place in it. */
export function MemberPart({ round }: { readonly round: RoundView }) {
  const { words } = useWords();
  const text = words.round;
  return (
    <div className="round-parts">
      <section className="stack">
        <h2>{text.members}</h2>
        <div className="card table-frame">
          <table className="table" aria-label={text.members}>
            <thead>
              <tr>
                <th scope="col">{text.memberName}</th>
                <th scope="col">{text.assignment}</th>
                <th scope="col">{text.key}</th>
              </tr>
            </thead>
            <tbody>
              {round.members.map((member) => (
                <MemberLine key={member.id} member={member} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <RequestList members={round.members} />
    </div>
  );
}

function MemberLine({ member }: { readonly member: Member }) {
  const { words } = useWords();
  const text = words.round;
  return (
    <tr>
      <td>
        <span className="strong">{member.name}</span>
        <span className="sub">{member.role === 'secretary' ? `${member.id} · ${text.roleSecretary}` : member.id}</span>
      </td>
      <td className="muted">{describeAssignment(member, words)}</td>
      <td>
        <KeyBadge member={member} />
      </td>
    </tr>
  );
}

/** The secretary signs kits, whose key members compare by its fingerprint: no request is waited for. */
function KeyBadge({ member }: { readonly member: Member }) {
  const { words } = useWords();
  if (member.key !== null) return <Badge tone="green">{words.round.hasKey}</Badge>;
  return member.role === 'secretary' ? <span className="muted">{words.round.needsNoKey}</span> : <Badge tone="amber">{words.round.noKey}</Badge>;
}

function describeAssignment({ assignment }: Member, { round }: Words): string {
  if (assignment.units.length === 0 || assignment.sectors.length === 0) return round.noAssignment;
  const units = assignment.units === 'all' ? round.allUnits : round.someUnits(String(assignment.units.length));
  const sectors = assignment.sectors === 'all' ? round.allSectors : round.someSectors(assignment.sectors.join(', '));
  return `${units}, ${sectors}`;
}

const askJoinRequests = (client: Client) => client.call('listJoinRequests', null);

type Choice = { readonly request: JoinRequestView; readonly member: Member };

function RequestList({ members }: { readonly members: readonly Member[] }) {
  const { words, numbers } = useWords();
  const text = words.round;
  const requests = useReply(askJoinRequests);
  const { reload } = requests;
  // The round is read again after a request came in or was accepted: then there are other requests too.
  useEffect(reload, [reload, members]);
  const [choice, setChoice] = useState<Choice | null>(null);
  const list = requests.value ?? [];
  return (
    <section className="stack">
      <h2>{list.length === 0 ? text.requests : `${text.requests} (${formatInteger(list.length, numbers)})`}</h2>
      <FailureNotice problems={requests.failure} />
      <div className="card">
        {list.length === 0 ? (
          <p className="request muted">{text.requestsEmpty}</p>
        ) : (
          list.map((request) => <RequestLine key={request.thumbprint} request={request} members={members} onChoose={(member) => setChoice({ request, member })} />)
        )}
      </div>
      {choice === null ? null : <AcceptDialog choice={choice} onClose={() => setChoice(null)} />}
    </section>
  );
}

type RequestLineProps = { readonly request: JoinRequestView; readonly members: readonly Member[]; readonly onChoose: (member: Member) => void };

function RequestLine({ request, members, onChoose }: RequestLineProps) {
  const { words } = useWords();
  const text = words.round;
  const free = members.filter((member) => member.key === null);
  const accepted = members.find((member) => member.id === request.member);
  return (
    <div className="request">
      <div className="row">
        <span className="strong">{request.name}</span>
        {request.member === null ? <Badge tone="amber">{text.requestWaiting}</Badge> : <Badge tone="green">{text.requestAccepted(accepted?.name ?? request.member)}</Badge>}
      </div>
      <Fingerprint text={request.fingerprint} label={words.common.fingerprint} size="small" />
      {request.member !== null ? null : free.length === 0 ? (
        <p className="faint">{text.noSlots}</p>
      ) : (
        <div className="row">
          <ChoiceMenu
            label={text.acceptLabel(request.name)}
            selected={null}
            choices={free.map((member) => ({ id: member.id, text: member.name, detail: member.id }))}
            onChoose={(id) => {
              const member = free.find((one) => one.id === id);
              if (member !== undefined) onChoose(member);
            }}
          >
            {text.accept}
          </ChoiceMenu>
        </div>
      )}
    </div>
  );
}

function AcceptDialog({ choice, onClose }: { readonly choice: Choice; readonly onClose: () => void }) {
  const { app, client } = useDesk();
  const { words } = useWords();
  const text = words.round;
  const [failure, setFailure] = useState<readonly Problem[] | null>(null);
  const accept = async (): Promise<void> => {
    const reply = await client.call('acceptJoinRequest', { thumbprint: choice.request.thumbprint, member: choice.member.id });
    if (!reply.ok) {
      setFailure(reply.error);
      return;
    }
    onClose();
    await app.refresh();
  };
  return (
    <WindowDialog
      title={text.acceptTitle}
      closeLabel={words.common.close}
      isOpen
      onClose={onClose}
      width="narrow"
      foot={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button look="primary" onPress={() => void accept()}>
            {text.acceptAct}
          </Button>
        </>
      }
    >
      <p>{text.acceptText(choice.request.name, choice.member.name)}</p>
      <div className="compare">
        <Fingerprint text={choice.request.fingerprint} label={words.common.fingerprint} size="large" />
      </div>
      <FailureNotice problems={failure} />
    </WindowDialog>
  );
}
