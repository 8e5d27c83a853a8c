import { useEffect, useRef, useState, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { Search } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { readPaletteKey, stepPlace } from '../palette/read-palette-key.ts';
import { listPhrases } from './list-phrases.ts';
import { PhraseFoot } from './phrase-foot.tsx';
import { phraseId, PhraseList } from './phrase-list.tsx';

type PhraseSearchProps = {
  /** null: not known yet; nothing is listed before, and what is typed meanwhile is not lost. */
  readonly here: readonly string[] | null;
  readonly own: readonly string[];
  readonly reason: string;
  readonly onInsert: (phrase: string) => void;
  readonly onKeep: (phrases: readonly string[]) => void;
  readonly onSort: () => void;
};

/**
 * Field and list as a combobox, as in the quick search: the focus stays in the field, so that an input method is never
 * interrupted, and the list is worked out in the same drawing as the text, so that Enter always means the row in sight.
 */
export function PhraseSearch({ here, own, reason, onInsert, onKeep, onSort }: PhraseSearchProps) {
  const { words, numbers } = useWords();
  const { form } = words;
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const sections = here === null ? [] : listPhrases({ here, own, shipped: form.shippedPhrases }, typed);
  const shown = sections.flatMap(({ phrases }) => phrases);

  const hear = (event: ReactKeyboardEvent<HTMLInputElement>): void => {
    const act = readPaletteKey({
      key: event.key,
      hasControl: event.ctrlKey || event.metaKey,
      hasAlt: event.altKey,
      hasShift: event.shiftKey,
      isComposing: event.nativeEvent.isComposing,
    });
    if (act === null) return;
    event.preventDefault();
    const phrase = shown[place];
    if (act !== 'choose') setPlace(stepPlace(place, shown.length, act));
    else if (phrase !== undefined) onInsert(phrase);
  };

  return (
    <>
      <div className="phrase-field">
        <Search aria-hidden="true" />
        <input
          ref={field}
          className="phrase-input"
          role="combobox"
          aria-label={form.phraseField}
          aria-expanded={shown.length > 0}
          aria-controls="phrase-list"
          aria-autocomplete="list"
          {...(shown.length > 0 ? { 'aria-activedescendant': phraseId(place) } : {})}
          autoComplete="off"
          spellCheck={false}
          placeholder={form.phraseField}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setPlace(0);
          }}
          onKeyDown={hear}
        />
        <output className="phrase-count">{form.phrasesFound(formatInteger(shown.length, numbers))}</output>
      </div>
      <PhraseList sections={sections} place={place} onChoose={onInsert} />
      {here !== null && shown.length === 0 ? <p className="phrase-none">{form.noPhrase(typed.trim())}</p> : null}
      <PhraseFoot own={own} reason={reason} onKeep={onKeep} onSort={onSort} />
    </>
  );
}
