import path from 'node:path';
import { Menu, app, dialog, protocol, session, type BrowserWindow } from 'electron';
import type { World } from '#electron/platform/disk.ts';
import { findResourcesFolder } from '#electron/platform/resources-folder.ts';
import { enShellWords } from '#renderer/text/en/menu.ts';
import type { ShellWords } from '#renderer/text/shell-words.ts';
import { viShellWords } from '#renderer/text/vi/menu.ts';
import type { EngineEvent } from '#shared/ipc/engine-messages.ts';
import type { Locale } from '#shared/ipc/views.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { START_PAGE, createAppProtocol } from './app-protocol.ts';
import { menuTemplate } from './application-menu.ts';
import type { Arrivals } from './arrivals.ts';
import { startBroker, tellPage } from './broker.ts';
import { createDeskWindow } from './desk-window.ts';
import { createDialogs } from './dialogs.ts';
import { saysNothingIsOpen, startEngineThread, type EngineThread } from './engine-thread.ts';
import type { FileTokens } from './file-tokens.ts';
import { secureSession } from './session-security.ts';

export type DeskParts = {
  readonly world: World;
  readonly tokens: FileTokens;
  readonly arrivals: Arrivals;
  readonly isSample: boolean;
  /** Folder of the running bundle, `out/app`. */
  readonly bundleFolder: string;
};

/** Exit code for a bug of our own (EX_SOFTWARE of sysexits.h). */
const SOFTWARE_FAULT = 70;
/** A page that dies more often than this has a fault that loading it again does not cure. */
const PAGE_LIVES = 3;

/**
 * To the page on screen, and down again when the window is closed. Called before Electron is ready: the engine opens what
 * was open last while Electron brings up its own processes, so that the page need not wait for it.
 */
export async function runDesk({ world, tokens, arrivals, isSample, bundleFolder }: DeskParts): Promise<void> {
  const isDeveloping = !app.isPackaged;
  const userData = app.getPath('userData');
  const state: { locale: Locale; root: string | null; window: BrowserWindow | null; deaths: number } = { locale: 'vi', root: null, window: null, deaths: 0 };
  const words = (): ShellWords => (state.locale === 'vi' ? viShellWords : enShellWords);
  const showMenu = (): void => {
    if (!app.isReady()) return;
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate({
          words: words().menu,
          isDeveloping,
          isMac: process.platform === 'darwin',
          choose: (command) => {
            if (state.window !== null) tellPage(state.window, 'menuChosen', { command });
          },
        }),
      ),
    );
  };

  const resources = findResourcesFolder(bundleFolder);
  const engine = startEngineThread(
    path.join(bundleFolder, 'engine-thread.js'),
    { userData, resources, version: app.getVersion() },
    {
      onEvent: (told) => {
        if (state.window !== null) tellEngineEvent(state.window, told);
      },
      onWorkspace: (root) => {
        state.root = root;
      },
      onLocale: (locale) => {
        state.locale = locale;
        showMenu();
      },
      onDeath: (detail) => endWithFault(words().engineDied, detail),
    },
  );

  await app.whenReady();
  secureSession(session.defaultSession, isDeveloping);
  const pageFolder = path.join(bundleFolder, '../renderer');
  protocol.handle('app', createAppProtocol({ disk: world.disk, pageFolder, openWorkspaceRoot: () => state.root }));
  showMenu();

  const desk = await createDeskWindow({
    world,
    userData,
    preloadFile: path.join(bundleFolder, 'preload.cjs'),
    isDeveloping,
    onPageGone: (reason) => {
      state.deaths += 1;
      if (state.deaths > PAGE_LIVES) endWithFault(words().pageDied, reason);
      else state.window?.webContents.reload();
    },
  });
  const { window } = desk;
  state.window = window;
  closeInOrder(window, engine, desk.remembered);

  const dialogs = createDialogs({ window, tokens, resources, words: () => words().dialog });
  startBroker({
    window,
    engine,
    dialogs,
    tokens,
    onListening: (event) => {
      if (event === 'filesArrived') arrivals.deliverTo((files) => tellPage(window, 'filesArrived', { files }));
    },
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  if (isSample) await openSampleUnlessOpen(engine);
  if (!window.isDestroyed()) await window.loadURL(START_PAGE);
}

/** `--sample`: the page simply finds an open workspace. Nothing is opened over what the person left open last time. */
async function openSampleUnlessOpen(engine: EngineThread): Promise<void> {
  if (!saysNothingIsOpen(await engine.call('getAppState', null, {}))) return;
  // A failure leaves the start screen, which offers the sample again and shows why it did not open.
  await engine.call('openSample', { as: 'member-1', task: 'start' }, {});
}

/** The window closes at once; the program ends when the engine has closed its files. */
function closeInOrder(window: BrowserWindow, engine: EngineThread, remembered: Promise<void>): void {
  // On macOS too: a program with one window and no document of its own has nothing to wait for without it.
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    const settled = window.isDestroyed() ? remembered : Promise.resolve();
    Promise.all([engine.close(), settled]).then(
      () => app.exit(0),
      () => app.exit(SOFTWARE_FAULT),
    );
  });
}

function tellEngineEvent(window: BrowserWindow, told: EngineEvent): void {
  switch (told.event) {
    case 'taskProgress':
      return tellPage(window, told.event, told.payload);
    case 'backupFailed':
      return tellPage(window, told.event, told.payload);
    default:
      return unreachable(told);
  }
}

function endWithFault(words: { readonly title: string; readonly body: (detail: string) => string }, detail: string): void {
  dialog.showErrorBox(words.title, words.body(detail));
  app.exit(SOFTWARE_FAULT);
}
