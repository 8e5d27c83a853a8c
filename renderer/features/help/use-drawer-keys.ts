import { useEffect, type RefObject } from 'react';

/** Escape closes the help, from within it and with the focus nowhere. */
export function useDrawerKeys(drawer: RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const isWithin = event.target instanceof Node && drawer.current?.contains(event.target) === true;
      if (!isWithin && event.target !== document.body) return;
      // Whoever reads here means no act of the screen beside it, which hears keys at the window; keys of the whole window go on.
      if (isWithin && !event.ctrlKey && !event.altKey && !event.metaKey && !/^F\d/u.test(event.key)) event.stopPropagation();
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [drawer, onClose]);
}
