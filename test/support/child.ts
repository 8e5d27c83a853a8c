import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Another program of ours, started on this machine's Node, which reads TypeScript as it is. */
export function startChild(script: string, ...args: readonly string[]): { readonly child: ChildProcess; readonly lines: AsyncIterable<string>; readonly ended: Promise<void> } {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, script), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  return {
    child,
    lines: createInterface({ input: child.stdout }),
    ended: new Promise((resolve) => {
      child.once('close', () => {
        resolve();
      });
    }),
  };
}

/** The first line that a program prints. */
export async function firstLine(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) return line;
  throw new Error('the program ended without a word');
}
