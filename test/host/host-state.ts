import type { DeskServer, ProtocolHandler } from './desk-server.ts';
import type { HostBrowser } from './host-browser.ts';
import type { PageAccelerator } from './page-side.ts';

export type RequestListener = (details: { readonly url: string; readonly method: string; readonly resourceType: string }, callback: (answer: { cancel?: boolean }) => void) => void;
export type PermissionCheck = (contents: null, permission: string, origin: string, details: object) => boolean;
export type PermissionRequest = (contents: null, permission: string, callback: (isGranted: boolean) => void, details: object) => void;
export type IpcHandler = (event: object, ...args: unknown[]) => unknown;

/** A request, navigation or window that was refused, and by whom. Addresses of the program's own are as it knows them. */
export type Refusal = { readonly url: string; readonly by: 'policy' | 'web-request' | 'navigation' | 'window-open' | 'host' };

export type MenuEntry = { readonly id: string; readonly label: string; readonly act: () => void; readonly accelerator: PageAccelerator | null };

export type HostSettings = {
  readonly isHeadless: boolean;
  /** Driven by a test: dialogs are scripted, and Chromium's debugging port is open. */
  readonly isControlled: boolean;
  /** Where everything that the program hands to the page is written down; null: nowhere. */
  readonly record: string | null;
};

/** The state of the one program that this host process runs. Electron's own is as single as this. */
export const host = {
  settings: { isHeadless: false, isControlled: false, record: null } as HostSettings,
  /** The program's bundle and the version in the package.json above it. */
  mainBundle: '',
  version: '0.0.0',
  browser: null as HostBrowser | null,
  server: null as DeskServer | null,
  switches: new Map<string, string>(),
  schemes: new Set<string>(),
  protocolHandler: null as ProtocolHandler | null,
  requestListener: null as RequestListener | null,
  permissionCheck: null as PermissionCheck | null,
  permissionRequest: null as PermissionRequest | null,
  deviceCheck: null as ((details: object) => boolean) | null,
  ipcHandlers: new Map<string, IpcHandler>(),
  menu: [] as readonly MenuEntry[],
  scripted: { open: [] as (readonly string[])[], save: [] as (string | null)[] },
  /** What the program did to the outside, for tests to read. */
  seen: { refused: [] as Refusal[], errorBoxes: [] as { title: string; content: string }[], shownInFolder: [] as string[] },
  isReady: false,
};

export function needBrowser(): HostBrowser {
  if (host.browser === null) throw new Error('test host: not ready; Electron allows this only after app.whenReady()');
  return host.browser;
}

export function needServer(): DeskServer {
  if (host.server === null) throw new Error('test host: the loopback server is not up');
  return host.server;
}

/** The program's own name for an address of the page: `http://desk.localhost:<port>/x` is `app://desk/x`. */
export function toAppAddress(url: string): string {
  const { origin } = needServer();
  return url === origin || url.startsWith(`${origin}/`) ? `app://desk${url.slice(origin.length)}` : url;
}
