import { useEffect, useRef } from 'react';
import { X } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { Screen } from '#shared/ipc/screens.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextBox } from '#renderer/ui/text-box.tsx';
import { HelpMatches } from './help-matches.tsx';
import { HelpPageView } from './help-page-view.tsx';
import { useDrawerKeys } from './use-drawer-keys.ts';
import './help.css';

/** The page on the screen in front, beside it: one reads and goes on working. */
export function HelpDrawer() {
  const isOpen = usePart(useDesk().help.store, (data) => data.isOpen);
  return isOpen ? <OpenDrawer /> : null;
}

function OpenDrawer() {
  const { app, help, tour } = useDesk();
  const { words } = useWords();
  const screen = usePart(app.store, (data) => data.screen);
  const { page, query } = usePart(help.store, (data) => data);
  const hasRound = usePart(app.store, (data) => data.round !== null);
  const shown = page ?? screen;
  const text = words.help.pages[shown];
  const reading = useReadingFocus();
  /** What was pressed goes away with the page before: the keyboard goes on in the new one. */
  const read = (wanted: Screen): void => {
    help.read(wanted);
    reading.current?.focus();
  };
  const drawer = useRef<HTMLElement>(null);
  useDrawerKeys(drawer, help.close);
  return (
    <aside ref={drawer} className="help-drawer" aria-label={words.help.about(text.title)} data-pane="help" data-own-keys="">
      <header className="help-head">
        <h2>{words.help.title}</h2>
        <Button look="quiet" size="icon" label={words.common.close} onPress={help.close}>
          <X aria-hidden="true" />
        </Button>
      </header>
      <div className="help-search">
        <TextBox label={words.help.search} value={query} onChange={help.look} />
      </div>
      {/* Longer than its place: it takes the focus, so that the keyboard can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={reading} className="help-scroll" tabIndex={0} aria-label={text.title}>
        {query.trim() === '' ? <HelpPageView page={text} /> : <HelpMatches pages={words.help.pages} query={query} onRead={read} />}
      </section>
      <footer className="help-foot">
        {page === null || page === screen ? null : <Button onPress={() => read(screen)}>{words.help.thisScreen}</Button>}
        <Button onPress={() => app.showPanel('shortcuts')}>{words.help.allKeys}</Button>
        {hasRound ? (
          <Button
            onPress={() => {
              help.close();
              tour.begin();
            }}
          >
            {words.tour.take}
          </Button>
        ) : null}
      </footer>
    </aside>
  );
}

/** The focus goes to the page to be read, and back to where it was when the help closes. */
function useReadingFocus() {
  const reading = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    reading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return reading;
}
