import { useEffect } from 'react';
import { Check } from 'lucide-react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { KeyCap } from '#renderer/ui/key-cap.tsx';
import type { PaletteEntry } from './use-palette-entries.ts';

export const rowId = (place: number): string => `palette-row-${place}`;

type PaletteListProps = {
  readonly entries: readonly PaletteEntry[];
  readonly place: number;
  readonly onChoose: (entry: PaletteEntry) => void;
};

export function PaletteList({ entries, place, onChoose }: PaletteListProps) {
  const { words } = useWords();
  // After every drawing: the row may be another one though its place is the same.
  useEffect(() => {
    document.getElementById(rowId(place))?.scrollIntoView({ block: 'nearest' });
  });
  if (entries.length === 0) return null;
  return (
    // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold such rows
    <div id="palette-list" className="palette-list" role="listbox" aria-label={words.palette.results}>
      {entries.map((entry, index) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above hears the keys
        <div
          key={entry.id}
          id={rowId(index)}
          className="palette-row"
          // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- nor an option
          role="option"
          tabIndex={-1}
          aria-selected={index === place}
          // The focus stays in the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(entry)}
        >
          {entry.code === '' ? null : <span className="palette-code">{entry.code}</span>}
          <span className="palette-text clip" title={entry.text}>
            {entry.text}
          </span>
          {entry.isOn ? (
            <>
              <Check aria-hidden="true" />
              <span className="sr-only">{words.palette.chosen}</span>
            </>
          ) : null}
          {entry.cap === '' ? null : <KeyCap>{entry.cap}</KeyCap>}
          {entry.detail === '' ? null : <span className="palette-detail">{entry.detail}</span>}
          <span className="palette-kind">{words.palette.kinds[entry.kind]}</span>
        </div>
      ))}
    </div>
  );
}
