import { useWords } from '#renderer/stores/desk-context.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { SelectBox } from '#renderer/ui/select-box.tsx';
import { TextBox } from '#renderer/ui/text-box.tsx';
import type { PolicyPartProps } from './policy-screen.tsx';

/** How much of the council must take part in a recorded decision. */
export function QuorumPart({ draft, onEdit, faults }: PolicyPartProps) {
  const { words } = useWords();
  const text = words.policy;
  const { quorum } = draft;
  return (
    <section className="card is-padded stack policy-part" aria-label={text.quorumTitle}>
      <h2>{text.quorumTitle}</h2>
      <CheckBox isSelected={quorum !== null} onChange={(isNamed) => onEdit({ quorum: isNamed ? { percent: '50', isMoreThan: true } : null })}>
        {text.quorumNamed}
      </CheckBox>
      {quorum === null ? null : (
        <div className="policy-pair">
          <SelectBox
            label={text.quorumIs}
            value={quorum.isMoreThan ? 'more-than' : 'at-least'}
            options={[{ id: 'more-than', text: text.moreThan }, { id: 'at-least', text: text.atLeast }]}
            onChange={(is) => onEdit({ quorum: { ...quorum, isMoreThan: is === 'more-than' } })}
          />
          <TextBox
            label={text.quorumPercent}
            value={quorum.percent}
            error={faults.some((fault) => fault.part === 'quorum') ? text.faults.percent : ''}
            onChange={(percent) => onEdit({ quorum: { ...quorum, percent } })}
          />
        </div>
      )}
    </section>
  );
}
