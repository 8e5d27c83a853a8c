import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * A Chrome, Edge or Chromium of this machine: what BTD_BROWSER names, then what PATH holds, then the usual places, then
 * what Playwright has downloaded. null when there is none.
 *
 * @returns {string | null} absolute path of the executable
 */
export function findBrowser() {
  const named = process.env['BTD_BROWSER'];
  const places = [...(named === undefined ? [] : [named]), ...inPath(), ...usualPlaces(), ...playwrightPlaces()];
  return places.find((file) => existsSync(file)) ?? null;
}

/** @returns {readonly string[]} */
function inPath() {
  if (process.platform === 'win32') return [];
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** @returns {readonly string[]} */
function usualPlaces() {
  const system = process.platform;
  if (system === 'win32') {
    const roots = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']];
    const tails = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];
    return tails.flatMap((tail) => roots.flatMap((root) => (root === undefined ? [] : [path.win32.join(root, tail)])));
  }
  if (system === 'darwin') {
    const names = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
    return names.flatMap((name) => ['/Applications', path.join(os.homedir(), 'Applications')].map((root) => `${root}/${name}.app/Contents/MacOS/${name}`));
  }
  return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium', '/snap/bin/chromium'];
}

/** Where `playwright install chromium` puts its browsers. @returns {readonly string[]} */
function playwrightPlaces() {
  const caches = {
    win32: path.join(process.env['LOCALAPPDATA'] ?? os.homedir(), 'ms-playwright'),
    darwin: path.join(os.homedir(), 'Library/Caches/ms-playwright'),
  };
  const root = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? (process.platform === 'win32' || process.platform === 'darwin' ? caches[process.platform] : path.join(os.homedir(), '.cache/ms-playwright'));
  if (!existsSync(root)) return [];
  const tails = [
    'chrome-win64/chrome.exe', 'chrome-win/chrome.exe', 'chrome-linux64/chrome', 'chrome-linux/chrome',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ];
  const versions = readdirSync(root).filter((name) => /^chromium-\d+$/.test(name)).toSorted((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return versions.flatMap((version) => tails.map((tail) => path.join(root, version, tail)));
}

/** True where a window can be shown: always, but on Linux without a display server. @returns {boolean} */
export function hasDisplay() {
  return process.platform !== 'linux' || (process.env['DISPLAY'] ?? '') !== '' || (process.env['WAYLAND_DISPLAY'] ?? '') !== '';
}

/**
 * Gets a browser where there is none: Playwright's download first, then the system's package where we may install one.
 *
 * @param {{ readonly root: string, readonly node: string }} place folder of the project and its Node
 * @returns {string | null}
 */
export function installBrowser({ root, node }) {
  const found = findBrowser();
  if (found !== null) return found;
  const limit = 300_000;
  spawnSync(node, [path.join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], { cwd: root, stdio: 'inherit', timeout: limit });
  const downloaded = findBrowser();
  if (downloaded !== null) return downloaded;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', timeout: limit, env: quiet });
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { stdio: 'inherit', timeout: limit, env: quiet });
  }
  return findBrowser();
}
