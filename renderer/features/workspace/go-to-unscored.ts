import type { Desk } from '#renderer/stores/desk.ts';
import { focusTree, openUnitAtWork } from './open-unit.ts';
import { findUnscored, type NextUnscored } from './next-unscored.ts';

/** Goes to the next cell without a score, in this unit or another. Gives where that was; null when it could not be found out or is wanted no more. */
export async function goToUnscored(desk: Desk, by: 1 | -1): Promise<NextUnscored | null> {
  const { app, workspace, client } = desk;
  // What was just typed counts as scored.
  await workspace.flush();
  const { unit, code, sheet } = workspace.store.getState();
  const set = app.store.getState().round?.criteriaSet ?? null;
  if (unit === null || sheet === null || set === null) return null;
  const found = await findUnscored(client, set, { unit, lines: sheet.lines, code }, by);
  const now = workspace.store.getState();
  // While other units were asked, another cell was opened: that is what is wanted now.
  if (now.unit !== unit || now.code !== code) return null;
  if (!found.ok) {
    app.showFailure(found.error);
    return null;
  }
  const next = found.value;
  if (next.kind === 'here') await workspace.openCell(next.code);
  if (next.kind === 'other-unit') await openUnitAtWork(desk, next.unit, next.code);
  focusTree();
  return next;
}
