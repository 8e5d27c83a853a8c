import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { BrowserWindow } from 'electron';
import { DROP_CHANNEL, LISTENING_CHANNEL, callChannel } from '#shared/ipc/channels.ts';
import { MAIN_METHODS, METHODS } from '#shared/ipc/contract.ts';
import { startBroker } from '#electron/app/broker.ts';
import type { Dialogs } from '#electron/app/dialogs.ts';

/** Electron's side of the wire, which is not there without its binary. */
const wire = vi.hoisted(() => ({ handlers: new Map<string, (event: object, input: unknown) => unknown>(), listeners: new Map<string, (event: object, input: unknown) => unknown>() }));
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, handler: (event: object, input: unknown) => unknown) => void wire.handlers.set(channel, handler),
    on: (channel: string, listener: (event: object, input: unknown) => unknown) => void wire.listeners.set(channel, listener),
  },
}));

const ours = {};
const reached: string[] = [];
const OWN_FRAME = { parent: null, origin: 'app://desk' };
const OWN_PAGE = { sender: ours, senderFrame: OWN_FRAME };

const note = (what: string): Promise<{ readonly ok: true; readonly value: null }> => {
  reached.push(what);
  return Promise.resolve({ ok: true, value: null });
};

beforeAll(() => {
  startBroker({
    window: { webContents: ours } as unknown as BrowserWindow,
    engine: { call: note, close: () => Promise.resolve() },
    dialogs: Object.fromEntries(MAIN_METHODS.map((method) => [method, () => note(method)])) as unknown as Dialogs,
    tokens: { issue: (file) => note(`token for ${file}`).then(() => ({ token: 't', name: 'n', size: 0 })), pathOf: () => null, pathsNamedIn: () => ({}) },
    onListening: (event) => void reached.push(`listening to ${event}`),
  });
});

const send = (channel: string, event: object, input: unknown): unknown => {
  reached.length = 0;
  const handler = wire.handlers.get(channel) ?? wire.listeners.get(channel);
  if (handler === undefined) throw new Error(`no handler for ${channel}`);
  return handler(event, input);
};

const STRANGERS: readonly (readonly [string, object])[] = [
  ['another window', { sender: {}, senderFrame: OWN_FRAME }],
  ['a frame within the page', { sender: ours, senderFrame: { parent: OWN_FRAME, origin: 'app://desk' } }],
  ['a frame that is gone', { sender: ours, senderFrame: null }],
  ['a page that replaced ours', { sender: ours, senderFrame: { parent: null, origin: 'https://example.org' } }],
  ['a file that was opened in the window', { sender: ours, senderFrame: { parent: null, origin: 'file://' } }],
  ['a page without an origin', { sender: ours, senderFrame: { parent: null, origin: 'null' } }],
  ['a host with a name like ours', { sender: ours, senderFrame: { parent: null, origin: 'app://desk.example.org' } }],
];

describe('the broker', () => {
  it('has one channel for each call of the contract, two of its own, and no other', () => {
    expect([...wire.handlers.keys()].toSorted()).toEqual([...METHODS.map(callChannel), DROP_CHANNEL].toSorted());
    expect([...wire.listeners.keys()]).toEqual([LISTENING_CHANNEL]);
  });

  it.each(METHODS)('answers %s to its own page', async (method) => {
    await send(callChannel(method), OWN_PAGE, null);
    expect(reached).toEqual([method]);
  });

  it.each(STRANGERS)('answers nothing to %s', (_who, event) => {
    for (const channel of [...METHODS.map(callChannel), DROP_CHANNEL, LISTENING_CHANNEL]) {
      expect(() => send(channel, event, null)).toThrow('the sender is not the page of this program');
      expect(reached).toEqual([]);
    }
  });

  it.each([
    ['no list', 'x'], ['a list of numbers', [1]], ['a path without a letter', ['']], ['a path without an end', ['x'.repeat(40_000)]], ['a list within a list', [['x']]],
    ['more than a hand can drop', Array.from({ length: 501 }, () => 'x')], ['an object that plays a list', { 0: 'x', length: 1 }], ['nothing', undefined],
  ])('takes no drop of %s', (_what, paths) => {
    expect(() => send(DROP_CHANNEL, OWN_PAGE, paths)).toThrow();
    expect(reached).toEqual([]);
  });

  it('gives a token for each file of a drop', async () => {
    await send(DROP_CHANNEL, OWN_PAGE, ['/a.zip', '/b.zip']);
    expect(reached).toEqual(['token for /a.zip', 'token for /b.zip']);
  });

  it.each([['an event that is not there', 'everything'], ['a name of the language', '__proto__'], ['no name', 7]])('listens to %s no more than to nothing', (_what, name) => {
    expect(() => send(LISTENING_CHANNEL, OWN_PAGE, name)).toThrow();
    expect(reached).toEqual([]);
  });
});
