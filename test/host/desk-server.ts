import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';

export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

export type DeskServer = {
  /** `http://desk.localhost:<port>`; stands for `app://desk`. */
  readonly origin: string;
  /** Only the host's own browser holds this cookie: no other program of this machine can read evidence here. */
  readonly cookie: { readonly name: string; readonly value: string };
};

/**
 * Stands in for a scheme of Electron's: an HTTP server on the loopback that hands every request to the handler that the
 * program registered, as `app://desk/…`, and passes status, headers and body through as they are. A `*.localhost` page is
 * a secure context, as the registered scheme would be.
 */
export async function startDeskServer(handler: () => ProtocolHandler | null): Promise<DeskServer> {
  const cookie = { name: 'btd-host', value: randomBytes(24).toString('hex') };
  let authority = '';
  const server = createServer((request, response) => {
    const isOurs = request.headers.host === authority && (request.headers.cookie ?? '').includes(`${cookie.name}=${cookie.value}`);
    const handle = handler();
    if (!isOurs || handle === null) {
      response.writeHead(403).end();
      return;
    }
    answer(handle, request, response).catch((error: unknown) => {
      process.stderr.write(`test host: the protocol handler failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      response.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  authority = `desk.localhost:${String((server.address() as AddressInfo).port)}`;
  return { origin: `http://${authority}`, cookie };
}

async function answer(handle: ProtocolHandler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (name !== 'cookie' && name !== 'host' && name !== 'connection' && value !== undefined) headers.set(name, String(value));
  }
  // The path as it came: nothing is decoded or tidied on the way to the program's own checks.
  const answered = await handle(new Request(`app://desk${request.url ?? '/'}`, { method: request.method ?? 'GET', headers }));
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  const reader = answered.body?.getReader();
  response.on('close', () => void reader?.cancel().catch(() => undefined));
  if (request.method === 'HEAD' || reader === undefined) {
    response.end();
    return;
  }
  for (;;) {
    const { done, value } = await reader.read();
    if (done || response.destroyed) break;
    if (!response.write(value)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}
