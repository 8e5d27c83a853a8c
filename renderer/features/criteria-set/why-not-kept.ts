import type { CriteriaSetTitles, CriteriaTablePreview } from '#shared/ipc/table-views.ts';

/** Why a table cannot be kept as it stands; null when it can. Warnings never stand in the way: they stay as printed. */
export function whyNotKept(preview: CriteriaTablePreview, titles: CriteriaSetTitles): 'faults' | 'no-title' | null {
  if (preview.faults.length > 0 || preview.set === null) return 'faults';
  return titles.title.trim() === '' ? 'no-title' : null;
}
