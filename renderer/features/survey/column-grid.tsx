import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { titleOf } from '#renderer/text/title-of.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { ColumnMeaning, ScoreTableColumns, ScoreTablePreview } from '#shared/ipc/table-views.ts';
import { SheetGrid } from '../importing/sheet-grid.tsx';
import { assignUse, columnUse, listColumnUses, listFilledColumns } from './score-columns.ts';

type ColumnGridProps = { readonly preview: ScoreTablePreview; readonly columns: ScoreTableColumns; readonly set: CriteriaSet };

/** What each column of the table holds, to be put right; the table is read again at each change. */
export function ColumnGrid({ preview, columns, set }: ColumnGridProps) {
  const { scoreImport } = useDesk();
  const { words, locale } = useWords();
  const text = words.survey;
  const sample = preview.sheets.find((one) => one.name === columns.sheet);
  const uses = listColumnUses(preview.kind, set);
  if (sample === undefined) return null;
  const nameMeaning = (meaning: ColumnMeaning): string => {
    if (meaning.kind === 'part') return text.parts[meaning.part];
    if (meaning.kind !== 'leaf') return text.meanings[meaning.kind];
    const node = set.nodes.find((one) => one.code === meaning.code);
    return text.leaf(meaning.code, node === undefined ? '' : titleOf(node, locale), meaning.isPercent);
  };
  const choices = uses.map(({ id, use }) => ({ id, text: use.kind === 'value' ? nameMeaning(use.meaning) : text.uses[use.kind] }));
  return (
    <SheetGrid
      sample={sample}
      columns={listFilledColumns(sample)}
      firstRow={columns.firstRow}
      onFirstRow={(firstRow) => void scoreImport.chooseColumns({ ...columns, firstRow })}
      choicesFor={() => choices}
      chosenFor={(column) => columnUse(columns, column)}
      onChoose={(column, id) => {
        const use = uses.find((one) => one.id === id);
        if (use !== undefined) void scoreImport.chooseColumns(assignUse(columns, column, use));
      }}
    />
  );
}
