import { useEffect, useRef } from 'react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import type { CellDraft } from '#renderer/stores/cell-draft.ts';
import type { CellView } from '#shared/ipc/views.ts';
import { FormButtons } from './form-buttons.tsx';
import { FormHint } from './form-hint.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { PointsField } from './points-field.tsx';
import { QuestionField } from './question-field.tsx';
import { ReasonField } from './reason-field.tsx';
import type { FocusWish, FormActs } from './use-form-acts.ts';
import './cell-form.css';

type CellFormProps = {
  readonly cell: CellView;
  readonly draft: CellDraft;
  readonly form: FormActs;
  /** Typed: kept as a draft. */
  readonly onEdit: (patch: Partial<CellDraft>) => void;
  /** Pressed: recorded at once. Leaving a field records too, and is heard by the screen. */
  readonly onCommit: (patch: Partial<CellDraft>) => void;
  readonly onFinish: () => void;
};

/** Where the score is given: points, reason, what is asked of the unit, and what can be said with one press. */
export function CellForm({ cell, draft, form, onEdit, onCommit, onFinish }: CellFormProps) {
  const { words } = useWords();
  const pane = useRef<HTMLElement>(null);
  useWish(pane, form.wish);
  const part = form.openPart(cell);
  return (
    <section ref={pane} className="form-pane" aria-label={words.workspace.paneForm}>
      <div className="form-fields">
        <PointsField cell={cell} draft={draft} onEdit={onEdit} />
        <ReasonField cell={cell} draft={draft} onEdit={onEdit} isListOpen={part === 'phrases'} onOpenList={() => form.open('phrases')} onCloseList={form.close} />
      </div>
      {draft.isFlagged ? <QuestionField cell={cell} draft={draft} onEdit={onEdit} onRemove={form.removeQuestion} /> : null}
      <div className="form-line">
        <FormHint cell={cell} draft={draft} />
        <HistoryPanel cell={cell} isOpen={part === 'history'} onOpen={() => form.open('history')} onClose={form.close} />
      </div>
      <FormButtons cell={cell} draft={draft} form={form} onCommit={onCommit} onFinish={onFinish} />
    </section>
  );
}

/** Gives the focus to the field that is wished for, all of the points selected. */
function useWish(pane: React.RefObject<HTMLElement | null>, { field, turn }: FocusWish): void {
  useEffect(() => {
    if (turn === 0) return;
    const wanted = pane.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${field}`);
    wanted?.focus();
    if (field === 'points') wanted?.select();
  }, [pane, field, turn]);
}
