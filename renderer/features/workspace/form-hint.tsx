import { useWords } from '#renderer/stores/desk-context.tsx';
import { typedPoints, type CellDraft } from '#renderer/stores/cell-draft.ts';
import { workOutDraft } from '#renderer/stores/draft-working.ts';
import { formatPoints } from '#renderer/text/format.ts';
import type { CellView } from '#shared/ipc/views.ts';
import { describeFault, hintFor } from './score-hint.ts';

type FormHintProps = { readonly cell: CellView; readonly draft: CellDraft };

/** One line: what is wrong, what is still owed, or what the points may be. */
export function FormHint(props: FormHintProps) {
  return (
    <p id="points-hint" className="form-hint" aria-live="polite">
      <HintText {...props} />
    </p>
  );
}

function HintText({ cell, draft }: FormHintProps) {
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
