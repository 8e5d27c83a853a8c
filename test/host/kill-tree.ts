import { spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/**
 * SIGKILL to a process and, unless `alone`, to all that it has started: nothing is told, nothing is flushed. Returns when
 * every one of them is gone, also those that were left to notice by themselves that their parent is.
 */
export async function killTree(root: number, { alone = false }: { readonly alone?: boolean } = {}): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/F', '/T', '/PID', String(root)]);
    return;
  }
  const below = listDescendants(root);
  killNow(root);
  if (!alone) for (const one of below) killNow(one);
  while ([root, ...below].some(isRunning)) await setTimeout(10);
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

type Process = { readonly pid: number; readonly parent: number; readonly state: string };

function listDescendants(root: number): readonly number[] {
  const all = listProcesses();
  const found: number[] = [];
  for (let parents: readonly number[] = [root]; parents.length > 0; ) {
    const children = all.filter(({ parent }) => parents.includes(parent)).map(({ pid }) => pid);
    found.push(...children);
    parents = children;
  }
  return found;
}

/** A process whose end nobody has asked after yet is none any more. */
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return listProcesses([pid]).some(({ state }) => !state.startsWith('Z'));
};

function listProcesses(only: readonly number[] = []): readonly Process[] {
  const { stdout } = spawnSync('ps', [...(only.length === 0 ? ['-A'] : ['-p', only.join(',')]), '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/u))
    .flatMap(([pid, parent, state]) => (pid === undefined || parent === undefined || state === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), state }]));
}
