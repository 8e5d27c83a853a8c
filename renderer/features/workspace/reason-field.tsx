import { useLayoutEffect, useRef } from 'react';
import { TextQuote } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import type { CellDraft } from '#renderer/stores/cell-draft.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeyCap } from '#renderer/ui/key-cap.tsx';
import { WithHint } from '#renderer/ui/with-hint.tsx';
import type { CellView } from '#shared/ipc/views.ts';
import { insertPhrase, type Caret } from './insert-phrase.ts';
import { ReasonPhrases } from './reason-phrases.tsx';
import { hintFor } from './score-hint.ts';

/** The key that opens the phrases, as `readKey` has it. */
const PHRASES_KEY = 'R';

type ReasonFieldProps = {
  readonly cell: CellView;
  readonly draft: CellDraft;
  readonly onEdit: (patch: Partial<CellDraft>) => void;
  readonly isListOpen: boolean;
  readonly onOpenList: () => void;
  readonly onCloseList: () => void;
};

/** Why these points: typed, or put together from phrases. The label says when it is owed, and what for. */
export function ReasonField({ cell, draft, onEdit, isListOpen, onOpenList, onCloseList }: ReasonFieldProps) {
  const { words } = useWords();
  const { workspace, form } = words;
  const field = useRef<HTMLTextAreaElement>(null);
  const selectNext = useSelectNext(field);
  const { departs, lacksReason } = hintFor(cell, draft);
  const label = !departs ? workspace.reason : draft.isNotApplicable ? form.reasonNotApplicable : workspace.reasonRequired;
  const insert = (phrase: string): void => {
    const { selectionStart, selectionEnd } = field.current ?? { selectionStart: draft.reason.length, selectionEnd: draft.reason.length };
    const put = insertPhrase(draft.reason, { from: selectionStart, to: selectionEnd }, phrase);
    onEdit({ reason: put.text });
    selectNext(put);
    onCloseList();
  };
  return (
    <div className="field reason-field" data-tour="reason">
      <label className="field-label" htmlFor="reason">
        {label}
      </label>
      <textarea
        autoComplete="off"
        id="reason"
        ref={field}
        className="input"
        rows={2}
        aria-required={departs}
        aria-invalid={lacksReason}
        aria-describedby="points-hint"
        readOnly={!cell.isMine}
        placeholder={departs ? workspace.reasonPlaceholderRequired : workspace.reasonPlaceholder}
        value={draft.reason}
        onChange={(event) => onEdit({ reason: event.currentTarget.value })}
      />
      {/* Behind the field, though it stands above: Tab leads from the points straight into the reason. */}
      {cell.isMine ? (
        <WithHint hint={form.phrasesHint}>
          <Button look="quiet" size="icon" label={form.phrases} shortcut={PHRASES_KEY} onPress={onOpenList}>
            <TextQuote aria-hidden="true" /> <KeyCap>{PHRASES_KEY}</KeyCap>
          </Button>
        </WithHint>
      ) : null}
      {isListOpen ? <ReasonPhrases cell={cell} reason={draft.reason} anchor={field} onInsert={insert} onClose={onCloseList} /> : null}
    </div>
  );
}

/** A text that is put into a field takes the caret to its end; what is to be selected instead waits for the field to hold it. */
function useSelectNext(field: React.RefObject<HTMLTextAreaElement | null>): (caret: Caret) => void {
  const wanted = useRef<Caret | null>(null);
  useLayoutEffect(() => {
    if (wanted.current !== null) field.current?.setSelectionRange(wanted.current.from, wanted.current.to);
    wanted.current = null;
  });
  return (caret) => {
    wanted.current = caret;
  };
}
