import { useEffect, useRef, type KeyboardEvent as ReactKeyboardEvent, type ReactNode } from 'react';
import { Search } from 'lucide-react';
import { readListKey, stepPlace } from './read-list-key.ts';
import './find-field.css';

type FindFieldProps = {
  readonly label: string;
  readonly isLarge?: boolean;
  /** Id of the listbox below. */
  readonly list: string;
  /** Id of the row at a place. */
  readonly rowId: (place: number) => string;
  /** Rows that are shown. */
  readonly count: number;
  readonly place: number;
  readonly typed: string;
  /** Another text or another place; a text begins at the first row again. */
  readonly onMove: (to: { readonly typed: string; readonly place: number }) => void;
  /** Enter, while there is a row at the place. */
  readonly onChoose: () => void;
  /** Behind the text. */
  readonly children?: ReactNode;
};

/**
 * The field of a combobox over a list that narrows as one types. The focus stays in it and the row is only pointed at, so
 * that an input method is never interrupted; the list is to be worked out in the same drawing as the text, so that Enter
 * always means the row in sight. Takes the focus when it appears.
 */
export function FindField({ label, isLarge = false, list, rowId, count, place, typed, onMove, onChoose, children }: FindFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const hear = (event: ReactKeyboardEvent<HTMLInputElement>): void => {
    const act = readListKey({ key: event.key, hasControl: event.ctrlKey || event.metaKey, hasAlt: event.altKey, hasShift: event.shiftKey, isComposing: event.nativeEvent.isComposing });
    if (act === null) return;
    event.preventDefault();
    if (act !== 'choose') onMove({ typed, place: stepPlace(place, count, act) });
    else if (place < count) onChoose();
  };
  return (
    <div className={isLarge ? 'find-field is-large' : 'find-field'}>
      <Search aria-hidden="true" />
      <input
        ref={field}
        className="find-input"
        role="combobox"
        aria-label={label}
        aria-expanded={count > 0}
        aria-controls={list}
        aria-autocomplete="list"
        {...(count > 0 ? { 'aria-activedescendant': rowId(place) } : {})}
        autoComplete="off"
        spellCheck={false}
        placeholder={label}
        value={typed}
        onChange={(event) => onMove({ typed: event.currentTarget.value, place: 0 })}
        onKeyDown={hear}
      />
      {children}
    </div>
  );
}
