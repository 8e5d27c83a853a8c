import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { KeyCap } from '#renderer/ui/key-cap.tsx';
import type { CellLine } from '#shared/ipc/views.ts';
import { countDone } from './list-rows.ts';

/** The line that teaches the keys, and says how much is left. */
export function WorkspaceFoot({ lines }: { readonly lines: readonly CellLine[] }) {
  const { words, numbers } = useWords();
  const { workspace } = words;
  const left = lines.filter((line) => line.isMine).length - countDone(lines);
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['↑', '↓'], workspace.keyNext],
    [['Tab'], workspace.keyForm],
    [['A'], workspace.keyAgree],
    [['C'], workspace.keyComputed],
    [['Enter'], workspace.keyEnter],
    [['[', ']'], workspace.keyDocuments],
    [['?'], workspace.keySheet],
  ];
  return (
    <footer className="key-foot">
      <span className="key-hints">
        {keys.map(([caps, text]) => (
          <span key={text} className="key-hint">
            {caps.map((cap) => (
              <KeyCap key={cap}>{cap}</KeyCap>
            ))}
            {text}
          </span>
        ))}
      </span>
      <span className={left === 0 ? 'tone-green strong' : ''}>{left === 0 ? workspace.complete : workspace.remaining(formatInteger(left, numbers))}</span>
    </footer>
  );
}
