import { useEffect, useRef } from 'react';
import { useDesk } from '#renderer/stores/desk-context.tsx';
import type { PaletteAct } from '#renderer/stores/palette-store.ts';

/** Puts what a screen can do into the palette while the screen is there. */
export function useOfferedActs(list: () => readonly PaletteAct[]): void {
  const { palette } = useDesk();
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  });
  useEffect(() => palette.offer(() => latest.current()), [palette]);
}
