import type { FieldCounts, OverviewSector } from '#shared/ipc/overview-views.ts';
import type { MapShows } from '#renderer/stores/overview-store.ts';
import { pointsShareOf } from './share-of.ts';

/**
 * How a field of the heat map looks. `step`: its tint, from 0; of points five of them, of progress three (not begun,
 * begun, done). `done`: how long its bar is, from 0 to 1.
 */
export type FieldLook =
  /** Nothing to appraise here: not assigned, or given by nobody on the council. */
  | { readonly kind: 'none' }
  /** All that would be asked here is exempt, or was judged not to apply. */
  | { readonly kind: 'exempt' }
  | { readonly kind: 'not-applicable' }
  /** No points yet. */
  | { readonly kind: 'empty'; readonly done: number }
  /** `share`: in tenths of a percent. */
  | { readonly kind: 'share'; readonly share: number; readonly step: number; readonly done: number }
  /** Bonus or penalty: points that are a share of nothing. */
  | { readonly kind: 'extra'; readonly done: number }
  | { readonly kind: 'progress'; readonly step: number; readonly done: number };

/** Where a new tint begins, in tenths of a percent; the words of the legend name the same. */
export const HEAT_STEPS = [500, 650, 800, 900] as const;

export function readField(field: FieldCounts, { extra }: Pick<OverviewSector, 'extra'>, shows: MapShows): FieldLook {
  if (field.cells === 0) return { kind: field.exempt > 0 ? 'exempt' : 'none' };
  if (field.notApplicable === field.cells) return { kind: 'not-applicable' };
  const done = field.done / field.cells;
  if (shows === 'progress') return { kind: 'progress', step: field.done === field.cells ? 2 : field.done + field.incomplete + field.conflicts > 0 ? 1 : 0, done };
  if (extra !== null) return { kind: 'extra', done };
  const share = pointsShareOf(field);
  return share === null ? { kind: 'empty', done } : { kind: 'share', share, step: HEAT_STEPS.filter((from) => share >= from).length, done };
}
