import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { titleOf } from '#renderer/text/title-of.ts';
import type { OverviewCell, RoundOverview } from '#shared/ipc/overview-views.ts';
import { openUnitAtWork } from '../workspace/open-unit.ts';
import { CellEntry } from './cell-entry.tsx';
import { isOpenCell } from './is-open-cell.ts';
import { stepEntry } from './step-entry.ts';

type CellListProps = { readonly overview: RoundOverview; readonly cells: readonly OverviewCell[]; readonly isOfOneUnit: boolean };

/** Cells with their states and scores. A member opens one; the arrow keys walk them. */
export function CellList({ overview, cells, isOfOneUnit }: CellListProps) {
  const desk = useDesk();
  const { words, locale } = useWords();
  const nodes = usePart(desk.app.store, (data) => data.round?.criteriaSet?.nodes ?? null);
  const titles = new Map(nodes?.map((node) => [node.code, titleOf(node, locale)]));
  const units = new Map(overview.units.map((unit) => [unit.unit, unit]));
  if (cells.length === 0) return <p className="muted cells-note">{words.overview.noCells}</p>;
  const next = cells.find(isOpenCell) ?? cells[0];
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys walk the buttons inside
    <ul className="cell-list" onKeyDown={stepEntry}>
      {cells.map((cell, at) => {
        const unit = units.get(cell.unit);
        const isFirstOfUnit = !isOfOneUnit && cells[at - 1]?.unit !== cell.unit;
        const canOpen = overview.role === 'member' && unit?.packageRevision != null && cell.exemption === null;
        return (
          <li key={`${cell.unit} ${cell.code}`}>
            {isFirstOfUnit ? <h3 className="cell-unit">{unit?.name ?? cell.unit}</h3> : null}
            <CellEntry
              cell={cell}
              title={titles.get(cell.code) ?? ''}
              isCouncil={overview.role === 'secretary'}
              isNext={cell === next}
              onOpen={canOpen ? () => void openUnitAtWork(desk, cell.unit, cell.code) : null}
            />
          </li>
        );
      })}
    </ul>
  );
}
