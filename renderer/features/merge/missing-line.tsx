import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import type { MissingCoverage } from '#shared/ipc/secretariat-views.ts';
import { orderMissing } from './plan-view.ts';

/** Longer lists of units are cut: the line says who to call, not everything that is open. */
const NAMED_UNITS = 3;

/** Who has not handed in what. */
export function MissingLine({ missing }: { readonly missing: readonly MissingCoverage[] }) {
  const { words, numbers } = useWords();
  const text = words.merge;
  if (missing.length === 0) return <p className="muted">{text.missingNone}</p>;
  const describe = ({ memberName, units, cells }: MissingCoverage): string => {
    if (units.length === 0) return text.missingAll(memberName);
    const named = units.slice(0, NAMED_UNITS).join(', ');
    const rest = units.length > NAMED_UNITS ? ` ${text.missingMore(formatInteger(units.length - NAMED_UNITS, numbers))}` : '';
    return text.missingSome(memberName, `${named}${rest}`, formatInteger(cells, numbers));
  };
  return (
    <div className="muted">
      <span className="strong">{`${text.missing}: `}</span>
      {orderMissing(missing).map(describe).join('; ')}
    </div>
  );
}
