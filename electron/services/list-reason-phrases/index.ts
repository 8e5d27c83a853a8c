import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { compareText } from '#shared/kernel/order.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { ReasonPhrases } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { findLeaf, findUnit, readDesk } from '../read-round/read-desk.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/** More than these are not read but written anew. */
const MOST_REASONS = 20;

/**
 * What was written as a reason for this criterion at other units, the newest first, each once: units that fall short of a
 * criterion often do so in the same way, and like is to be judged alike. One read by key for each unit of the round.
 */
export function listReasonPhrases({ store }: WorkspaceContext, { unit, code }: { readonly unit: UnitId; readonly code: CriterionCode }): Result<ReasonPhrases, readonly Problem[]> {
  return store.read((records) => {
    const desk = readDesk(records);
    if (!desk.ok) return desk;
    const known = findUnit(desk.value, unit);
    if (!known.ok) return known;
    const leaf = findLeaf(desk.value, code);
    if (!leaf.ok) return leaf;
    const others = desk.value.round.units.filter(({ id }) => id !== unit).flatMap(({ id }) => records.findScore(id, code) ?? []);
    const written = others.toSorted((a, b) => compareText(b.savedAt, a.savedAt)).flatMap(({ reason }) => (reason.trim() === '' ? [] : [reason.trim()]));
    return ok({ here: [...new Set(written)].slice(0, MOST_REASONS) });
  });
}
