import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { KeyCap } from '#renderer/ui/key-cap.tsx';
import { WindowDialog } from '#renderer/ui/window-dialog.tsx';

/** What it does, and its keys: each of them will do. */
type Row = readonly [text: string, caps: readonly string[]];

export function ShortcutsDialog() {
  const { app } = useDesk();
  const { words } = useWords();
  const isOpen = usePart(app.store, (data) => data.openPanel === 'shortcuts');
  const { shortcutKeys: keys } = words.frame;
  const rows: readonly Row[] = [
    [keys.nextCell, ['↓', 'J']],
    [keys.previousCell, ['↑', 'K']],
    [keys.nextUnscored, ['N']],
    [keys.previousUnscored, ['Shift + N']],
    [keys.jumpByCode, ['/', 'Ctrl + G']],
    [keys.palette, ['Ctrl + K']],
    [keys.nextCriterion, ['.']],
    [keys.previousCriterion, [',']],
    [keys.choose, ['Space']],
    [keys.chooseTakable, ['Ctrl + A']],
    [keys.form, ['Tab']],
    [keys.leaveForm, ['Esc']],
    [keys.agree, ['A']],
    [keys.takeComputed, ['C']],
    [keys.finish, ['Enter']],
    [keys.finishFromReason, ['Ctrl + Enter']],
    [keys.nextDocument, [']']],
    [keys.previousDocument, ['[']],
    [keys.undo, ['Ctrl + Z']],
    [keys.redo, ['Ctrl + Shift + Z', 'Ctrl + Y']],
    [keys.sheet, ['?']],
  ];
  // Two columns: the whole sheet is in sight at once.
  const half = Math.ceil(rows.length / 2);
  return (
    <WindowDialog title={words.frame.shortcuts} closeLabel={words.common.close} isOpen={isOpen} onClose={() => app.showPanel(null)} width="wide">
      <div className="shortcut-columns">
        <ShortcutTable rows={rows.slice(0, half)} />
        <ShortcutTable rows={rows.slice(half)} />
      </div>
      <p className="faint">{words.frame.shortcutsNote}</p>
    </WindowDialog>
  );
}

function ShortcutTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
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
  );
}
