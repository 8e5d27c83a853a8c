import { spawn } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import type { World } from '#electron/platform/disk.ts';
import { QUIET_TASK, type Task } from '#electron/platform/task.ts';
import { runCommand } from '#electron/cli/run-command.ts';
import { createTestWorld } from './test-world.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

export type BtdRun = { readonly exit: number; readonly stdout: string; readonly stderr: string; readonly lines: readonly string[] };
export type BtdSurroundings = { readonly folder: string; readonly world?: World; readonly task?: Task; readonly resources?: string };

/** `btd` in this process, on the real disk, standing in a folder. Speaks Vietnamese unless told otherwise. */
export async function runBtd({ folder, world = createTestWorld(), task = QUIET_TASK, resources = path.join(ROOT, 'resources') }: BtdSurroundings, ...argv: readonly string[]): Promise<BtdRun> {
  const said: string[] = [];
  const { exit, stdout, stderr } = await runCommand(argv, {
    world, task, folder, resources, lang: undefined, version: '0.0.0-test',
    inspectThread: new URL('../../electron/evidence/inspect-thread.ts', import.meta.url),
    say: (line) => said.push(`${line}\n`),
  });
  return toRun(exit, said.join('') + stdout, stderr);
}

export type BtdProcess = {
  readonly nodeArguments?: readonly string[];
  /** Sees what is printed as it comes, and may press Ctrl+C. */
  readonly onOutput?: (text: string, interrupt: () => void) => void;
};

/** `btd` as a process of its own, from source. */
export async function spawnBtd(folder: string, argv: readonly string[], { nodeArguments = [], onOutput = () => undefined }: BtdProcess = {}): Promise<BtdRun> {
  const child = spawn(process.execPath, [...nodeArguments, path.join(ROOT, 'electron/cli/main.ts'), ...argv], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text;
      onOutput(text, () => child.kill('SIGINT'));
    });
  }
  const exit = await new Promise<number>((resolve) => {
    child.once('close', (code) => {
      resolve(code ?? -1);
    });
  });
  return toRun(exit, printed.stdout, printed.stderr);
}

const toRun = (exit: number, stdout: string, stderr: string): BtdRun => ({ exit, stdout, stderr, lines: stdout.split('\n').slice(0, -1) });

const documentSchema = z.looseObject({ ok: z.boolean(), problems: z.array(z.looseObject({ type: z.string(), where: z.string(), message: z.string() })) });

/** The one document that `--json` prints. */
export const readJson = (run: BtdRun): z.infer<typeof documentSchema> => documentSchema.parse(JSON.parse(run.stdout));
