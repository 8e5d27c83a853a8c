import { useEffect, useState } from 'react';
import { useDesk, usePart } from '#renderer/stores/desk-context.tsx';
import { isWideWindow, leastWidths, readPaneLayout, withDragged, withFold, withoutWidths, type FoldablePane, type PaneLayout } from './pane-layout.ts';

export type Panes = {
  readonly layout: PaneLayout;
  /** In pixels. */
  readonly least: ReturnType<typeof leastWidths>;
  readonly isWide: boolean;
  readonly fold: (pane: FoldablePane) => void;
  readonly unfold: (pane: FoldablePane) => void;
  readonly toggle: (pane: FoldablePane) => void;
  /** An edge was let go of. */
  readonly keepDragged: (shares: PaneLayout['shares']) => void;
  /** Back to the first widths. */
  readonly reset: () => void;
  /** Grows when the widths were set back. */
  readonly resets: number;
};

const NOTHING_KEPT = {};

/** How the panes stand, kept with the preferences. */
export function usePaneLayout(): Panes {
  const { app } = useDesk();
  const kept = usePart(app.store, (data) => data.app?.preferences.panes ?? NOTHING_KEPT);
  const textZoom = usePart(app.store, (data) => data.app?.preferences.textZoom ?? 100);
  const [resets, setResets] = useState(0);
  const width = useWindowWidth();
  const isWide = isWideWindow(width);
  const layout = readPaneLayout(kept, isWide);
  const isFolded = (pane: FoldablePane): boolean => (pane === 'list' ? layout.isListFolded : layout.isEvidenceFolded);
  const setFolded = (pane: FoldablePane, wanted: boolean): void => {
    if (isFolded(pane) !== wanted) void app.changePanes((panes) => withFold(panes, isWide, pane, wanted));
  };
  return {
    layout,
    least: leastWidths(textZoom, width),
    isWide,
    fold: (pane) => setFolded(pane, true),
    unfold: (pane) => setFolded(pane, false),
    toggle: (pane) => setFolded(pane, !isFolded(pane)),
    keepDragged: (shares) => void app.changePanes((panes) => withDragged(panes, isWide, shares)),
    reset: () => void app.changePanes((panes) => withoutWidths(panes, isWide)).then(() => setResets((count) => count + 1)),
    resets,
  };
}

function useWindowWidth(): number {
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const note = (): void => setWidth(window.innerWidth);
    window.addEventListener('resize', note);
    return () => window.removeEventListener('resize', note);
  }, []);
  return width;
}
