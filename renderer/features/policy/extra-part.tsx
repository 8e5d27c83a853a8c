import { useWords } from '#renderer/stores/desk-context.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { TextBox } from '#renderer/ui/text-box.tsx';
import type { PolicyPartProps } from './policy-screen.tsx';

/** Points outside the base maximum: how much at most, and whether they are in the index. */
export function ExtraPart({ draft, onEdit, faults }: PolicyPartProps) {
  const { words } = useWords();
  const text = words.policy;
  return (
    <section className="card is-padded stack policy-part" aria-label={text.extraTitle}>
      <h2>{text.extraTitle}</h2>
      {(['bonus', 'penalty'] as const).map((part) => (
        <div key={part} className="stack">
          <TextBox
            label={text.cap[part]}
            value={draft[part].cap}
            note={text.capNote}
            error={faults.some((fault) => fault.part === part) ? text.faults.number : ''}
            onChange={(cap) => onEdit({ [part]: { ...draft[part], cap } })}
          />
          <CheckBox isSelected={draft[part].countsInIndex} onChange={(countsInIndex) => onEdit({ [part]: { ...draft[part], countsInIndex } })}>
            {text.counts[part]}
          </CheckBox>
        </div>
      ))}
    </section>
  );
}
