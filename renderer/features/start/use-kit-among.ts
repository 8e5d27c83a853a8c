import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from '#renderer/stores/desk-context.tsx';
import type { FileToken, KitPreview } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { useTask, type RunningTask, type RunTask } from '../frame/use-task.ts';

/** What files are, of which one may be a kit. */
export type KitSearch = {
  /** The first kit; null while none was found. */
  readonly kit: { readonly file: FileToken; readonly preview: KitPreview } | null;
  /** Further kits: one is opened at a time. */
  readonly others: readonly FileToken[];
  readonly refused: readonly { readonly file: FileToken; readonly problems: readonly Problem[] }[];
};

const NOTHING: KitSearch = { kit: null, others: [], refused: [] };

type KitAmong = { readonly found: KitSearch; readonly running: RunningTask | null; readonly run: RunTask; readonly stop: () => void };

/** Looks at each of the files: a broken one beside the kit must not hide it. What was found is given once all were seen. */
export function useKitAmong(files: readonly FileToken[]): KitAmong {
  const { client } = useDesk();
  const { running, run, stop } = useTask();
  const [found, setFound] = useState(NOTHING);
  const isStopped = useRef(false);

  useEffect(() => {
    let isCurrent = true;
    const search = async (task: string): Promise<KitSearch> => {
      let seen = NOTHING;
      for (const file of files) {
        if (!isCurrent) break;
        seen = addFile(seen, file, isStopped.current ? STOPPED : await client.call('previewKit', { token: file.token, task }));
      }
      return seen;
    };
    const look = async (): Promise<void> => {
      const seen = await run(search);
      if (isCurrent) setFound(seen);
    };
    isStopped.current = false;
    void look();
    return () => {
      isCurrent = false;
    };
  }, [client, run, files]);

  const stopLooking = useCallback(() => {
    isStopped.current = true;
    stop();
  }, [stop]);
  return { found, running, run, stop: stopLooking };
}

type Reply = { readonly ok: true; readonly value: KitPreview } | { readonly ok: false; readonly error: readonly Problem[] };

const STOPPED: Reply = { ok: false, error: [{ type: 'stopped-by-user', where: '' }] };

function addFile(seen: KitSearch, file: FileToken, reply: Reply): KitSearch {
  if (!reply.ok) return { ...seen, refused: [...seen.refused, { file, problems: reply.error }] };
  return seen.kit === null ? { ...seen, kit: { file, preview: reply.value } } : { ...seen, others: [...seen.others, file] };
}
