import { useDesk, usePart } from '#renderer/stores/desk-context.tsx';
import type { ProjectorPlace } from '#renderer/stores/projector-store.ts';
import type { ProjectorAct } from './read-projector-key.ts';
import { stepToCriterion, stepToUnit } from './step-place.ts';
import { readTypeSize, stepTypeSize, withTypeSize, type TypeSize } from './type-size.ts';

/** What each key and button of the projector view does. */
export function useProjectorActs(place: ProjectorPlace): { readonly act: (asked: ProjectorAct) => void; readonly size: TypeSize } {
  const { app, projector } = useDesk();
  const size = usePart(app.store, (data) => readTypeSize(data.app?.preferences.panes ?? {}));
  const goTo = (next: ProjectorPlace | null): void => {
    if (next !== null) void projector.show(next);
  };
  const goToCriterion = (by: 1 | -1): void => {
    const set = app.store.getState().round?.criteriaSet ?? null;
    goTo(set === null ? null : stepToCriterion(set, place, by));
  };
  const goToUnit = (by: 1 | -1): void => {
    const withPackage = app.store.getState().units.filter(({ packageRevision }) => packageRevision !== null);
    goTo(stepToUnit(withPackage.map(({ unit }) => unit), place, by));
  };
  const resize = (by: 1 | -1): void => void app.changePanes((panes) => withTypeSize(panes, stepTypeSize(readTypeSize(panes), by)));
  return {
    size,
    act: (asked) => {
      switch (asked) {
        case 'next-criterion':
          return goToCriterion(1);
        case 'previous-criterion':
          return goToCriterion(-1);
        case 'next-unit':
          return goToUnit(1);
        case 'previous-unit':
          return goToUnit(-1);
        case 'larger':
          return resize(1);
        case 'smaller':
          return resize(-1);
        case 'compare':
          return projector.toggleComparison();
      }
    },
  };
}
