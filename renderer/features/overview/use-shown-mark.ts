import { useEffect } from 'react';
import { useDesk } from '#renderer/stores/desk-context.tsx';
import type { RoundOverview } from '#shared/ipc/overview-views.ts';

/**
 * Says when the map of a new answer stands on the screen (two frames after it was drawn), and only then asks for what
 * takes longer. A map that is shown again while its successor is read is not a new one.
 */
export function useShownMark(overview: RoundOverview): void {
  const desk = useDesk();
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        void desk.overview.noteShown(overview);
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [desk, overview]);
}
