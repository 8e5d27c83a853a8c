import { useEffect } from 'react';
import { ArrowLeft, Trash2 } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useEntryFocus } from '#renderer/ui/use-entry-focus.ts';

type OwnPhrasesProps = { readonly own: readonly string[]; readonly onKeep: (phrases: readonly string[]) => void; readonly onBack: () => void };

/** The person's own phrases, each with the button that puts it away. */
export function OwnPhrases({ own, onKeep, onBack }: OwnPhrasesProps) {
  const { words } = useWords();
  const { form } = words;
  const { part, keepAt } = useEntryFocus<HTMLUListElement>();
  useEffect(() => part.current?.focus(), [part]);
  return (
    <>
      <div className="phrase-head">
        <Button look="quiet" size="icon" label={form.backToPhrases} onPress={onBack}>
          <ArrowLeft aria-hidden="true" />
        </Button>
        <h2 className="sheet-heading">{form.ownPhrases}</h2>
      </div>
      <ul ref={part} className="phrase-list own-phrases" tabIndex={-1}>
        {own.map((phrase, index) => (
          <li key={phrase} data-entry="" className="own-phrase">
            <span>{phrase}</span>
            <Button
              look="quiet"
              size="icon"
              label={form.removePhraseLabel(phrase)}
              onPress={() => {
                onKeep(own.filter((one) => one !== phrase));
                keepAt(index, '');
              }}
            >
              <Trash2 aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
