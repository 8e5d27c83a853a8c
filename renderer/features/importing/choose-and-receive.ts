import type { Desk } from '#renderer/stores/desk.ts';
import type { FileKind } from '#shared/ipc/views.ts';

/** Opens the system's dialog and takes what was chosen to where it belongs. */
export async function chooseAndReceive(desk: Desk, kinds: readonly FileKind[]): Promise<void> {
  const chosen = await desk.client.call('chooseFiles', { kinds });
  if (!chosen.ok) return desk.app.showFailure(chosen.error);
  return desk.receiveFiles(chosen.value);
}
