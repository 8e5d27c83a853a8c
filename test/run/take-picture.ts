import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Desk } from '#test/e2e/pages/desk-session.ts';

/** Pictures the window as it stands, without what blinks or moves. */
export async function takePicture({ page }: Desk, file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  // Text in the wrong typeface would be all that a reader sees.
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
}
