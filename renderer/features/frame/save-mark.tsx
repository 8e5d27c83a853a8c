import { Check, CircleAlert, Pencil } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { SaveState } from '#renderer/stores/cell-saver.ts';
import { formatClock } from '#renderer/text/format.ts';
import type { Words } from '#renderer/text/words.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';

/**
 * What is on disk, truthfully: "kept" and "saved" only after the reply. The mark changes at every rest of the fingers, so
 * it is there to be read and says nothing by itself; a screen reader is told of what was recorded, and of what failed.
 */
export function SaveMark() {
  const { workspace } = useDesk();
  const { words } = useWords();
  const save = usePart(workspace.store, (data) => data.save);
  return (
    <>
      <output className="save-mark" aria-live="off">
        <Mark save={save} />
      </output>
      <span className="sr-only" aria-live="polite">
        {sayAloud(save, words)}
      </span>
    </>
  );
}

function Mark({ save }: { readonly save: SaveState }) {
  const { words } = useWords();
  switch (save.kind) {
    case 'idle':
      return null;
    case 'saving':
      return <span className="muted">{words.frame.saving}</span>;
    case 'kept':
      return (
        <span className="tone-amber row-tight">
          <Pencil aria-hidden="true" />
          {words.frame.kept(formatClock(save.at))}
        </span>
      );
    case 'saved':
      return (
        <span className="tone-green row-tight">
          <Check aria-hidden="true" />
          {words.frame.saved(formatClock(save.at))}
        </span>
      );
    case 'failed':
      return (
        <span className="tone-rust row-tight">
          <CircleAlert aria-hidden="true" />
          {words.frame.notSaved}
        </span>
      );
    default:
      return unreachable(save);
  }
}

function sayAloud(save: SaveState, { frame }: Words): string {
  if (save.kind === 'saved') return frame.saved(formatClock(save.at));
  return save.kind === 'failed' ? frame.notSaved : '';
}
