import type { HelpPage } from '../../help-page.ts';

export const enOverviewHelp: HelpPage = {
  title: 'Overview',
  purpose: 'Where the round stands, what is next, and which cells need a look.',
  steps: [
    'The button at the bottom right does what is next.',
    'Press the name of a unit to appraise it.',
    'Press a field of the map to see the criteria behind it; press one of them to open it.',
    '“Progress” says how many cells are scored; “Points” how many percent of the maximum the cells with points have.',
    'The numbers above the map and “Needs a look” open lists of cells too.',
    'A package handed in later: drop it on the window or press “Import packages…”.',
  ],
  keys: [
    { caps: ['Ctrl + 1'], does: 'to this screen' },
    { caps: ['←', '→', '↑', '↓'], does: 'walk in the map; Home, End, Page Up, Page Down go further' },
    { caps: ['Enter'], does: 'open the cells, then the criterion' },
    { caps: ['Esc'], does: 'close the list, back to the field that was opened' },
  ],
  questions: [
    { ask: 'What do the hatched “N/A” and “Exempt” mean?', answer: 'N/A: every criterion there was judged not applicable. Exempt: by the policy nobody is asked to score it for this unit.' },
    { ask: 'A unit says “No package yet”. What now?', answer: 'The unit had not handed in when the kit was issued. Wait for a new kit, or import the package if the secretariat sends it to you.' },
    { ask: 'A unit hands in a new revision: are my scores lost?', answer: 'No. Cells in which the unit changed something are listed under “Needs a look”, so that you look again before you sign.' },
    { ask: 'Is the column “Overall” the index?', answer: 'No. It is points in percent of the maximum of the cells that have points, without bonus and penalty. Index and rank are on the secretariat’s screen Results.' },
  ],
  topics: [],
};
