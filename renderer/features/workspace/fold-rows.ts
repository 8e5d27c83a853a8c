import type { CriterionCode } from '#shared/domain/ids.ts';
import type { Row } from './list-rows.ts';

/** A row in sight. `place`, from 1, and `count`: among the rows of the same node above, in sight or not by folding. */
export type ShownRow = { readonly row: Row; readonly place: number; readonly count: number; readonly isFolded: boolean };

/** The rows without those of the sectors that are folded; heads of sectors stay. */
export function foldRows(rows: readonly Row[], folded: ReadonlySet<CriterionCode>): readonly ShownRow[] {
  const counts = new Map<CriterionCode | null, number>();
  const placed = rows.map((row) => {
    const place = (counts.get(row.node.parent) ?? 0) + 1;
    counts.set(row.node.parent, place);
    return { row, place };
  });
  let sector: CriterionCode | null = null;
  return placed.flatMap(({ row, place }): readonly ShownRow[] => {
    if (row.level === 1) sector = row.node.code;
    const isHidden = row.level > 1 && sector !== null && folded.has(sector);
    if (isHidden) return [];
    return [{ row, place, count: counts.get(row.node.parent) ?? 1, isFolded: row.kind === 'sector' && folded.has(row.node.code) }];
  });
}

/** The head of the sector in which a row stands; null for a cell that is at the top itself. */
export function sectorOf(rows: readonly Row[], code: CriterionCode): CriterionCode | null {
  const place = rows.findIndex((row) => row.node.code === code);
  const head = rows.slice(0, place + 1).findLast((row) => row.level === 1);
  return head?.kind === 'sector' ? head.node.code : null;
}

/** What a key does in the tree. `select` opens a cell, `point` only goes to the head of a sector. */
export type TreeMove =
  | { readonly kind: 'select'; readonly code: CriterionCode }
  | { readonly kind: 'point'; readonly code: CriterionCode }
  | { readonly kind: 'fold' | 'unfold'; readonly code: CriterionCode };

/**
 * What a key does from the row that it points at, or null when it is not the tree's. Up and down stop at cells and at
 * heads of folded sectors: an open head has nothing that its cells do not show.
 */
export function moveInTree(rows: readonly Row[], shown: readonly ShownRow[], active: CriterionCode | null, key: string): TreeMove | null {
  const here = shown.find(({ row }) => row.node.code === active);
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      return goTo(stepStop(shown, active, key === 'ArrowDown' ? 1 : -1));
    case 'Home':
      return goTo(shown.find(isStop));
    case 'End':
      return goTo(shown.findLast(isStop));
    case 'ArrowLeft':
      if (here === undefined || active === null) return null;
      if (here.row.kind === 'sector') return here.isFolded ? null : { kind: 'fold', code: active };
      return pointAt(sectorOf(rows, active));
    case 'ArrowRight':
      if (here?.row.kind !== 'sector' || active === null) return null;
      return here.isFolded ? { kind: 'unfold', code: active } : goTo(stepStop(shown, active, 1));
    case 'Enter':
    case ' ':
      if (here?.row.kind !== 'sector' || active === null) return null;
      return { kind: here.isFolded ? 'unfold' : 'fold', code: active };
    default:
      return null;
  }
}

const isStop = ({ row, isFolded }: ShownRow): boolean => row.kind === 'cell' || isFolded;

function stepStop(shown: readonly ShownRow[], active: CriterionCode | null, by: 1 | -1): ShownRow | undefined {
  const place = shown.findIndex(({ row }) => row.node.code === active);
  if (place === -1) return by === 1 ? shown.find(isStop) : shown.findLast(isStop);
  return by === 1 ? shown.slice(place + 1).find(isStop) : shown.slice(0, place).findLast(isStop);
}

const pointAt = (code: CriterionCode | null): TreeMove | null => (code === null ? null : { kind: 'point', code });

function goTo(stop: ShownRow | undefined): TreeMove | null {
  if (stop === undefined) return null;
  return stop.row.kind === 'cell' ? { kind: 'select', code: stop.row.node.code } : { kind: 'point', code: stop.row.node.code };
}
