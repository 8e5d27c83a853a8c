import { useEffect } from 'react';
import { useDesk } from '#renderer/stores/desk-context.tsx';
import { createWordWatch, type WordEvent } from './word-watch.ts';

/** A part of the form that speaks of the draft: going there does not finish the field. */
export const KEEPS_DRAFT = 'data-keeps-draft';

/**
 * What was typed in a field is recorded when the field is left for something else in the window. When the window itself
 * is left, or a word is still being composed, it stays a draft.
 */
export function useLeaveField(): void {
  const { workspace } = useDesk();
  useEffect(() => {
    const words = createWordWatch();
    const hear = (event: Event): void => words.hear(toWordEvent(event));
    const leave = ({ relatedTarget }: FocusEvent): void => {
      const isKept = !document.hasFocus() || (relatedTarget instanceof Element && relatedTarget.closest(`[${KEEPS_DRAFT}]`) !== null);
      if (isKept) void workspace.keep();
      else workspace.leaveField({ isMidWord: words.isMidWord() });
    };
    for (const type of HEARD) document.addEventListener(type, hear, true);
    document.addEventListener('focusout', leave);
    return () => {
      for (const type of HEARD) document.removeEventListener(type, hear, true);
      document.removeEventListener('focusout', leave);
    };
  }, [workspace]);
}

const HEARD = ['compositionstart', 'compositionend', 'pointerdown', 'keydown'] as const;

function toWordEvent(event: Event): WordEvent {
  if (event instanceof KeyboardEvent) return { type: 'keydown', isComposing: event.isComposing };
  if (event instanceof CompositionEvent) return { type: event.type === 'compositionstart' ? 'compositionstart' : 'compositionend' };
  return { type: 'pointerdown' };
}
