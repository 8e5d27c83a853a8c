import { FileStack } from 'lucide-react';
import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

/** A screen that has nothing to show before the round and its criteria set are in, with the way to where they are taken in. */
export function NeedsRound() {
  const { app } = useDesk();
  const { words } = useWords();
  return (
    <div className="screen-scroll">
      <EmptyState isScreen icon={<FileStack aria-hidden="true" />} title={words.frame.needsRoundTitle}>
        <p>{words.frame.needsRoundText}</p>
        <Button look="primary" size="large" onPress={() => app.goTo('round')}>
          {words.frame.toRound}
        </Button>
      </EmptyState>
    </div>
  );
}
