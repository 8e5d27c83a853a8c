import { useRef } from 'react';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import type { CellDraft } from '#renderer/stores/cell-draft.ts';
import { pointsToDecimal } from '#shared/kernel/points.ts';
import type { CellView } from '#shared/ipc/views.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { describeAppraisal } from './describe-appraisal.ts';
import { readStepKey, type PointsStep } from './read-step-key.ts';
import { hintFor } from './score-hint.ts';
import { stepDraft } from './step-draft.ts';

type PointsFieldProps = { readonly cell: CellView; readonly draft: CellDraft; readonly onEdit: (patch: Partial<CellDraft>) => void };

/**
 * The points: typed with comma or dot, or stepped through the scores that can stand. A spinbutton, because a screen reader
 * says what such a field holds after each step, and its bounds; of a plain field it would say nothing.
 */
export function PointsField({ cell, draft, onEdit }: PointsFieldProps) {
  const { words, numbers } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const { faults } = hintFor(cell, draft);
  const step = (by: PointsStep): void => {
    const stepped = cell.isMine ? stepDraft(cell.node, draft, by, numbers.decimal) : null;
    if (stepped !== null) onEdit(stepped);
  };
  return (
    <div className="field points-field" data-tour="points">
      <label className="field-label" htmlFor="points">
        {words.workspace.points}
      </label>
      <div className="points-box">
        <input
          id="points"
          ref={field}
          className="input points-input"
          role="spinbutton"
          inputMode="decimal"
          autoComplete="off"
          aria-valuemin={0}
          aria-valuemax={Number(pointsToDecimal(cell.node.max))}
          {...useSpinValue(cell, draft)}
          aria-invalid={faults.length > 0}
          aria-describedby="points-hint"
          readOnly={!cell.isMine}
          placeholder={draft.isNotApplicable ? words.common.notApplicable : words.common.dash}
          value={draft.points}
          onChange={(event) => onEdit({ points: event.currentTarget.value, isNotApplicable: false })}
          onKeyDown={(event) => {
            const asked = readStepKey({ key: event.key, ctrlKey: event.ctrlKey, altKey: event.altKey, shiftKey: event.shiftKey, metaKey: event.metaKey, isComposing: event.nativeEvent.isComposing });
            if (asked === null) return;
            event.preventDefault();
            step(asked);
          }}
        />
        {cell.isMine ? <StepButtons onStep={step} onFocus={() => field.current?.focus()} /> : null}
      </div>
    </div>
  );
}

/** What the field holds, as a number and in words; the number is left out where it holds none. */
function useSpinValue(cell: CellView, draft: CellDraft): { readonly 'aria-valuenow'?: number; readonly 'aria-valuetext': string } {
  const { words, numbers } = useWords();
  const { faults, appraisal } = hintFor(cell, draft);
  if (faults.length > 0) return { 'aria-valuetext': draft.points };
  switch (appraisal.kind) {
    case 'scored':
      return { 'aria-valuenow': Number(pointsToDecimal(appraisal.points)), 'aria-valuetext': words.form.pointsValue(describeAppraisal(appraisal, words, numbers)) };
    case 'not-applicable':
      return { 'aria-valuetext': words.workspace.notApplicable };
    case 'unscored':
      return { 'aria-valuetext': words.form.pointsNone };
    default:
      return unreachable(appraisal);
  }
}

/** For the mouse: the keyboard has its arrows, so that these stand in nobody's way. A press goes on in the field, and leaving it records. */
function StepButtons({ onStep, onFocus }: { readonly onStep: (by: PointsStep) => void; readonly onFocus: () => void }) {
  const { words } = useWords();
  const buttons = [
    ['up', words.form.stepUp, ChevronUp],
    ['down', words.form.stepDown, ChevronDown],
  ] as const;
  return (
    <span className="points-steps">
      {buttons.map(([by, label, Icon]) => (
        <button
          key={by}
          type="button"
          className="points-step"
          tabIndex={-1}
          aria-label={label}
          // The field keeps its focus, or gets it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            onFocus();
            onStep(by);
          }}
        >
          <Icon aria-hidden="true" />
        </button>
      ))}
    </span>
  );
}
