import type { Page } from '@playwright/test';

/** Waits until the page has set a mark of that name (User Timing). */
export async function whenMarked(page: Page, name: string): Promise<void> {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark, 'mark').length > 0, name);
}

/** Milliseconds of the newest measure of that name. */
export function measureOf(page: Page, name: string): Promise<number> {
  return page.evaluate((measure) => performance.getEntriesByName(measure, 'measure').at(-1)?.duration ?? Number.NaN, name);
}

/** When the newest mark of that name was set, in milliseconds since 1970: comparable with another process's clock. */
export function timeOfMark(page: Page, name: string): Promise<number> {
  return page.evaluate((mark) => performance.timeOrigin + (performance.getEntriesByName(mark, 'mark').at(-1)?.startTime ?? Number.NaN), name);
}
