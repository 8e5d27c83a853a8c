import { Plus, Trash2 } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { SelectBox } from '#renderer/ui/select-box.tsx';
import { TextBox } from '#renderer/ui/text-box.tsx';
import { useEntryFocus } from '#renderer/ui/use-entry-focus.ts';
import type { PolicyFault, BandDraft } from './policy-draft.ts';
import type { PolicyPartProps } from './policy-screen.tsx';

/** The grades, best first; the last takes the rest. */
export function BandPart({ draft, onEdit, faults }: PolicyPartProps) {
  const { words } = useWords();
  const text = words.policy;
  const { part, keepAt } = useEntryFocus<HTMLElement>();
  const remove = (entry: number): void => {
    onEdit({ bands: draft.bands.filter((_, index) => index !== entry) });
    keepAt(entry, text.remove);
  };
  const change = (entry: number, patch: Partial<BandDraft>): void => onEdit({ bands: draft.bands.map((band, index) => (index === entry ? { ...band, ...patch } : band)) });
  return (
    <section ref={part} tabIndex={-1} className="card is-padded stack policy-part is-wide" aria-label={text.bandTitle}>
      <h2>{text.bandTitle}</h2>
      <p className="muted">{draft.bands.length === 0 ? text.bandEmpty : text.bandNote}</p>
      {draft.bands.map((band, entry) => (
        // oxlint-disable-next-line react/no-array-index-key -- a band has no name of its own until it is typed
        <div key={entry} data-entry={entry} className="policy-line is-band">
          <TextBox label={text.bandName} value={band.name} error={sayFault(faults, entry, ['name'], text.faults)} onChange={(name) => change(entry, { name })} />
          <TextBox label={text.bandNameEn} value={band.nameEn} onChange={(nameEn) => change(entry, { nameEn })} />
          {entry === draft.bands.length - 1 ? (
            <p className="policy-rest muted">{text.bandRest}</p>
          ) : (
            <>
              <SelectBox
                label={text.bandIs}
                value={band.isIncluded ? 'from' : 'above'}
                options={[{ id: 'from', text: text.bandFrom }, { id: 'above', text: text.bandAbove }]}
                onChange={(is) => change(entry, { isIncluded: is === 'from' })}
              />
              <TextBox label={text.bandPercent} value={band.from} error={sayFault(faults, entry, ['percent', 'order'], text.faults)} onChange={(from) => change(entry, { from })} />
            </>
          )}
          <Button look="quiet" size="icon" label={text.remove} onPress={() => remove(entry)}>
            <Trash2 aria-hidden="true" />
          </Button>
        </div>
      ))}
      <p>
        <Button onPress={() => onEdit({ bands: [...draft.bands, { name: '', nameEn: '', from: '', isIncluded: true }] })}>
          <Plus aria-hidden="true" />
          {text.addBand}
        </Button>
      </p>
    </section>
  );
}

function sayFault(faults: readonly PolicyFault[], entry: number, why: readonly PolicyFault['why'][], sentences: Readonly<Record<PolicyFault['why'], string>>): string {
  const fault = faults.find((one) => one.part === 'bands' && one.entry === entry && why.includes(one.why));
  return fault === undefined ? '' : sentences[fault.why];
}
