import { useWords } from '#renderer/stores/desk-context.tsx';
import type { Choice } from '#renderer/ui/choice-menu.tsx';
import { CRITERIA_FIELDS, type CriteriaColumns, type SheetSample } from '#shared/ipc/table-views.ts';
import { columnLetters } from '#shared/spreadsheet/cell-address.ts';
import { SheetGrid } from '../importing/sheet-grid.tsx';
import { assignField, fieldOf, listShownColumns } from './column-choice.ts';

type ColumnGridProps = { readonly sample: SheetSample; readonly choice: CriteriaColumns; readonly onChange: (choice: CriteriaColumns) => void };

/** What each column of the table holds. */
export function ColumnGrid({ sample, choice, onChange }: ColumnGridProps) {
  const { words } = useWords();
  const text = words.criteria;
  const choicesFor = (column: number): readonly Choice<string>[] => [
    { id: 'none', text: text.columnUnused },
    ...CRITERIA_FIELDS.map((field) => {
      const taken = choice.columns[field];
      // A thing stands in one column: choosing it here takes it from there.
      return { id: field, text: text.fields[field], ...(taken === null || taken === column ? {} : { detail: words.importing.column(columnLetters(taken)) }) };
    }),
  ];
  return (
    <SheetGrid
      sample={sample}
      columns={listShownColumns(sample, choice)}
      firstRow={choice.firstRow}
      onFirstRow={(firstRow) => onChange({ ...choice, firstRow })}
      choicesFor={choicesFor}
      chosenFor={(column) => fieldOf(choice, column) ?? 'none'}
      onChoose={(column, id) => onChange(assignField(choice, column, CRITERIA_FIELDS.find((field) => field === id) ?? null))}
    />
  );
}
