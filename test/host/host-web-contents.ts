import { appendFileSync } from 'node:fs';
import type { Frame } from '@playwright/test';
import { makeCloneCodec } from './clone-codec.ts';
import { host, needBrowser, needServer, toAppAddress } from './host-state.ts';
import { CORNER, type ChooserRequest, type HostCorner, type PageAccelerator } from './page-side.ts';
import { StrictEmitter } from './strict-emitter.ts';
import { strict } from './strict.ts';

export const codec = makeCloneCodec();

const emitter = new StrictEmitter('webContents', [
  'render-process-gone', 'will-frame-navigate', 'will-attach-webview', 'did-finish-load', 'dom-ready',
]);
let windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
let delivery: Promise<unknown> = Promise.resolve();

const mainFrame = strict('WebFrameMain', {
  parent: null,
  get url() {
    return toAppAddress(needBrowser().page.url());
  },
  get origin() {
    return originOf(needBrowser().page.url());
  },
});

/** Electron's `webContents` of the one window. */
export const webContents = strict(
  'webContents',
  Object.assign(emitter, {
    id: 1,
    mainFrame,
    isDestroyed: () => needBrowser().page.isClosed(),
    setWindowOpenHandler: (handler: typeof windowOpenHandler) => {
      windowOpenHandler = handler;
    },
    setWebRTCIPHandlingPolicy: (policy: string) => {
      if (policy !== 'disable_non_proxied_udp') throw new Error(`test host: its browser runs with disable_non_proxied_udp, not ${policy}`);
    },
    send: (channel: string, ...args: unknown[]) => {
      recordForPage(channel, args);
      const text = codec.encode(args);
      inCorner((name, [to, encoded]: readonly [string, string]) => corner(name)?.deliver(to, encoded), [channel, text] as const);
    },
    reload: () => void needBrowser().page.reload(),
  }),
);

/** For a test that looks whether something crossed to the page that should not. */
export function recordForPage(channel: string, value: unknown): void {
  if (host.settings.record !== null) appendFileSync(host.settings.record, `${channel} ${JSON.stringify(value)}\n`);
}

/** The frame that a message came from, as Electron shows it to a handler. */
export function frameOf(frame: Frame): object {
  if (frame === needBrowser().page.mainFrame()) return mainFrame;
  return strict('WebFrameMain', { parent: mainFrame, url: toAppAddress(frame.url()), origin: originOf(frame.url()) });
}

/** Asks the program about a second window. The host can only refuse one, so a program that allows it is an error. */
export function refuseSecondWindow(url: string): void {
  host.seen.refused.push({ url, by: 'window-open' });
  const action = windowOpenHandler === null ? 'allow' : windowOpenHandler({ url }).action;
  if (action !== 'deny') throw new Error(`test host: the program allows a second window (${url}); the host has none`);
}

export const sendAccelerators = (accelerators: readonly PageAccelerator[]): void =>
  inCorner((name, list: readonly PageAccelerator[]) => corner(name)?.setAccelerators(list), accelerators);

export const showChooser = (request: ChooserRequest): void => inCorner((name, asked: ChooserRequest) => corner(name)?.choose(asked), request);

function originOf(url: string): string {
  const { origin } = new URL(url);
  return origin === needServer().origin ? 'app://desk' : origin;
}

/** Runs in the page. */
declare function corner(name: string): HostCorner | undefined;

/** Runs a step in the page's corner, one after the other; a page that is going away gets nothing, as in Electron. */
function inCorner<A>(step: (name: string, argument: A) => void, argument: A): void {
  const { page } = needBrowser();
  const source = `(given) => { const corner = (name) => window[Symbol.for(name)]; (${step.toString()})(${JSON.stringify(CORNER)}, given); }`;
  delivery = delivery.then(() => (page.isClosed() ? undefined : page.evaluate(`(${source})(${JSON.stringify(argument)})`).catch(() => undefined)));
}
