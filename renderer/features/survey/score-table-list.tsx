import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger, formatMoment } from '#renderer/text/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { FoldOut } from '#renderer/ui/fold-out.tsx';
import type { ScoreTableView } from '#shared/ipc/table-views.ts';

/** The tables that were taken in, the newest first, each with the rows that found no unit. */
export function ScoreTableList({ tables }: { readonly tables: readonly ScoreTableView[] }) {
  const { words, numbers } = useWords();
  const text = words.survey;
  const count = (value: number): string => formatInteger(value, numbers);
  return (
    <ul className="score-tables" aria-label={text.tables}>
      {tables.toSorted((a, b) => b.id - a.id).map((table) => (
        <li key={table.id} className="card is-padded stack">
          <div className="row">
            <h2 className="clip">{table.file}</h2>
            <Badge tone={table.isReplaced ? 'grey' : 'accent'}>{text.kinds[table.kind]}</Badge>
            {table.isReplaced ? <Badge tone="grey">{text.replaced}</Badge> : null}
          </div>
          <p>{text.facts(formatMoment(table.at), count(table.units), count(table.values))}</p>
          {table.unmatched.length === 0 ? (
            <p className="muted">{text.allMatched}</p>
          ) : (
            <FoldOut title={text.unmatched(count(table.unmatched.length))}>
              <ul className="unmatched">
                {table.unmatched.map((row) => (
                  <li key={row}>{row}</li>
                ))}
              </ul>
            </FoldOut>
          )}
        </li>
      ))}
    </ul>
  );
}
