import { Circle, CircleCheck, Diamond, Minus, TriangleAlert } from 'lucide-react';
import type { CellState } from '#shared/ipc/views.ts';

const MARKS = { unscored: Circle, agrees: CircleCheck, differs: Diamond, incomplete: TriangleAlert, 'not-applicable': Minus } as const;

/** The state of a cell as a shape of its own beside its colour; the word is there for those who cannot see either. */
export function StateMark({ state, word }: { readonly state: CellState; readonly word: string }) {
  const Mark = MARKS[state];
  return (
    <span className={`state-mark is-${state}`} title={word}>
      <Mark aria-hidden="true" />
      <span className="sr-only">{word}</span>
    </span>
  );
}
