import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { KeyCap } from '#renderer/ui/key-cap.tsx';
import { WindowDialog } from '#renderer/ui/window-dialog.tsx';

export function ShortcutsDialog() {
  const { app } = useDesk();
  const { words } = useWords();
  const isOpen = usePart(app.store, (data) => data.openPanel === 'shortcuts');
  const { shortcutKeys: keys } = words.frame;
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [keys.nextCell, ['↓', 'J']],
    [keys.previousCell, ['↑', 'K']],
    [keys.form, ['Tab']],
    [keys.leaveForm, ['Esc']],
    [keys.agree, ['A']],
    [keys.takeComputed, ['C']],
    [keys.finish, ['Enter']],
    [keys.finishFromReason, ['Ctrl + Enter']],
    [keys.nextDocument, [']']],
    [keys.previousDocument, ['[']],
    [keys.sheet, ['?']],
  ];
  return (
    <WindowDialog title={words.frame.shortcuts} closeLabel={words.common.close} isOpen={isOpen} onClose={() => app.showPanel(null)} width="narrow">
      <table className="shortcut-table">
        <tbody>
          {rows.map(([text, caps]) => (
            <tr key={text}>
              <th scope="row">{text}</th>
              <td>
                {caps.map((cap) => (
                  <KeyCap key={cap}>{cap}</KeyCap>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="faint">{words.frame.shortcutsNote}</p>
    </WindowDialog>
  );
}
