import { useWords } from '#renderer/stores/desk-context.tsx';
import type { CellDraft } from '#renderer/stores/cell-draft.ts';
import { formatDecimal } from '#renderer/text/format.ts';
import type { CellView } from '#shared/ipc/views.ts';
import { hintFor } from './score-hint.ts';

type FigureTableProps = {
  readonly cell: CellView;
  readonly draft: CellDraft;
  readonly onEdit: (patch: Partial<CellDraft>) => void;
  readonly onLeaveField: () => void;
};

/** Declared figures with the appraiser's correction beside them. An empty correction leaves the declared figure. */
export function FigureTable({ cell, draft, onEdit, onLeaveField }: FigureTableProps) {
  const { words, numbers } = useWords();
  const { workspace } = words;
  if (cell.figures.length === 0) return null;
  const { figureFaults } = hintFor(cell, draft);
  return (
    <section className="sheet-part">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{workspace.figures}</th>
            <th scope="col" className="number">
              {workspace.figuresUnit}
            </th>
            <th scope="col" className="number">
              {workspace.figuresMine}
            </th>
          </tr>
        </thead>
        <tbody>
          {cell.figures.map((figure) => {
            const declared = figure.declared === null ? null : formatDecimal(figure.declared, numbers);
            return (
              <tr key={figure.name}>
                <th scope="row">{`${figure.name} · ${figure.label}`}</th>
                <td className={declared === null ? 'number muted' : 'number'}>{declared ?? workspace.notDeclared}</td>
                <td className="number">
                  <input
                    className="figure-input"
                    inputMode="decimal"
                    aria-label={workspace.figureCorrection(figure.label)}
                    aria-invalid={figureFaults.includes(figure.name)}
                    placeholder={declared ?? words.common.dash}
                    readOnly={!cell.isMine}
                    value={draft.figures[figure.name] ?? ''}
                    onChange={(event) => onEdit({ figures: { ...draft.figures, [figure.name]: event.currentTarget.value } })}
                    onBlur={onLeaveField}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {figureFaults.length === 0 ? null : (
        <p className="field-error" role="alert">
          {workspace.figureFault}
        </p>
      )}
    </section>
  );
}
