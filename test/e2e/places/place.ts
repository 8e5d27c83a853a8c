import type { Desk } from '../pages/desk-session.ts';
import type { PlaceFiles } from './place-files.ts';

/** What the program is opened on: nothing at all, the sample round in the middle of its work, two units that tie. */
export type Setting = 'empty' | 'worked' | 'tied';

export type Visit = {
  /** Its models speak the language that the window is in. */
  readonly desk: Desk;
  readonly files: PlaceFiles;
  /** Holds the program still until the place has been looked at: what is under way stays under way. For places that are `isHeld`. */
  readonly hold: () => void;
};

/** A screen, a dialog, a menu or a state of one, reached from the place before it. */
export type Place = {
  /** Names it in a failure and its picture: `sign-refused`. */
  readonly name: string;
  readonly show: (visit: Visit) => Promise<unknown>;
  /** Takes away what would stand before the next place. */
  readonly leave?: (visit: Visit) => Promise<unknown>;
  /** Stands for an instant only, unless the program is held; left out where it cannot be. */
  readonly isHeld?: true;
};

/** Places that follow each other in one run of the program. */
export type Chapter = { readonly setting: Setting; readonly places: readonly Place[] };
