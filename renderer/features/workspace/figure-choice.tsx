import { useWords } from '#renderer/stores/desk-context.tsx';
import type { CellDraft } from '#renderer/stores/cell-draft.ts';
import { formatPoints } from '#renderer/text/format.ts';
import type { CellView, DeclaredFigure } from '#shared/ipc/views.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { KeyCap } from '#renderer/ui/key-cap.tsx';
import { listCellOptions, type CellOption } from './list-options.ts';
import { optionAct } from './read-key.ts';
import { sayOption } from './say-option.ts';

type FigureChoiceProps = {
  readonly cell: CellView;
  readonly figure: DeclaredFigure;
  readonly draft: CellDraft;
  readonly onChoose: (option: CellOption) => void;
};

/** The options of a rule, or yes and no, as buttons, each with the digit that chooses it. The chosen one pressed again goes back to what the unit declared. */
export function FigureChoice({ cell, figure, draft, onChoose }: FigureChoiceProps) {
  const { words, numbers } = useWords();
  const { workspace } = words;
  const corrected = draft.figures[figure.name] ?? '';
  const chosen = corrected === '' ? figure.declared : corrected;
  const isPick = figure.kind === 'pick';
  return (
    <fieldset className={isPick ? 'options is-pick' : 'options'} aria-label={workspace.figureCorrection(figure.label)}>
      {listCellOptions(cell)
        .filter((one) => one.figure === figure)
        .map((one) => (
          <Button
            key={one.option.value}
            isOn={chosen === one.option.value}
            isDisabled={!cell.isMine}
            {...(hasKey(one) ? { shortcut: String(one.place) } : {})}
            onPress={() => onChoose(one)}
          >
            <span className="option-label">{sayOption(one.option, words)}</span>
            {isPick && figure.declared === one.option.value ? <Badge tone="grey">{workspace.figuresUnit}</Badge> : null}
            {one.option.points === null ? null : <span className="strong">{formatPoints(one.option.points, numbers)}</span>}
            {hasKey(one) && cell.isMine ? <KeyCap>{String(one.place)}</KeyCap> : null}
          </Button>
        ))}
    </fieldset>
  );
}

const hasKey = ({ place }: CellOption): boolean => optionAct(place) !== undefined;
