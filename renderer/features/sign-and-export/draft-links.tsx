import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { LinkButton } from '#renderer/ui/button.tsx';
import { openUnitAtWork } from '../workspace/open-unit.ts';
import type { SigningPlan } from './plan-signing.ts';

/** The foot has room for so many; the rest are named in the list of units. */
const SHOWN = 3;

/** That drafts stand in the way, with the way to each. */
export function DraftLinks({ drafts }: Pick<SigningPlan, 'drafts'>) {
  const desk = useDesk();
  const { words } = useWords();
  return (
    <>
      {words.sign.blockedDraft}
      {drafts.slice(0, SHOWN).map(({ unit, code }) => (
        <span key={`${unit} ${code}`}>
          {' '}
          <LinkButton onPress={() => void openUnitAtWork(desk, unit, code)}>{code}</LinkButton>
        </span>
      ))}
      {drafts.length > SHOWN ? ' …' : null}
    </>
  );
}
