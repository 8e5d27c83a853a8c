import type { LastPlace, WorkPlace } from '#shared/ipc/views.ts';
import type { Client } from '#renderer/api/client.ts';
import type { Desk } from '#renderer/stores/desk.ts';
import type { CellAhead } from '#renderer/stores/read-ahead.ts';
import { loadEvidencePane } from '../workspace/lazy-evidence-pane.ts';
import { openUnitAtWork } from '../workspace/open-unit.ts';
import { goBackTo, hasScreen } from './go-back-to.ts';

/** Milliseconds after which the units are counted even if the window is still busy drawing. */
const COUNT_DELAY = 1000;

/** Reads what is there and goes to where the program was left; when it cannot be gone to, the first screen says why. */
export async function startDesk(desk: Desk): Promise<void> {
  const { app, ahead, client, places } = desk;
  const asked = client.call('takeLastPlace', null);
  // Who was at work has the cell at once: it is read beside the round.
  const read = asked.then((last) => (last.ok && last.value.place !== null ? readWork(client, last.value.place) : null));
  await app.start(async (count) => {
    const [last, work] = await Promise.all([asked, read]);
    if (work !== null && hasScreen(desk, 'workspace')) {
      ahead.hold(work);
      // The units are counted when the cell has been drawn.
      requestIdleCallback(() => void count(), { timeout: COUNT_DELAY });
      return openUnitAtWork(desk, work.cell.unit, work.cell.node.code);
    }
    await count();
    if (!last.ok) return app.showFailure(last.error);
    if (last.value.place !== null) await goBackTo(desk, last.value.place);
    // Backups may lie on a slow stick: the start screen is there meanwhile.
    if (last.value.refused !== null) void sayWhyNotReopened(desk, last.value.refused);
    return undefined;
  });
  places.begin();
  window.addEventListener('pagehide', places.flush);
  requestIdleCallback(() => void prepareRest(desk));
}

async function sayWhyNotReopened({ app, backups }: Desk, { workspace, problems }: NonNullable<LastPlace['refused']>): Promise<void> {
  if (!(await backups.offerWayBack(workspace, problems))) app.showFailure(problems);
}

/** What takes longest the first time, while nobody waits for it: whoever comes to the workspace or to the overview later has it at once. */
async function prepareRest({ app, overview }: Desk): Promise<void> {
  await loadEvidencePane();
  await new Promise((resolve) => requestIdleCallback(resolve));
  if (app.store.getState().round?.criteriaSet != null) await overview.prepare();
}

/** The cell on which the work stood, with its unit's sheet; null when it stood elsewhere, or is no longer there. */
async function readWork(client: Client, { screen, unit, code }: WorkPlace): Promise<CellAhead | null> {
  if (screen !== 'workspace' || unit === null || code === null) return null;
  const [cell, sheet] = await Promise.all([client.call('getCell', { unit, code, packageRevision: null }), client.call('getUnitSheet', { unit, packageRevision: null })]);
  return cell.ok && sheet.ok ? { cell: cell.value, sheet: sheet.value } : null;
}
