import { useEffect, useState } from 'react';

/** Where F6 leads: the three panes, and the bar above them. Each bears its name in `data-pane`. */
export type PaneName = 'bar' | 'list' | 'form' | 'evidence';

/** What takes the focus in a pane that was not in use yet: where its work is done. */
const ENTRY: Readonly<Record<PaneName, string>> = {
  bar: '[aria-current="page"]',
  list: '[role="tree"], [role="listbox"]',
  form: '#points',
  evidence: '[role="document"][tabindex], [role="tab"][aria-selected="true"]',
};
const FOCUSABLE = 'button:enabled, a[href], input:enabled, textarea:enabled, select:enabled, [tabindex="0"]';

/**
 * F6 goes from pane to pane, Shift+F6 back, from fields too, to what had the focus there last. Gives the name of the pane
 * that was come to, to be said; null once the focus has moved on.
 */
export function useWalkPanes(): PaneName | null {
  const [arrived, setArrived] = useState<PaneName | null>(null);
  useEffect(() => {
    const last = new Map<string, HTMLElement>();
    const remember = ({ target }: FocusEvent): void => {
      const pane = target instanceof HTMLElement ? paneOf(target) : null;
      if (target instanceof HTMLElement && pane !== null) last.set(pane.dataset['pane'] ?? '', target);
    };
    const walk = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return setArrived(null);
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
      if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return undefined;
      // Heard before the library of the panes, which has a way of its own with this key, from edge to edge.
      event.preventDefault();
      const pane = stepPane([...document.querySelectorAll<HTMLElement>('[data-pane]')], document.activeElement, event.shiftKey ? -1 : 1);
      if (pane === null) return undefined;
      enterPane(pane, last.get(pane.dataset['pane'] ?? '') ?? null);
      return setArrived(nameOf(pane));
    };
    window.addEventListener('focusin', remember);
    window.addEventListener('keydown', walk, { capture: true });
    return () => {
      window.removeEventListener('focusin', remember);
      window.removeEventListener('keydown', walk, { capture: true });
    };
  }, []);
  return arrived;
}

const paneOf = (element: Element): HTMLElement | null => element.closest<HTMLElement>('[data-pane]');

function nameOf(pane: HTMLElement): PaneName | null {
  const name = pane.dataset['pane'];
  return name === 'bar' || name === 'list' || name === 'form' || name === 'evidence' ? name : null;
}

/** The pane after the one with the focus, in the order of the page and round its ends; from between two of them, the nearer one that way. */
function stepPane(panes: readonly HTMLElement[], focus: Element | null, by: 1 | -1): HTMLElement | null {
  const here = focus === null ? null : paneOf(focus);
  const place = here === null ? -1 : panes.indexOf(here);
  if (place !== -1) return panes[(place + by + panes.length) % panes.length] ?? null;
  const isAfter = (pane: HTMLElement): boolean => focus !== null && (focus.compareDocumentPosition(pane) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (by === 1) return panes.find(isAfter) ?? panes[0] ?? null;
  return panes.findLast((pane) => !isAfter(pane)) ?? panes.at(-1) ?? null;
}

/** Gives the focus to what had it last in the pane, else to where its work is done, else to the pane itself. */
export function enterPane(pane: HTMLElement, last: HTMLElement | null): void {
  if (last !== null && canTake(last) && pane.contains(last)) return last.focus();
  const name = nameOf(pane);
  const entry = name === null ? null : pane.querySelector<HTMLElement>(ENTRY[name]);
  (entry ?? pane.querySelector<HTMLElement>(FOCUSABLE) ?? pane).focus();
}

/** Still on the page, in sight and not disabled. */
export const canTake = (element: HTMLElement): boolean => element.isConnected && element.checkVisibility() && !element.matches(':disabled');
