import os from 'node:os';
import path from 'node:path';
import { existsSync } from 'node:fs';
import { host } from './host-state.ts';
import { createInstanceLock } from './single-instance.ts';
import { preventable, StrictEmitter } from './strict-emitter.ts';
import { strict } from './strict.ts';

const lock = createInstanceLock();
const emitter = new StrictEmitter('app', ['second-instance', 'open-file', 'before-quit', 'will-quit', 'quit', 'window-all-closed', 'ready', 'web-contents-created']);
const ready = Promise.withResolvers<void>();
const folders = new Map<string, string>();
let closeWindow: (() => Promise<boolean>) | null = null;
let isQuitting = false;
let isExiting = false;

/** Electron's `app`, as far as the program uses it. */
export const app = strict(
  'app',
  Object.assign(emitter, {
    isPackaged: false,
    getVersion: () => host.version,
    getPath,
    setPath: (name: string, folder: string) => {
      if (host.isReady && name === 'userData') throw new Error('test host: userData is set before the program is ready');
      folders.set(name, folder);
    },
    requestSingleInstanceLock: () =>
      lock.take(getPath('userData'), ({ argv, cwd }) => {
        emitter.emit('second-instance', preventable(), argv, cwd, null);
      }),
    whenReady: () => ready.promise,
    isReady: () => host.isReady,
    quit: () => void quit(),
    exit: (code = 0) => void exit(code),
    // Chromium's sandbox is on for every page of this browser (but for root, see host-browser.ts).
    enableSandbox: () => undefined,
    commandLine: strict('app.commandLine', {
      appendSwitch: (name: string, value = '') => {
        if (host.isReady) throw new Error('test host: a switch has no effect once the browser runs');
        host.switches.set(name, value);
      },
    }),
  }),
);

/** What the window and the host's entry do to the program's life. */
export const appLife = {
  becomeReady: (): void => {
    host.isReady = true;
    emitter.emit('ready');
    ready.resolve();
  },
  hasQuit: (): boolean => isQuitting,
  /** How the one window is closed: true once it is, false when the page or the program kept it open. */
  setCloseWindow: (close: (() => Promise<boolean>) | null): void => {
    closeWindow = close;
  },
  windowClosed: (): void => {
    closeWindow = null;
    if (isQuitting) return;
    // Without a listener Electron quits by itself.
    if (!emitter.emit('window-all-closed')) void quit();
  },
  openFile: (file: string): void => {
    emitter.emit('open-file', preventable(), file);
  },
  quit: (): Promise<void> => quit(),
};

function getPath(name: string): string {
  const set = folders.get(name);
  if (set !== undefined) return set;
  switch (name) {
    case 'appData':
      return appDataFolder();
    case 'userData':
      return path.join(appDataFolder(), 'btd-test-host');
    case 'documents': {
      const documents = path.join(os.homedir(), 'Documents');
      return existsSync(documents) ? documents : os.homedir();
    }
    default:
      throw new Error(`test host: app.getPath('${name}') is not here`);
  }
}

function appDataFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? path.join(os.homedir(), 'AppData/Roaming');
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? path.join(os.homedir(), '.config');
}

/** `before-quit`, windows close, `will-quit`, `quit`, end: Electron's order; the first and third can be prevented. */
async function quit(): Promise<void> {
  if (isQuitting) return;
  if (!host.isReady) {
    isQuitting = true;
    await lock.handedOver();
    process.exit(0);
  }
  const before = preventable();
  emitter.emit('before-quit', before);
  if (before.defaultPrevented) return;
  isQuitting = true;
  if (closeWindow !== null && !(await closeWindow())) {
    isQuitting = false;
    return;
  }
  const will = preventable();
  emitter.emit('will-quit', will);
  if (will.defaultPrevented) return;
  emitter.emit('quit', {}, 0);
  await exit(0);
}

/** At once, and only once: neither the windows nor `before-quit`, `window-all-closed` and `will-quit` are asked. */
async function exit(code: number): Promise<void> {
  if (isExiting) return;
  isExiting = true;
  isQuitting = true;
  lock.release();
  // A browser that does not answer must not keep an ended program alive.
  const limit = setTimeout(() => process.exit(code), 5000);
  await host.browser?.context.close().catch(() => undefined);
  clearTimeout(limit);
  process.exit(code);
}
