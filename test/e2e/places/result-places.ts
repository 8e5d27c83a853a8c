import type { Place } from './place.ts';
import { ZONES } from './workspace-places.ts';

const HOME_AFFAIRS = 'Sở Nội vụ tỉnh Mẫu';

export const resultPlaces: readonly Place[] = [
  {
    name: 'results',
    show: async ({ desk }) => {
      await desk.frame.goTo('results');
      await desk.resultsScreen.table.waitFor();
    },
  },
  { name: 'results-by-sector', show: ({ desk }) => desk.resultsScreen.bySectors(), leave: ({ desk }) => desk.resultsScreen.byParts() },
  {
    name: 'explanation',
    show: async ({ desk }) => {
      await desk.resultsScreen.explain(ZONES);
      for (const code of ['3', '3.2', '3.2.1']) await desk.resultsScreen.openNode(code);
    },
    leave: ({ desk }) => desk.frame.closeDialog(),
  },
];

/** Two units that nothing tells apart. */
export const tiePlaces: readonly Place[] = [
  {
    name: 'results-tied',
    show: async ({ desk }) => {
      await desk.frame.goTo('results');
      await desk.resultsScreen.tieButton.waitFor();
    },
  },
  {
    name: 'tie',
    show: async ({ desk }) => {
      await desk.resultsScreen.tieButton.click();
      await desk.resultsScreen.moveUp(HOME_AFFAIRS);
    },
    leave: ({ desk }) => desk.frame.closeDialog(),
  },
];
