import { Check, CircleAlert } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { HeldCell } from '#renderer/stores/workspace-store.ts';
import { formatClock } from '#renderer/text/format.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';

/** The bar has room for two. */
const nameHeld = (held: readonly HeldCell[]): string =>
  `${held
    .slice(0, 2)
    .map((cell) => cell.code)
    .join(', ')}${held.length > 2 ? '…' : ''}`;

/** What is on disk, truthfully: "saved" only after the reply. */
export function SaveMark() {
  const { workspace } = useDesk();
  const { words } = useWords();
  const save = usePart(workspace.store, (data) => data.save);
  const held = usePart(workspace.store, (data) => data.held);
  return (
    <output className="save-mark">
      {held.length > 0 && save.kind !== 'failed' ? (
        <span className="tone-amber row-tight" title={words.frame.pointsNotSavedNote}>
          <CircleAlert aria-hidden="true" />
          {words.frame.pointsNotSaved(nameHeld(held))}
        </span>
      ) : (
        describeSave()
      )}
    </output>
  );

  function describeSave() {
    switch (save.kind) {
      case 'idle':
        return null;
      case 'saving':
        return <span className="muted">{words.frame.saving}</span>;
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
}
