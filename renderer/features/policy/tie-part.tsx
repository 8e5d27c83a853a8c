import { useState } from 'react';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { titleOf } from '#renderer/text/title-of.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectBox } from '#renderer/ui/select-box.tsx';
import { useEntryFocus } from '#renderer/ui/use-entry-focus.ts';
import type { ScoredBy } from '#shared/domain/criteria-set.ts';
import type { TieKey } from '#shared/domain/policy.ts';
import { listTieKeys, nameTieKey } from './list-tie-keys.ts';
import { moveEntry } from '#renderer/stores/move-entry.ts';
import type { PolicyPartProps } from './policy-screen.tsx';

/** What is compared, one after another, among units of equal index. */
export function TiePart({ draft, onEdit, set }: PolicyPartProps) {
  const { words, locale } = useWords();
  const text = words.policy;
  const keys = listTieKeys(set);
  const [chosen, setChosen] = useState('0');
  const { part, keepAt } = useEntryFocus<HTMLElement>();
  const change = (tieBreak: readonly TieKey[], entry: number, label: string): void => {
    onEdit({ tieBreak });
    keepAt(entry, label);
  };
  const say = (key: TieKey): string => {
    const node = 'code' in key ? set.nodes.find((one) => one.code === key.code) : undefined;
    return nameTieKey({ key, title: node === undefined ? '' : titleOf(node, locale), node, words: text, partName: (scoredBy: ScoredBy) => text.parts[scoredBy] });
  };
  const add = keys[Number(chosen)];
  const remaining = keys.flatMap((key, index) => (draft.tieBreak.some((one) => JSON.stringify(one) === JSON.stringify(key)) ? [] : [{ id: String(index), text: say(key) }]));
  return (
    <section ref={part} tabIndex={-1} className="card is-padded stack policy-part is-wide" aria-label={text.tieTitle}>
      <h2>{text.tieTitle}</h2>
      <p className="muted">{draft.tieBreak.length === 0 ? text.tieEmpty : text.tieNote}</p>
      {draft.tieBreak.length === 0 ? null : (
        <ol className="policy-chain">
          {draft.tieBreak.map((key, entry) => (
            <li key={JSON.stringify(key)} data-entry={entry}>
              <span className="push">{say(key)}</span>
              <Button look="quiet" size="icon" label={text.up} isDisabled={entry === 0} onPress={() => change(moveEntry(draft.tieBreak, entry, -1), entry - 1, text.up)}>
                <ArrowUp aria-hidden="true" />
              </Button>
              <Button look="quiet" size="icon" label={text.down} isDisabled={entry === draft.tieBreak.length - 1} onPress={() => change(moveEntry(draft.tieBreak, entry, 1), entry + 1, text.down)}>
                <ArrowDown aria-hidden="true" />
              </Button>
              <Button look="quiet" size="icon" label={text.remove} onPress={() => change(draft.tieBreak.filter((_, index) => index !== entry), entry, text.remove)}>
                <Trash2 aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ol>
      )}
      <div className="policy-line is-tie">
        <SelectBox label={text.tieAdd} value={remaining.some((one) => one.id === chosen) ? chosen : (remaining[0]?.id ?? '0')} options={remaining} onChange={setChosen} />
        <Button
          isDisabled={remaining.length === 0}
          onPress={() => {
            const key = remaining.some((one) => one.id === chosen) ? add : keys[Number(remaining[0]?.id ?? '0')];
            if (key !== undefined) onEdit({ tieBreak: [...draft.tieBreak, key] });
          }}
        >
          <Plus aria-hidden="true" />
          {text.add}
        </Button>
      </div>
    </section>
  );
}
