import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { CONTENT_SECURITY_POLICY } from '#electron/app/content-security-policy.ts';
import type { EvidenceState, EvidenceView } from '#shared/ipc/views.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.json': 'application/json' };

export type GivenDocument = { readonly file: string; readonly path: string; readonly title?: string; readonly state?: EvidenceState };
export type PaneServer = {
  readonly url: string;
  /** Addresses under `evidence/` in the order in which they were asked for, with their range. */
  readonly ranges: { readonly file: string; readonly bytes: number }[];
  /** Answers about this file wait until `release`. */
  readonly hold: (file: string) => void;
  readonly release: (file: string) => void;
  readonly close: () => Promise<void>;
};

/** Builds the pane's page as the renderer is built and serves it on the loopback with the program's content policy. */
export async function servePane(outDir: string, documents: readonly GivenDocument[], citations: readonly { readonly file: string; readonly page: number }[]): Promise<PaneServer> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    base: './',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome140', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 4000 },
    worker: { format: 'es' },
  });
  const paths = new Map(documents.map((one) => [digestOf(one.path), one]));
  const views = [...paths].map(([sha256, one]) => ({ sha256, file: one.file, title: one.title ?? one.file, size: statSync(one.path).size, state: one.state ?? { kind: 'readable', pages: 1 } }) as EvidenceView);
  const ranges: { file: string; bytes: number }[] = [];
  const held = new Map<string, (() => void)[]>();
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://desk.localhost').pathname);
    response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    if (asked === '/given.json') return response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ documents: views, citations }));
    if (!asked.startsWith('/evidence/')) return serveFile(asked.startsWith('/pdfjs/') ? path.join(ROOT, 'node_modules/pdfjs-dist', asked.slice(7)) : path.join(outDir, asked === '/' ? 'index.html' : asked), response);
    const one = paths.get(asked.slice('/evidence/'.length));
    if (one === undefined) return response.writeHead(404).end();
    const answer = (): void => {
      ranges.push({ file: one.file, bytes: serveRange(one.path, request.headers.range, response) });
    };
    const waiting = held.get(one.file);
    if (waiting === undefined) return answer();
    return waiting.push(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://desk.localhost:${(server.address() as AddressInfo).port}/`,
    ranges,
    hold: (file) => held.set(file, []),
    release: (file) => {
      const waiting = held.get(file) ?? [];
      held.delete(file);
      for (const answer of waiting) answer();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

function serveFile(file: string, response: ServerResponse): void {
  const stream = createReadStream(file);
  stream.on('error', () => response.writeHead(404).end());
  stream.on('open', () => response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream'));
  stream.pipe(response);
}

function serveRange(file: string, header: string | undefined, response: ServerResponse): number {
  const { size } = statSync(file);
  const match = /^bytes=(\d+)-(\d+)$/.exec(header ?? '');
  // The pane must never ask for a whole document.
  if (match === null) {
    response.writeHead(400).end();
    return size;
  }
  const start = Number(match[1]);
  const end = Math.min(Number(match[2]), size - 1);
  response.writeHead(206, { 'Content-Range': `bytes ${start}-${end}/${size}`, 'Content-Length': end - start + 1, 'Content-Type': 'application/pdf', 'Accept-Ranges': 'bytes' });
  createReadStream(file, { start, end }).pipe(response);
  return end - start + 1;
}
