import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastWidths, readPaneLayout, withDragged, withFold, withoutWidths } from '#renderer/features/workspace/pane-layout.ts';
import { createAppStore } from '#renderer/stores/app-store.ts';
import { ok } from '#shared/kernel/result.ts';
import { makeAnsweringClient } from '../support/answering-client.ts';

const sumOf = (shares: Readonly<Record<string, number>>): number => Object.values(shares).reduce((sum, share) => sum + share, 0);
const NARROW_FIRST = { tree: 21, form: 34, evidence: 45 };

describe('the panes of the workspace', () => {
  it('begin with the page as the widest, on a wide window more so', () => {
    expect(readPaneLayout({}, false).shares).toEqual(NARROW_FIRST);
    expect(readPaneLayout({}, true).shares['evidence']).toBeGreaterThan(50);
  });

  it('keep the widths to which they were dragged when these make sense, and begin anew when not', () => {
    expect(readPaneLayout({ tree: 25, form: 35, evidence: 40 }, false).shares).toEqual({ tree: 25, form: 35, evidence: 40 });
    for (const kept of [{ tree: 25, form: 35 }, { tree: 1, form: 39, evidence: 60 }, { tree: 30, form: 30, evidence: 60 }]) {
      expect(readPaneLayout(kept, false).shares).toEqual(NARROW_FIRST);
    }
  });

  it('give the space of the folded list to the evidence, and that of the evidence to the form: the third does not move', () => {
    expect(readPaneLayout(withFold({}, false, 'list', true), false)).toEqual({ isListFolded: true, isEvidenceFolded: false, shares: { form: 34, evidence: 66 } });
    expect(readPaneLayout(withFold({}, false, 'evidence', true), false).shares).toEqual({ tree: 21, form: 79 });
    expect(readPaneLayout(withFold(withFold({}, false, 'evidence', true), false, 'list', true), false).shares).toEqual({ form: 100 });
  });

  it('stand where they stood once a folded pane is back, whatever was dragged meanwhile', () => {
    const before = withDragged({}, false, { tree: 30, form: 30, evidence: 40 });
    const folded = withDragged(withFold(before, false, 'list', true), false, { form: 55, evidence: 45 });
    expect(readPaneLayout(folded, false).shares).toEqual({ form: 55, evidence: 45 });
    const back = withFold(folded, false, 'list', false);
    expect(readPaneLayout(back, false).shares).toEqual({ tree: 30, form: 30, evidence: 40 });
    expect(readPaneLayout(withFold(back, false, 'list', true), false).shares).toEqual({ form: 55, evidence: 45 });
  });

  it('are remembered apart on the laptop and on the big screen, folds and widths', () => {
    const kept = withFold(withDragged({}, true, { tree: 10, form: 30, evidence: 60 }), true, 'evidence', true);
    expect(readPaneLayout(kept, false)).toEqual({ isListFolded: false, isEvidenceFolded: false, shares: NARROW_FIRST });
    expect(readPaneLayout(withFold(kept, true, 'evidence', false), true).shares).toEqual({ tree: 10, form: 30, evidence: 60 });
  });

  it('go back to the first widths of this window alone; what is folded stays so, and so does all else that is kept', () => {
    const wide = withDragged({ 'list-by-criterion': 1 }, true, { tree: 10, form: 30, evidence: 60 });
    const kept = withFold(withDragged(wide, false, { tree: 30, form: 30, evidence: 40 }), false, 'list', true);
    const reset = withoutWidths(kept, false);
    expect(readPaneLayout(reset, false)).toMatchObject({ isListFolded: true, shares: { form: 34, evidence: 66 } });
    expect(readPaneLayout(reset, true).shares).toEqual({ tree: 10, form: 30, evidence: 60 });
    expect(reset['list-by-criterion']).toBe(1);
  });

  it('fill the space exactly when the widths that were kept fall short of it by a hair', () => {
    const { shares } = readPaneLayout({ tree: 25, form: 35, evidence: 39.5 }, false);
    expect(sumOf(shares)).toBe(100);
    expect(shares['evidence']).toBe(40);
  });

  it('go back to the first widths also where a pane was folded when they were dragged', () => {
    for (const [pane, shares] of [['list', { form: 55, evidence: 45 }], ['evidence', { tree: 40, form: 60 }]] as const) {
      const folded = withFold({}, false, pane, true);
      expect(readPaneLayout(withoutWidths(withDragged(folded, false, shares), false), false)).toEqual(readPaneLayout(folded, false));
    }
  });

  it('always add up to the whole, whatever is kept', () => {
    const names = ['tree', 'form', 'evidence', 'fold-list', 'fold-evidence', 'form-without-list', 'list-without-evidence'];
    const anything = fc.dictionary(fc.constantFrom(...names, ...names.map((name) => `wide-${name}`)), fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 100, noNaN: true })));
    fc.assert(
      fc.property(anything, fc.boolean(), (kept, isWide) => {
        const { shares } = readPaneLayout(kept, isWide);
        expect(sumOf(shares)).toBeCloseTo(100, 6);
        expect(Math.min(...Object.values(shares))).toBeGreaterThan(0);
      }),
    );
  });

  it('never need more than the window has, and need more in larger text', () => {
    fc.assert(
      fc.property(fc.constantFrom(100, 110, 125, 150), fc.integer({ min: 640, max: 4000 }), (textZoom, width) => {
        expect(sumOf(leastWidths(textZoom, width))).toBeLessThanOrEqual(width);
      }),
    );
    expect(leastWidths(150, 1280).form).toBeGreaterThan(leastWidths(100, 1280).form);
  });
});

describe('what is kept of the panes', () => {
  it('is changed one after the other: two quick changes both stand', async () => {
    const { client, asked, answer } = makeAnsweringClient();
    const app = createAppStore(client);
    const first = app.changePanes((panes) => ({ ...panes, a: 1 }));
    const second = app.changePanes((panes) => ({ ...panes, b: 1 }));
    app.store.setState({ app: { version: '', preferences: { locale: 'vi', theme: 'light', textZoom: 100, panes: {} }, workspaces: [], identities: [], openWorkspace: null } as never });
    await Promise.resolve();
    await Promise.resolve();
    answer('setPreferences', ok({ locale: 'vi', theme: 'light', textZoom: 100, panes: { a: 1 } }));
    await first;
    await Promise.resolve();
    expect(asked.findLast(({ method }) => method === 'setPreferences')?.input).toEqual({ panes: { a: 1, b: 1 } });
    answer('setPreferences', ok({ locale: 'vi', theme: 'light', textZoom: 100, panes: { a: 1, b: 1 } }));
    await second;
    expect(app.store.getState().app?.preferences.panes).toEqual({ a: 1, b: 1 });
  });
});
