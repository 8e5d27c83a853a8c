import { useEffect } from 'react';
import type { MenuCommand } from '#shared/ipc/contract.ts';
import { useDesk, usePart } from '#renderer/stores/desk-context.tsx';
import type { Desk } from '#renderer/stores/desk.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { stepZoom } from './zoom.ts';

/** Hears what the process tells the window unasked: the menu, and files that came from outside. */
export function useWindowEvents(): void {
  const desk = useDesk();
  const hasStarted = usePart(desk.app.store, (data) => data.hasStarted);
  useEffect(() => desk.client.on('menuChosen', ({ command }) => void obeyMenu(desk, command)), [desk]);
  useEffect(() => desk.client.on('backupFailed', ({ problems }) => desk.backups.tell({ kind: 'failed', problems })), [desk]);
  // Not before it is known what is open: where a file belongs depends on it. Until then the process keeps them.
  useEffect(() => (hasStarted ? desk.client.on('filesArrived', ({ files }) => void desk.receiveFiles(files)) : undefined), [desk, hasStarted]);
}

async function obeyMenu(desk: Desk, command: MenuCommand): Promise<void> {
  const { app } = desk;
  const preferences = app.store.getState().app?.preferences;
  const role = app.store.getState().round?.role ?? null;
  switch (command) {
    case 'open-files': {
      const chosen = await desk.client.call('chooseFiles', { kinds: [] });
      return chosen.ok ? desk.receiveFiles(chosen.value) : app.showFailure(chosen.error);
    }
    case 'start-screen':
      await desk.change(null);
      return undefined;
    case 'backups':
      return desk.backups.show(app.store.getState().app?.openWorkspace ?? null);
    case 'overview':
      return role === null ? undefined : app.goTo(command);
    case 'sign-and-export':
      return role === 'member' ? app.goTo(command) : undefined;
    case 'merge':
    case 'results':
    case 'round':
    case 'criteria-set':
    case 'policy':
    case 'survey':
      return role === 'secretary' ? app.goTo(command) : undefined;
    case 'zoom-in':
      return app.setPreferences({ textZoom: stepZoom(preferences?.textZoom ?? 100, 1) });
    case 'zoom-out':
      return app.setPreferences({ textZoom: stepZoom(preferences?.textZoom ?? 100, -1) });
    case 'zoom-reset':
      return app.setPreferences({ textZoom: 100 });
    case 'find':
      return focusFind();
    case 'help':
      // Under a dialog it could not be read.
      return document.querySelector('[role="dialog"]:not(.coach-card), [role="menu"]') === null ? desk.help.toggle() : undefined;
    case 'shortcuts':
    case 'about':
      return app.showPanel(command);
    default:
      return unreachable(command);
  }
}

/** The search of the evidence pane opens by the button that names this shortcut; open already, it is gone to. */
function focusFind(): void {
  const control = document.querySelector<HTMLElement>('[aria-keyshortcuts="Control+F"]');
  if (control?.getAttribute('aria-pressed') === 'true') document.querySelector<HTMLInputElement>('search input')?.select();
  else control?.click();
}
