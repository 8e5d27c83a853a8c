import path from 'node:path';
import type { Rectangle } from 'electron';
import { z } from 'zod';
import { toDiskProblem } from '#electron/platform/disk-problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { writeWhole } from '#electron/platform/write-whole.ts';

/** Where the window was, in device-independent pixels; the place is the one it has when it is not maximised. */
export type WindowState = { readonly bounds: Rectangle; readonly isMaximized: boolean };

/** The laptop in the meeting room; below it the workspace's three panes no longer fit side by side. */
const USUAL_SIZE = { width: 1280, height: 800 };
export const LEAST_SIZE = { width: 940, height: 600 };
/** So much of the window's upper edge must lie on a display that a hand can take it there. */
const GRIP = { width: 120, height: 40 };

const stateSchema = z.strictObject({
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) }),
  isMaximized: z.boolean(),
});

const stateFile = (userData: string): string => path.join(userData, 'window.json');

/** null at the first start, or when the file is not ours: then the usual place is as good. */
export async function readWindowState(world: World, userData: string): Promise<WindowState | null> {
  try {
    const text = new TextDecoder().decode(await world.disk.readWhole(stateFile(userData)));
    return stateSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError || toDiskProblem(error, 'read', 'window.json') !== null) return null;
    throw error;
  }
}

/** A place that cannot be written is not worth a word to a person who is closing the window. */
export async function writeWindowState(world: World, userData: string, state: WindowState): Promise<void> {
  try {
    await world.disk.makeFolder(userData);
    await writeWhole({ world, target: stateFile(userData), fill: (file) => file.write(new TextEncoder().encode(JSON.stringify(state))) });
  } catch (error) {
    if (toDiskProblem(error, 'write', 'window.json') === null) throw error;
  }
}

/**
 * The place the window gets: where it was when that is still on a display, otherwise the middle of the first one. A
 * projector that was unplugged must not leave the window where nobody sees it. `workAreas` holds each display's area
 * without its bars, the first display first; at least one.
 */
export function placeWindow(previous: Rectangle | null, workAreas: readonly Rectangle[]): Rectangle {
  const home = workAreas[0] ?? { x: 0, y: 0, ...USUAL_SIZE };
  const area = previous === null ? undefined : workAreas.find((candidate) => holdsGrip(candidate, previous));
  if (previous === null || area === undefined) return centre(previous ?? USUAL_SIZE, home);
  const width = Math.min(Math.max(previous.width, LEAST_SIZE.width), area.width);
  const height = Math.min(Math.max(previous.height, LEAST_SIZE.height), area.height);
  return { x: previous.x, y: Math.max(previous.y, area.y), width, height };
}

function holdsGrip(area: Rectangle, window: Rectangle): boolean {
  const across = Math.min(area.x + area.width, window.x + window.width) - Math.max(area.x, window.x);
  return across >= GRIP.width && window.y >= area.y - GRIP.height && window.y <= area.y + area.height - GRIP.height;
}

function centre(size: { readonly width: number; readonly height: number }, area: Rectangle): Rectangle {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  return { x: area.x + Math.floor((area.width - width) / 2), y: area.y + Math.floor((area.height - height) / 2), width, height };
}
