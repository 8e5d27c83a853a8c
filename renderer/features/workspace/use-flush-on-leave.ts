import { useEffect } from 'react';
import { useDesk } from '#renderer/stores/desk-context.tsx';

/** What is typed is written when the window loses the focus or goes away, and when the screen does. */
export function useFlushOnLeave(): void {
  const { workspace } = useDesk();
  useEffect(() => {
    const flush = (): void => void workspace.flush();
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [workspace]);
}
