import { useEffect, useRef } from 'react';
import { Pencil } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatClock, formatLocalDay } from '#renderer/text/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KEEPS_DRAFT } from './use-leave-field.ts';
import './draft-notice.css';

/** That the form shows a draft, with the ways out of it; after one was let go of, the way back. */
export function DraftNotice({ onRecord }: { readonly onRecord: () => void }) {
  const { workspace } = useDesk();
  const { words } = useWords();
  const { draft: text } = words.workspace;
  const { cell, draftStands, dropped } = usePart(workspace.store, (data) => data);
  const place = useRef<HTMLOutputElement>(null);
  // The button that was pressed is gone: the focus goes to the one that takes its act back.
  useEffect(() => {
    if (dropped !== null && document.activeElement === document.body) place.current?.querySelector('button')?.focus();
  }, [dropped]);
  const keptAt = draftStands ? (cell?.draft?.keptAt ?? null) : null;
  // The region is there before its words are: only then are they read out when they come.
  return (
    <output ref={place} className="draft-notice" {...{ [KEEPS_DRAFT]: '' }}>
      {keptAt === null && dropped === null ? null : (
        <div className={keptAt === null ? 'notice is-grey' : 'notice is-amber'}>
          <Pencil aria-hidden="true" />
          <div className="notice-line">
            <span>{keptAt === null ? text.dropped : text.kept(formatClock(keptAt), formatLocalDay(keptAt))}</span>
            <span className="draft-acts">
              {keptAt === null ? (
                <Button onPress={workspace.takeDraftBack}>{text.takeBack}</Button>
              ) : (
                <>
                  <Button onPress={onRecord}>{text.record}</Button>
                  <Button look="quiet" onPress={() => void workspace.dropDraft()}>
                    {text.drop}
                  </Button>
                </>
              )}
            </span>
          </div>
        </div>
      )}
    </output>
  );
}
