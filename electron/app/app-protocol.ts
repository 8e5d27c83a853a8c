import path from 'node:path';
import type { CustomScheme } from 'electron';
import { toDiskProblem } from '#electron/platform/disk-problem.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';
import { serveEvidence } from './serve-evidence.ts';

export const APP_ORIGIN = 'app://desk';
export const START_PAGE = `${APP_ORIGIN}/index.html`;

/** To be registered before the program is ready. */
export const APP_SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: {
    // An origin of its own, so that relative addresses resolve and "same origin" means this page and nothing else.
    standard: true,
    // A secure context: without it the page has no crypto.subtle and mixed-content rules would not hold.
    secure: true,
    // fetch() is how evidence is read in ranges.
    supportFetchAPI: true,
    // Answers are streamed: a 400 MB scan is never whole in memory.
    stream: true,
    // Chromium may keep the page's script as it was compiled, from one start to the next.
    codeCache: true,
    // bypassCSP, allowServiceWorkers, allowExtensions stay off: the policy must bind our own pages, and a service worker
    // or an extension would stand between the page and this handler.
  },
};

export type AppProtocol = {
  readonly disk: Disk;
  /** Folder of the built page, `out/renderer`. */
  readonly pageFolder: string;
  /** Asked anew for every request: evidence is served from the workspace that is open now, and from no other. */
  readonly openWorkspaceRoot: () => string | null;
};

/** Answers `app://desk/…`: the built page, pdf.js's data, and evidence by SHA-256. Everything else is 404. */
export function createAppProtocol(world: AppProtocol): (request: Request) => Promise<Response> {
  return async (request) => harden(await answer(world, request));
}

async function answer({ disk, pageFolder, openWorkspaceRoot }: AppProtocol, request: Request): Promise<Response> {
  const url = new URL(request.url);
  // Reading is all that the page may do here: there is nothing to post to, and a form must not find a door.
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
  if (url.protocol !== 'app:' || url.hostname !== 'desk') return new Response(null, { status: 404 });
  const evidence = /^\/evidence\/([^/]*)$/.exec(url.pathname);
  if (evidence === null) return servePageFile(disk, pageFolder, url.pathname);
  return serveEvidence({ disk, workspaceRoot: openWorkspaceRoot(), name: evidence[1] ?? '', range: request.headers.get('range'), isHeadOnly: request.method === 'HEAD' });
}

/**
 * A file of the built page. Every part of the path must be of plain letters, digits, `-`, `_` and inner dots: `..`,
 * encoded slashes, drive letters and hidden files are all refused by the same rule.
 */
async function servePageFile(disk: Disk, pageFolder: string, pathname: string): Promise<Response> {
  const parts = pathname.slice(1).split('/');
  const type = CONTENT_TYPES[path.extname(pathname)];
  if (type === undefined || !parts.every((part) => /^[\w-]+(?:\.[\w-]+)*$/.test(part))) return new Response(null, { status: 404 });
  try {
    // A copy in an ArrayBuffer of its own: that is what a Response takes.
    return new Response(new Uint8Array(await disk.readWhole(path.join(pageFolder, ...parts))), { headers: { 'content-type': type } });
  } catch (error) {
    if (toDiskProblem(error, 'read', pathname) === null) throw error;
    return new Response(null, { status: 404 });
  }
}

/** What the page is made of. A file of another kind has no business in it and is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  // The sign that pdf.js shows on a page while it is drawn.
  '.gif': 'image/gif',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  // WebAssembly.instantiateStreaming refuses any other type.
  '.wasm': 'application/wasm',
};

/** Headers that every answer carries, the 404s and the PDFs too: there is no page of ours without the policy. */
function harden(response: Response): Response {
  response.headers.set('content-security-policy', CONTENT_SECURITY_POLICY);
  // A PDF or a font is never taken for a script because its bytes look like one.
  response.headers.set('x-content-type-options', 'nosniff');
  // No address of ours, which holds digests of evidence, goes out with a request.
  response.headers.set('referrer-policy', 'no-referrer');
  // No other origin may embed what we serve, or hold a handle on our window.
  response.headers.set('cross-origin-resource-policy', 'same-origin');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  // Evidence must be gone when its workspace is closed: nothing of it stays in a cache.
  response.headers.set('cache-control', 'no-store');
  return response;
}
