import type { Page } from '@playwright/test';

export type Listener = {
  /**
   * What a screen reader has been given to say by itself since `forget`, in order. Not the words that came to the page
   * together with the region that should have told them: most screen readers say nothing then, but for an alert.
   */
  readonly said: () => Promise<readonly string[]>;
  readonly forget: () => Promise<void>;
};

type Heard = { said: string[] };

/** Listens to the live regions of the page until it is left. */
export async function listenTo(page: Page): Promise<Listener> {
  await page.evaluate(() => {
    const live = '[role="status"], [role="alert"], [role="log"], [aria-live="polite"], [aria-live="assertive"], output';
    const heard: Heard = { said: [] };
    Object.assign(window, { heardByTest: heard });
    const known = new WeakSet<Element>(document.querySelectorAll(live));
    const read = {
      elementsIn: (node: Node): readonly Element[] => (node instanceof Element ? [...(node.matches(live) ? [node] : []), ...node.querySelectorAll(live)] : []),
      text: (node: Node): string => (node.textContent ?? '').replaceAll(/\s+/gu, ' ').trim(),
      isHidden: (region: Element): boolean => region.closest('[aria-hidden="true"], [inert]') !== null,
    };
    new MutationObserver((records) => {
      const fresh = new Set(records.flatMap((record) => [...record.addedNodes].flatMap(read.elementsIn)).filter((region) => region.isConnected && !known.has(region)));
      const changed = new Set(
        records
          .map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(live) ?? null)
          .filter((region) => region !== null && known.has(region) && !fresh.has(region)),
      );
      for (const region of fresh) {
        known.add(region);
        if (region.getAttribute('role') === 'alert' && read.text(region) !== '' && !read.isHidden(region)) heard.said.push(read.text(region));
      }
      for (const region of changed) if (region !== null && region.isConnected && read.text(region) !== '' && !read.isHidden(region)) heard.said.push(read.text(region));
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  const look = (): Promise<Heard> => page.evaluate(() => (window as unknown as { heardByTest: Heard }).heardByTest);
  return {
    said: async () => (await look()).said,
    forget: () => page.evaluate(() => void Object.assign((window as unknown as { heardByTest: Heard }).heardByTest, { said: [] })),
  };
}
