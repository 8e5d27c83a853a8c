import { Presentation } from 'lucide-react';
import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { Button } from '#renderer/ui/button.tsx';

/** Shows the open criterion in large type, for a room. */
export function ProjectorButton() {
  const { projector } = useDesk();
  const { words } = useWords();
  return (
    <Button look="quiet" shortcut="F5" onPress={() => void projector.open()}>
      <Presentation aria-hidden="true" />
      {words.projector.show}
    </Button>
  );
}
