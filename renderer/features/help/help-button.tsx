import { CircleQuestionMark } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { Button } from '#renderer/ui/button.tsx';

/** Opens the help for the screen in front. */
export function HelpButton() {
  const { help } = useDesk();
  const { words } = useWords();
  const isOpen = usePart(help.store, (data) => data.isOpen);
  return (
    <span className="help-button">
      <Button look="quiet" isOn={isOpen} shortcut="F1" onPress={help.toggle}>
        <CircleQuestionMark aria-hidden="true" />
        <span className="help-word">{words.help.title}</span>
      </Button>
    </span>
  );
}
