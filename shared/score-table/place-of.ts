import type { ColumnMeaning } from '../ipc/table-views.ts';

/** What a column is about, whether in points or as a percentage. */
export function placeOf(meaning: ColumnMeaning): string {
  if (meaning.kind === 'leaf') return `leaf ${meaning.code}`;
  return meaning.kind === 'part' ? `part ${meaning.part}` : meaning.kind;
}
