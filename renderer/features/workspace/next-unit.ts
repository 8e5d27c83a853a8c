import type { UnitProgress } from '#shared/ipc/views.ts';

/** The unit to go on with: one that was begun before one that was not; null when all that are here are done. */
export function nextUnit(units: readonly UnitProgress[]): UnitProgress | null {
  const open = units.filter((unit) => unit.packageRevision !== null && unit.done < unit.cells);
  return open.find((unit) => unit.done > 0) ?? open[0] ?? null;
}
