import { useEffect } from 'react';
import { useDesk, usePart } from '#renderer/stores/desk-context.tsx';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { listBy, withListBy, type ListBy } from './list-by.ts';
import { firstUnit, nextUnscoredUnit, stepCriterion, stepUnit } from './list-units.ts';

export type Across = {
  readonly by: ListBy;
  readonly setBy: (by: ListBy) => void;
  /** To another unit, the criterion staying. */
  readonly openUnit: (unit: UnitId) => Promise<void>;
  readonly step: (by: 1 | -1) => Promise<void>;
  /** To the next of my units without a score. Gives false when there is none. */
  readonly stepUnscored: (by: 1 | -1) => Promise<boolean>;
  /** To another criterion, at the unit where its work goes on. */
  readonly openCriterion: (code: CriterionCode) => Promise<void>;
  readonly stepCriterion: (by: 1 | -1) => Promise<void>;
  /** Takes over the selection. Gives false when nothing is selected. */
  readonly accept: () => boolean;
};

/** Appraising by criterion: moves through the units of the one that lies open. */
export function useAcross(): Across {
  const { app, across, workspace } = useDesk();
  const by = usePart(app.store, (data) => listBy(data.app?.preferences.panes ?? {}));
  const code = usePart(workspace.store, (data) => data.code);
  useEffect(() => {
    if (by !== 'criterion' || code === null) return undefined;
    void across.open(code);
    // When packages have come in the units are read again, and this with them.
    return app.store.subscribe((now, before) => {
      if (now.units !== before.units) void across.open(code);
    });
  }, [app, across, by, code]);

  const openUnit = async (unit: UnitId): Promise<void> => {
    const now = workspace.store.getState();
    if (unit !== now.unit && now.code !== null) await workspace.openUnit(unit, now.code);
  };
  const openCriterion = async (wanted: CriterionCode): Promise<void> => {
    const sheet = await across.open(wanted);
    const first = sheet === null ? null : firstUnit(sheet.lines);
    if (first !== null) await workspace.openUnit(first, wanted);
  };
  return {
    by,
    setBy: (wanted) => void app.changePanes((panes) => withListBy(panes, wanted)),
    openUnit,
    step: async (way) => {
      const next = stepUnit(across.store.getState().sheet?.lines ?? [], workspace.store.getState().unit, way);
      if (next !== null) await openUnit(next);
    },
    stepUnscored: async (way) => {
      const next = nextUnscoredUnit(across.store.getState().sheet?.lines ?? [], workspace.store.getState().unit, way);
      if (next !== null) await openUnit(next);
      return next !== null;
    },
    openCriterion,
    stepCriterion: async (way) => {
      const set = app.store.getState().round?.criteriaSet ?? null;
      const next = set === null ? null : stepCriterion(set, across.store.getState().code, way);
      if (by === 'criterion' && next !== null) await openCriterion(next);
    },
    accept: () => {
      if (by !== 'criterion' || across.acceptance.store.getState().chosen.size === 0) return false;
      void across.acceptance.accept();
      return true;
    },
  };
}
