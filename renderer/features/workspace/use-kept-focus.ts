import { useEffect, type RefObject } from 'react';
import { canTake, enterPane } from './walk-panes.ts';

/**
 * What goes away or is disabled takes the focus with it, and the keys would act from nowhere. The focus then stays in
 * the pane: in the form on the pane itself, where single letters act, elsewhere on where its work is done.
 */
export function useKeptFocus(line: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = line.current;
    if (root === null) return undefined;
    let last: { readonly element: HTMLElement; readonly pane: string } | null = null;
    const remember = ({ target }: FocusEvent): void => {
      const pane = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-pane]')?.dataset['pane'] : undefined;
      last = target instanceof HTMLElement && pane !== undefined ? { element: target, pane } : null;
    };
    let frame = 0;
    // One frame later: whoever moves the focus on purpose has done so by then.
    const look = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (last === null || document.activeElement !== document.body || canTake(last.element)) return;
        const pane = root.querySelector<HTMLElement>(`[data-pane="${last.pane}"]`);
        if (pane === null) return;
        if (last.pane === 'form') pane.focus();
        else enterPane(pane, null);
      });
    };
    const watcher = new MutationObserver(look);
    watcher.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden'] });
    window.addEventListener('focusin', remember);
    return () => {
      cancelAnimationFrame(frame);
      watcher.disconnect();
      window.removeEventListener('focusin', remember);
    };
  }, [line]);
}
