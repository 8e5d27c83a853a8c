import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { findNode } from '../run/node-binary.mjs';
import { killTree } from './kill-tree.ts';
import { launchElectron } from './launch-electron.ts';
import type { ControlAnswer, ControlCommand, HostSight } from './control.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

export type LaunchSettings = {
  /** The program's data folder: a fresh one for a test that starts clean, the same one again for a restart. */
  readonly userData: string;
  /** Arguments of the program: `--sample`, files. */
  readonly args?: readonly string[];
  /** `out/app/main.js` unless given. */
  readonly mainBundle?: string;
  /** Without a visible window, which is the default. */
  readonly isHeadless?: boolean;
  /** A file in which everything is written down that the program hands to the page; not in Electron. */
  readonly record?: string;
  /** Milliseconds to leave the program alone for after its page has loaded: a bench's own attaching must not slow what it measures. */
  readonly restBeforeAttach?: number;
  /** When it fires before the page is there, the program is killed as `RunningHost.kill` does it, and the launch is refused. */
  readonly killBy?: AbortSignal;
};

/** What a test may do to the world around the page. */
export type HostControl = {
  /** The next dialog for opening answers with these files; an empty list is a cancel. */
  readonly nextOpenDialog: (paths: readonly string[]) => Promise<void>;
  /** The next dialog for saving answers with this path; null is a cancel. */
  readonly nextSaveDialog: (file: string | null) => Promise<void>;
  /** Drags real files from outside onto a point of the page (CSS pixels; the middle of 1280×800 unless given). */
  readonly dropFiles: (paths: readonly string[], at?: { readonly x: number; readonly y: number }) => Promise<void>;
  /** The system opens a file with the program that runs (macOS's open-file). */
  readonly openFile: (file: string) => Promise<void>;
  /** Chooses an entry of the menu by its id, which is its command. */
  readonly chooseMenu: (id: string) => Promise<void>;
  /** What was refused, shown in a box or in a folder, and the menu's words as they are now. */
  readonly look: () => Promise<HostSight>;
};

export type RunningHost = {
  readonly page: Page;
  readonly control: HostControl;
  /** What the program wrote to its standard error so far. */
  readonly errorOutput: () => string;
  /** Closes the window as a person does; gives the program's exit code. */
  readonly close: () => Promise<number>;
  /**
   * SIGKILL to the program and the browser at once: nothing is told, nothing is flushed. Returns when both are gone.
   * `alone`: to the program only; its browser finds that out by itself.
   */
  readonly kill: (how?: { readonly alone?: boolean }) => Promise<void>;
  /**
   * Holds the program's process still, and not its page: every call stays without an answer until the function that comes
   * back is called. Null where the two are one process (Electron) or the system can hold none (Windows).
   */
  readonly hold: (() => () => void) | null;
  /** Resolves with the exit code (null after a signal) when the program ends by itself. */
  readonly ended: Promise<number | null>;
};

/**
 * Starts the built program on the machine's browser in a process of its own and attaches to its page. Throws with the
 * program's own words when it ends before the page is there.
 */
export function launchHost(settings: LaunchSettings): Promise<RunningHost> {
  return IS_ELECTRON ? launchElectron(settings) : launchOnBrowser(settings);
}

/** BTD_SHELL=electron runs the same tests in Electron itself, where its binary can be had. */
export const IS_ELECTRON = process.env['BTD_SHELL'] === 'electron';

async function launchOnBrowser({ userData, args = [], mainBundle, isHeadless = true, record, restBeforeAttach = 0, killBy }: LaunchSettings): Promise<RunningHost> {
  const node = findNode(ROOT);
  if (node === null) throw new Error('Node 24 is missing: run npm ci');
  const child = spawn(
    node,
    [
      path.join(import.meta.dirname, 'main.ts'), '--control', ...(isHeadless ? ['--headless'] : []), ...(record === undefined ? [] : [`--record=${record}`]),
      ...(mainBundle === undefined ? [] : [mainBundle]), '--', `--user-data=${userData}`, ...args,
    ],
    { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const ended = new Promise<number | null>((resolve) => void child.on('exit', (code) => resolve(code)));
  let errorText = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (errorText += piece));
  const kill = async (how: { readonly alone?: boolean } = {}): Promise<void> => {
    // Its number may be another's by now, once it has ended.
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) await killTree(child.pid, how);
    await ended;
  };
  const killing: Promise<void>[] = [];
  killBy?.addEventListener('abort', () => void killing.push(kill()));
  const wire = openWire(child);
  const ready = await Promise.race([wire.ready, ended]);
  await Promise.all(killing);
  if (ready === null || typeof ready === 'number') throw new Error(`the program ended before its page was there (code ${String(ready)}):\n${errorText}`);

  if (restBeforeAttach > 0) await setTimeout(restBeforeAttach);
  const browser = await chromium.connectOverCDP(ready.cdp);
  const page = browser.contexts().flatMap((context) => context.pages()).find((candidate) => candidate.url().startsWith(ready.origin));
  if (page === undefined) throw new Error('the page of the program was not found in its browser');
  return {
    page,
    control: controlBy(wire.ask),
    errorOutput: () => errorText,
    ended,
    hold: process.platform === 'win32' ? null : () => holdStill(child),
    close: async () => {
      child.stdin.end();
      const code = await ended;
      await browser.close().catch(() => undefined);
      return code ?? -1;
    },
    kill: async (how) => {
      await kill(how);
      await browser.close().catch(() => undefined);
    },
  };
}

function holdStill(child: ChildProcess): () => void {
  child.kill('SIGSTOP');
  return () => void child.kill('SIGCONT');
}

type Ready = Extract<ControlAnswer, { readonly btdHost: 'ready' }>;
type Wire = { readonly ready: Promise<Ready>; readonly ask: (command: ControlCommand) => Promise<unknown> };

function openWire(child: ChildProcess): Wire {
  const ready = Promise.withResolvers<Ready>();
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let nextId = 1;
  if (child.stdout === null || child.stdin === null) throw new Error('the host was started without its wires');
  const { stdin } = child;
  // A program that has ended reads nothing more; its exit says so.
  stdin.on('error', () => undefined);
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('{"btdHost":')) return;
    const answer = JSON.parse(line) as ControlAnswer;
    if (answer.btdHost === 'ready') return ready.resolve(answer);
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.btdHost === 'answer') asked?.resolve(answer.value);
    else asked?.reject(new Error(answer.error));
  });
  return {
    ready: ready.promise,
    ask: (command) => {
      const id = nextId;
      nextId += 1;
      const asked = Promise.withResolvers<unknown>();
      waiting.set(id, asked);
      stdin.write(`${JSON.stringify({ id, command })}\n`);
      return asked.promise;
    },
  };
}

function controlBy(ask: Wire['ask']): HostControl {
  const tell = async (command: ControlCommand): Promise<void> => {
    await ask(command);
  };
  return {
    nextOpenDialog: (paths) => tell({ do: 'nextOpenDialog', paths }),
    nextSaveDialog: (file) => tell({ do: 'nextSaveDialog', path: file }),
    dropFiles: (paths, at = { x: 640, y: 400 }) => tell({ do: 'dropFiles', paths, ...at }),
    openFile: (file) => tell({ do: 'openFile', path: file }),
    chooseMenu: (id) => tell({ do: 'chooseMenu', id }),
    look: async () => (await ask({ do: 'look' })) as HostSight,
  };
}
