import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { KeyCap } from '#renderer/ui/key-cap.tsx';
import type { CellLine, UnitLine } from '#shared/ipc/views.ts';
import { UndoButtons } from './undo-buttons.tsx';
import type { ListBy } from './list-by.ts';
import { countDone } from './list-rows.ts';
import { sumUnits } from './list-units.ts';

const NO_UNITS: readonly UnitLine[] = [];

/** The line that teaches the keys, and says how much is left. `said`: what the last key came to, when that is not to be seen; empty when nothing is to be said. */
export function WorkspaceFoot({ lines, by, said }: { readonly lines: readonly CellLine[]; readonly by: ListBy; readonly said: string }) {
  const { words, numbers } = useWords();
  const { workspace, across } = words;
  const units = usePart(useDesk().across.store, (data) => data.sheet?.lines ?? NO_UNITS);
  const sum = by === 'unit' ? { mine: lines.filter((line) => line.isMine).length, done: countDone(lines) } : sumUnits(units);
  const left = sum.mine - sum.done;
  const say = by === 'unit' ? workspace : across;
  const keys: readonly (readonly [readonly string[], string])[] = [
    ...(by === 'unit' ? ([[['↑', '↓'], workspace.keyNext], [['Space'], across.keyChoose]] as const) : ([[['↑', '↓'], across.keyUnit], [[',', '.'], across.keyCriterion], [['Space'], across.keyChoose]] as const)),
    [['Tab'], workspace.keyForm],
    [['A'], workspace.keyAgree],
    [['Enter'], workspace.keyEnter],
    [['N'], workspace.keyUnscored],
    [['?'], workspace.keySheet],
    [['R'], workspace.keyPhrases],
    [['[', ']'], workspace.keyDocuments],
    [['C'], workspace.keyComputed],
    [['H'], workspace.keyHistory],
    [['X'], workspace.keyNotApplicable],
    [['F'], workspace.keyFlag],
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
      <output className="foot-said">{said}</output>
      <UndoButtons />
      <span className={left === 0 ? 'tone-green strong' : ''}>{left === 0 ? say.complete : say.remaining(formatInteger(left, numbers))}</span>
    </footer>
  );
}
