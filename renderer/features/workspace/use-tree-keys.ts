import { useState, type KeyboardEvent } from 'react';
import { markAsked } from '#renderer/pdf/turn-marks.ts';
import { useDesk } from '#renderer/stores/desk-context.tsx';
import type { CriterionCode } from '#shared/domain/ids.ts';
import { moveInTree, sectorOf, type ShownRow } from './fold-rows.ts';
import type { Row } from './list-rows.ts';

type TreeParts = {
  readonly rows: readonly Row[];
  readonly shown: readonly ShownRow[];
  readonly selected: CriterionCode | null;
  readonly onSelect: (code: CriterionCode) => void;
};

type TreeKeys = {
  /** The row that the keys point at: the open cell, unless the head of a sector was gone to. */
  readonly active: CriterionCode | null;
  readonly hear: (event: KeyboardEvent) => void;
  readonly toggle: (sector: CriterionCode) => void;
};

/** Keys in the tree as its pattern in WAI-ARIA has them, as far as our use goes: the open cell is what is selected. */
export function useTreeKeys({ rows, shown, selected, onSelect }: TreeParts): TreeKeys {
  const { sectorFolds } = useDesk();
  const [head, setHead] = useState<CriterionCode | null>(null);
  const [shownCell, setShownCell] = useState(selected);
  if (selected !== shownCell) {
    setShownCell(selected);
    setHead(null);
  }
  const isInSight = (code: CriterionCode | null): boolean => shown.some(({ row }) => row.node.code === code);
  // A cell whose sector is folded is pointed at by the head of that sector.
  const active = isInSight(head) ? head : isInSight(selected) || selected === null ? selected : sectorOf(rows, selected);
  const setFolded = (sector: CriterionCode, isFolded: boolean): void => {
    setHead(sector);
    if (isFolded) sectorFolds.fold(sector);
    else sectorFolds.unfold(sector);
  };
  return {
    active,
    toggle: (sector) => setFolded(sector, !shown.some(({ row, isFolded }) => row.node.code === sector && isFolded)),
    hear: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const move = moveInTree(rows, shown, active, event.key);
      // At the end of the list too: the window behind would step from the open cell.
      if (move !== null || event.key.startsWith('Arrow')) event.preventDefault();
      if (move === null) return;
      if (move.kind === 'fold' || move.kind === 'unfold') return setFolded(move.code, move.kind === 'fold');
      if (move.kind === 'point' || move.code === selected) return setHead(move.kind === 'point' ? move.code : null);
      markAsked(event.timeStamp);
      onSelect(move.code);
    },
  };
}
