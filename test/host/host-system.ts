import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ProtocolHandler } from './desk-server.ts';
import { waitForChoice } from './host-page.ts';
import { host, needBrowser, type PermissionCheck, type PermissionRequest, type RequestListener } from './host-state.ts';
import { showChooser } from './host-web-contents.ts';
import { StrictEmitter } from './strict-emitter.ts';
import { refuseUnknown, strict } from './strict.ts';

/** Electron's `protocol`: one scheme, with the privileges that a loopback origin really has. Another port at each start: nothing is found in a code cache. */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes: readonly { scheme: string; privileges: Readonly<Record<string, boolean>> }[]) => {
    if (host.isReady) throw new Error('registerSchemesAsPrivileged is called before the program is ready');
    for (const { scheme, privileges } of schemes) {
      const asked = Object.keys(privileges).filter((name) => privileges[name] === true);
      refuseUnknown('privileges', Object.fromEntries(asked.map((name) => [name, true])), ['standard', 'secure', 'supportFetchAPI', 'stream', 'codeCache']);
      if (!['standard', 'secure', 'supportFetchAPI', 'stream'].every((name) => asked.includes(name))) {
        throw new Error('test host: its origin is standard, secure, streams and can be fetched from; the scheme must say so');
      }
      host.schemes.add(scheme);
    }
  },
  handle: (scheme: string, handler: ProtocolHandler) => {
    if (!host.isReady) throw new Error('protocol.handle is called after the program is ready');
    if (scheme !== 'app' || !host.schemes.has(scheme)) throw new Error(`test host: has the scheme app, registered before; not ${scheme}`);
    host.protocolHandler = handler;
  },
});

const sessionEmitter = new StrictEmitter('session', ['will-download']);
const defaultSession = strict(
  'session',
  Object.assign(sessionEmitter, {
    setPermissionRequestHandler: (handler: PermissionRequest | null) => {
      host.permissionRequest = handler;
    },
    setPermissionCheckHandler: (handler: PermissionCheck | null) => {
      host.permissionCheck = handler;
    },
    setDevicePermissionHandler: (handler: ((details: object) => boolean) | null) => {
      host.deviceCheck = handler;
    },
    webRequest: strict('session.webRequest', {
      onBeforeRequest: (listener: RequestListener | null) => {
        host.requestListener = listener;
      },
    }),
  }),
);
export const session = strict('session', { defaultSession });

/** Electron's `screen`: the one display that the browser knows of. */
export const screen = strict('screen', {
  getPrimaryDisplay: () => primaryDisplay(),
  getAllDisplays: () => [primaryDisplay()],
});

let workArea = { x: 0, y: 0, width: 1280, height: 800 };
const primaryDisplay = (): object => strict('Display', { id: 1, workArea: { ...workArea } });

/** Asked once, when the browser is there. */
export async function learnScreen(): Promise<void> {
  const { page } = needBrowser();
  workArea = await page.evaluate(() => ({ x: 0, y: 0, width: window.screen.availWidth, height: window.screen.availHeight }));
}

export const shell = strict('shell', {
  /** The host opens no other program: it says where the file is, and tests read it. */
  showItemInFolder: (file: string) => {
    host.seen.shownInFolder.push(file);
    if (!host.settings.isControlled) process.stdout.write(`${file}\n`);
  },
});

type Filter = { readonly name: string; readonly extensions: readonly string[] };
type DialogOptions = { readonly title?: string; readonly defaultPath?: string; readonly filters?: readonly Filter[]; readonly properties?: readonly string[] };

/** Electron's `dialog`. A test says the answers beforehand; a person gets a chooser in the page. */
export const dialog = strict('dialog', {
  showOpenDialog: async (_window: object, options: DialogOptions) => {
    refuseUnknown('showOpenDialog', options, ['title', 'defaultPath', 'filters', 'properties']);
    const paths = host.settings.isControlled ? nextScripted(host.scripted.open, 'nextOpenDialog') : await askForFiles(options);
    return { canceled: paths.length === 0, filePaths: [...paths] };
  },
  showSaveDialog: async (_window: object, options: DialogOptions) => {
    refuseUnknown('showSaveDialog', options, ['title', 'defaultPath', 'filters', 'properties']);
    const file = host.settings.isControlled ? nextScripted(host.scripted.save, 'nextSaveDialog') : await askForTarget(options);
    return { canceled: file === null, filePath: file ?? '' };
  },
  showErrorBox: (title: string, content: string) => {
    host.seen.errorBoxes.push({ title, content });
    process.stderr.write(`${title}\n${content}\n`);
  },
});

function nextScripted<T>(answers: T[], name: string): T {
  const [next] = answers.splice(0, 1);
  if (next === undefined) throw new Error(`test host: a dialog was opened that no test has answered; call ${name} before`);
  return next;
}

async function askForFiles({ title, defaultPath, filters, properties }: DialogOptions): Promise<readonly string[]> {
  if (properties?.includes('openDirectory') === true) {
    // A browser's chooser gives no folder by its path: it is typed.
    showChooser({ kind: 'save', title: title ?? '', isMany: false, accept: '', suggested: defaultPath ?? '' });
    return (await waitForChoice()).filter((folder) => path.isAbsolute(folder) && existsSync(folder));
  }
  const accept = (filters ?? []).flatMap(({ extensions }) => extensions).filter((extension) => extension !== '*');
  showChooser({
    kind: 'open',
    title: title ?? '',
    isMany: properties?.includes('multiSelections') === true,
    accept: accept.map((extension) => `.${extension}`).join(','),
    suggested: '',
  });
  return waitForChoice();
}

async function askForTarget({ title, defaultPath }: DialogOptions): Promise<string | null> {
  const suggested = defaultPath ?? '';
  showChooser({ kind: 'save', title: title ?? '', isMany: false, accept: '', suggested });
  const [file] = await waitForChoice();
  // Only a whole path in a folder that is there: everything else counts as cancelled, as a real dialog would not end.
  return file !== undefined && path.isAbsolute(file) && existsSync(path.dirname(file)) ? file : null;
}
