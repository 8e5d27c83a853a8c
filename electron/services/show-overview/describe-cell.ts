import type { Member } from '#shared/domain/council.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import type { OverviewCell } from '#shared/ipc/overview-views.ts';
import { firstWords, REASON_BEGINNING } from '#shared/kernel/text.ts';
import type { UnitCell } from './unit-cells.ts';

/** One cell as the list behind a number shows it. */
export function describeCell(members: readonly Member[], unit: UnitId, { leaf, facts, exemption, signed, awaited }: UnitCell): OverviewCell {
  const { state, self, appraisal, lacks, question, hasEvidence, hasDraft } = facts;
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const place = new Map(members.map(({ id }, at) => [id, at]));
  const inOrder = signed.toSorted((a, b) => (place.get(a.bundle.member) ?? 0) - (place.get(b.bundle.member) ?? 0));
  return {
    unit, state, self, appraisal, lacks, hasEvidence, hasDraft, exemption,
    code: leaf.code,
    isFlagged: question !== null,
    signed: inOrder.map(({ bundle, cell }) => ({ name: names.get(bundle.member) ?? bundle.member, appraisal: cell.appraisal, reason: firstWords(cell.reason, REASON_BEGINNING) })),
    awaited: awaited.map(({ name }) => name),
  };
}
