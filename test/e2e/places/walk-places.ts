import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Locale } from '#shared/ipc/views.ts';
import { createDeskSession, deskIn, type Desk, type DeskSession } from '../pages/desk-session.ts';
import { prepareTiedSample } from '../pages/tied-sample.ts';
import { prepareWorkedSample } from '../pages/worked-sample.ts';
import { CHAPTERS } from './chapters.ts';
import { writePlaceFiles, type PlaceFiles } from './place-files.ts';
import type { Chapter, Place, Setting } from './place.ts';

export type Appearance = { readonly locale: Locale; readonly theme: 'light' | 'dark'; readonly textZoom?: 100 | 150 };

/** Looks at one place; `number` counts from 1 through all places, whether they could be shown or not. */
export type Look = (place: { readonly name: string; readonly number: number }, desk: Desk) => Promise<void>;

export type Walk = Appearance & {
  readonly look: Look;
  /** Only on the way to these, and no further; all unless given. */
  readonly names?: readonly string[];
  /** Before the first place of each run of the program. */
  readonly onStart?: (desk: Desk) => Promise<void>;
};

export type Walker = {
  /** Every walk begins at the same data, so that each shows the same. */
  readonly walk: (walk: Walk) => Promise<void>;
  readonly end: () => Promise<void>;
};

type Ground = { readonly session: DeskSession; readonly files: PlaceFiles };

/** Prepares what the places need, once for any number of walks. */
export async function createWalker(): Promise<Walker> {
  const grounds = { empty: await createDeskSession(), worked: await createDeskSession(), tied: await createDeskSession() } satisfies Record<Setting, DeskSession>;
  const end = async (): Promise<void> => void (await Promise.all(Object.values(grounds).map((session) => session.end())));
  const { bundles } = await prepareWorkedSample(grounds.worked);
  await prepareTiedSample(grounds.tied);
  const files = { ...(await writePlaceFiles(grounds.worked.file)), bundles, kit: path.join(grounds.worked.userData, 'sample-round/bo-tai-lieu-phien.zip') };
  for (const session of [grounds.worked, grounds.tied]) await cp(session.userData, session.file('kept'), { recursive: true });
  return {
    end,
    walk: async (walk) => {
      let number = 1;
      for (const chapter of CHAPTERS) {
        const session = grounds[chapter.setting];
        await walkChapter({ session, files: { ...files, target: session.file } }, chapter, { ...walk, number });
        number += chapter.places.length;
      }
    },
  };
}

async function walkChapter({ session, files }: Ground, { setting, places }: Chapter, walk: Walk & { readonly number: number }): Promise<void> {
  const isWanted = ({ name }: Place): boolean => walk.names?.includes(name) ?? true;
  const last = places.findLastIndex(isWanted);
  if (last === -1) return;
  await rm(session.userData, { recursive: true, force: true });
  if (setting !== 'empty') await cp(session.file('kept'), session.userData, { recursive: true });
  const desk = await dress(await session.start(), walk);
  await walk.onStart?.(desk);
  for (const [index, place] of places.slice(0, last + 1).entries()) {
    await visit(place, { desk, files }, (at) => (isWanted(place) ? walk.look({ name: place.name, number: walk.number + index }, at) : Promise.resolve()));
  }
  await desk.close();
}

/** Language last: it changes what the models say. */
async function dress(desk: Desk, { locale, theme, textZoom = 100 }: Appearance): Promise<Desk> {
  await desk.frame.setTheme(theme);
  if (textZoom !== 100) await desk.frame.setTextZoom(textZoom);
  if (locale !== 'vi') await desk.frame.setLanguage(locale);
  // The menu gave the focus back to its button; on a walk nobody has pressed anything yet.
  await desk.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  return deskIn(desk, locale);
}

async function visit(place: Place, { desk, files }: { readonly desk: Desk; readonly files: PlaceFiles }, look: (desk: Desk) => Promise<void>): Promise<void> {
  if (place.isHeld === true && desk.hold === null) return;
  const releases: (() => void)[] = [];
  const hold = (): void => void (desk.hold === null ? undefined : releases.push(desk.hold()));
  try {
    await place.show({ desk, files, hold });
    await look(desk);
  } catch (error) {
    throw new Error(`at the place ${place.name}`, { cause: error });
  } finally {
    for (const release of releases) release();
  }
  await place.leave?.({ desk, files, hold });
}
