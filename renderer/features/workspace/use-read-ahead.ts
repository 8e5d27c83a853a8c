import { useEffect } from 'react';
import type { EvidencePage } from '#renderer/pdf/document-desk.ts';
import { useDesk, usePart } from '#renderer/stores/desk-context.tsx';
import { firstPlace, listCited } from '#renderer/stores/evidence-place.ts';
import type { CellView } from '#shared/ipc/views.ts';
import type { CellPlace } from './use-next-cell.ts';

/** Milliseconds after which the next cell is read though the window is still busy. */
const LATEST = 1000;

/**
 * Reads the cell to which Enter would go, once the one on the desk is there and the window has nothing to do; again
 * whenever something has changed it since. Gives the page at which its evidence opens, to be made ready.
 */
export function useReadAhead(open: CellView | null, next: CellPlace | null): EvidencePage | null {
  const { ahead } = useDesk();
  const ready = usePart(ahead.store, (data) => data.ready);
  const unit = next?.unit ?? null;
  const code = next?.code ?? null;
  const openUnit = open?.unit ?? null;
  useEffect(() => {
    if (unit === null || code === null || openUnit === null) return undefined;
    let idle = 0;
    const readWhenIdle = (): void => {
      cancelIdleCallback(idle);
      idle = requestIdleCallback(() => void ahead.read({ unit, code, withSheet: unit !== openUnit }), { timeout: LATEST });
    };
    readWhenIdle();
    const stopHearing = ahead.store.subscribe((now, before) => {
      if (now.outdated !== before.outdated) readWhenIdle();
    });
    return () => {
      stopHearing();
      cancelIdleCallback(idle);
      ahead.forget();
    };
  }, [ahead, unit, code, openUnit]);
  return ready === null || ready.cell.unit !== unit || ready.cell.node.code !== code ? null : firstPage(ready.cell);
}

/** The page at which a cell's evidence opens; null when there is none that can be read. */
function firstPage(cell: CellView): EvidencePage | null {
  const { document, page } = firstPlace(cell);
  const evidence = listCited(cell).find(({ sha256 }) => sha256 === document);
  return evidence?.state.kind === 'readable' ? { evidence, page } : null;
}
