import { useEffect, useState } from 'react';
import { FileDown } from 'lucide-react';
import { refuseTooMany } from '#shared/ipc/hand-in.ts';
import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { WindowDialog } from '#renderer/ui/window-dialog.tsx';

/** Takes files that are dropped anywhere on the window. */
export function DropCover() {
  const desk = useDesk();
  const { words } = useWords();
  const [isOver, setIsOver] = useState(false);
  const [isRefused, setIsRefused] = useState(false);

  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Moving between elements also leaves one; only leaving the window has no other to go to.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const tooMany = refuseTooMany(files.length);
      if (tooMany !== null) return desk.app.showFailure(tooMany);
      desk.client.acceptDrop(files).then(desk.receiveFiles, () => setIsRefused(true));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [desk]);

  return (
    <>
      {isOver ? (
        <section className="drop-cover" aria-label={words.frame.dropTitle}>
          <div className="drop-card">
            <FileDown aria-hidden="true" />
            <h2>{words.frame.dropTitle}</h2>
            <p className="muted">{words.frame.dropNote}</p>
          </div>
        </section>
      ) : null}
      <WindowDialog title={words.frame.dropTitle} closeLabel={words.common.close} isOpen={isRefused} onClose={() => setIsRefused(false)} width="narrow">
        <Notice tone="rust">{words.frame.dropRefused}</Notice>
      </WindowDialog>
    </>
  );
}
