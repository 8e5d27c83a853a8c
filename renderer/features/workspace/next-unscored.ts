import type { Client } from '#renderer/api/client.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { CellLine, UnitProgress } from '#shared/ipc/views.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { passesFilter } from './list-rows.ts';

/** The cell of mine without a score that comes after the current one (or before it), over the end to the start; never the current one itself. */
export function stepUnscored(set: CriteriaSet, lines: readonly CellLine[], current: CriterionCode | null, by: 1 | -1): CriterionCode | null {
  const order = new Map(set.nodes.map((node, index) => [node.code, index]));
  const placeOf = (code: CriterionCode): number => order.get(code) ?? -1;
  const left = lines
    .filter((line) => line.code !== current && passesFilter(line, 'unscored'))
    .map((line) => line.code)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  const from = current === null ? -1 : placeOf(current);
  if (by === 1) return left.find((code) => placeOf(code) > from) ?? left[0] ?? null;
  return left.findLast((code) => placeOf(code) < from) ?? left.at(-1) ?? null;
}

/** The units after the one on the desk (or before it), over the end to the start, in which something may be left. */
export function unitsInTurn(units: readonly UnitProgress[], current: UnitId, by: 1 | -1): readonly UnitProgress[] {
  const place = units.findIndex((one) => one.unit === current);
  const others = [...units.slice(place + 1), ...units.slice(0, Math.max(place, 0))];
  return (by === 1 ? others : others.toReversed()).filter((one) => one.packageRevision !== null && one.done < one.cells);
}

export type NextUnscored =
  | { readonly kind: 'here'; readonly code: CriterionCode }
  | { readonly kind: 'other-unit'; readonly unit: UnitId; readonly name: string; readonly code: CriterionCode }
  /** The cell on the desk is the only one left anywhere. */
  | { readonly kind: 'only-this' }
  | { readonly kind: 'none' };

type Place = { readonly unit: UnitId; readonly lines: readonly CellLine[]; readonly code: CriterionCode | null };

/**
 * Where scoring goes on. Other units are asked for as they stand on disk: the list of units in the window may be older.
 * A unit whose open cells all have a score and lack something else is passed over.
 */
export async function findUnscored(client: Client, set: CriteriaSet, place: Place, by: 1 | -1): Promise<Result<NextUnscored, readonly Problem[]>> {
  const here = stepUnscored(set, place.lines, place.code, by);
  if (here !== null) return ok({ kind: 'here', code: here });
  const units = await client.call('listUnits', null);
  if (!units.ok) return units;
  for (const { unit, name } of unitsInTurn(units.value, place.unit, by)) {
    const sheet = await client.call('getUnitSheet', { unit, packageRevision: null });
    if (!sheet.ok) return sheet;
    const code = stepUnscored(set, sheet.value.lines, null, by);
    if (code !== null) return ok({ kind: 'other-unit', unit, name, code });
  }
  const isThisLeft = place.lines.some((line) => line.code === place.code && passesFilter(line, 'unscored'));
  return ok({ kind: isThisLeft ? 'only-this' : 'none' });
}
