import type { FileToken } from '#shared/ipc/views.ts';
import type { FileTokens } from './file-tokens.ts';

/** Files that came by the command line, by association or from a second start, kept until the page listens. */
export type Arrivals = {
  readonly add: (files: readonly string[]) => void;
  /** From now on files are delivered as they come, those that were kept first. */
  readonly deliverTo: (deliver: (files: readonly FileToken[]) => void) => void;
};

export function createArrivals(tokens: FileTokens): Arrivals {
  const kept: string[] = [];
  let deliver: ((files: readonly FileToken[]) => void) | null = null;
  const flush = async (): Promise<void> => {
    if (deliver === null || kept.length === 0) return;
    const files = await Promise.all(kept.splice(0).map((file) => tokens.issue(file, 'read')));
    deliver(files);
  };
  return {
    add: (files) => {
      kept.push(...files);
      void flush();
    },
    deliverTo: (next) => {
      deliver = next;
      void flush();
    },
  };
}
