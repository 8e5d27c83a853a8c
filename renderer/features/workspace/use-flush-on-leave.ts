import { useEffect } from 'react';
import { useDesk } from '#renderer/stores/desk-context.tsx';

/** What is typed is kept as a draft when the window loses the focus or goes away, and recorded when the screen is left. */
export function useFlushOnLeave(): void {
  const { workspace } = useDesk();
  useEffect(() => {
    const keep = (): void => void workspace.keep();
    window.addEventListener('blur', keep);
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('blur', keep);
      window.removeEventListener('pagehide', keep);
      void workspace.flush();
    };
  }, [workspace]);
}
