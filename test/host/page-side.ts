import { makeCloneCodec, type CloneCodec } from './clone-codec.ts';

/** One accelerator of the menu, as the page recognises it. */
export type PageAccelerator = { readonly id: number; readonly key: string; readonly ctrl: boolean; readonly shift: boolean; readonly alt: boolean; readonly meta: boolean };

/** What the page tells the host; the answer is an encoded value. */
export type PageMessage =
  | { readonly kind: 'invoke'; readonly channel: string; readonly args: string }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  /** Asks for the paths of the files that were put into `pending`. */
  | { readonly kind: 'file-paths' }
  | { readonly kind: 'accelerator'; readonly id: number }
  | { readonly kind: 'window-open'; readonly url: string }
  | { readonly kind: 'policy-violation'; readonly url: string; readonly directive: string }
  | { readonly kind: 'resized' }
  | { readonly kind: 'chosen'; readonly paths: readonly string[] };

/** The host's own corner of the page, reachable by a registered symbol only. */
export type HostCorner = {
  readonly deliver: (channel: string, args: string) => void;
  readonly setAccelerators: (accelerators: readonly PageAccelerator[]) => void;
  readonly choose: (request: ChooserRequest) => void;
  pending: File[];
};

/** What the chooser for a person shows. */
export type ChooserRequest = {
  readonly kind: 'open' | 'save';
  readonly title: string;
  readonly isMany: boolean;
  readonly accept: string;
  readonly suggested: string;
};

export const CORNER = 'btd.host';
export const BINDING = '__btdHost';

/**
 * The script that runs in the page before its own: the page's half of `electron`, then the preload. The preload's text
 * stands in it as it was built, because the page's policy forbids making code from text.
 */
export function pageScript(preloadSource: string): string {
  return `(() => {
  if (window !== window.top || location.origin === 'null') return;
  const codec = (${makeCloneCodec.toString()})();
  const require = (${pageSide.toString()})(codec, ${JSON.stringify(CORNER)}, ${JSON.stringify(BINDING)});
  const module = { exports: {} };
  ((require, module, exports) => {
${preloadSource}
  })(require, module, module.exports);
})();`;
}

/** Self-contained: its source is run in the page. Returns the preload's `require`. */
function pageSide(codec: CloneCodec, cornerName: string, bindingName: string): (name: string) => unknown {
  type Bag = Record<string, unknown>;
  const globals = window as unknown as Bag;
  const call = globals[bindingName] as (message: PageMessage) => Promise<string>;
  // The page's own code must not find a way around the preload.
  delete globals[bindingName];

  const languageReads = new Set(['then']);
  const strictObject = (name: string, target: object): object =>
    new Proxy(target, {
      get: (object, key) => {
        if (typeof key === 'symbol' || key in object || languageReads.has(key)) return Reflect.get(object, key) as unknown;
        throw new Error(`test host: Electron's ${name}.${key} is not here`);
      },
    });

  const listeners = new Map<string, Set<(event: object, ...args: unknown[]) => void>>();
  const ipcRenderer = strictObject('ipcRenderer', {
    invoke: async (channel: string, ...args: unknown[]) => codec.decode(await call({ kind: 'invoke', channel, args: codec.encode(args) })),
    send: (channel: string, ...args: unknown[]) => void call({ kind: 'send', channel, args: codec.encode(args) }),
    on: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    removeListener: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
      listeners.get(channel)?.delete(listener);
    },
  });

  /** What passes Electron's context bridge: copies of plain data, functions wrapped, promises, files as they are. */
  const bridge = (value: unknown): unknown => {
    if (typeof value === 'function') return (...args: unknown[]) => bridge((value as (...given: unknown[]) => unknown)(...args.map(bridge)));
    if (value === null || typeof value !== 'object' || value instanceof Blob) {
      if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
      return value;
    }
    if (value instanceof Promise) {
      return value.then(bridge, (error: unknown) => {
        throw new Error(error instanceof Error ? error.message : String(error));
      });
    }
    if (Array.isArray(value)) return value.map(bridge);
    if (Object.prototype.toString.call(value) !== '[object Object]') return structuredClone(value);
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, bridge(item)])));
  };
  const contextBridge = strictObject('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) => {
      if (key in window) throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`);
      Object.defineProperty(window, key, { value: bridge(api), enumerable: true, configurable: false, writable: false });
    },
  });

  const paths = new WeakMap<File, string>();
  const webUtils = strictObject('webUtils', {
    getPathForFile: (file: unknown) => {
      if (!(file instanceof File)) throw new TypeError('getPathForFile expected a File object');
      return paths.get(file) ?? '';
    },
  });

  const corner: HostCorner = {
    deliver: (channel, args) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...(codec.decode(args) as unknown[]));
    },
    setAccelerators: (next) => {
      accelerators = next;
    },
    choose: (request) => showChooser(request),
    pending: [],
  };
  let accelerators: readonly PageAccelerator[] = [];
  Object.defineProperty(window, Symbol.for(cornerName), { value: corner, enumerable: false });

  const learnPaths = async (files: readonly File[]): Promise<void> => {
    corner.pending = [...files];
    const found = codec.decode(await call({ kind: 'file-paths' })) as string[];
    corner.pending = [];
    files.forEach((file, index) => paths.set(file, found[index] ?? ''));
  };

  // Electron knows a dropped file's path at once; here it takes a question to the browser. The drop is held back until
  // the answer is there and then given to the page as it was.
  window.addEventListener(
    'drop',
    (event) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!event.isTrusted || files.length === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const carried = new DataTransfer();
      for (const file of files) carried.items.add(file);
      const { target, clientX, clientY } = event;
      const dropAgain = async (): Promise<void> => {
        await learnPaths(files);
        [...carried.files].forEach((copy, index) => {
          const original = files[index];
          if (original !== undefined) paths.set(copy, paths.get(original) ?? '');
        });
        target?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, composed: true, dataTransfer: carried, clientX, clientY }));
      };
      void dropAgain();
    },
    true,
  );

  // After the page's own listeners, as Electron does it: a key that the page has used is not the menu's.
  const obeyAccelerator = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const hit = accelerators.find(
      ({ key, ctrl, shift, alt, meta }) =>
        key === event.key.toLowerCase() && ctrl === event.ctrlKey && shift === event.shiftKey && alt === event.altKey && meta === event.metaKey,
    );
    if (hit === undefined) return;
    event.preventDefault();
    void call({ kind: 'accelerator', id: hit.id });
  };
  // Put last anew on the way down of each key: the page's listeners on the window were added later than this script's.
  window.addEventListener(
    'keydown',
    () => {
      window.removeEventListener('keydown', obeyAccelerator);
      window.addEventListener('keydown', obeyAccelerator);
    },
    true,
  );

  // The host has no second window: it asks the program, and refuses to go on if the program wants one.
  window.open = (url) => {
    void call({ kind: 'window-open', url: String(url ?? 'about:blank') });
    return null;
  };
  document.addEventListener('securitypolicyviolation', (event) => {
    void call({ kind: 'policy-violation', url: event.blockedURI, directive: event.effectiveDirective });
  });
  window.addEventListener('resize', () => void call({ kind: 'resized' }));

  /** A person's chooser: the browser's own for opening; a line for the full path for saving, which no browser tells. */
  const showChooser = ({ kind, title, isMany, accept, suggested }: ChooserRequest): void => {
    const box = document.createElement('div');
    const root = box.attachShadow({ mode: 'closed' });
    const dialog = document.createElement('dialog');
    const heading = document.createElement('h2');
    heading.textContent = title;
    const input = document.createElement('input');
    const done = document.createElement('button');
    done.textContent = 'OK';
    const cancel = document.createElement('button');
    cancel.textContent = 'Hủy / Cancel';
    dialog.style.cssText = 'font: 14px sans-serif; min-width: 32rem; border: 1px solid #8893a2; border-radius: 8px; padding: 20px';
    input.style.cssText = 'display: block; width: 100%; box-sizing: border-box; margin: 12px 0; padding: 8px; font: inherit';
    if (kind === 'open') {
      input.type = 'file';
      input.multiple = isMany;
      input.accept = accept;
    } else {
      input.type = 'text';
      input.value = suggested;
    }
    const end = (chosen: readonly string[]): void => {
      box.remove();
      void call({ kind: 'chosen', paths: chosen });
    };
    const accepted = async (): Promise<void> => {
      if (kind === 'save') return end(input.value.trim() === '' ? [] : [input.value.trim()]);
      const files = [...(input.files ?? [])];
      await learnPaths(files);
      end(files.map((file) => paths.get(file) ?? '').filter((file) => file !== ''));
    };
    done.addEventListener('click', () => void accepted());
    cancel.addEventListener('click', () => end([]));
    dialog.addEventListener('cancel', () => end([]));
    dialog.append(heading, input, done, cancel);
    root.append(dialog);
    document.documentElement.append(box);
    dialog.showModal();
  };

  const electron = strictObject('electron', { contextBridge, ipcRenderer, webUtils });
  return (name) => {
    if (name === 'electron') return electron;
    throw new Error(`test host: a sandboxed preload cannot load ${name}`);
  };
}
