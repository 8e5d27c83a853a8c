import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode } from './node-binary.mjs';

/** `npm run btd -- …`: the command line as it was built. Installs and builds nothing; the exit code is the program's. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const node = findNode(root);
const cli = path.join(root, 'out/app/cli.js');

if (node === null || !existsSync(path.join(root, 'node_modules/better-sqlite3'))) {
  process.stderr.write('btd: thiếu node_modules; chạy "npm ci" trước. / node_modules is missing; run "npm ci" first.\n');
  process.exit(2);
}
if (!existsSync(cli)) {
  process.stderr.write('btd: thiếu out/app/cli.js; chạy "npm run build" trước. / out/app/cli.js is missing; run "npm run build" first.\n');
  process.exit(2);
}
// From where the person stands, not from the project: the paths on the command line are theirs.
const { status, error } = spawnSync(node, [cli, ...process.argv.slice(2)], { cwd: process.env['INIT_CWD'] ?? process.cwd(), stdio: 'inherit' });
if (error !== undefined) process.stderr.write(`btd: ${error.message}\n`);
process.exit(status ?? 1);
