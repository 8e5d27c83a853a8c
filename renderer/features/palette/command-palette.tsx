import { useEffect, useRef, useState, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { Search } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { PaletteScope } from '#renderer/stores/palette-store.ts';
import { KeyCap } from '#renderer/ui/key-cap.tsx';
import { PaletteList, rowId } from './palette-list.tsx';
import { rankEntries } from './rank-entries.ts';
import { readPaletteKey, stepPlace } from './read-palette-key.ts';
import { usePaletteEntries, type PaletteEntry } from './use-palette-entries.ts';
import { usePaletteShortcut } from './use-palette-shortcut.ts';
import './palette.css';

/** More than this is not read but narrowed down. */
const MOST_SHOWN = 50;

/** One field that finds everything that can be opened or done from here. */
export function CommandPalette() {
  const { palette } = useDesk();
  const { words } = useWords();
  const scope = usePart(palette.store, (data) => data.scope);
  usePaletteShortcut();
  return (
    <ModalOverlay className="scrim palette-scrim" isOpen={scope !== null} isDismissable onOpenChange={(isOpen) => (isOpen ? undefined : palette.close())}>
      <Modal className="palette-frame">
        <Dialog className="palette" aria-label={scope === 'codes' ? words.palette.codesTitle : words.palette.title}>
          {scope === null ? null : <PaletteSearch scope={scope} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * Field and list as a combobox. The focus stays in the field and the row is only pointed at, so that an input method is
 * never interrupted; the list is worked out in the same drawing as the text, so that Enter always means the row in sight.
 */
function PaletteSearch({ scope }: { readonly scope: PaletteScope }) {
  const { palette } = useDesk();
  const { words } = useWords();
  const entries = usePaletteEntries(scope);
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const found = rankEntries(entries, typed);
  const shown = found.slice(0, MOST_SHOWN);

  const choose = (entry: PaletteEntry): void => {
    palette.close();
    onceFocusIsBack(entry.run);
  };
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
    const entry = shown[place];
    if (act !== 'choose') setPlace(stepPlace(place, shown.length, act));
    else if (entry !== undefined) choose(entry);
  };

  return (
    <>
      <div className="palette-field">
        <Search aria-hidden="true" />
        <input
          ref={field}
          className="palette-input"
          role="combobox"
          aria-label={scope === 'codes' ? words.palette.codesField : words.palette.field}
          aria-expanded={shown.length > 0}
          aria-controls="palette-list"
          aria-autocomplete="list"
          {...(shown.length > 0 ? { 'aria-activedescendant': rowId(place) } : {})}
          autoComplete="off"
          spellCheck={false}
          placeholder={scope === 'codes' ? words.palette.codesField : words.palette.field}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setPlace(0);
          }}
          onKeyDown={hear}
        />
      </div>
      <PaletteList entries={shown} place={place} onChoose={choose} />
      <PaletteFoot typed={typed} shown={shown.length} found={found.length} />
    </>
  );
}

function PaletteFoot({ typed, shown, found }: { readonly typed: string; readonly shown: number; readonly found: number }) {
  const { words } = useWords();
  const { palette } = words;
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['↑', '↓'], palette.keyMove],
    [['Enter'], palette.keyRun],
    [['Esc'], palette.keyClose],
  ];
  const counted = shown < found ? palette.capped(String(shown), String(found)) : palette.found(String(found));
  return (
    <div className="palette-foot">
      <output>{found === 0 ? palette.nothing(typed.trim()) : counted}</output>
      <span className="palette-keys" aria-hidden="true">
        {keys.map(([caps, text]) => (
          <span key={text}>
            {caps.map((cap) => (
              <KeyCap key={cap}>{cap}</KeyCap>
            ))}{' '}
            {text}
          </span>
        ))}
      </span>
    </div>
  );
}

/** The palette gives the focus back some frames after it closes; what was chosen may move it, and must come after that. */
function onceFocusIsBack(run: () => void): void {
  const wait = (frames: number): void => {
    if (document.querySelector('.palette') !== null) requestAnimationFrame(() => wait(2));
    else if (frames > 0) requestAnimationFrame(() => wait(frames - 1));
    else run();
  };
  requestAnimationFrame(() => wait(2));
}
