import { useWords } from '#renderer/stores/desk-context.tsx';
import { meansOf } from '#renderer/stores/draft-working.ts';
import { formatDecimal } from '#renderer/text/format.ts';
import { sayEvaluation } from '#renderer/text/say-working.ts';
import type { CellView, DeclaredFigure } from '#shared/ipc/views.ts';
import { evaluateRule } from '#shared/scoring/rule/evaluate-rule.ts';
import { FiguresHead } from '../workspace/figures-head.tsx';
import { listCellOptions } from '../workspace/list-options.ts';

/** The figures as declared and as they stand, and how the rule makes a score of those that stand; nothing without figures. */
export function ProjectorFigures({ cell }: { readonly cell: CellView }) {
  const { locale } = useWords();
  const { scoring, figures: definitions } = cell.node;
  if (cell.figures.length === 0) return null;
  const standing = new Map(cell.figures.flatMap(({ name, declared, corrected }) => (corrected === null && declared === null ? [] : [[name, corrected ?? declared ?? ''] as const])));
  const working = scoring === undefined ? [] : sayEvaluation(evaluateRule(scoring, { figures: standing, meanOf: meansOf(cell) }), definitions, locale);
  const counted = cell.figures.filter((figure) => figure.kind !== 'pick');
  const picks = cell.figures.filter((figure) => figure.kind === 'pick');
  return (
    <section className="projector-part projector-figures">
      {counted.length === 0 ? null : (
        <table className="figures">
          <FiguresHead />
          <tbody>
            {counted.map((figure) => (
              <FigureRow key={figure.name} cell={cell} figure={figure} />
            ))}
          </tbody>
        </table>
      )}
      {picks.map((figure) => (
        <PickedOption key={figure.name} cell={cell} figure={figure} />
      ))}
      {working.map((line, step) => (
        // oxlint-disable-next-line react/no-array-index-key -- steps never change places, and two may read alike
        <p key={step} className="projector-working">
          {line}
        </p>
      ))}
    </section>
  );
}

function FigureRow({ cell, figure }: { readonly cell: CellView; readonly figure: DeclaredFigure }) {
  const { words } = useWords();
  const say = useFigureValue(cell, figure);
  const { declared, corrected } = figure;
  return (
    <tr>
      <th scope="row">{figure.kind === 'number' ? `${figure.name} · ${figure.label}` : figure.label}</th>
      <td className="number">{declared === null ? words.common.dash : say(declared)}</td>
      <td className={corrected === null ? 'number muted' : 'number strong'}>{corrected === null ? (declared === null ? words.common.dash : say(declared)) : say(corrected)}</td>
    </tr>
  );
}

/** An option is a sentence: it stands below its name, the unit's first, the appraiser's where it is another. */
function PickedOption({ cell, figure }: { readonly cell: CellView; readonly figure: DeclaredFigure }) {
  const { words } = useWords();
  const say = useFigureValue(cell, figure);
  const { declared, corrected } = figure;
  return (
    <>
      <h2 className="projector-name">{figure.label}</h2>
      <p className={corrected === null ? 'projector-option' : 'projector-option muted'}>{words.projector.picked(words.workspace.figuresUnit, declared === null ? words.workspace.notDeclared : say(declared))}</p>
      {corrected === null ? null : <p className="projector-option strong">{words.projector.picked(words.workspace.figuresMine, say(corrected))}</p>}
    </>
  );
}

/** A value in words: the number, yes or no, or the option of that number. */
function useFigureValue(cell: CellView, figure: DeclaredFigure): (value: string) => string {
  const { words, numbers } = useWords();
  const options = listCellOptions(cell).filter((one) => one.figure.name === figure.name);
  return (value) => {
    const option = options.find((one) => one.option.value === value)?.option;
    if (option === undefined) return formatDecimal(value, numbers);
    return option.label ?? (value === '1' ? words.workspace.yes : words.workspace.no);
  };
}
