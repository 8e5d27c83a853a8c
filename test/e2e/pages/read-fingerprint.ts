import type { Locator } from '@playwright/test';
import type { Words } from './words.ts';

/** The first fingerprint in a dialog, in groups of four, without what a screen reader is told before. */
export async function readFingerprint(dialog: Locator, { common }: Words): Promise<string> {
  const shown = await dialog.getByText(`${common.fingerprint}: `).first().locator('..').textContent();
  return (shown ?? '').replace(`${common.fingerprint}: `, '').trim();
}
