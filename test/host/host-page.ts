import type { Frame, Request as PageRequest, Route } from '@playwright/test';
import { host, needBrowser, needServer, toAppAddress, type Refusal } from './host-state.ts';
import { codec, frameOf, recordForPage, refuseSecondWindow, sendAccelerators, webContents } from './host-web-contents.ts';
import { ipcMain } from './host-ipc.ts';
import { BINDING, CORNER, pageScript, type PageMessage } from './page-side.ts';
import { preventable } from './strict-emitter.ts';

export type PageParts = { readonly preloadSource: string; readonly onResized: () => Promise<void> };

let isInstalled = false;
let loading = '';
let chosen: ((paths: readonly string[]) => void) | null = null;

/** Puts the preload, the wires and the walls around the page before it is loaded for the first time. */
export async function installPage(parts: PageParts): Promise<void> {
  if (isInstalled) return;
  isInstalled = true;
  const { context, page } = needBrowser();
  const { origin, cookie } = needServer();
  await context.addCookies([{ ...cookie, url: origin, httpOnly: true, sameSite: 'Strict' }]);
  await context.exposeBinding(BINDING, (source, message: PageMessage) => answerPage(parts, source.frame, message));
  await context.addInitScript({ content: pageScript(parts.preloadSource) });
  await context.route(() => true, guardRequest);
  await applyPermissions();
  context.on('page', (popup) => void popup.close());
  page.on('load', () => sendAccelerators(host.menu.flatMap(({ accelerator }) => accelerator ?? [])));
}

/** The program itself loads this address: no event of Electron's asks about it. */
export function expectLoading(url: string): void {
  loading = url;
}

/** The next answer of the chooser that the page shows to a person. */
export function waitForChoice(): Promise<readonly string[]> {
  return new Promise((resolve) => {
    chosen = resolve;
  });
}

async function answerPage(parts: PageParts, frame: Frame, message: PageMessage): Promise<string> {
  switch (message.kind) {
    case 'invoke':
      return codec.encode(await invoke(frame, message.channel, codec.decode(message.args) as unknown[]));
    case 'send':
      ipcMain.emit(message.channel, { sender: webContents, senderFrame: frameOf(frame) }, ...(codec.decode(message.args) as unknown[]));
      break;
    case 'file-paths':
      return codec.encode(await readFilePaths());
    case 'accelerator':
      host.menu.find(({ accelerator }) => accelerator?.id === message.id)?.act();
      break;
    case 'window-open':
      refuseSecondWindow(message.url);
      break;
    case 'policy-violation':
      host.seen.refused.push({ url: toAppAddress(message.url), by: 'policy' });
      break;
    case 'resized':
      await parts.onResized();
      break;
    case 'chosen':
      chosen?.(message.paths);
      chosen = null;
      break;
  }
  return codec.encode(undefined);
}

async function invoke(frame: Frame, channel: string, args: readonly unknown[]): Promise<unknown> {
  const handler = host.ipcHandlers.get(channel);
  if (handler === undefined) throw new Error(`Error invoking remote method '${channel}': Error: No handler registered for '${channel}'`);
  try {
    const answer = await handler({ sender: webContents, senderFrame: frameOf(frame) }, ...args);
    recordForPage(channel, answer);
    return answer;
  } catch (error) {
    // Electron writes it to the console of the main process, and the page gets the message only.
    process.stderr.write(`Error occurred in handler for '${channel}': ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error });
  }
}

/** The browser knows where the files of a drop or a chooser are, and tells a debugger. */
async function readFilePaths(): Promise<readonly string[]> {
  const { cdp } = needBrowser();
  const pending = `window[Symbol.for(${JSON.stringify(CORNER)})].pending`;
  const { result } = await cdp.send('Runtime.evaluate', { expression: `${pending}.length`, returnByValue: true });
  const paths: string[] = [];
  for (let index = 0; index < Number(result.value); index += 1) {
    const { result: file } = await cdp.send('Runtime.evaluate', { expression: `${pending}[${String(index)}]` });
    const info = file.objectId === undefined ? { path: '' } : await cdp.send('DOM.getFileInfo', { objectId: file.objectId });
    paths.push(info.path);
  }
  return paths;
}

/** Every request of every page: the program's own filter is asked, and whatever is not the page's own goes nowhere. */
async function guardRequest(route: Route, request: PageRequest): Promise<void> {
  const url = toAppAddress(request.url());
  const refuse = async (by: Refusal['by']): Promise<void> => {
    host.seen.refused.push({ url, by });
    // A navigation that is aborted leaves the page where it is, as Electron does; a blocked one would show an error page.
    await route.abort(by === 'navigation' ? 'aborted' : 'blockedbyclient');
  };
  if (isForAnotherPage(request)) {
    refuseSecondWindow(url);
    return route.abort('aborted');
  }
  if (request.isNavigationRequest() && !(await mayNavigate(request, url))) return refuse('navigation');
  if (await isCancelledByProgram(url, request)) return refuse('web-request');
  return url.startsWith('app://desk/') ? route.continue() : refuse('host');
}

/** A link that asks for a new window makes a page of the browser's before any request: it is closed at once, empty. */
function isForAnotherPage(request: PageRequest): boolean {
  try {
    return request.frame().page() !== needBrowser().page;
  } catch {
    // The browser knows the page, Playwright not yet.
    return request.isNavigationRequest();
  }
}

/**
 * The program's own loading and a reload of what is shown pass; every other navigation is put to the program as Electron
 * does. (Electron asks about a reload by the page too; here it cannot be told from one by a test.)
 */
async function mayNavigate(request: PageRequest, url: string): Promise<boolean> {
  const { page } = needBrowser();
  const frame = request.frame();
  const isMainFrame = frame === page.mainFrame();
  const shown = page.url();
  if (isMainFrame && (request.url() === loading || withoutHash(shown) === withoutHash(request.url()))) return true;
  const event = Object.assign(preventable(), { url, isMainFrame, isSameDocument: false });
  webContents.emit('will-frame-navigate', event);
  return !event.defaultPrevented;
}

const withoutHash = (url: string): string => url.split('#')[0] ?? url;

function isCancelledByProgram(url: string, request: PageRequest): Promise<boolean> {
  const listener = host.requestListener;
  if (listener === null) return Promise.resolve(false);
  return new Promise((resolve) => {
    listener({ url, method: request.method(), resourceType: request.resourceType() }, ({ cancel }) => resolve(cancel === true));
  });
}

/** Chromium's names for what the program's handlers are asked about. */
const PERMISSIONS = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'idle-detection', 'local-fonts', 'window-management'];

/** Electron grants what no handler refuses. The host grants nothing by itself: a program without handlers is an error. */
async function applyPermissions(): Promise<void> {
  const { permissionCheck, permissionRequest, deviceCheck } = host;
  if (permissionCheck === null || permissionRequest === null || deviceCheck === null) {
    throw new Error('test host: the program has not said what it does with permission checks, requests and devices; Electron would grant them');
  }
  if (deviceCheck({ deviceType: 'usb', origin: 'app://desk' })) throw new Error('test host: has no devices to grant');
  const { cdp } = needBrowser();
  for (const name of PERMISSIONS) {
    const isRequestGranted = await new Promise<boolean>((resolve) => permissionRequest(null, name, resolve, {}));
    const setting = isRequestGranted && permissionCheck(null, name, 'app://desk', {}) ? 'granted' : 'denied';
    await cdp.send('Browser.setPermission', { permission: { name }, setting, origin: needServer().origin });
  }
}
