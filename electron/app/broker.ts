import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { DROP_CHANNEL, LISTENING_CHANNEL, callChannel, eventChannel } from '#shared/ipc/channels.ts';
import { EVENT_NAMES, METHODS, type EventName, type Events } from '#shared/ipc/contract.ts';
import { MOST_FILES } from '#shared/ipc/hand-in.ts';
import type { FileToken } from '#shared/ipc/views.ts';
import { APP_ORIGIN } from './app-protocol.ts';
import { isMainMethod, type Dialogs } from './dialogs.ts';
import type { EngineReply, EngineThread } from './engine-thread.ts';
import type { FileTokens } from './file-tokens.ts';

export type BrokerParts = {
  readonly window: BrowserWindow;
  readonly engine: EngineThread;
  readonly dialogs: Dialogs;
  readonly tokens: FileTokens;
  /** The page began to listen to this event. */
  readonly onListening: (event: EventName) => void;
};

/** Paths that the preload read from a drop. Bounds as for any edge; the longest path is that of Windows. */
const droppedSchema = z.array(z.string().min(1).max(32_767)).max(MOST_FILES);
const eventNameSchema = z.enum(EVENT_NAMES);

/** Answers the page's calls: the few that need a dialog here, all others by the engine's thread. */
export function startBroker({ window, engine, dialogs, tokens, onListening }: BrokerParts): void {
  for (const method of METHODS) {
    ipcMain.handle(callChannel(method), (event, input: unknown): Promise<EngineReply> => {
      assertTrusted(event, window);
      if (isMainMethod(method)) return dialogs[method](input);
      // Tokens become paths here and nowhere else, on the way to the engine.
      return engine.call(method, input, tokens.pathsNamedIn(input));
    });
  }
  ipcMain.handle(DROP_CHANNEL, (event, paths: unknown): Promise<readonly FileToken[]> => {
    assertTrusted(event, window);
    return Promise.all(droppedSchema.parse(paths).map((file) => tokens.issue(file, 'read')));
  });
  ipcMain.on(LISTENING_CHANNEL, (event, name: unknown) => {
    assertTrusted(event, window);
    onListening(eventNameSchema.parse(name));
  });
}

/** Tells the page of something; silent once the window is gone. */
export function tellPage<E extends EventName>(window: BrowserWindow, event: E, payload: Events[E]): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel(event), payload);
}

/**
 * Only the top frame of our one window, showing our own page, is answered: not a frame that evidence brought in, not a
 * page that replaced ours, not a window that something opened. Anything else is an attack or a bug, so it throws.
 */
function assertTrusted(event: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow): void {
  const frame = event.senderFrame;
  if (event.sender !== window.webContents || frame === null || frame.parent !== null || frame.origin !== APP_ORIGIN) {
    throw new Error('call refused: the sender is not the page of this program');
  }
}
