import { useEffect } from 'react';
import { useDesk } from '#renderer/stores/desk-context.tsx';

/** Has a screen reader say words that have come to the screen, and again when they change; null while there are none. */
export function useAnnounced(text: string | null): void {
  const { announcer } = useDesk();
  useEffect(() => {
    if (text !== null) announcer.say(text);
  }, [announcer, text]);
}
