import { useWords } from '#renderer/stores/desk-context.tsx';
import type { CellDraft } from '#renderer/stores/cell-draft.ts';
import { formatPoints } from '#renderer/text/format.ts';
import type { CellView, DeclaredFigure } from '#shared/ipc/views.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { listOptions } from './list-options.ts';

type FigureChoiceProps = {
  readonly cell: CellView;
  readonly figure: DeclaredFigure;
  readonly draft: CellDraft;
  readonly onChoose: (text: string) => void;
};

/** The options of a rule, or yes and no, as buttons. The chosen one pressed again goes back to what the unit declared. */
export function FigureChoice({ cell, figure, draft, onChoose }: FigureChoiceProps) {
  const { words, numbers } = useWords();
  const { workspace } = words;
  const corrected = draft.figures[figure.name] ?? '';
  const chosen = corrected === '' ? figure.declared : corrected;
  const isPick = figure.kind === 'pick';
  return (
    <fieldset className={isPick ? 'options is-pick' : 'options'} aria-label={workspace.figureCorrection(figure.label)}>
      {listOptions(cell, figure).map((option) => (
        <Button key={option.value} isOn={chosen === option.value} isDisabled={!cell.isMine} onPress={() => onChoose(corrected === option.value ? '' : option.value)}>
          <span className="option-label">{option.label ?? (option.value === '1' ? workspace.yes : workspace.no)}</span>
          {isPick && figure.declared === option.value ? <Badge tone="grey">{workspace.figuresUnit}</Badge> : null}
          {option.points === null ? null : <span className="strong">{formatPoints(option.points, numbers)}</span>}
        </Button>
      ))}
    </fieldset>
  );
}
