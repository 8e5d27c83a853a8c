import type { Desk } from '#renderer/stores/desk.ts';
import type { PanelOf } from '#renderer/stores/overview-store.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import type { RoundOverview, UnitOverview } from '#shared/ipc/overview-views.ts';
import { openUnitAtWork } from '../workspace/open-unit.ts';
import type { MapSector } from './list-shown-sectors.ts';

type ShownMap = Pick<RoundOverview, 'role'> & { readonly sectors: readonly MapSector[] };

/**
 * What stands behind a field: the cells of a sector, or of the whole unit behind the columns at the end. The name of a
 * unit takes a member straight to its work.
 */
export function openFieldAt(desk: Desk, { role, sectors }: ShownMap, { unit, column }: { readonly unit: UnitOverview; readonly column: number }): void {
  if (column === 0 && role === 'member') {
    if (unit.packageRevision !== null) void openUnitAtWork(desk, unit.unit, null);
    return;
  }
  const sector = sectors[column - 1];
  const counts = (sector === undefined ? null : unit.fields[sector.at]) ?? unit.total;
  if (counts.cells + counts.exempt === 0) return;
  void desk.overview.open({ kind: 'field', unit: unit.unit, sector: sector?.code ?? null });
}

/** The column of a unit whose cells the panel shows; null: it shows something else. */
export function openColumnOf(panel: PanelOf | null, unit: UnitId, sectors: readonly MapSector[]): number | null {
  if (panel?.kind !== 'field' || panel.unit !== unit) return null;
  return panel.sector === null ? 0 : sectors.findIndex(({ code }) => code === panel.sector) + 1;
}
