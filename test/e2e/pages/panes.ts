import type { Locator, Page } from '@playwright/test';
import type { Words } from './words.ts';

type FoldablePane = 'list' | 'evidence';

/** The panes of the workspace as a frame: what folds them, the edges between them, where the focus is. */
export const panes = (page: Page, words: Words) => {
  const text = words.layout;
  const edges = page.getByRole('separator');
  const foldButton = (pane: FoldablePane): Locator => page.getByRole('button', { name: text.fold[pane], exact: true });
  const unfoldButton = (pane: FoldablePane): Locator => page.getByRole('button', { name: text.unfold[pane], exact: true });
  return {
    foldButton,
    /** Stands where the pane was. */
    unfoldButton,
    listEdge: page.getByRole('separator', { name: text.listEdge }),
    evidenceEdge: page.getByRole('separator', { name: text.evidenceEdge }),
    edges,
    form: page.getByRole('region', { name: text.panes.form, exact: true }),
    /** What was said of the panes last. */
    said: page.getByRole('main').getByRole('status').filter({ hasText: new RegExp(Object.values(text.panes).concat(Object.values(text.folded), Object.values(text.unfolded)).map((one) => `^${one}$`).join('|')) }),
    widthOf: async (region: Locator): Promise<number> => Math.round((await region.boundingBox())?.width ?? 0),
    /** The pane in which the focus is; empty outside of all of them. */
    focused: () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? ''),
    hasFocus: () => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body),
    dragEdge: async (edge: Locator, by: number): Promise<void> => {
      const box = await edge.boundingBox();
      const from = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + by, from.y, { steps: 5 });
      await page.mouse.up();
    },
  };
};
