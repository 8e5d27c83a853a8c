import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { DROP_CHANNEL, LISTENING_CHANNEL, callChannel, eventChannel } from '#shared/ipc/channels.ts';
import { EVENT_NAMES, METHODS, type Api, type EventName, type Events } from '#shared/ipc/contract.ts';

/**
 * Puts `window.api` (type `Api`) on the page: one function per method of the contract. The page gets no `invoke` and no
 * channel name: a script that got into the page could call what the screens can call, and nothing else.
 */
function exposeApi(): void {
  const calls = Object.fromEntries(
    METHODS.map((method) => [method, (input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel(method), input)]),
  );
  contextBridge.exposeInMainWorld('api', { ...calls, acceptDrop, on: subscribe });
}

/** Paths are read here, on the trusted side of the bridge, and go to the main process; the page gets tokens. */
const acceptDrop: Api['acceptDrop'] = (files) => {
  const paths = files.map((file) => (file instanceof File ? webUtils.getPathForFile(file) : '')).filter((path) => path !== '');
  return ipcRenderer.invoke(DROP_CHANNEL, paths);
};

const subscribe: Api['on'] = <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => {
  // The bridge is called by untyped code: a name outside the list must not become a channel.
  if (!EVENT_NAMES.includes(event)) throw new TypeError('unknown event');
  const channel = eventChannel(event);
  // The event object of Electron stays on this side: it would hand the page `sender` and with it every channel.
  const forward = (_event: IpcRendererEvent, payload: Events[E]): void => listener(payload);
  ipcRenderer.on(channel, forward);
  ipcRenderer.send(LISTENING_CHANNEL, event);
  return () => {
    ipcRenderer.removeListener(channel, forward);
  };
};

exposeApi();
