import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { findBrowser } from '../run/find-browser.mjs';

export type HostBrowser = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly windowId: number;
  /** Address of Chromium's debugging port for a test to attach to; null in a person's window. */
  readonly debuggingUrl: string | null;
};

export type HostBrowserSettings = {
  readonly profile: string;
  readonly isHeadless: boolean;
  /** Opens Chromium's debugging port, so that a test in another process can drive the page. */
  readonly isControlled: boolean;
  /** Switches that the program appended by `app.commandLine`. */
  readonly switches: ReadonlyMap<string, string>;
};

/** The machine's Chrome, Edge or Chromium with one empty page, drawn without tabs and address bar when it is visible. */
export async function launchBrowser({ profile, isHeadless, isControlled, switches }: HostBrowserSettings): Promise<HostBrowser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('test host: no Chrome, Edge or Chromium found; run "npx playwright install chromium"');
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: isHeadless,
    viewport: null,
    // Chromium's own sandbox refuses to run as root; everybody else keeps it.
    chromiumSandbox: !isRoot,
    acceptDownloads: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    // Playwright would open a second, ordinary window on it.
    ignoreDefaultArgs: ['about:blank'],
    args: [
      '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      // What setWebRTCIPHandlingPolicy('disable_non_proxied_udp') sets in Electron.
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      ...(isControlled ? ['--remote-debugging-port=0'] : []),
      // Without a display Chromium makes one of 800×600, which no laptop has had for twenty years.
      ...(isHeadless ? ['--screen-info={1920x1080}'] : []),
      // Without this, the switches that the program sets bring up a bar of warnings over its window.
      '--test-type',
      // A window without tabs and address bar; only for an address that Chromium takes for a page.
      '--app=data:text/html,',
      ...[...switches].map(([name, value]) => toSwitch(name, value)),
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const cdp = await context.newCDPSession(page);
  const { windowId } = (await cdp.send('Browser.getWindowForTarget')) as { windowId: number };
  return { context, page, cdp, windowId, debuggingUrl: isControlled ? await readDebuggingUrl(profile) : null };
}

/** The one name that must resolve is the host's own stand-in for `app://desk`. */
function toSwitch(name: string, value: string): string {
  const known = name === 'host-resolver-rules' ? `${value} , EXCLUDE desk.localhost` : value;
  return known === '' ? `--${name}` : `--${name}=${known}`;
}

/** Chromium writes the port that it was given into its profile before it opens a page. */
async function readDebuggingUrl(profile: string): Promise<string> {
  const [port] = (await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return `http://127.0.0.1:${port ?? ''}`;
}
