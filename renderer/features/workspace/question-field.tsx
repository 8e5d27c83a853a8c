import { useWords } from '#renderer/stores/desk-context.tsx';
import type { CellDraft } from '#renderer/stores/cell-draft.ts';
import { LinkButton } from '#renderer/ui/button.tsx';
import type { CellView } from '#shared/ipc/views.ts';

type QuestionFieldProps = { readonly cell: CellView; readonly draft: CellDraft; readonly onEdit: (patch: Partial<CellDraft>) => void; readonly onRemove: () => void };

/** What the unit is asked to explain. Text in it goes only by a button that says so, never by the key that flags. */
export function QuestionField({ cell, draft, onEdit, onRemove }: QuestionFieldProps) {
  const { words } = useWords();
  return (
    <div className="field">
      <span className="field-head">
        <label className="field-label" htmlFor="question">
          {words.workspace.question}
        </label>
        {cell.isMine ? <LinkButton onPress={onRemove}>{words.form.removeQuestion}</LinkButton> : null}
      </span>
      <textarea
        autoComplete="off"
        id="question"
        className="input"
        rows={2}
        readOnly={!cell.isMine}
        placeholder={words.workspace.questionPlaceholder}
        value={draft.question}
        onChange={(event) => onEdit({ question: event.currentTarget.value })}
      />
    </div>
  );
}
