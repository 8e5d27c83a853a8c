import { useCallback, useState, type RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { Client } from '#renderer/api/client.ts';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { useReply } from '#renderer/stores/use-reply.ts';
import type { CellView } from '#shared/ipc/views.ts';
import { OwnPhrases } from './own-phrases.tsx';
import { PhraseSearch } from './phrase-search.tsx';
import './reason-phrases.css';

type ReasonPhrasesProps = {
  readonly cell: CellView;
  /** The reason as it stands in the form. */
  readonly reason: string;
  /** Over this field the list opens. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onInsert: (phrase: string) => void;
  readonly onClose: () => void;
};

const NONE: readonly string[] = [];

/** Phrases for a reason: written at other units for this criterion, kept by the person, shipped. The focus goes back to the reason. */
export function ReasonPhrases({ cell, reason, anchor, onInsert, onClose }: ReasonPhrasesProps) {
  const { app } = useDesk();
  const { words } = useWords();
  const own = usePart(app.store, (data) => data.app?.preferences.phrases ?? NONE);
  const [isSorting, setIsSorting] = useState(false);
  const { unit, node } = cell;
  const asked = useReply(useCallback((client: Client) => client.call('listReasonPhrases', { unit, code: node.code }), [unit, node.code]));
  const keep = (phrases: readonly string[]): void => void app.setPreferences({ phrases });
  // The list waits for the answer: one that grew at the top would put another phrase under the finger.
  const here = asked.value?.here ?? (asked.failure === null ? null : NONE);
  return (
    <Popover className="popover phrases" triggerRef={anchor} isOpen onOpenChange={(isOpen) => (isOpen ? undefined : onClose())} placement="top end" offset={6}>
      <Dialog className="phrases-dialog" aria-label={words.form.phrases}>
        {isSorting ? (
          <OwnPhrases own={own} onKeep={keep} onBack={() => setIsSorting(false)} />
        ) : (
          <PhraseSearch here={here} own={own} reason={reason} onInsert={onInsert} onKeep={keep} onSort={() => setIsSorting(true)} />
        )}
      </Dialog>
    </Popover>
  );
}
