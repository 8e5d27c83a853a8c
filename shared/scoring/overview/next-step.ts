import type { RoundOverview, UnitOverview } from '../../ipc/overview-views.ts';
import type { UnitId } from '../../domain/ids.ts';

/** What a person does next; the first that applies, so that one button can say it. */
export type NextStep =
  /** Nothing can be appraised yet: no package is here. */
  | { readonly kind: 'import-packages' }
  | { readonly kind: 'appraise'; readonly unit: UnitId; readonly name: string; readonly left: number }
  | { readonly kind: 'sign'; readonly units: number }
  /** All that is here is signed; units of which no package is here are left. */
  | { readonly kind: 'signed'; readonly waiting: number }
  /** The packages are here, and no member has been given them. */
  | { readonly kind: 'issue-kit' }
  /** Bundles are still to come: `members` of those who owe scores have signed nothing or not all. */
  | { readonly kind: 'import-bundles'; readonly members: number }
  | { readonly kind: 'conflicts'; readonly cells: number }
  | { readonly kind: 'results' };

export function decideNextStep(overview: RoundOverview): NextStep {
  return overview.role === 'member' ? decideForMember(overview) : decideForSecretariat(overview);
}

/** A unit that was begun before one that was not; then what is done and not signed as it stands. */
function decideForMember({ units }: RoundOverview): NextStep {
  const mine = units.filter(({ total }) => total.cells > 0);
  const here = mine.filter((unit) => unit.packageRevision !== null);
  if (here.length === 0) return { kind: 'import-packages' };
  const open = here.filter(isOpen);
  const next = open.find(({ total }) => total.done + total.incomplete > 0) ?? open[0];
  if (next !== undefined) return { kind: 'appraise', unit: next.unit, name: next.name, left: next.total.cells - next.total.done };
  const unsigned = here.filter((unit) => !unit.isSigned).length;
  return unsigned > 0 ? { kind: 'sign', units: unsigned } : { kind: 'signed', waiting: mine.length - here.length };
}

/** Packages first: without them nobody can appraise; then the kit, then bundles, then what they disagree about, then the results. */
function decideForSecretariat({ units, council, total, hasKit }: RoundOverview): NextStep {
  if (units.every((unit) => unit.packageRevision === null)) return { kind: 'import-packages' };
  const owing = council.filter(({ missing }) => missing > 0).length;
  if (!hasKit && council.every(({ revision }) => revision === null)) return { kind: 'issue-kit' };
  if (owing > 0) return { kind: 'import-bundles', members: owing };
  return total.conflicts > 0 ? { kind: 'conflicts', cells: total.conflicts } : { kind: 'results' };
}

const isOpen = ({ total }: UnitOverview): boolean => total.done < total.cells;
