/** In milliseconds: an engine that is up answers within 50. */
export const FIRST_DRAWING_LIMIT = 150;

/**
 * Until the page is to be drawn for the first time: once, as it was left, and not first without what the engine has yet to
 * say. An engine that is slow is not waited for, and a start that broke down is drawn as far as it came.
 */
export async function firstDrawing(started: Promise<void>, wait: (milliseconds: number) => Promise<void>): Promise<void> {
  await Promise.race([Promise.allSettled([started]), wait(FIRST_DRAWING_LIMIT)]);
}
