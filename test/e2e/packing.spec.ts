import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { listAsar } from '#test/support/read-asar.ts';

/**
 * The installed program, made as the installer makes it but for Electron's own binary, in whose place stands a file that
 * has nothing but the fuses. No network is asked.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Version of the fuses, how many, and each as it comes from Electron's makers: all off or on, which is for us to say. */
const FUSES_BEFORE = [1, 9, ...Array.from({ length: 9 }, () => '0'.charCodeAt(0))];

let folder = '';
let program = '';
test.beforeAll(async () => {
  test.skip(process.platform !== 'linux', 'the stand-in binary is that of Linux');
  folder = await mkdtemp(path.join(os.tmpdir(), 'btd-packing-'));
  const standIn = path.join(folder, 'electron');
  await mkdir(path.join(standIn, 'resources'), { recursive: true });
  await writeFile(path.join(standIn, 'electron'), Buffer.concat([Buffer.from('not Electron\n'), Buffer.from(SENTINEL), Buffer.from(FUSES_BEFORE)]));
  await chmod(path.join(standIn, 'electron'), 0o755);
  await writeFile(path.join(standIn, 'version'), '0.0.0');
  const builder = path.join(ROOT, 'node_modules/electron-builder/cli.js');
  await promisify(execFile)(process.execPath, [builder, '--linux', 'dir', `--config.electronDist=${standIn}`, `--config.directories.output=${path.join(folder, 'dist')}`], { cwd: ROOT });
  program = path.join(folder, 'dist', process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

const resources = (): string => path.join(program, 'resources');

test('holds the built bundles and what they load, and nothing of the tests, the sources or other systems', () => {
  const files = listAsar(path.join(resources(), 'app.asar'));
  const paths = files.map((file) => file.path);
  for (const needed of ['package.json', 'out/app/main.js', 'out/app/preload.cjs', 'out/app/engine-thread.js', 'out/app/inspect-thread.js', 'out/renderer/index.html', 'node_modules/pdfjs-dist/legacy/build/pdf.mjs']) {
    expect(paths).toContain(needed);
  }
  const tops = new Set(paths.map((file) => file.split('/').slice(0, file.startsWith('node_modules/') ? 2 : 1).join('/')));
  expect([...tops].toSorted()).toEqual(['node_modules/better-sqlite3', 'node_modules/pdfjs-dist', 'out', 'package.json']);
  expect(paths.filter((file) => /\.(?:ts|tsx|map|spec\.|test\.)$|\/(?:test|deps|src)\//.test(file))).toEqual([]);
  // One native file, beside the archive: from within it no system would load it.
  const native = files.filter((file) => file.path.endsWith('.node'));
  expect(native).toEqual([{ path: expect.stringContaining(`linux-${process.arch}`), isUnpacked: true }]);
  expect(existsSync(path.join(resources(), 'app.asar.unpacked', native[0]?.path ?? ''))).toBe(true);
});

test('holds the sample round, the criteria sets and the schemas beside it', () => {
  for (const name of ['sample-round/criteria-set.json', 'criteria-sets', 'schemas']) expect(existsSync(path.join(resources(), 'resources', name)), name).toBe(true);
  expect(existsSync(path.join(resources(), 'resources/pictures'))).toBe(false);
});

test('has every fuse as it is written down, read back from the binary', async () => {
  const fuses = await getCurrentFuseWire(path.join(program, 'ban-tham-dinh'));
  const OFF = '0'.charCodeAt(0);
  const ON = '1'.charCodeAt(0);
  expect(fuses).toMatchObject({
    [FuseV1Options.RunAsNode]: OFF,
    [FuseV1Options.EnableCookieEncryption]: ON,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
    [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
    [FuseV1Options.OnlyLoadAppFromAsar]: ON,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: OFF,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
  });
});

test('names for every system what it makes there', async () => {
  const written = await readFile(path.join(ROOT, 'electron-builder.yml'), 'utf8');
  for (const target of ['nsis', 'portable', 'dmg', 'AppImage', 'deb']) expect(written).toContain(`- ${target}\n`);
});
