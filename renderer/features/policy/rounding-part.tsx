import { useWords } from '#renderer/stores/desk-context.tsx';
import { SelectBox } from '#renderer/ui/select-box.tsx';
import type { PolicyPartProps } from './policy-screen.tsx';

const DECIMALS = ['0', '1', '2', '3', '4'] as const;
const MODES = ['half-up', 'half-even', 'down'] as const;

/** How an index is shown. Facts and ranks are never rounded. */
export function RoundingPart({ draft, onEdit }: PolicyPartProps) {
  const { words } = useWords();
  const text = words.policy;
  const { rounding } = draft;
  return (
    <section className="card is-padded stack policy-part" aria-label={text.roundingTitle}>
      <h2>{text.roundingTitle}</h2>
      <p className="muted">{text.roundingNote}</p>
      <SelectBox
        label={text.decimals}
        value={DECIMALS.find((digits) => Number(digits) === rounding.decimals) ?? '2'}
        options={DECIMALS.map((digits) => ({ id: digits, text: digits }))}
        onChange={(digits) => onEdit({ rounding: { ...rounding, decimals: Number(digits) } })}
      />
      <SelectBox label={text.mode} value={rounding.mode} options={MODES.map((mode) => ({ id: mode, text: text.modes[mode] }))} onChange={(mode) => onEdit({ rounding: { ...rounding, mode } })} />
    </section>
  );
}
