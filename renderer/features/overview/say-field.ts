import type { FieldCounts, OverviewSector } from '#shared/ipc/overview-views.ts';
import { formatInteger, formatPoints, type NumberStyle } from '#renderer/text/format.ts';
import type { Words } from '#renderer/text/words.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import { pointsShareOf } from './share-of.ts';
import type { FieldLook } from './read-field.ts';

export type Speech = { readonly words: Words; readonly numbers: NumberStyle; readonly isCouncil: boolean };

/** Tenths of a percent with one decimal: `71,0`. */
export const formatShare = (share: number, { decimal }: NumberStyle): string => `${Math.floor(share / 10)}${decimal}${share % 10}`;

/** What stands in a field of the heat map. */
export function writeField(look: FieldLook, field: FieldCounts, { words, numbers }: Speech, extra: OverviewSector['extra']): string {
  switch (look.kind) {
    case 'none':
      return '';
    case 'exempt':
      return words.overview.exempt;
    case 'not-applicable':
      return words.common.notApplicable;
    case 'empty':
      return words.common.dash;
    case 'share':
      return formatShare(look.share, numbers);
    case 'extra':
      return field.scoredMax === 0 ? words.common.dash : `${extra === 'penalty' ? '\u2212' : '+'}${formatPoints(field.points, numbers)}`;
    case 'progress':
      return words.overview.doneOf(formatInteger(field.done, numbers), formatInteger(field.cells, numbers));
    default:
      return unreachable(look);
  }
}

/** A field as it is read aloud: `Sở Nội vụ, Cải cách thể chế: 5 trên 8 ô đã chấm, 71,0 %`. */
export function sayField(place: string, field: FieldCounts, { words, numbers, isCouncil }: Speech): string {
  const text = words.overview;
  const count = (value: number): string => formatInteger(value, numbers);
  const share = pointsShareOf(field);
  const facts = field.cells === 0
    ? [field.exempt > 0 ? text.fieldExempt : text.fieldNone]
    : [
        (isCouncil ? text.fieldSettled : text.fieldDone)(count(field.done), count(field.cells)),
        ...(field.notApplicable === field.cells ? [text.fieldNotApplicable] : []),
        ...(share === null ? [] : [text.fieldPoints(formatShare(share, numbers))]),
        ...(field.conflicts === 0 ? [] : [text.fieldConflicts(count(field.conflicts))]),
        ...(field.differs === 0 || isCouncil ? [] : [text.fieldDiffers(count(field.differs))]),
      ];
  return `${place}: ${facts.join(', ')}`;
}
