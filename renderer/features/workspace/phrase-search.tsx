import { useState } from 'react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { FindField } from '#renderer/ui/find-field.tsx';
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

export function PhraseSearch({ here, own, reason, onInsert, onKeep, onSort }: PhraseSearchProps) {
  const { words, numbers } = useWords();
  const { form } = words;
  const [{ typed, place }, setAt] = useState({ typed: '', place: 0 });
  const sections = here === null ? [] : listPhrases({ here, own, shipped: form.shippedPhrases }, typed);
  const shown = sections.flatMap(({ phrases }) => phrases);

  const pointed = shown[place];

  return (
    <>
      <FindField
        label={form.phraseField}
        list="phrase-list"
        rowId={phraseId}
        count={shown.length}
        place={place}
        typed={typed}
        onMove={setAt}
        onChoose={() => (pointed === undefined ? undefined : onInsert(pointed))}
      >
        <output className="phrase-count">{form.phrasesFound(formatInteger(shown.length, numbers))}</output>
      </FindField>
      <PhraseList sections={sections} place={place} onChoose={onInsert} />
      {here !== null && shown.length === 0 ? <p className="phrase-none">{form.noPhrase(typed.trim())}</p> : null}
      <PhraseFoot own={own} reason={reason} onKeep={onKeep} onSort={onSort} />
    </>
  );
}
