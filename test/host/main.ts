import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startDeskServer } from './desk-server.ts';
import { launchBrowser } from './host-browser.ts';
import { host, needBrowser, needServer } from './host-state.ts';
import { say, startControl } from './control.ts';

const RECORD = '--record=';

/**
 * Runs the program's own bundles without Electron's binary, on the machine's Chrome, Edge or Chromium:
 *
 *   node test/host/main.ts [--control] [--headless] [--record=FILE] [MAIN_BUNDLE] [-- ARGUMENTS OF THE PROGRAM]
 *
 * `--control` is for tests (see control.ts). MAIN_BUNDLE is `out/app/main.js` unless given. Ends when the window closes.
 */
async function main(): Promise<void> {
  const { hostArguments, programArguments } = splitArguments(process.argv.slice(2));
  const bundle = hostArguments.find((text) => !text.startsWith('--')) ?? path.resolve(import.meta.dirname, '../../out/app/main.js');
  host.settings = { isHeadless: hostArguments.includes('--headless'), isControlled: hostArguments.includes('--control'), record: hostArguments.find((text) => text.startsWith(RECORD))?.slice(RECORD.length) ?? null };
  host.mainBundle = path.resolve(bundle);
  host.version = readVersion(path.dirname(host.mainBundle));
  // What Electron puts there: the executable, the program, its arguments.
  process.argv = [process.execPath, host.mainBundle, ...programArguments];
  standInForElectron();

  await import(pathToFileURL(host.mainBundle).href);
  const { app, appLife } = await import('./host-app.ts');
  const { learnScreen } = await import('./host-system.ts');
  if (appLife.hasQuit()) return;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void appLife.quit());

  host.server = await startDeskServer(() => host.protocolHandler);
  host.browser = await launchBrowser({ ...host.settings, profile: path.join(app.getPath('userData'), 'host-browser'), switches: host.switches });
  await learnScreen();
  if (host.settings.isControlled) announceWhenLoaded();
  appLife.becomeReady();
}

/** A test attaches when the page is there. */
function announceWhenLoaded(): void {
  const { page, debuggingUrl } = needBrowser();
  const { origin } = needServer();
  startControl();
  const announce = (): void => {
    if (!page.url().startsWith(`${origin}/`)) return;
    page.off('load', announce);
    say({ btdHost: 'ready', cdp: debuggingUrl ?? '', origin });
  };
  page.on('load', announce);
}

function splitArguments(given: readonly string[]): { readonly hostArguments: readonly string[]; readonly programArguments: readonly string[] } {
  const end = given.indexOf('--');
  return end === -1 ? { hostArguments: given, programArguments: [] } : { hostArguments: given.slice(0, end), programArguments: given.slice(end + 1) };
}

/** Electron reads the version from the program's package.json, the nearest one above the bundle. */
function readVersion(folder: string): string {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '0.0.0';
  } catch {
    return path.dirname(folder) === folder ? '0.0.0' : readVersion(path.dirname(folder));
  }
}

function standInForElectron(): void {
  const standIn = pathToFileURL(path.join(import.meta.dirname, 'electron.ts')).href;
  registerHooks({
    resolve: (specifier, context, next) => (specifier === 'electron' ? next(standIn, context) : next(specifier, context)),
  });
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}
