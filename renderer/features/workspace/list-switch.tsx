import { useWords } from '#renderer/stores/desk-context.tsx';
import type { ListBy } from './list-by.ts';

/** What the left pane lists: the criteria of one unit, or the units of one criterion. */
export function ListSwitch({ by, onChange }: { readonly by: ListBy; readonly onChange: (by: ListBy) => void }) {
  const { words } = useWords();
  const ways = [['unit', words.across.byUnit], ['criterion', words.across.byCriterion]] as const;
  return (
    <fieldset className="list-switch" aria-label={words.across.listBy}>
      {ways.map(([way, text]) => (
        <button key={way} type="button" className="list-way" aria-pressed={way === by} onClick={() => onChange(way)}>
          {text}
        </button>
      ))}
    </fieldset>
  );
}
