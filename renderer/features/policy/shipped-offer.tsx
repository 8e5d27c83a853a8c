import { useWords } from '#renderer/stores/desk-context.tsx';
import type { Client } from '#renderer/api/client.ts';
import { useReply } from '#renderer/stores/use-reply.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { Policy } from '#shared/domain/policy.ts';
import { isSamePolicy } from './policy-draft.ts';

const askShipped = (client: Client) => client.call('getShippedPolicy', null);

type ShippedOfferProps = { readonly policy: Policy | null; readonly onTake: (policy: Policy) => void };

/** The decision of a set that came with the program says how to rank and grade: filled into the form, to be looked at and saved. */
export function ShippedOffer({ policy, onTake }: ShippedOfferProps) {
  const { words } = useWords();
  const shipped = useReply(askShipped).value;
  // Exemptions are the round's own; the decision's table knows none of its units.
  const offered = shipped === null ? null : { ...shipped, exemptions: policy?.exemptions ?? [] };
  if (offered === null || (policy !== null && isSamePolicy(offered, policy))) return null;
  return (
    <Notice tone="accent">
      <div className="notice-line">
        <p>{words.policy.shipped}</p>
        <Button onPress={() => onTake(offered)}>{words.policy.takeShipped}</Button>
      </div>
    </Notice>
  );
}
