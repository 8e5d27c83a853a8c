/**
 * How long a turn to another criterion takes, measured by the program itself where it is used: `criterion-asked` stands at
 * the key, `page-shown` after the frame in which the cited page of the new criterion is drawn and in sight, and the
 * measure `criterion-turn` lies between them. Only the newest turn is kept. The bench reads them, and so can anyone in
 * the browser's performance panel. A criterion whose evidence cannot be shown has no `page-shown`.
 */
const ASKED = 'criterion-asked';
const SHOWN = 'page-shown';
const TURN = 'criterion-turn';

/** A key asked for another criterion; `at` is the event's own time. */
export function markAsked(at: number): void {
  for (const name of [ASKED, SHOWN]) performance.clearMarks(name);
  performance.clearMeasures(TURN);
  performance.mark(ASKED, { startTime: at });
}

/** A page is on the screen that was sent for at `sentAt`; a page that was sent for before the key is no answer to it. */
export function markShown(sentAt: number): void {
  const asked = performance.getEntriesByName(ASKED, 'mark').at(-1);
  if (asked === undefined || asked.startTime > sentAt || performance.getEntriesByName(SHOWN, 'mark').length > 0) return;
  performance.mark(SHOWN);
  performance.measure(TURN, ASKED, SHOWN);
}
