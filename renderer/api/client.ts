import type { Api, EventName, Events, InputOf, Method, ReplyOf } from '#shared/ipc/contract.ts';
import type { FileToken } from '#shared/ipc/views.ts';
import { err } from '#shared/kernel/result.ts';

declare global {
  interface Window {
    /** Put here by the preload; nothing but this file may use it. */
    readonly api: Api;
  }
}

/** The window's only way out. Calls never reject: a fault of the program itself is an error with no problems in it. */
export type Client = {
  readonly call: <M extends Method>(method: M, input: InputOf<M>) => Promise<ReplyOf<M>>;
  readonly acceptDrop: (files: readonly File[]) => Promise<readonly FileToken[]>;
  readonly on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => () => void;
  /** A name for a long call, unique in this window. */
  readonly nameTask: () => string;
};

type Calls = { readonly [M in Method]: (input: InputOf<M>) => Promise<ReplyOf<M>> };

/** The client of this page. */
export const createWindowClient = (): Client => createClient(window.api, crypto.randomUUID());

/** `windowName` keeps the task names of a reloaded page apart from those of the page before it. */
export function createClient(api: Api, windowName: string): Client {
  const calls: Calls = api;
  let tasks = 0;
  return {
    call: async (method, input) => {
      try {
        return await calls[method](input);
      } catch (fault) {
        // The edge of the window: a call that broke must not leave the screen waiting or claiming that it was saved.
        console.error(`call ${method} failed`, fault);
        return err([]);
      }
    },
    acceptDrop: api.acceptDrop,
    on: api.on,
    nameTask: () => {
      tasks += 1;
      return `${windowName}-${tasks}`;
    },
  };
}
