import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { Screen } from '#shared/ipc/screens.ts';
import type { Desk } from '#renderer/stores/desk.ts';
import { nextUnit } from './next-unit.ts';
import { listBy } from './list-by.ts';
import { firstCell } from './list-rows.ts';

/** Puts a unit on the desk, at the named cell or where its work goes on. */
export async function openUnitAtWork(desk: Desk, unit: UnitId, code: CriterionCode | null): Promise<void> {
  desk.app.goTo('workspace');
  // Who appraises by criterion stays with it.
  const isByCriterion = listBy(desk.app.store.getState().app?.preferences.panes ?? {}) === 'criterion';
  const opened = code ?? (isByCriterion ? desk.workspace.store.getState().code : null);
  const sheet = await desk.workspace.openUnit(unit, opened);
  const set = desk.app.store.getState().round?.criteriaSet ?? null;
  if (sheet === null || set === null || opened !== null) return;
  const first = firstCell(set, sheet.lines);
  if (first !== null) await desk.workspace.openCell(first);
}

/** Goes to a screen; to the workspace with the unit whose work goes on, so that nobody meets an empty desk. */
export function goToScreen(desk: Desk, screen: Screen): void {
  const next = nextUnit(desk.app.store.getState().units);
  if (screen === 'workspace' && desk.workspace.store.getState().unit === null && next !== null) void openUnitAtWork(desk, next.unit, null);
  else desk.app.goTo(screen);
}

/** The unit in which a criterion opens: the one on the desk, else the one whose work goes on; null when no package is here. */
export function unitForCriterion(desk: Desk): UnitId | null {
  const { units } = desk.app.store.getState();
  const onDesk = desk.workspace.store.getState().unit;
  return onDesk ?? nextUnit(units)?.unit ?? units.find((unit) => unit.packageRevision !== null)?.unit ?? null;
}

/** Opens a cell from anywhere. The keys go on in the tree: what is typed next is not meant for the field that was left. */
export async function openCriterion(desk: Desk, code: CriterionCode): Promise<void> {
  const unit = unitForCriterion(desk);
  if (unit === null) return;
  const isOnDesk = desk.workspace.store.getState().sheet?.unit === unit;
  desk.app.goTo('workspace');
  await (isOnDesk ? desk.workspace.openCell(code) : openUnitAtWork(desk, unit, code));
  focusTree();
}

/** Back to the list of criteria, or to where it is folded: single letters act there. */
export const focusTree = (): void => document.querySelector<HTMLElement>('.tree, .pane-strip.is-list button')?.focus();
