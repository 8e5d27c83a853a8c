import { useCallback, useRef, type Ref } from 'react';
import type { EvidencePaneHandle } from '#renderer/pdf/evidence-pane-props.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { EvidenceAct } from './read-key.ts';
import type { Panes } from './use-pane-layout.ts';

export type EvidenceActs = {
  /** For the pane. */
  readonly ref: Ref<EvidencePaneHandle>;
  readonly act: (asked: EvidenceAct) => void;
};

/** What the keys of the workspace do in the evidence pane; a search brings a folded pane back first. */
export function useEvidenceActs(panes: Panes): EvidenceActs {
  const pane = useRef<EvidencePaneHandle>(null);
  /** The pane was folded when the search was asked for: it opens with the pane. */
  const isFindOwed = useRef(false);
  const ref = useCallback((handle: EvidencePaneHandle | null) => {
    pane.current = handle;
    if (handle === null || !isFindOwed.current) return;
    isFindOwed.current = false;
    handle.openFind();
  }, []);
  const openFind = (): void => {
    panes.unfold('evidence');
    isFindOwed.current = pane.current === null;
    pane.current?.openFind();
  };
  return {
    ref,
    act: (asked) => {
      switch (asked) {
        case 'next-page':
          return pane.current?.turnPage(1);
        case 'previous-page':
          return pane.current?.turnPage(-1);
        case 'find-in-evidence':
          return openFind();
        case 'find-next':
          return pane.current?.findAgain('next');
        case 'find-previous':
          return pane.current?.findAgain('previous');
        default:
          return unreachable(asked);
      }
    },
  };
}
