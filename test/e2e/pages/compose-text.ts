import type { CDPSession, Page } from '@playwright/test';

/**
 * Types as a Vietnamese input method does: the letters of a word stand underlined in the field while its marks are
 * added one after the other (`M`, `Mo`, `Mơ`, `Mớ`, `Mới`), then the word is committed.
 */
export async function composeText(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const word of text.split(/(?<= )/u)) {
    const letters = word.trimEnd();
    await composeWord(session, letters);
    await session.send('Input.insertText', { text: letters.normalize('NFC') });
    if (word !== letters) await page.keyboard.press('Space');
  }
  await session.detach();
}

/** The same, and the word is left as it stands under the fingers: underlined, not committed. */
export async function composeHalfWord(page: Page, letters: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await composeWord(session, letters);
  await session.detach();
}

async function composeWord(session: CDPSession, letters: string): Promise<void> {
  const marks = Array.from(letters.normalize('NFD'));
  for (let length = 1; length <= marks.length; length += 1) {
    const composed = marks.slice(0, length).join('').normalize('NFC');
    await session.send('Input.imeSetComposition', { text: composed, selectionStart: composed.length, selectionEnd: composed.length });
  }
}
