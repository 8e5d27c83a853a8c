import { Search } from 'lucide-react';
import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { KeyCap } from '#renderer/ui/key-cap.tsx';

/** Opens the palette, and teaches its key. */
export function PaletteButton() {
  const { palette } = useDesk();
  const { words } = useWords();
  return (
    <span className="palette-button">
      <Button look="quiet" size="icon" shortcut="Control+K" onPress={() => palette.open('all')}>
        <Search aria-hidden="true" />
        <span className="sr-only">{words.palette.title} </span>
        <KeyCap>{words.palette.controlKey('K')}</KeyCap>
      </Button>
    </span>
  );
}
