import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode } from './node-binary.mjs';

/** Folder of the project. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Runs a program with the project's own Node and tools first in the path; ends this one with its code when it fails.
 *
 * @param {string} program
 * @param {readonly string[]} args
 */
export function runOrEnd(program, args) {
  const code = run(program, args);
  if (code !== 0) process.exit(code);
}

/** @param {string} program @param {readonly string[]} args @returns {number} exit code; 1 after a signal */
export function run(program, args) {
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', env: toolEnvironment() });
  if (error !== undefined) process.stderr.write(`${program}: ${error.message}\n`);
  return status ?? 1;
}

/** `node_modules/.bin` first, so that scripts and their children find Node 24. @returns {NodeJS.ProcessEnv} */
export function toolEnvironment() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const node = findNode(ROOT);
  const folders = [...(node === null ? [] : [path.dirname(node)]), path.join(ROOT, 'node_modules/.bin'), process.env[name] ?? ''];
  return { ...process.env, [name]: folders.join(path.delimiter) };
}

/** `npm ci` when the packages are absent or the lock file has changed since they were installed. */
export function installWhatIsMissing() {
  const stamp = path.join(ROOT, 'node_modules/.btd-lock');
  const lock = createHash('sha256').update(readFileSync(path.join(ROOT, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const installed = path.join(ROOT, 'node_modules/.package-lock.json');
  // Installed by hand with npm, after the lock file was written: as good as our own.
  const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync(path.join(ROOT, 'package-lock.json')).mtimeMs;
  if (!isCurrent) runNpmCi();
  writeFileSync(stamp, lock);
}

function runNpmCi() {
  process.stdout.write('npm ci …\n');
  const npm = process.env['npm_execpath'];
  // npm is a .cmd on Windows, which only a shell starts; inside `npm run` its script is known and needs none.
  const { status } =
    npm === undefined
      ? spawnSync('npm', ['ci'], { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, 'ci'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** The Node that everything else runs on. @returns {string} */
export function needNode() {
  const node = findNode(ROOT);
  if (node === null) {
    process.stderr.write('Thiếu Node 24: chạy "npm ci". / Node 24 is missing: run "npm ci".\n');
    process.exit(2);
  }
  return node;
}

/** The three bundles, by Vite, one after the other. @param {string} node */
export function build(node) {
  for (const mode of ['renderer', 'process', 'preload']) {
    runOrEnd(node, [path.join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--mode', mode, '--logLevel', 'warn']);
  }
}

/** Builds when a source is newer than what was built from it. @param {string} node */
export function buildWhatIsOld(node) {
  const built = ['out/app/main.js', 'out/app/preload.cjs', 'out/renderer/index.html'].map((file) => path.join(ROOT, file));
  const sources = ['electron', 'renderer', 'shared', 'vite.config.ts', 'package-lock.json'].map((name) => path.join(ROOT, name));
  const isOld = built.some((file) => !existsSync(file)) || newest(sources) > Math.min(...built.map((file) => statSync(file).mtimeMs));
  if (!isOld) return;
  process.stdout.write('Đang dựng chương trình… / Building…\n');
  build(node);
}

/** @param {readonly string[]} places @returns {number} */
function newest(places) {
  return Math.max(
    ...places.map((place) => {
      const stat = statSync(place);
      return stat.isDirectory() ? newest(readdirSync(place).map((name) => path.join(place, name))) : stat.mtimeMs;
    }),
    0,
  );
}
