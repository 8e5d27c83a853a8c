import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAppProtocol } from '#electron/app/app-protocol.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';

const EVIDENCE = 'ab'.padEnd(64, '0');
const CONTENT = Uint8Array.from({ length: 700_000 }, (_, index) => index % 251);

let folder = '';
let openRoot: string | null = null;
let handle: (request: Request) => Promise<Response>;
const get = (address: string, init: RequestInit = {}): Promise<Response> => handle(new Request(`app://desk${address}`, init));

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'btd-protocol-'));
  await mkdir(path.join(folder, 'page/assets'), { recursive: true });
  await writeFile(path.join(folder, 'page/index.html'), '<!doctype html>');
  await writeFile(path.join(folder, 'page/assets/index-B_1-x.js'), 'export {};');
  await writeFile(path.join(folder, 'page/.env'), 'secret');
  await writeFile(path.join(folder, 'secret.json'), '{}');
  await mkdir(path.join(folder, 'workspace/vault/ab'), { recursive: true });
  await writeFile(path.join(folder, 'workspace/vault/ab', `${EVIDENCE}.pdf`), CONTENT);
  await writeFile(path.join(folder, 'workspace/desk.sqlite'), 'database');
  handle = createAppProtocol({ disk: createWatchedDisk(), pageFolder: path.join(folder, 'page'), openWorkspaceRoot: () => openRoot });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The real disk, which counts the files that are open and may fail at one act. */
let openFiles = 0;
let failing: 'size' | 'read' | null = null;
function createWatchedDisk(): Disk {
  const disk = createRealDisk();
  return {
    ...disk,
    open: async (file, mode) => {
      const open = await disk.open(file, mode);
      openFiles += 1;
      return {
        ...open,
        size: async () => {
          failAt('size');
          return open.size();
        },
        read: async (into, position) => {
          failAt('read');
          return open.read(into, position);
        },
        close: async () => {
          openFiles -= 1;
          await open.close();
        },
      };
    },
  };
}

function failAt(act: typeof failing): void {
  if (failing === act) throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
}

describe('app://desk serves the built page', () => {
  it('with its type and with the policy on every answer', async () => {
    const page = await get('/index.html');
    expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([200, 'text/html; charset=utf-8', '<!doctype html>']);
    expect((await get('/assets/index-B_1-x.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    for (const answer of [page, await get('/missing.js'), await get(`/evidence/${EVIDENCE}`)]) {
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each([
    '/', '/.env', '/assets', '/assets/', '/missing.js', '/../secret.json', '/%2e%2e/secret.json', '/..%2fsecret.json', '/assets/..%5c..%5csecret.json',
    '//etc/passwd', '/C:/secret.json', '/index.html%00.js', '/index.html/x.js', '/evidence', '/evidence/',
  ])('and nothing at %s', async (address) => {
    expect((await get(address)).status).toBe(404);
  });

  it('to nobody else’s address, and takes nothing', async () => {
    expect((await handle(new Request('app://other/index.html'))).status).toBe(404);
    expect((await handle(new Request('http://desk/index.html'))).status).toBe(404);
    expect((await get('/index.html', { method: 'POST', body: 'x' })).status).toBe(405);
  });
});

describe('app://desk/evidence', () => {
  it('gives the bytes of the open workspace, whole and by range', async () => {
    openRoot = path.join(folder, 'workspace');
    const whole = await get(`/evidence/${EVIDENCE}`);
    expect([whole.status, whole.headers.get('accept-ranges'), whole.headers.get('content-length')]).toEqual([200, 'bytes', '700000']);
    expect(Buffer.from(await whole.arrayBuffer()).equals(CONTENT)).toBe(true);

    const part = await get(`/evidence/${EVIDENCE}`, { headers: { range: 'bytes=262140-600000' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 262140-600000/700000']);
    expect(Buffer.from(await part.arrayBuffer()).equals(CONTENT.subarray(262_140, 600_001))).toBe(true);

    const outside = await get(`/evidence/${EVIDENCE}`, { headers: { range: 'bytes=700000-' } });
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, 'bytes */700000']);
  });

  it('gives nothing once the workspace is closed, or from another one', async () => {
    openRoot = null;
    expect((await get(`/evidence/${EVIDENCE}`)).status).toBe(404);
    openRoot = path.join(folder, 'another');
    expect((await get(`/evidence/${EVIDENCE}`)).status).toBe(404);
  });

  it.each([
    EVIDENCE.toUpperCase(), EVIDENCE.slice(1), `${EVIDENCE}0`, `${EVIDENCE}.pdf`, 'desk.sqlite', '..%2f..%2fdesk.sqlite', `%2e%2e%2f${EVIDENCE}`, 'c'.repeat(64),
  ])('gives nothing for the name %s', async (name) => {
    openRoot = path.join(folder, 'workspace');
    expect((await get(`/evidence/${name}`)).status).toBe(404);
  });

  it('answers a look at the headers with the headers alone, and holds no file', async () => {
    openRoot = path.join(folder, 'workspace');
    const before = openFiles;
    const answer = await get(`/evidence/${EVIDENCE}`, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-length'), answer.body]).toEqual([200, '700000', null]);
    expect(openFiles).toBe(before);
  });

  it.each(['size', 'read'] as const)('holds no file when the disk fails at %s', async (act) => {
    openRoot = path.join(folder, 'workspace');
    const before = openFiles;
    failing = act;
    await expect(get(`/evidence/${EVIDENCE}`).then((answer) => answer.arrayBuffer())).rejects.toThrow('EIO');
    failing = null;
    expect(openFiles).toBe(before);
  });

  it('lets go of the file when the page turns away', async () => {
    openRoot = path.join(folder, 'workspace');
    const answer = await get(`/evidence/${EVIDENCE}`);
    const reader = answer.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await expect(reader?.closed).resolves.toBeUndefined();
  });
});
