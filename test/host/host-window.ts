import { readFileSync } from 'node:fs';
import { appLife } from './host-app.ts';
import { expectLoading, installPage } from './host-page.ts';
import { needBrowser, needServer } from './host-state.ts';
import { webContents } from './host-web-contents.ts';
import { preventable, StrictEmitter } from './strict-emitter.ts';
import { refuseUnknown, strict } from './strict.ts';

type Rectangle = { x: number; y: number; width: number; height: number };
type Options = Partial<Rectangle> & { readonly webPreferences?: Readonly<Record<string, unknown>> };

const OPTIONS = ['x', 'y', 'width', 'height', 'minWidth', 'minHeight', 'title', 'show', 'backgroundColor', 'webPreferences', 'icon', 'autoHideMenuBar'];
/** What an ordinary page of Chromium is; the host cannot give a page anything else. */
const PREFERENCES: Readonly<Record<string, unknown>> = {
  sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInSubFrames: false, nodeIntegrationInWorker: false,
  webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false, enableBlinkFeatures: '', webviewTag: false,
  plugins: false, navigateOnDragDrop: false, spellcheck: false, disableDialogs: true, devTools: true, backgroundThrottling: false,
};
const EVENTS = ['close', 'closed', 'ready-to-show', 'resize', 'move', 'maximize', 'unmaximize', 'focus', 'blur'];

let current: BrowserWindow | null = null;

/** Electron's `BrowserWindow` on the browser's one window. */
export class BrowserWindow extends StrictEmitter {
  readonly webContents = webContents;
  private bounds: Rectangle = { x: 0, y: 0, width: 1280, height: 800 };
  private windowState = 'normal';
  private isGone = false;
  private readonly preload: string;
  private readonly placed: Promise<unknown>;

  constructor(options: Options) {
    super('BrowserWindow', EVENTS);
    if (current !== null) throw new Error('test host: there is one window, and it is open');
    refuseUnknown('BrowserWindow', options, OPTIONS);
    this.preload = checkPreferences(options.webPreferences ?? {});
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    const self = strict('BrowserWindow', this);
    current = self;
    const { page } = needBrowser();
    page.on('close', () => self.onPageClosed());
    page.on('crash', () => webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    this.placed = setBounds({ left: this.bounds.x, top: this.bounds.y, width: this.bounds.width, height: this.bounds.height });
    appLife.setCloseWindow(() => self.closeAsPerson());
    return self;
  }

  async loadURL(url: string): Promise<void> {
    if (!url.startsWith('app://desk/')) throw new Error(`test host: loads app://desk/ only, not ${url}`);
    const { page } = needBrowser();
    await this.placed;
    await installPage({ preloadSource: readFileSync(this.preload, 'utf8'), onResized: () => this.learnBounds() });
    page.once('domcontentloaded', () => this.emit('ready-to-show'));
    const address = needServer().origin + url.slice('app://desk'.length);
    expectLoading(address);
    await page.goto(address);
    await this.learnBounds();
    webContents.emit('did-finish-load');
  }

  show(): void {
    // The browser's window is on screen from its start.
  }

  focus(): void {
    void needBrowser().page.bringToFront();
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  isMinimized(): boolean {
    return this.windowState === 'minimized';
  }

  isMaximized(): boolean {
    return this.windowState === 'maximized';
  }

  minimize(): void {
    this.setState('minimized');
  }

  maximize(): void {
    this.setState('maximized');
  }

  restore(): void {
    this.setState('normal');
  }

  setFullScreen(isFull: boolean): void {
    this.setState(isFull ? 'fullscreen' : 'normal');
  }

  isFullScreen(): boolean {
    return this.windowState === 'fullscreen';
  }

  getNormalBounds(): Rectangle {
    return { ...this.bounds };
  }

  close(): void {
    void this.closeAsPerson();
  }

  /** As the person's click on the cross: the program may keep the window, the page hears `beforeunload`. */
  async closeAsPerson(): Promise<boolean> {
    await this.learnBounds();
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.hasAskedToClose = true;
    const { page } = needBrowser();
    const gone = new Promise<void>((resolve) => void this.once('closed', () => resolve()));
    await page.close({ runBeforeUnload: true });
    await gone;
    return true;
  }
  private hasAskedToClose = false;

  private onPageClosed(): void {
    if (this.isGone) return;
    // Closed by the window's own cross: the browser has not asked, so the program cannot keep it open any more.
    const event = preventable();
    if (!this.hasAskedToClose) this.emit('close', event);
    if (event.defaultPrevented) throw new Error('test host: the program keeps a window open that the browser has closed');
    this.isGone = true;
    current = null;
    this.emit('closed');
    appLife.windowClosed();
  }

  private setState(windowState: string): void {
    this.windowState = windowState;
    void this.placed.then(() => setBounds({ windowState }));
  }

  private async learnBounds(): Promise<void> {
    const { cdp, page, windowId } = needBrowser();
    if (page.isClosed()) return;
    // A browser that is going away does not answer: then the last known place stands.
    const answer = await cdp.send('Browser.getWindowBounds', { windowId }).catch(() => null);
    if (answer === null) return;
    const { bounds } = answer as unknown as { bounds: { left: number; top: number; width: number; height: number; windowState: string } };
    this.windowState = bounds.windowState;
    if (bounds.windowState === 'normal') this.bounds = { x: bounds.left, y: bounds.top, width: bounds.width, height: bounds.height };
  }
}

function checkPreferences(given: Readonly<Record<string, unknown>>): string {
  const { preload, ...rest } = given;
  refuseUnknown('webPreferences', rest, Object.keys(PREFERENCES));
  for (const [name, value] of Object.entries(rest)) {
    if (PREFERENCES[name] !== value) throw new Error(`test host: webPreferences.${name} can only be ${String(PREFERENCES[name])} here`);
  }
  if (typeof preload !== 'string') throw new Error('test host: a window has a preload');
  return preload;
}

async function setBounds(bounds: object): Promise<void> {
  const { cdp, windowId } = needBrowser();
  await cdp.send('Browser.setWindowBounds', { windowId, bounds });
}

/** The open window, for the host's own roles and controls. */
export const openWindow = (): BrowserWindow | null => current;
