import path from 'node:path';
import { createRealWorld } from '#electron/platform/real-world.ts';
import { findResourcesFolder } from '#electron/platform/resources-folder.ts';
import type { Task } from '#electron/platform/task.ts';
import type { Locale } from '#shared/ipc/views.ts';
import { wordsOf as screenWordsOf } from '#renderer/text/words.ts';
import { showLine, toJson } from './print-outcome.ts';
import { runCommand } from './run-command.ts';
import { splitCommandLine } from './split-command-line.ts';
import { COMMANDS } from './commands.ts';
import { wordsOf } from './words.ts';

/** `btd`: arguments in, text and exit code out. Wiring only. */
async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  const world = createRealWorld();
  const { locale, isJson } = splitCommandLine(COMMANDS, argv, process.env['BTD_LANG']);
  const task = listenForStop(locale);
  // A reader that went away (`btd … | head`) is no fault of ours; a full disk behind `>` must not end in success.
  process.stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? process.exitCode : 70));
  try {
    const { exit, stdout, stderr } = await runCommand(argv, {
      world,
      task,
      inspectThread: findInspectThread(),
      resources: findResourcesFolder(import.meta.dirname),
      version: await readVersion(world),
      folder: process.cwd(),
      lang: process.env['BTD_LANG'],
      say: (line) => {
        clearProgress();
        process.stdout.write(`${line}\n`);
      },
    });
    clearProgress();
    process.stdout.write(stdout);
    process.stderr.write(stderr);
    process.exitCode = exit;
  } catch (error) {
    clearProgress();
    reportFault(error, { locale, isJson });
    process.exitCode = 70;
  }
}

/** Beside the bundle, or in its own folder when this runs from source. */
const findInspectThread = (): URL => {
  const name = import.meta.filename.endsWith('.ts') ? '../evidence/inspect-thread.ts' : './inspect-thread.js';
  return new URL(name, import.meta.url);
};

/** Both `out/app` and `electron/cli` lie two folders below the program's package.json. */
async function readVersion({ disk }: ReturnType<typeof createRealWorld>): Promise<string> {
  const text = new TextDecoder().decode(await disk.readWhole(path.resolve(import.meta.dirname, '../../package.json')));
  const { version }: { version?: unknown } = JSON.parse(text);
  return typeof version === 'string' ? version : '?';
}

/** Ctrl+C asks the work to stop, which then leaves nothing half made; a second one ends the program at once. */
function listenForStop(locale: Locale): Task {
  const { steps } = screenWordsOf(locale).common;
  let isStopped = false;
  process.on('SIGINT', () => {
    if (isStopped) process.exit(130);
    isStopped = true;
  });
  return { isStopped: () => isStopped, report: ({ step, file, done, total }) => showProgress(`${steps[step]}${total > 0 ? ` ${Math.floor((done / total) * 100)}%` : ''} ${file}`) };
}

/** One line that is written over, for a person who watches; a script's log gets none of it. */
function showProgress(text: string): void {
  if (!process.stderr.isTTY) return;
  const width = Math.max(20, (process.stderr.columns ?? 80) - 1);
  process.stderr.write(`\r\u001b[K${showLine(text).slice(0, width)}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}

/** A fault of ours: one calm sentence, and the stack for whoever will mend it. */
function reportFault(error: unknown, { locale, isJson }: { readonly locale: Locale; readonly isJson: boolean }): void {
  const message = wordsOf(locale).fault;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (isJson) process.stdout.write(toJson({ ok: false, problems: [{ type: 'program-fault', where: '', message }] }));
  process.stderr.write(`btd: ${message}\n${stack}\n`);
}

await main();
