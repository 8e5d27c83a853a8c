import { useEffect } from 'react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import type { PhraseSection } from './list-phrases.ts';

export const phraseId = (place: number): string => `phrase-${place}`;

type PhraseListProps = { readonly sections: readonly PhraseSection[]; readonly place: number; readonly onChoose: (phrase: string) => void };

export function PhraseList({ sections, place, onChoose }: PhraseListProps) {
  const { words } = useWords();
  // After every drawing: the row may be another one though its place is the same.
  useEffect(() => {
    document.getElementById(phraseId(place))?.scrollIntoView({ block: 'nearest' });
  });
  if (sections.length === 0) return null;
  return (
    // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold sentences of several lines
    <div id="phrase-list" className="phrase-list" role="listbox" aria-label={words.form.phrases}>
      {sections.map((section) => (
        <fieldset key={section.source} className="phrase-section" aria-label={words.form.phraseSources[section.source]}>
          <p className="phrase-source" aria-hidden="true">
            {words.form.phraseSources[section.source]}
          </p>
          {section.phrases.map((phrase, index) => (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above hears the keys
            <div
              key={phrase}
              id={phraseId(section.place + index)}
              className="phrase-row"
              // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- nor an option
              role="option"
              tabIndex={-1}
              aria-selected={section.place + index === place}
              // The focus stays in the field.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(phrase)}
            >
              {phrase}
            </div>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
