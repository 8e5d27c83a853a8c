import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';

export type SecondStart = { readonly argv: readonly string[]; readonly cwd: string };

export type InstanceLock = {
  /** Takes the lock of this data folder; false when a living program holds it. */
  readonly take: (userData: string, onSecond: (start: SecondStart) => void) => boolean;
  /** Resolves when this second start has told the first of its arguments. */
  readonly handedOver: () => Promise<void>;
  readonly release: () => void;
};

/** Electron's lock: held by a file that names its process, which a killed process cannot leave behind in force. */
export function createInstanceLock(): InstanceLock {
  let file: string | null = null;
  let handing: Promise<void> = Promise.resolve();
  return {
    take: (userData, onSecond) => {
      mkdirSync(userData, { recursive: true });
      const candidate = path.join(userData, 'host-instance');
      const holder = readHolder(candidate);
      if (holder !== null && isAlive(holder)) {
        handing = handOver(userData);
        return false;
      }
      writeFileSync(candidate, String(process.pid));
      file = candidate;
      listen(userData, onSecond);
      return true;
    },
    handedOver: () => handing,
    release: () => {
      if (file !== null) rmSync(file, { force: true });
    },
  };
}

function readHolder(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

function pipeName(userData: string): string {
  const digest = createHash('sha256').update(path.resolve(userData)).digest('hex').slice(0, 20);
  return process.platform === 'win32' ? `\\\\.\\pipe\\btd-host-${digest}` : path.join(os.tmpdir(), `btd-host-${digest}.sock`);
}

function listen(userData: string, onSecond: (start: SecondStart) => void): void {
  const name = pipeName(userData);
  if (process.platform !== 'win32') rmSync(name, { force: true });
  const server = createServer((socket) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (piece: string) => (text += piece));
    socket.on('end', () => onSecond(JSON.parse(text) as SecondStart));
  });
  server.listen(name);
  server.unref();
}

function handOver(userData: string): Promise<void> {
  const start: SecondStart = { argv: process.argv, cwd: process.cwd() };
  return new Promise((resolve) => {
    const socket = connect(pipeName(userData));
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
    socket.end(JSON.stringify(start));
  });
}
