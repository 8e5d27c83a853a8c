import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findBrowser, hasDisplay, installBrowser } from './find-browser.mjs';
import { ROOT, buildWhatIsOld, installWhatIsMissing, needNode, run, toolEnvironment } from './prepare.mjs';

/**
 * `npm start [-- ARGUMENTS]`: the program with the sample round open, from a fresh clone, on whatever this machine has:
 * Electron; else Chrome, Edge or Chromium; else, without a display, the command line's own run through the whole work.
 */
installWhatIsMissing();
const node = needNode();
buildWhatIsOld(node);
const programArguments = ['--sample', ...process.argv.slice(2)];

if (!hasDisplay()) process.exit(runWithoutDisplay());
const electron = findElectron();
process.exit(electron === null ? runOnBrowser() : run(electron, [...(isLinuxRoot() ? ['--no-sandbox'] : []), ROOT, ...programArguments]));

/** @returns {number} exit code */
function runOnBrowser() {
  const browser = installBrowser({ root: ROOT, node });
  if (browser === null) {
    say('Không có Electron và không tìm được Chrome, Edge hay Chromium.', 'No Electron, and no Chrome, Edge or Chromium was found.');
    return 2;
  }
  say('Chưa có Electron trên máy này; mở trong cửa sổ của trình duyệt có sẵn.', `Electron is not on this machine; opening in a window of ${path.basename(browser)}.`);
  return run(node, [path.join(ROOT, 'test/host/main.ts'), '--', ...programArguments]);
}

/** @returns {number} exit code */
function runWithoutDisplay() {
  say('Máy không có màn hình; chạy toàn bộ công việc bằng dòng lệnh vào out/demo.', 'There is no display; running the whole work by command line into out/demo.');
  const cli = path.join(ROOT, 'out/app/cli.js');
  if (!existsSync(cli)) {
    process.stderr.write('out/app/cli.js: npm run build\n');
    return 2;
  }
  const code = run(node, [cli, 'demo', '--out', path.join(ROOT, 'out/demo')]);
  const screenshots = path.join(ROOT, 'test/run/screenshots.ts');
  if (code !== 0 || !existsSync(screenshots)) return code;
  if (findBrowser() === null && installBrowser({ root: ROOT, node }) === null) {
    say('Không tìm được trình duyệt để chụp màn hình.', 'No browser was found for screenshots.');
    return code;
  }
  return run(node, [screenshots]);
}

/**
 * Electron's own binary: there already, or downloaded now. A network that refuses it is asked once a day, and not for
 * longer than a person waits.
 *
 * @returns {string | null}
 */
function findElectron() {
  const there = readElectronPath();
  if (there !== null) return there;
  const note = path.join(ROOT, 'node_modules/.cache/btd-electron-refused');
  const today = new Date().toISOString().slice(0, 10);
  if (existsSync(note) && readFileSync(note, 'utf8') === today) return null;
  say('Đang thử tải Electron (tối đa 90 giây)…', 'Trying to download Electron (90 seconds at most)…');
  spawnSync(node, [path.join(ROOT, 'node_modules/electron/install.js')], { cwd: ROOT, stdio: 'ignore', timeout: 90_000, env: toolEnvironment() });
  const downloaded = readElectronPath();
  if (downloaded === null) {
    mkdirSync(path.dirname(note), { recursive: true });
    writeFileSync(note, today);
  }
  return downloaded;
}

/** What the package `electron` says of its binary, without starting its download. @returns {string | null} */
function readElectronPath() {
  const folder = path.join(ROOT, 'node_modules/electron');
  const named = path.join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const binary = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist'), readFileSync(named, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** Chromium's sandbox refuses to run as root, and says so only by ending. @returns {boolean} */
function isLinuxRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** @param {string} vietnamese @param {string} english */
function say(vietnamese, english) {
  process.stdout.write(`${vietnamese} / ${english}\n`);
}
