import type { Instant } from '#shared/domain/ids.ts';
import type { World } from '#electron/platform/disk.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';

const START = Date.UTC(2025, 10, 21, 2, 0, 0);

/** The real disk, a clock that moves one second with each look, and bytes that count up: every run gives the same. */
export function createTestWorld(): World {
  let seconds = 0;
  let byte = 0;
  return {
    disk: createRealDisk(),
    now: () => new Date(START + 1000 * seconds++).toISOString() as Instant,
    randomBytes: (length) => Uint8Array.from({ length }, () => byte++ % 256),
  };
}
