import { useState, type FormEvent } from 'react';
import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { TextBox } from '#renderer/ui/text-box.tsx';
import { WindowDialog } from '#renderer/ui/window-dialog.tsx';

/** Names the secretariat's workspace; its contents come from files afterwards. */
export function NewRoundDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { client, change } = useDesk();
  const { words } = useWords();
  const { start } = words;
  const [title, setTitle] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = title.trim() === '';

  const create = async (): Promise<void> => {
    setIsAsked(true);
    if (isMissing) return;
    onClose();
    await change(() => client.call('createSecretariatWorkspace', { title: title.trim() }));
  };

  return (
    <WindowDialog title={start.newRoundTitle} closeLabel={words.common.close} isOpen={isOpen} onClose={onClose} width="narrow">
      <form
        className="stack"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void create();
        }}
      >
        <p className="muted">{start.newRoundText}</p>
        <TextBox label={start.roundName} value={title} onChange={setTitle} error={isAsked && isMissing ? start.roundNameMissing : ''} />
        <div className="form-acts">
          <span className="form-space" />
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button look="primary" type="submit">
            {start.createRoundAct}
          </Button>
        </div>
      </form>
    </WindowDialog>
  );
}
