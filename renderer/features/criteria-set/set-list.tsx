import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger, formatPoints } from '#renderer/text/format.ts';
import { titleOf } from '#renderer/text/title-of.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import type { CriteriaSetSummary } from '#shared/ipc/table-views.ts';
import type { Sha256 } from '#shared/domain/ids.ts';

type SetListProps = { readonly sets: readonly CriteriaSetSummary[]; readonly selected: Sha256 | null; readonly onSelect: (digest: Sha256) => void };

/** The set of the round, those that lie beside it, and those that come with the program. */
export function SetList({ sets, selected, onSelect }: SetListProps) {
  const { criteria } = useWords().words;
  const groups = [
    { name: criteria.setsInUse, sets: sets.filter((set) => set.isInUse) },
    { name: criteria.setsHere, sets: sets.filter((set) => set.isHere && !set.isInUse) },
    { name: criteria.setsShipped, sets: sets.filter((set) => !set.isHere && !set.isInUse) },
  ];
  return (
    <nav className="set-list" aria-label={criteria.sets}>
      {groups.map((group) =>
        group.sets.length === 0 ? null : (
          <section key={group.name} className="set-group" aria-label={group.name}>
            <h2>{group.name}</h2>
            <ul>
              {group.sets.map((set) => (
                <li key={set.digest}>
                  <SetItem set={set} isSelected={set.digest === selected} onSelect={onSelect} />
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </nav>
  );
}

function SetItem({ set, isSelected, onSelect }: { readonly set: CriteriaSetSummary; readonly isSelected: boolean; readonly onSelect: (digest: Sha256) => void }) {
  const { words, numbers, locale } = useWords();
  const text = words.criteria;
  return (
    <button type="button" className="set-item" aria-current={isSelected ? 'true' : undefined} title={set.remark === '' ? undefined : set.remark} onClick={() => onSelect(set.digest)}>
      <span className="set-item-title">{titleOf(set, locale)}</span>
      <span className="set-item-facts">{text.setFacts(formatInteger(set.leaves, numbers), formatPoints(set.max, numbers))}</span>
      {set.remark === '' ? null : <span className="set-item-remark">{set.remark}</span>}
      {set.isIllustrative ? (
        <span>
          <Badge tone="amber">{text.illustrative}</Badge>
        </span>
      ) : null}
    </button>
  );
}
