import type { Client } from '#renderer/api/client.ts';
import type { Problem } from '#shared/problem/problem.ts';

/** Asks for a folder and keeps the workspace's backups there too. Gives why not; null also when the person cancels. */
export async function chooseOtherDrive(client: Client, workspace: string): Promise<readonly Problem[] | null> {
  const chosen = await client.call('chooseFolder', null);
  if (!chosen.ok) return chosen.error;
  if (chosen.value === null) return null;
  const kept = await client.call('keepBackupsIn', { workspace, target: chosen.value.token });
  return kept.ok ? null : kept.error;
}
