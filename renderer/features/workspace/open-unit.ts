import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { Screen } from '#renderer/stores/app-store.ts';
import type { Desk } from '#renderer/stores/desk.ts';
import { nextUnit } from '../units/next-unit.ts';
import { firstCell } from './list-rows.ts';

/** Puts a unit on the desk, at the named cell or where its work goes on. */
export async function openUnitAtWork(desk: Desk, unit: UnitId, code: CriterionCode | null): Promise<void> {
  desk.app.goTo('workspace');
  const sheet = await desk.workspace.openUnit(unit, code);
  const set = desk.app.store.getState().round?.criteriaSet ?? null;
  if (sheet === null || set === null || code !== null) return;
  const first = firstCell(set, sheet.lines);
  if (first !== null) await desk.workspace.openCell(first);
}

/** Goes to a screen; to the workspace with the unit whose work goes on, so that nobody meets an empty desk. */
export function goToScreen(desk: Desk, screen: Screen): void {
  const next = nextUnit(desk.app.store.getState().units);
  if (screen === 'workspace' && desk.workspace.store.getState().unit === null && next !== null) void openUnitAtWork(desk, next.unit, null);
  else desk.app.goTo(screen);
}
