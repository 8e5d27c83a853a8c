import { I18nProvider } from 'react-aria-components';
import { X } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { Screen } from '#shared/ipc/screens.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useCaughtFocus } from '#renderer/ui/use-caught-focus.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { BackupNewsBar } from '../backups/backup-news.tsx';
import { BackupsDialog } from '../backups/backups-dialog.tsx';
import { CriteriaSetScreen } from '../criteria-set/criteria-set-screen.tsx';
import { OverviewScreen } from '../overview/overview-screen.tsx';
import { PolicyScreen } from '../policy/policy-screen.tsx';
import { SurveyScreen } from '../survey/survey-screen.tsx';
import { HelpDrawer } from '../help/help-drawer.tsx';
import { ImportDialog } from '../importing/import-dialog.tsx';
import { MergeScreen } from '../merge/merge-screen.tsx';
import { ResultsScreen } from '../results/results-screen.tsx';
import { RoundScreen } from '../round/round-screen.tsx';
import { SignScreen } from '../sign-and-export/sign-screen.tsx';
import { CommandPalette } from '../palette/command-palette.tsx';
import { ProjectorView } from '../projector/projector-view.tsx';
import { KitDialog } from '../start/kit-dialog.tsx';
import { StartScreen } from '../start/start-screen.tsx';
import { GuidedTour } from '../tour/guided-tour.tsx';
import { TourOffer } from '../tour/tour-offer.tsx';
import { WorkspaceScreen } from '../workspace/workspace-screen.tsx';
import { AboutDialog } from './about-dialog.tsx';
import { Announcement } from './announcement.tsx';
import { DropCover } from './drop-cover.tsx';
import { FaultGuard } from './fault-guard.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { TopBar } from './top-bar.tsx';
import { useAppearance } from './use-appearance.ts';
import { useWindowEvents } from './use-window-events.ts';
import { useWindowTitle } from './use-window-title.ts';
import './frame.css';

/** The window: the bar above, one screen, and what may lie over it. */
export function DeskFrame() {
  const { app } = useDesk();
  const { words, locale } = useWords();
  const screen = usePart(app.store, (data) => data.screen);
  const isReady = usePart(app.store, (data) => data.app !== null && data.hasStarted);
  const failure = usePart(app.store, (data) => data.failure);
  // The start screen goes with the button that led away from it.
  const main = useCaughtFocus<HTMLElement>(screen === 'start', null);
  useAppearance();
  useWindowTitle();
  useWindowEvents();
  return (
    <I18nProvider locale={locale === 'vi' ? 'vi-VN' : 'en-GB'}>
      <div className="frame">
        <TopBar />
        {failure === null ? null : (
          <div className="frame-failure">
            <div className="row">
              <FailureNotice problems={failure} />
              <Button look="quiet" size="icon" label={words.common.close} onPress={() => app.showFailure(null)}>
                <X aria-hidden="true" />
              </Button>
            </div>
          </div>
        )}
        <BackupNewsBar />
        <TourOffer />
        <div className="frame-body">
          <main ref={main} className="frame-main" tabIndex={-1}>
            <FaultGuard key={screen} sentence={words.common.programFault} retryLabel={words.common.retry}>
              {isReady ? showScreen(screen) : null}
            </FaultGuard>
          </main>
          <HelpDrawer />
        </div>
      </div>
      <Announcement />
      <ImportDialog />
      <KitDialog />
      <BackupsDialog />
      <ShortcutsDialog />
      <AboutDialog />
      <CommandPalette />
      <ProjectorView />
      <GuidedTour />
      <DropCover />
    </I18nProvider>
  );
}

function showScreen(screen: Screen) {
  switch (screen) {
    case 'start':
      return <StartScreen />;
    case 'overview':
      return <OverviewScreen />;
    case 'workspace':
      return <WorkspaceScreen />;
    case 'sign-and-export':
      return <SignScreen />;
    case 'round':
      return <RoundScreen />;
    case 'criteria-set':
      return <CriteriaSetScreen />;
    case 'policy':
      return <PolicyScreen />;
    case 'survey':
      return <SurveyScreen />;
    case 'merge':
      return <MergeScreen />;
    case 'results':
      return <ResultsScreen />;
    default:
      return unreachable(screen);
  }
}
