import { randomBytes } from 'node:crypto';
import type { Instant } from '#shared/domain/ids.ts';
import type { World } from './disk.ts';
import { createRealDisk } from './real-disk.ts';

/** The machine's own disk, clock and source of chance. */
export function createRealWorld(): World {
  return {
    disk: createRealDisk(),
    now: () => new Date().toISOString() as Instant,
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
  };
}
