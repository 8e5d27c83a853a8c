import { useEffect } from 'react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { screenName } from './screens.ts';

/**
 * Names the window after what is in it, first what changes most: the system's list of windows shows its beginning, and a
 * screen reader says it whenever the window comes to the front.
 */
export function useWindowTitle(): void {
  const { app, workspace } = useDesk();
  const { words } = useWords();
  const screen = usePart(app.store, (data) => data.screen);
  const round = usePart(app.store, (data) => data.round?.title ?? '');
  const units = usePart(app.store, (data) => data.units);
  const opened = usePart(workspace.store, (data) => data.unit);
  const unit = units.find((one) => one.unit === opened)?.name ?? '';
  const subject = screen === 'workspace' ? unit : round;
  const parts = screen === 'start' ? [] : [screenName(words, screen), subject];
  const title = [...parts, words.common.programName].filter((part) => part !== '').join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
