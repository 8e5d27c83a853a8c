import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { KeyCap } from '#renderer/ui/key-cap.tsx';
import { WindowDialog } from '#renderer/ui/window-dialog.tsx';
import './shortcuts-dialog.css';

/** What it does, and its keys: each of them will do. */
type Row = readonly [text: string, caps: readonly string[]];

export function ShortcutsDialog() {
  const { app } = useDesk();
  const { words } = useWords();
  const isOpen = usePart(app.store, (data) => data.openPanel === 'shortcuts');
  const { shortcutKeys: keys, shortcutGroups: groups } = words.frame;
  const move: readonly Row[] = [
    [keys.nextCell, ['↓', 'J']],
    [keys.previousCell, ['↑', 'K']],
    [keys.nextUnscored, ['N']],
    [keys.previousUnscored, ['Shift + N']],
    [keys.jumpByCode, ['/', 'Ctrl + G']],
    [keys.nextCriterion, ['.']],
    [keys.previousCriterion, [',']],
    [keys.choose, ['Space']],
    [keys.chooseMore, ['Shift + ↓', 'Shift + ↑']],
    [keys.chooseTakable, ['Ctrl + A']],
  ];
  const score: readonly Row[] = [
    [keys.form, ['Tab']],
    [keys.leaveForm, ['Esc']],
    [keys.agree, ['A']],
    [keys.takeComputed, ['C']],
    [keys.option, ['1 … 9']],
    [keys.step, ['↑', '↓']],
    [keys.bound, ['PageUp', 'PageDown']],
    [keys.notApplicable, ['X']],
    [keys.flag, ['F']],
    [keys.phrases, ['R', 'F2']],
    [keys.history, ['H']],
    [keys.finish, ['Enter']],
    [keys.finishFromReason, ['Ctrl + Enter']],
    [keys.undo, ['Ctrl + Z']],
    [keys.redo, ['Ctrl + Shift + Z', 'Ctrl + Y']],
  ];
  const view: readonly Row[] = [
    [keys.palette, ['Ctrl + K']],
    [keys.nextPane, ['F6']],
    [keys.previousPane, ['Shift + F6']],
    [keys.foldList, ['Ctrl + B']],
    [keys.foldEvidence, ['Ctrl + E']],
    [keys.projector, ['F5']],
    [keys.sheet, ['?']],
  ];
  const evidence: readonly Row[] = [
    [keys.nextDocument, [']']],
    [keys.previousDocument, ['[']],
    [keys.turnPage, ['Alt + PageDown', 'Alt + PageUp']],
    [keys.find, ['Ctrl + F']],
    [keys.findAgain, ['F3', 'Shift + F3']],
    [keys.scrollPage, ['↑', '↓', 'PageUp', 'PageDown']],
    [keys.scrollEnds, ['Home', 'End']],
    [keys.zoomPage, ['+', '-']],
    [keys.fitWidth, ['W', '0']],
    [keys.fitPage, ['P']],
    [keys.rotatePage, ['Shift + R']],
  ];
  return (
    <WindowDialog title={words.frame.shortcuts} closeLabel={words.common.close} isOpen={isOpen} onClose={() => app.showPanel(null)} width="wide" isText>
      <div className="shortcut-columns">
        {/* Two columns: the whole sheet is in sight at once. */}
        <div>
          <ShortcutTable title={groups.move} rows={move} />
          <ShortcutTable title={groups.evidence} rows={evidence} />
        </div>
        <div>
          <ShortcutTable title={groups.score} rows={score} />
          <ShortcutTable title={groups.view} rows={view} />
        </div>
      </div>
      <p className="faint">{words.frame.shortcutsNote}</p>
    </WindowDialog>
  );
}

function ShortcutTable({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <table className="shortcut-table">
      <caption>{title}</caption>
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
