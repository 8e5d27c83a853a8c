import { WifiOff } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { HelpButton } from '../help/help-button.tsx';
import { PaletteButton } from '../palette/palette-button.tsx';
import { goToScreen } from '../workspace/open-unit.ts';
import { screenName, screensOf } from './screens.ts';
import { SaveMark } from './save-mark.tsx';
import { SettingsMenu } from './settings-menu.tsx';
import { UnitPicker } from './unit-picker.tsx';

/** Program, round, where to go, what is saved, and that there is no network. */
export function TopBar() {
  const desk = useDesk();
  const { app } = desk;
  const { words, locale } = useWords();
  const round = usePart(app.store, (data) => data.round);
  const screen = usePart(app.store, (data) => data.screen);
  const workspaceTitle = usePart(app.store, ({ app: state }) => state?.workspaces.find((one) => one.id === state.openWorkspace)?.title ?? '');
  const role = usePart(app.store, ({ app: state, round: open }) => open?.role ?? state?.workspaces.find((one) => one.id === state.openWorkspace)?.role ?? null);
  const isWorkspaceOpen = usePart(app.store, (data) => data.app?.openWorkspace != null);
  const roundTitle = round === null ? workspaceTitle : round.title;
  return (
    <header className="top-bar" lang={locale} data-pane="bar">
      {/* The start screen says the name itself. */}
      {screen === 'start' ? null : <span className="brand">{words.common.programName}</span>}
      {isWorkspaceOpen ? <span className="round-title" title={roundTitle}>{roundTitle}</span> : null}
      {isWorkspaceOpen && role !== null ? (
        <nav className="screen-tabs" aria-label={words.frame.screens}>
          {screensOf(role).map((one) => (
            <button key={one} type="button" className="screen-tab" aria-current={one === screen ? 'page' : undefined} onClick={() => goToScreen(desk, one)}>
              {screenName(words, one)}
            </button>
          ))}
        </nav>
      ) : null}
      {screen === 'workspace' ? <UnitPicker /> : null}
      <span className="top-space" />
      {/* Beside the unit's name there is room for one word. */}
      {round?.criteriaSet?.isIllustrative === true ? (
        <span className={screen === 'workspace' ? 'badge is-amber illustrative is-brief' : 'badge is-amber illustrative'} title={words.frame.illustrativeNote}>
          <span className="in-full">{words.frame.illustrative}</span>
          <span className="in-brief" aria-hidden="true">
            {words.criteria.illustrative}
          </span>
        </span>
      ) : null}
      <PaletteButton />
      <SaveMark />
      <span className="offline" title={words.frame.offlineNote}>
        <WifiOff aria-hidden="true" />
        <span className="offline-word">{words.frame.offline}</span>
      </span>
      <HelpButton />
      <SettingsMenu />
    </header>
  );
}
