import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { NextStep } from '#shared/scoring/overview/next-step.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { chooseAndReceive } from '../importing/choose-and-receive.ts';
import { openUnitAtWork } from '../workspace/open-unit.ts';

/** The one thing to do next: a button that says what it does, and how much of it there is. */
export function NextStepPart({ step }: { readonly step: NextStep }) {
  const desk = useDesk();
  const { words, numbers } = useWords();
  const text = words.overview;
  const count = (value: number): string => formatInteger(value, numbers);
  switch (step.kind) {
    case 'import-packages':
      return offer(text.importPackages, () => void chooseAndReceive(desk, ['package']));
    case 'appraise':
      return offer(text.nextAppraise(step.name, count(step.left)), () => void openUnitAtWork(desk, step.unit, null));
    case 'sign':
      return offer(text.nextSign(count(step.units)), () => desk.app.goTo('sign-and-export'));
    case 'signed':
      return (
        <>
          <p>{step.waiting === 0 ? text.nextSigned : text.nextSignedWaiting(count(step.waiting))}</p>
          {offer(text.toSign, () => desk.app.goTo('sign-and-export'))}
        </>
      );
    case 'issue-kit':
      return offer(text.issueKit, () => desk.app.goTo('round'));
    case 'import-bundles':
      return offer(text.nextBundles(count(step.members)), () => {
        desk.app.goTo('merge');
        void chooseAndReceive(desk, ['bundle']);
      });
    case 'conflicts':
      return offer(text.nextConflicts(count(step.cells)), () => void desk.overview.open({ kind: 'look', look: 'conflict' }));
    case 'results':
      return offer(text.nextResults, () => desk.app.goTo('results'));
    default:
      return unreachable(step);
  }
}

const offer = (name: string, act: () => void) => (
  <Button look="primary" onPress={act}>
    {name}
  </Button>
);
