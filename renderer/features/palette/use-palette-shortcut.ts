import { useEffect } from 'react';
import { useDesk } from '#renderer/stores/desk-context.tsx';
import { opensPalette } from './opens-palette.ts';

/** Ctrl+K opens the palette on every screen, unless a dialog or menu is open over it. */
export function usePaletteShortcut(): void {
  const { palette } = useDesk();
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const facts = { key: event.key, hasControl: event.ctrlKey || event.metaKey, hasAlt: event.altKey, hasShift: event.shiftKey, isComposing: event.isComposing };
      if (event.defaultPrevented || !opensPalette(facts)) return;
      event.preventDefault();
      if (document.querySelector('[role="dialog"], [role="menu"]') === null) palette.open('all');
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [palette]);
}
