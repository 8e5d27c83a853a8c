import { useEffect, useRef } from 'react';
import { CornerDownLeft, Flag } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { typedPoints, type CellDraft } from '#renderer/stores/cell-draft.ts';
import { workOutDraft } from '#renderer/stores/draft-working.ts';
import { formatPoints } from '#renderer/text/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeyCap } from '#renderer/ui/key-cap.tsx';
import type { CellView } from '#shared/ipc/views.ts';
import { describeFault, hintFor } from './score-hint.ts';
import { draftAgreeing } from './draft-agreeing.ts';
import './cell-form.css';

type CellFormProps = {
  readonly cell: CellView;
  readonly draft: CellDraft;
  /** Grows when the points are to take the focus, everything in them selected. */
  readonly focusWish: number;
  readonly onEdit: (patch: Partial<CellDraft>) => void;
  readonly onLeaveField: () => void;
  readonly onFinish: () => void;
};

/** The key that takes the self-score, as `readKey` has it. */
const AGREE_KEY = 'A';

/** Where the score is given: points, reason, and the three things that can be said with one press. */
export function CellForm({ cell, draft, focusWish, onEdit, onLeaveField, onFinish }: CellFormProps) {
  const { words, numbers } = useWords();
  const { workspace } = words;
  const hint = hintFor(cell, draft);
  const points = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focusWish === 0) return;
    points.current?.focus();
    points.current?.select();
  }, [focusWish]);
  const isReadOnly = !cell.isMine;
  const agreeing = draftAgreeing(cell.self, numbers.decimal);

  return (
    <section className="form-pane" aria-label={workspace.paneForm}>
      <div className="form-fields">
        <div className="field points-field">
          <label className="field-label" htmlFor="points">
            {workspace.points}
          </label>
          <input
            id="points"
            ref={points}
            className="input points-input"
            inputMode="decimal"
            autoComplete="off"
            aria-invalid={hint.faults.length > 0}
            aria-describedby="points-hint"
            readOnly={isReadOnly}
            placeholder={draft.isNotApplicable ? words.common.notApplicable : words.common.dash}
            value={draft.points}
            onChange={(event) => onEdit({ points: event.currentTarget.value, isNotApplicable: false })}
            onBlur={onLeaveField}
          />
        </div>
        <div className="field reason-field">
          <label className="field-label" htmlFor="reason">
            {hint.departs ? workspace.reasonRequired : workspace.reason}
          </label>
          <textarea
            id="reason"
            className="input"
            rows={2}
            aria-required={hint.departs}
            aria-invalid={hint.lacksReason}
            aria-describedby="points-hint"
            readOnly={isReadOnly}
            placeholder={hint.departs ? workspace.reasonPlaceholderRequired : workspace.reasonPlaceholder}
            value={draft.reason}
            onChange={(event) => onEdit({ reason: event.currentTarget.value })}
            onBlur={onLeaveField}
          />
        </div>
      </div>
      {draft.isFlagged ? (
        <div className="field">
          <label className="field-label" htmlFor="question">
            {workspace.question}
          </label>
          <textarea
            id="question"
            className="input"
            rows={2}
            readOnly={isReadOnly}
            placeholder={workspace.questionPlaceholder}
            value={draft.question}
            onChange={(event) => onEdit({ question: event.currentTarget.value })}
            onBlur={onLeaveField}
          />
        </div>
      ) : null}
      <p id="points-hint" className="form-hint" aria-live="polite">
        <FormHint cell={cell} draft={draft} />
      </p>
      <div className="form-acts">
        <Button isDisabled={isReadOnly || agreeing === null} shortcut={AGREE_KEY} onPress={() => agreeing !== null && onEdit(agreeing)}>
          {workspace.agree} <KeyCap>{AGREE_KEY}</KeyCap>
        </Button>
        <Button isDisabled={isReadOnly} isOn={draft.isNotApplicable} onPress={() => onEdit({ isNotApplicable: !draft.isNotApplicable, points: '' })}>
          {workspace.notApplicable}
        </Button>
        <Button isDisabled={isReadOnly} isOn={draft.isFlagged} onPress={() => onEdit({ isFlagged: !draft.isFlagged })}>
          <Flag aria-hidden="true" />
          {workspace.flag}
        </Button>
        <Button look="primary" shortcut="Enter" onPress={onFinish}>
          {workspace.next} <CornerDownLeft aria-hidden="true" />
        </Button>
      </div>
    </section>
  );
}

/** One line: what is wrong, what is still owed, or what the points may be. */
function FormHint({ cell, draft }: Pick<CellFormProps, 'cell' | 'draft'>) {
  const { words, numbers } = useWords();
  const { workspace } = words;
  const { faults, lacksReason, appraisal, departs } = hintFor(cell, draft);
  if (!cell.isMine) return <span className="muted">{workspace.readOnly}</span>;
  const [fault] = faults;
  if (fault !== undefined) return <span className="tone-rust strong">{describeFault(fault, workspace, numbers)}</span>;
  if (lacksReason) return <span className="tone-amber strong">{workspace.reasonLacking}</span>;
  const working = workOutDraft(cell, draft);
  if (appraisal.kind === 'scored' && working?.accepted.kind === 'points' && working.accepted.points !== appraisal.points) {
    return <span className="tone-amber strong">{workspace.departsFromRule(formatPoints(working.accepted.points, numbers))}</span>;
  }
  if (appraisal.kind !== 'unscored' && !departs) return <span className="tone-green">{workspace.agreesHint}</span>;
  const max = formatPoints(cell.node.max, numbers);
  const { step } = cell.node;
  return <span className="muted">{step === null ? workspace.pointsHint(max) : workspace.pointsHintStep(max, typedPoints(step, numbers.decimal))}</span>;
}
