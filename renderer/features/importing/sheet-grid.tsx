import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { ChoiceMenu, type Choice } from '#renderer/ui/choice-menu.tsx';
import type { SheetSample } from '#shared/ipc/table-views.ts';
import { columnLetters } from '#shared/spreadsheet/cell-address.ts';
import './sheet-grid.css';

type SheetGridProps = {
  readonly sample: SheetSample;
  /** From 1. */
  readonly columns: readonly number[];
  readonly firstRow: number;
  readonly onFirstRow: (row: number) => void;
  /** What a column may hold; the first choice is that it is not used. */
  readonly choicesFor: (column: number) => readonly Choice<string>[];
  /** Id of the choice that a column has. */
  readonly chosenFor: (column: number) => string;
  readonly onChoose: (column: number, id: string) => void;
};

/** The head of a sheet as it lies in the file; above each column what it holds, at each row whether the data begin there. */
export function SheetGrid(props: SheetGridProps) {
  const { sample, columns, firstRow, onFirstRow } = props;
  const { words, numbers } = useWords();
  const text = words.importing;
  const isUsed = (column: number): boolean => props.chosenFor(column) !== props.choicesFor(column)[0]?.id;
  return (
    // Wider and longer than its place: it takes the focus, so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-frame sample-frame" aria-label={text.sample} tabIndex={0}>
      <table className="sample-grid" aria-label={text.sample}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{text.rowNumber}</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={isUsed(column) ? 'is-used' : undefined}>
                <ColumnPicker {...props} column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.rows.map((row) => (
            <tr key={row.number} className={lookOf(row, firstRow)}>
              <th scope="row">
                <button type="button" className="sample-row" aria-pressed={row.number === firstRow} title={text.beginAtRow(formatInteger(row.number, numbers))} onClick={() => onFirstRow(row.number)}>
                  {formatInteger(row.number, numbers)}
                </button>
              </th>
              {columns.map((column) => (
                <td key={column} className={isUsed(column) ? 'is-used' : undefined}>
                  <span className="sample-text" title={row.texts[column - 1]}>
                    {row.texts[column - 1] ?? ''}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A line of the title above the table runs over the empty cells beside it, as it does in a spreadsheet. */
function lookOf({ number, texts }: SheetSample['rows'][number], firstRow: number): string | undefined {
  if (number === firstRow) return 'is-first';
  if (number > firstRow) return undefined;
  return texts.filter((text) => text.trim() !== '').length === 1 ? 'is-above is-title' : 'is-above';
}

function ColumnPicker({ column, choicesFor, chosenFor, onChoose }: SheetGridProps & { readonly column: number }) {
  const { importing } = useWords().words;
  const choices = choicesFor(column);
  const chosen = choices.find((choice) => choice.id === chosenFor(column)) ?? choices[0];
  if (chosen === undefined) return null;
  return (
    <>
      <span className="sample-letter" aria-hidden="true">
        {columnLetters(column)}
      </span>
      <ChoiceMenu label={importing.column(columnLetters(column))} selected={chosen.id} choices={choices} onChoose={(id) => onChoose(column, id)}>
        <span className={chosen === choices[0] ? 'muted' : 'strong clip column-name'}>{chosen.text}</span>
      </ChoiceMenu>
    </>
  );
}
