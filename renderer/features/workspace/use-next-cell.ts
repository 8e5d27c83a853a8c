import { useDesk, usePart } from '#renderer/stores/desk-context.tsx';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { UnitLine } from '#shared/ipc/views.ts';
import type { ListBy } from './list-by.ts';
import { stepCell, type Row } from './list-rows.ts';
import { stepUnit } from './list-units.ts';

export type CellPlace = { readonly unit: UnitId; readonly code: CriterionCode };

/** `rows`: the list as it is shown. */
type ListParts = { readonly set: CriteriaSet; readonly rows: readonly Row[]; readonly by: ListBy };

const NO_UNITS: readonly UnitLine[] = [];

/** The cell to which Enter would go; null when it would stay. */
export function useNextCell({ set, rows, by }: ListParts): CellPlace | null {
  const { across, workspace } = useDesk();
  const unit = usePart(workspace.store, (data) => data.unit);
  const code = usePart(workspace.store, (data) => data.code);
  const units = usePart(across.store, (data) => (data.code === code && data.sheet?.node.code === code ? data.sheet.lines : NO_UNITS));
  if (unit === null || code === null) return null;
  const next: CellPlace = by === 'criterion' ? { unit: stepUnit(units, unit, 1) ?? unit, code } : { unit, code: stepCell(set, rows, code, 1) ?? code };
  return next.unit === unit && next.code === code ? null : next;
}
