import { EventEmitter } from 'node:events';
import { host, type IpcHandler } from './host-state.ts';
import { strict } from './strict.ts';

/** Electron's `ipcMain`: one handler a channel, and listeners for what is sent without an answer. */
export const ipcMain = strict(
  'ipcMain',
  Object.assign(new EventEmitter(), {
    handle: (channel: string, handler: IpcHandler) => {
      if (host.ipcHandlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      host.ipcHandlers.set(channel, handler);
    },
    removeHandler: (channel: string) => {
      host.ipcHandlers.delete(channel);
    },
  }),
);
