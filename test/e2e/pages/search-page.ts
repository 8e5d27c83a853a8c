import type { Page } from '@playwright/test';

/** Text as a heap snapshot writes it: what is no ASCII stands as its number. */
const asInSnapshot = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => (text.charCodeAt(at) < 128 ? text.charAt(at) : `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`)).join('').toLowerCase();

/** Which of the texts stand anywhere in the memory of the page's script: variables, what screens remember, the page itself. */
export async function listTextsInHeap(page: Page, texts: readonly string[]): Promise<readonly string[]> {
  const wire = await page.context().newCDPSession(page);
  const pieces: string[] = [];
  wire.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void pieces.push(chunk));
  await wire.send('HeapProfiler.collectGarbage');
  await wire.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await wire.detach();
  const snapshot = pieces.join('').toLowerCase();
  return texts.filter((text) => snapshot.includes(asInSnapshot(text)));
}

/** What the page can keep beyond its own life: nothing of it is used. */
export const readPageStores = (page: Page): Promise<{ readonly kept: readonly string[]; readonly html: string }> =>
  page.evaluate(async () => ({
    kept: [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map(({ name }) => name ?? ''), ...(await caches.keys()), document.cookie, ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)].filter((name) => name !== ''),
    html: [document.documentElement.outerHTML, ...[...document.querySelectorAll('input, textarea')].map((field) => ('value' in field ? String(field.value) : ''))].join('\n'),
  }));
