import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { WorkPlace } from '#shared/ipc/views.ts';
import { createRealWorld } from '#electron/platform/real-world.ts';
import { DEFAULT_SETTINGS, saveSettings } from '#electron/services/keep-settings/index.ts';

/** Works in a data folder of its own, in a folder that holds nothing else and is removed whatever happens. */
export async function inDataFolder<T>(work: (userData: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'btd-bench-'));
  try {
    return await work(path.join(folder, 'data'));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** As if the program had been left there; nobody is asked to take the tour. */
export function leaveAt(userData: string, workspace: string, place: WorkPlace): Promise<void> {
  return saveSettings(createRealWorld(), userData, { ...DEFAULT_SETTINGS, tour: { member: 'declined', secretary: 'declined' }, openWorkspace: workspace, place: { workspace, ...place } });
}
