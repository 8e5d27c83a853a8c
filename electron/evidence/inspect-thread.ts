import { parentPort } from 'node:worker_threads';
import type { EvidenceState } from '#shared/ipc/views.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import { readPdfState } from './read-pdf-state.ts';

/**
 * Entry of the thread behind `createPdfInspector`: takes a path, answers what is in the file, one at a time. It may hang
 * or run out of memory on a hostile file; the inspector ends it then, so nothing here needs to be stopped from inside.
 */
export type InspectRequest = { readonly path: string };
export type InspectAnswer =
  /** The code is loaded: from here on, an end of this thread is the file's doing. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'state'; readonly state: EvidenceState }
  /** The disk refused: `code` as Node gives it. */
  | { readonly kind: 'disk'; readonly code: string; readonly message: string };

const disk = createRealDisk();
const say = (answer: InspectAnswer): void => {
  parentPort?.postMessage(answer);
};

// When a document is closed while pdf.js still searches it, pdf.js rejects a promise that nobody holds. That would end
// the thread, and the next file would be taken for damaged.
process.on('unhandledRejection', () => undefined);
parentPort?.on('message', ({ path }: InspectRequest) => void inspect(path));
say({ kind: 'ready' });

async function inspect(path: string): Promise<void> {
  try {
    say({ kind: 'state', state: await readPdfState(disk, path) });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
    say({ kind: 'disk', code: error.code, message: error.message });
  }
}
