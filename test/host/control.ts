import { createInterface } from 'node:readline';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { appLife } from './host-app.ts';
import { host, needBrowser, type Refusal } from './host-state.ts';

/** What a test asks of the host, one JSON object a line on its standard input. */
export type ControlCommand =
  | { readonly do: 'nextOpenDialog'; readonly paths: readonly string[] }
  /** null: the person cancels. */
  | { readonly do: 'nextSaveDialog'; readonly path: string | null }
  /** Real files dragged from a file manager onto a point of the page, in CSS pixels. */
  | { readonly do: 'dropFiles'; readonly paths: readonly string[]; readonly x: number; readonly y: number }
  /** The system hands a file over, as macOS does for an association. */
  | { readonly do: 'openFile'; readonly path: string }
  | { readonly do: 'chooseMenu'; readonly id: string }
  | { readonly do: 'look' }
  | { readonly do: 'close' };

export type HostSight = {
  readonly refused: readonly Refusal[];
  readonly errorBoxes: readonly { readonly title: string; readonly content: string }[];
  readonly shownInFolder: readonly string[];
  readonly menu: readonly { readonly id: string; readonly label: string }[];
  /** The most memory that the program's process ever held, its threads with it, in MiB; the page is in another. */
  readonly residentPeak: number;
};

/** What the host says on its standard output, one line each; lines of another form are the program's own. */
export type ControlAnswer =
  | { readonly btdHost: 'ready'; readonly cdp: string; readonly origin: string }
  | { readonly btdHost: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly btdHost: 'refused'; readonly id: number; readonly error: string };

export function say(answer: ControlAnswer): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

/** Serves a test until it lets go of the standard input: then the program is closed as by its person. */
export function startControl(): void {
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    const { id, command } = JSON.parse(line) as { id: number; command: ControlCommand };
    obey(command).then(
      (value) => say({ btdHost: 'answer', id, value: value ?? null }),
      (error: unknown) => say({ btdHost: 'refused', id, error: String(error) }),
    );
  });
  lines.on('close', () => void appLife.quit());
}

async function obey(command: ControlCommand): Promise<unknown> {
  switch (command.do) {
    case 'nextOpenDialog':
      host.scripted.open.push(command.paths);
      return null;
    case 'nextSaveDialog':
      host.scripted.save.push(command.path);
      return null;
    case 'dropFiles':
      await dropFiles(command.paths, command.x, command.y);
      return null;
    case 'openFile':
      appLife.openFile(command.path);
      return null;
    case 'chooseMenu': {
      const entry = host.menu.find(({ id }) => id === command.id);
      if (entry === undefined) throw new Error(`no menu entry ${command.id}`);
      entry.act();
      return null;
    }
    case 'look':
      return { ...host.seen, menu: host.menu.map(({ id, label }) => ({ id, label })), residentPeak: process.resourceUsage().maxRSS / 1024 } satisfies HostSight;
    case 'close':
      await appLife.quit();
      return null;
    default:
      return unreachable(command);
  }
}

async function dropFiles(paths: readonly string[], x: number, y: number): Promise<void> {
  const { cdp } = needBrowser();
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') => cdp.send('Input.dispatchDragEvent', { type, x, y, data });
  await send('dragEnter');
  await send('dragOver');
  // Chromium lets a drop fall through when the page has not yet said that it takes the files. A hand that drags gives it
  // many moments to say so; here it gets two frames, and is asked again.
  await cdp.send('Runtime.evaluate', { expression: TWO_FRAMES, awaitPromise: true });
  await send('dragOver');
  await send('drop');
}

const TWO_FRAMES = 'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))))';
