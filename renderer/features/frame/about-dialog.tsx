import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { WindowDialog } from '#renderer/ui/window-dialog.tsx';

export function AboutDialog() {
  const { app } = useDesk();
  const { words } = useWords();
  const isOpen = usePart(app.store, (data) => data.openPanel === 'about');
  const version = usePart(app.store, (data) => data.app?.version ?? '');
  return (
    <WindowDialog title={words.common.programName} closeLabel={words.common.close} isOpen={isOpen} onClose={() => app.showPanel(null)} width="narrow">
      <p>{words.frame.aboutText}</p>
      <p className="muted">{words.frame.version(version)}</p>
      <p className="faint">{words.sign.notLegal}</p>
    </WindowDialog>
  );
}
