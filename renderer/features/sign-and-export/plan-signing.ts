import type { CellLack, UnitReadiness } from '#shared/ipc/views.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';

export type LackingCell = UnitReadiness['lacking'][number];

/** Can be in a bundle at all: its package is here and some of its cells are scored. */
export const isSignable = (unit: UnitReadiness): boolean => unit.hasPackage && countScored(unit) > 0;

export const isComplete = (unit: UnitReadiness): boolean => unit.hasPackage && unit.cells > 0 && unit.lacking.length === 0;

const lacks = (unit: UnitReadiness, lack: CellLack): number => unit.lacking.filter((cell) => cell.lacks.includes(lack)).length;
const countScored = (unit: UnitReadiness): number => unit.cells - lacks(unit, 'score');

/** Ticked at first: what is complete and not yet signed as it stands. When all of that is signed, everything complete. */
export function firstChoice(units: readonly UnitReadiness[]): ReadonlySet<UnitId> {
  const complete = units.filter(isComplete);
  const fresh = complete.filter((unit) => unit.signedRevision === null || unit.hasChanged);
  return new Set((fresh.length > 0 ? fresh : complete).map((unit) => unit.unit));
}

export type SigningBlock = 'units' | 'draft' | 'reason' | 'partial' | 'identity' | 'passphrase';

export type SigningForm = {
  readonly units: readonly UnitReadiness[];
  readonly chosen: ReadonlySet<UnitId>;
  readonly acceptsPartial: boolean;
  readonly hasIdentity: boolean;
  readonly hasPassphrase: boolean;
};

export type SigningPlan = {
  readonly units: readonly UnitId[];
  /** Cells that the bundle will hold. */
  readonly cells: number;
  /** True when chosen units have cells without a score: then partial signing must be accepted. */
  readonly isPartial: boolean;
  /** Cells of the chosen units with something typed that is not recorded: what would be signed is not what the person typed last. */
  readonly drafts: readonly { readonly unit: UnitId; readonly code: CriterionCode }[];
  /** The first thing in the way, in the order in which a person would see to it; null when nothing is. */
  readonly block: SigningBlock | null;
};

export function planSigning(form: SigningForm): SigningPlan {
  const chosen = form.units.filter((unit) => form.chosen.has(unit.unit) && isSignable(unit));
  const sum = (part: (unit: UnitReadiness) => number): number => chosen.reduce((total, unit) => total + part(unit), 0);
  const isPartial = sum((unit) => lacks(unit, 'score')) > 0;
  const owesReason = sum((unit) => lacks(unit, 'reason') + lacks(unit, 'review')) > 0;
  const drafts = chosen.flatMap(({ unit, lacking }) => lacking.filter((cell) => cell.lacks.includes('draft')).map(({ code }) => ({ unit, code })));
  return { units: chosen.map((unit) => unit.unit), cells: sum(countScored), isPartial, drafts, block: firstBlock() };

  function firstBlock(): SigningBlock | null {
    if (chosen.length === 0) return 'units';
    if (drafts.length > 0) return 'draft';
    if (owesReason) return 'reason';
    if (isPartial && !form.acceptsPartial) return 'partial';
    if (!form.hasIdentity) return 'identity';
    return form.hasPassphrase ? null : 'passphrase';
  }
}
