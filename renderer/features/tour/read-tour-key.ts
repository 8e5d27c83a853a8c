export type TourKey = 'next' | 'back' | 'skip';

type Pressed = { readonly key: string; readonly ctrlKey: boolean; readonly altKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean; readonly isComposing: boolean };

/** What a key means on the card of the tour. `isOnButton`: Enter presses the button that has the focus. */
export function readTourKey({ key, ctrlKey, altKey, metaKey, shiftKey, isComposing }: Pressed, isOnButton: boolean): TourKey | null {
  if (ctrlKey || altKey || metaKey || shiftKey || isComposing) return null;
  if (key === 'Escape') return 'skip';
  if (key === 'ArrowLeft' || key === 'ArrowUp') return 'back';
  if (key === 'ArrowRight' || key === 'ArrowDown') return 'next';
  return key === 'Enter' && !isOnButton ? 'next' : null;
}
