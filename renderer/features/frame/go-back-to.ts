import type { Screen } from '#shared/ipc/screens.ts';
import type { WorkPlace } from '#shared/ipc/views.ts';
import type { Desk } from '#renderer/stores/desk.ts';
import { openUnitAtWork } from '../workspace/open-unit.ts';
import { screensOf } from './screens.ts';

export function hasScreen({ app }: Desk, screen: Screen): boolean {
  const { round } = app.store.getState();
  return round !== null && screensOf(round.role).some((one) => one === screen);
}

/** What the round no longer has (a unit, a package, a criterion) is left out: the nearest place that is there is shown. */
export async function goBackTo(desk: Desk, { screen, unit, code }: WorkPlace): Promise<void> {
  const { round, units } = desk.app.store.getState();
  if (round === null || !hasScreen(desk, screen)) return;
  const isThere = units.some((one) => one.unit === unit && one.packageRevision !== null);
  if (screen === 'workspace' && !isThere) return;
  if (unit !== null && isThere) {
    const isKnown = round.criteriaSet?.nodes.some((node) => node.code === code) === true;
    await openUnitAtWork(desk, unit, isKnown ? code : null);
  }
  desk.app.goTo(screen);
}
