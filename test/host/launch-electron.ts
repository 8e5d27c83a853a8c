import path from 'node:path';
import { _electron, type ConsoleMessage, type ElectronApplication, type Page } from '@playwright/test';
import type { Refusal } from './host-state.ts';
import type { HostControl, LaunchSettings, RunningHost } from './launch.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * The same program in Electron itself, for the same tests. What Electron does not tell (that a second window was asked
 * for and denied) is not among `refused`; tests of it look at the windows instead.
 */
export async function launchElectron({ userData, args = [], mainBundle, killBy }: LaunchSettings): Promise<RunningHost> {
  const needsNoSandbox = process.platform === 'linux' && (process.getuid?.() === 0 || process.env['CI'] !== undefined);
  const app = await _electron.launch({
    args: [...(needsNoSandbox ? ['--no-sandbox'] : []), mainBundle ?? ROOT, `--user-data=${userData}`, ...args],
    cwd: ROOT,
  });
  const child = app.process();
  const ended = new Promise<number | null>((resolve) => void child.on('exit', (code) => resolve(code)));
  let errorText = '';
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => (errorText += piece));
  killBy?.addEventListener('abort', () => void child.kill('SIGKILL'));
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return {
    page,
    control: await controlElectron(app, page),
    errorOutput: () => errorText,
    ended,
    hold: null,
    close: async () => {
      await app.close();
      return (await ended) ?? -1;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

type Scripted = { btdOpen: (readonly string[])[]; btdSave: (string | null)[]; btdRefused: Refusal[]; btdShown: string[] };

async function controlElectron(app: ElectronApplication, page: Page): Promise<HostControl> {
  await app.evaluate(({ BrowserWindow, dialog, session, shell }) => {
    const scripted = globalThis as unknown as Scripted;
    Object.assign(scripted, { btdOpen: [], btdSave: [], btdRefused: [], btdShown: [] });
    const unanswered = 'a dialog was opened that no test has answered';
    const answers = {
      showOpenDialog: async () => {
        const filePaths = scripted.btdOpen.shift();
        if (filePaths === undefined) throw new Error(unanswered);
        return { canceled: filePaths.length === 0, filePaths: [...filePaths] };
      },
      showSaveDialog: async () => {
        const filePath = scripted.btdSave.shift();
        if (filePath === undefined) throw new Error(unanswered);
        return { canceled: filePath === null, filePath: filePath ?? '' };
      },
    };
    Object.assign(dialog, answers);
    Object.assign(shell, { showItemInFolder: (file: string) => void scripted.btdShown.push(file) });
    session.defaultSession.webRequest.onErrorOccurred(({ url, error }) => {
      if (error === 'net::ERR_BLOCKED_BY_CLIENT') scripted.btdRefused.push({ url, by: 'web-request' });
    });
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', ({ url }) => void scripted.btdRefused.push({ url, by: 'navigation' }));
  });
  const byPolicy: Refusal[] = [];
  page.on('console', (message: ConsoleMessage) => {
    const url = /Content Security Policy/.test(message.text()) ? /'(https?:[^']+)'/.exec(message.text())?.[1] : undefined;
    if (url !== undefined) byPolicy.push({ url, by: 'policy' });
  });
  return {
    nextOpenDialog: (paths) => app.evaluate((_electron_, given) => void (globalThis as unknown as Scripted).btdOpen.push(given), [...paths]),
    nextSaveDialog: (file) => app.evaluate((_electron_, given) => void (globalThis as unknown as Scripted).btdSave.push(given), file),
    dropFiles: async (paths, at = { x: 640, y: 400 }) => {
      const cdp = await page.context().newCDPSession(page);
      const data = { items: [], files: [...paths], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
      await cdp.detach();
    },
    openFile: (file) => app.evaluate(({ app: program }, given) => void program.emit('open-file', { preventDefault: () => undefined }, given), file),
    chooseMenu: (id) => app.evaluate(({ Menu }, given) => Menu.getApplicationMenu()?.getMenuItemById(given)?.click(), id),
    look: async () => {
      const seen = await app.evaluate(({ Menu }) => {
        const { btdRefused, btdShown } = globalThis as unknown as Scripted;
        const entries = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? []);
        return { refused: btdRefused, shownInFolder: btdShown, menu: entries.map(({ id, label }) => ({ id, label })), residentPeak: process.resourceUsage().maxRSS / 1024 };
      });
      return { ...seen, errorBoxes: [], refused: [...byPolicy, ...seen.refused] };
    },
  };
}
