import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { Meter } from '#renderer/ui/meter.tsx';
import type { MemberStanding } from '#shared/ipc/overview-views.ts';

/** Who has handed in, and how much each still owes. */
export function MemberList({ council }: { readonly council: readonly MemberStanding[] }) {
  const { words, numbers } = useWords();
  const text = words.overview;
  const count = (value: number): string => formatInteger(value, numbers);
  const say = ({ revision, cells, missing }: MemberStanding): string => {
    if (cells === 0) return text.memberNothing;
    if (revision === null) return text.memberNone(count(missing));
    return missing === 0 ? text.memberAll(count(revision)) : text.memberSome(count(revision), count(missing));
  };
  return (
    <ul className="cell-list">
      {council.map((member) => (
        <li key={member.member} className="cell-entry is-plain">
          <span className="strong">{member.name}</span>
          <Meter value={member.cells - member.missing} max={member.cells} label={member.name} />
          <span className={member.missing > 0 ? 'muted' : 'tone-green'}>{say(member)}</span>
        </li>
      ))}
    </ul>
  );
}
