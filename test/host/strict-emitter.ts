import { EventEmitter } from 'node:events';

/** An emitter of Electron's that knows its events: listening to one that the host never sends would be a lie. */
export class StrictEmitter extends EventEmitter {
  readonly #name: string;
  readonly #events: readonly string[];

  constructor(name: string, events: readonly string[]) {
    super();
    this.#name = name;
    this.#events = events;
    // `on` and `once` both come by here.
    super.on('newListener', (event: string) => {
      if (event !== 'newListener' && event !== 'error' && !this.#events.includes(event)) {
        throw new Error(`test host: ${this.#name} sends no '${event}'`);
      }
    });
  }
}

/** An Electron event that can be prevented. */
export type PreventableEvent = { defaultPrevented: boolean; readonly preventDefault: () => void };

export function preventable(): PreventableEvent {
  const event: PreventableEvent = {
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
