import { useEffect, useRef } from 'react';
import { useDesk } from '#renderer/stores/desk-context.tsx';
import type { CriterionCode } from '#shared/domain/ids.ts';
import { sectorOf } from './fold-rows.ts';
import type { Row } from './list-rows.ts';

/** Opens the sector of a cell that is come to, so that it is in sight. Folded after that, it stays folded. */
export function useSectorInSight(rows: readonly Row[], code: CriterionCode | null): void {
  const { sectorFolds } = useDesk();
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });
  const before = useRef(code);
  useEffect(() => {
    const sector = code === null || code === before.current ? null : sectorOf(latest.current, code);
    before.current = code;
    if (sector !== null) sectorFolds.unfold(sector);
  }, [sectorFolds, code]);
}
