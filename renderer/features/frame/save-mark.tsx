import { Check, CircleAlert } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { readDraft } from '#renderer/stores/cell-draft.ts';
import type { WorkspaceData } from '#renderer/stores/workspace-store.ts';
import { formatClock } from '#renderer/text/format.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';

/** True while the points in the form cannot be saved as they stand. */
const arePointsHeldBack = ({ cell, draft }: WorkspaceData): boolean => cell !== null && draft !== null && readDraft(cell, draft).pointsFaults.length > 0;

/** What is on disk, truthfully: "saved" only after the reply. */
export function SaveMark() {
  const { workspace } = useDesk();
  const { words } = useWords();
  const save = usePart(workspace.store, (data) => data.save);
  const isHeldBack = usePart(workspace.store, arePointsHeldBack);
  return (
    <output className="save-mark">
      {isHeldBack && save.kind !== 'failed' ? (
        <span className="tone-amber row-tight">
          <CircleAlert aria-hidden="true" />
          {words.frame.pointsNotSaved}
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
