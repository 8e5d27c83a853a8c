import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { launchHost, type LaunchSettings, type RunningHost } from '#test/host/launch.ts';
import type { Locale } from '#shared/ipc/views.ts';
import { screensOf, type Screens } from './screens.ts';

export type Desk = RunningHost &
  Screens & {
    /** What went wrong in the page unseen: exceptions, and errors on its console. */
    readonly faults: readonly string[];
  };

/** A folder of its own, and the program started on it, again and again when a test wants. */
export type DeskSession = {
  /** A path beside the program's data, for files that come and go. */
  readonly file: (name: string) => string;
  readonly userData: string;
  /** `record`: a file for everything that the program hands to the page. `killBy`: kills the program while it starts, and the start is refused. */
  readonly start: (args?: readonly string[], how?: Pick<LaunchSettings, 'record' | 'killBy'>) => Promise<Desk>;
  /** What the next start will go by, as it is on disk now; a move is kept a moment after it was made. */
  readonly keptPlace: () => Promise<unknown>;
  /** Kills whatever still runs. */
  readonly killAll: () => Promise<void>;
  /** Ends whatever still runs and removes the folder. */
  readonly end: () => Promise<void>;
};

export async function createDeskSession(): Promise<DeskSession> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'btd-e2e-'));
  const userData = path.join(folder, 'du-lieu');
  const started: RunningHost[] = [];
  const killAll = async (): Promise<void> => {
    for (const host of started.splice(0)) await host.kill();
  };
  return {
    file: (name) => path.join(folder, name),
    userData,
    start: async (args = [], how = {}) => {
      const host = await launchHost({ userData, args, ...how });
      started.push(host);
      // Below the limit of a test, so that a thing that is not there is named.
      host.page.setDefaultTimeout(60_000);
      return { ...host, ...screensOf(host.page, 'vi'), faults: watchFaults(host) };
    },
    keptPlace: async () => JSON.parse(await readFile(path.join(userData, 'settings.json'), 'utf8')),
    killAll,
    end: async () => {
      // Killed, not closed: a test that failed half-way may have left a dialog open. Nothing is lost on those that have ended.
      await killAll();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** The same window by the models of another language, once it was set. */
export const deskIn = (desk: Desk, locale: Locale): Desk => ({ ...desk, ...screensOf(desk.page, locale) });

function watchFaults({ page }: RunningHost): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`);
  });
  return faults;
}
