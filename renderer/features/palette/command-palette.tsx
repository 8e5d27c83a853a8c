import { useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { PaletteScope } from '#renderer/stores/palette-store.ts';
import { FindField } from '#renderer/ui/find-field.tsx';
import { KeyCap } from '#renderer/ui/key-cap.tsx';
import { PaletteList, rowId } from './palette-list.tsx';
import { rankEntries } from './rank-entries.ts';
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

function PaletteSearch({ scope }: { readonly scope: PaletteScope }) {
  const { palette } = useDesk();
  const { words } = useWords();
  const entries = usePaletteEntries(scope);
  const [{ typed, place }, setAt] = useState({ typed: '', place: 0 });
  const found = rankEntries(entries, typed);
  const shown = found.slice(0, MOST_SHOWN);

  const choose = (entry: PaletteEntry): void => {
    palette.close();
    onceFocusIsBack(entry.run);
  };
  const pointed = shown[place];

  return (
    <>
      <FindField
        isLarge
        label={scope === 'codes' ? words.palette.codesField : words.palette.field}
        list="palette-list"
        rowId={rowId}
        count={shown.length}
        place={place}
        typed={typed}
        onMove={setAt}
        onChoose={() => (pointed === undefined ? undefined : choose(pointed))}
      />
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
