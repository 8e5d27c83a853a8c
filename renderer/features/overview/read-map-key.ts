/** A place in the heat map: a line of a unit (among all lines) and a column, both from 0. */
export type MapPlace = { readonly row: number; readonly column: number };

type MapSize = {
  /** Which of the lines hold a unit; the others head a group and are stepped over. */
  readonly unitRows: readonly number[];
  readonly columns: number;
  /** Lines in sight. */
  readonly page: number;
};

/** Where a key leads from a place in the map; null: the key means nothing here. At the edge one stays. */
export function readMapKey({ key, withControl }: { readonly key: string; readonly withControl: boolean }, { row, column }: MapPlace, { unitRows, columns, page }: MapSize): MapPlace | null {
  const at = Math.max(0, unitRows.indexOf(row));
  const toRow = (place: number, inColumn = column): MapPlace => ({ row: unitRows[Math.min(Math.max(place, 0), unitRows.length - 1)] ?? row, column: inColumn });
  const toColumn = (place: number): MapPlace => ({ row, column: Math.min(Math.max(place, 0), columns - 1) });
  switch (key) {
    case 'ArrowDown':
      return toRow(at + 1);
    case 'ArrowUp':
      return toRow(at - 1);
    case 'ArrowRight':
      return toColumn(column + 1);
    case 'ArrowLeft':
      return toColumn(column - 1);
    case 'PageDown':
      return toRow(at + page);
    case 'PageUp':
      return toRow(at - page);
    case 'Home':
      return withControl ? toRow(0, 0) : toColumn(0);
    case 'End':
      return withControl ? toRow(unitRows.length - 1, columns - 1) : toColumn(columns - 1);
    default:
      return null;
  }
}
