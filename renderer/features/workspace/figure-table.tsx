import { useWords } from '#renderer/stores/desk-context.tsx';
import type { CellDraft } from '#renderer/stores/cell-draft.ts';
import { correctFigure } from '#renderer/stores/draft-working.ts';
import { formatDecimal } from '#renderer/text/format.ts';
import type { CellView, DeclaredFigure } from '#shared/ipc/views.ts';
import { FigureChoice } from './figure-choice.tsx';
import { FiguresHead } from './figures-head.tsx';
import type { CellOption } from './list-options.ts';
import { hintFor } from './score-hint.ts';

type FigureTableProps = {
  readonly cell: CellView;
  readonly draft: CellDraft;
  readonly onEdit: (patch: Partial<CellDraft>) => void;
  readonly onChoose: (option: CellOption) => void;
};

/** Declared figures with the appraiser's correction beside them. An empty correction leaves the declared figure. */
export function FigureTable({ cell, draft, onEdit, onChoose }: FigureTableProps) {
  const { words, numbers } = useWords();
  const { workspace } = words;
  const { figureFaults } = hintFor(cell, draft);
  const counted = cell.figures.filter((figure) => figure.kind !== 'pick');
  const picks = cell.figures.filter((figure) => figure.kind === 'pick');
  const correct = (name: string, text: string): void => onEdit(correctFigure(cell, draft, { name, text, decimal: numbers.decimal, isScoring: false }));
  if (cell.figures.length === 0) return null;
  return (
    <section className="sheet-part">
      {counted.length === 0 ? null : (
        <table className="figures">
          <FiguresHead />
          <tbody>
            {counted.map((figure) => (
              <tr key={figure.name}>
                <th scope="row">{figure.kind === 'yes-no' ? figure.label : `${figure.name} · ${figure.label}`}</th>
                <DeclaredCell figure={figure} />
                <td className="number">
                  {figure.kind === 'yes-no' ? (
                    <FigureChoice cell={cell} figure={figure} draft={draft} onChoose={onChoose} />
                  ) : (
                    <input
                      className="figure-input"
                      inputMode="decimal"
                      aria-label={workspace.figureCorrection(figure.label)}
                      aria-invalid={figureFaults.includes(figure.name)}
                      placeholder={figure.declared === null ? words.common.dash : formatDecimal(figure.declared, numbers)}
                      readOnly={!cell.isMine}
                      value={draft.figures[figure.name] ?? ''}
                      onChange={(event) => correct(figure.name, event.currentTarget.value)}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {picks.map((figure) => (
        <FigureChoice key={figure.name} cell={cell} figure={figure} draft={draft} onChoose={onChoose} />
      ))}
      {figureFaults.length === 0 ? null : (
        <p className="field-error" role="alert">
          {workspace.figureFault}
        </p>
      )}
    </section>
  );
}

function DeclaredCell({ figure }: { readonly figure: DeclaredFigure }) {
  const { words, numbers } = useWords();
  const { workspace } = words;
  if (figure.declared === null) return <td className="number muted">{workspace.notDeclared}</td>;
  if (figure.kind === 'yes-no') return <td className="number">{figure.declared === '1' ? workspace.yes : figure.declared === '0' ? workspace.no : formatDecimal(figure.declared, numbers)}</td>;
  return <td className="number">{formatDecimal(figure.declared, numbers)}</td>;
}
