import { Plus, Trash2 } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { titleOf } from '#renderer/text/title-of.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectBox } from '#renderer/ui/select-box.tsx';
import { TextBox } from '#renderer/ui/text-box.tsx';
import { useEntryFocus } from '#renderer/ui/use-entry-focus.ts';
import { listCodes } from './list-codes.ts';
import type { PolicyPartProps } from './policy-screen.tsx';

/** What is not assessed for a unit. A node stands for all that is below it. */
export function ExemptionPart({ draft, onEdit, faults, round, set }: PolicyPartProps) {
  const { words, locale } = useWords();
  const text = words.policy;
  const units = round.units.map(({ id, name }) => ({ id, text: name }));
  const codes = listCodes(set, (node) => titleOf(node, locale));
  const change = (entry: number, patch: Partial<(typeof draft.exemptions)[number]>): void =>
    onEdit({ exemptions: draft.exemptions.map((exemption, index) => (index === entry ? { ...exemption, ...patch } : exemption)) });
  const { part, keepAt } = useEntryFocus<HTMLElement>();
  const remove = (entry: number): void => {
    onEdit({ exemptions: draft.exemptions.filter((_, index) => index !== entry) });
    keepAt(entry, text.remove);
  };
  const [unit] = units;
  const [code] = codes;
  return (
    <section ref={part} tabIndex={-1} className="card is-padded stack policy-part is-wide" aria-label={text.exemptionTitle}>
      <h2>{text.exemptionTitle}</h2>
      <p className="muted">{draft.exemptions.length === 0 ? text.exemptionEmpty : text.exemptionNote}</p>
      {draft.exemptions.map((exemption, entry) => (
        // oxlint-disable-next-line react/no-array-index-key -- two exemptions may be equal while they are typed
        <div key={entry} data-entry={entry} className="policy-line is-exemption">
          <SelectBox label={text.unit} value={exemption.unit} options={units} onChange={(chosen) => change(entry, { unit: chosen })} />
          <SelectBox label={text.node} value={exemption.code} options={codes} onChange={(chosen) => change(entry, { code: chosen })} />
          <TextBox
            label={text.reason}
            value={exemption.reason}
            error={faults.some((fault) => fault.part === 'exemptions' && fault.entry === entry) ? text.faults.reason : ''}
            onChange={(reason) => change(entry, { reason })}
          />
          <Button look="quiet" size="icon" label={text.remove} onPress={() => remove(entry)}>
            <Trash2 aria-hidden="true" />
          </Button>
        </div>
      ))}
      <p>
        <Button isDisabled={unit === undefined || code === undefined} onPress={() => (unit === undefined || code === undefined ? undefined : onEdit({ exemptions: [...draft.exemptions, { unit: unit.id, code: code.id, reason: '' }] }))}>
          <Plus aria-hidden="true" />
          {text.addExemption}
        </Button>
      </p>
    </section>
  );
}
