import type { Locator } from '@playwright/test';
import { words } from './words.ts';

/** The first fingerprint in a dialog, in groups of four, without what a screen reader is told before. */
export async function readFingerprint(dialog: Locator): Promise<string> {
  const shown = await dialog.getByText(`${words.common.fingerprint}: `).first().locator('..').textContent();
  return (shown ?? '').replace(`${words.common.fingerprint}: `, '').trim();
}
