import { firstPlaces } from './first-places.ts';
import { memberPlaces } from './member-places.ts';
import type { Chapter } from './place.ts';
import { tiePlaces } from './result-places.ts';
import { secretariatPlaces } from './secretariat-places.ts';

/** Every place of the program: what is looked at by the tests of accessibility, and what is pictured. */
export const CHAPTERS: readonly Chapter[] = [
  { setting: 'empty', places: firstPlaces },
  { setting: 'worked', places: [...memberPlaces, ...secretariatPlaces] },
  { setting: 'tied', places: tiePlaces },
];
