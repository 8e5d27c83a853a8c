import { BrowserWindow, screen } from 'electron';
import type { World } from '#electron/platform/disk.ts';
import { securePage } from './session-security.ts';
import { LEAST_SIZE, placeWindow, readWindowState, writeWindowState } from './window-state.ts';

export type DeskWindow = {
  readonly window: BrowserWindow;
  /** Resolves once the last place of the window is on disk. */
  readonly remembered: Promise<void>;
};

export type DeskWindowSettings = {
  readonly world: World;
  readonly userData: string;
  readonly preloadFile: string;
  readonly isDeveloping: boolean;
  /** The page's process ended; `reason` is Chromium's word for it. */
  readonly onPageGone: (reason: string) => void;
};

/** The one window, where it was last time; it loads nothing yet. */
export async function createDeskWindow({ world, userData, preloadFile, isDeveloping, onPageGone }: DeskWindowSettings): Promise<DeskWindow> {
  const previous = await readWindowState(world, userData);
  const window = new BrowserWindow({
    ...placeWindow(
      previous?.bounds ?? null,
      [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea),
    ),
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    title: 'Bàn Thẩm Định',
    // Shown when the page has been drawn: no white sheet in between.
    show: false,
    backgroundColor: '#f6f7f9',
    webPreferences: webPreferences(preloadFile, isDeveloping),
  });
  securePage(window.webContents);
  if (previous?.isMaximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason }) => onPageGone(reason));

  const remembered = Promise.withResolvers<void>();
  window.on('close', () => {
    const state = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    writeWindowState(world, userData, state).then(remembered.resolve, remembered.reject);
  });
  return { window, remembered: remembered.promise };
}

/** Every preference that bears on safety is written out, the defaults too: a default may change, this must not. */
const webPreferences = (preload: string, isDeveloping: boolean): Electron.WebPreferences => ({
  preload,
  // The page's process can do nothing but draw: a fault in Chromium's or pdf.js's code meets the system's own walls.
  sandbox: true,
  // The page and the preload do not share objects: the page cannot change what the preload runs on.
  contextIsolation: true,
  // No require in the page, its frames or its workers: a script that got in would otherwise own the machine.
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  // Same-origin rules and the content security policy hold.
  webSecurity: true,
  allowRunningInsecureContent: false,
  // Features that Chromium itself does not trust yet stay off.
  experimentalFeatures: false,
  enableBlinkFeatures: '',
  // A <webview> is a browser within the window.
  webviewTag: false,
  // No plug-ins, Chromium's own PDF viewer among them: evidence is drawn by pdf.js inside the page's walls.
  plugins: false,
  // A file dropped beside the drop area must not replace the page.
  navigateOnDragDrop: false,
  // The spelling checker downloads its dictionaries.
  spellcheck: false,
  // alert() and confirm() would stop the thread that saves; the program has dialogs of its own.
  disableDialogs: true,
  // The developer tools can call everything the page can; only whoever runs from source gets them.
  devTools: isDeveloping,
  // What was typed is saved by a timer of some hundred milliseconds, also while the window is behind another.
  backgroundThrottling: false,
});
