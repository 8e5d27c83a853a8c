import type { ResultRow } from '#shared/ipc/result-views.ts';

export type ResultGroup = { readonly name: string; readonly rows: readonly ResultRow[] };

/** Groups in the order in which they first stand; within each by rank, units without one last, equal ranks as they came. */
export function groupRows(rows: readonly ResultRow[]): readonly ResultGroup[] {
  const groups = new Map<string, ResultRow[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups].map(([name, members]) => ({ name, rows: members.toSorted((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER)) }));
}
