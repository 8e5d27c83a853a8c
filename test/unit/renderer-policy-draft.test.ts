import { describe, expect, it } from 'vitest';
import { assert, constantFrom, integer, property, uniqueArray } from 'fast-check';
import { draftOfPolicy, isSamePolicy, readPolicyDraft, type PolicyDraft } from '#renderer/features/policy/policy-draft.ts';
import { moveEntry } from '#renderer/stores/move-entry.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/domain/policy.ts';
import { pointsFromInteger, ZERO_POINTS } from '#shared/kernel/points.ts';

const cap = (value: number) => pointsFromInteger(value) ?? ZERO_POINTS;
const RICH: Policy = {
  ...DEFAULT_POLICY,
  notApplicable: 'rescale',
  bonus: { cap: cap(30_000), countsInIndex: true },
  bands: [
    { name: 'Hoàn thành xuất sắc', nameEn: 'Outstanding', from: { value: '90', isIncluded: false } },
    { name: 'Hoàn thành tốt', nameEn: '', from: { value: '80.5', isIncluded: true } },
    { name: 'Còn lại', nameEn: '', from: null },
  ],
};
const draft = draftOfPolicy(RICH, ',');
const faultsOf = (patch: Partial<PolicyDraft>) => readPolicyDraft({ ...draft, ...patch });

describe('the form of a policy', () => {
  it.each([DEFAULT_POLICY, RICH])('gives back the policy that it was filled from', (policy) => {
    const read = readPolicyDraft(draftOfPolicy(policy, ','));
    expect(read.faults).toEqual([]);
    expect(read.policy !== null && isSamePolicy(read.policy, policy)).toBe(true);
  });

  it('shows a threshold with the mark of the language and reads it back exactly', () => {
    expect(draft.bands[1]?.from).toBe('80,5');
    expect(readPolicyDraft(draft).policy?.bands[1]?.from).toEqual({ value: '80.5', isIncluded: true });
  });

  it('takes an empty cap as none, not as zero', () => {
    expect(faultsOf({ bonus: { cap: '', countsInIndex: true } }).policy?.bonus.cap).toBeNull();
    expect(faultsOf({ bonus: { cap: '0', countsInIndex: true } }).policy?.bonus.cap).toBe(0);
  });

  it.each(['-1', 'năm', '1,23456'])('refuses a cap of %j and says where', (typed) => {
    expect(faultsOf({ penalty: { cap: typed, countsInIndex: true } })).toEqual({ policy: null, faults: [{ part: 'penalty', entry: 0, why: 'number' }] });
  });

  it('refuses grades that do not go down', () => {
    const [best, good, rest] = draft.bands;
    if (best === undefined || good === undefined || rest === undefined) throw new Error('three grades');
    expect(faultsOf({ bands: [best, { ...good, from: '90' }, rest] }).faults).toEqual([{ part: 'bands', entry: 1, why: 'order' }]);
    expect(faultsOf({ bands: [best, { ...good, from: '101' }, rest] }).faults).toEqual([{ part: 'bands', entry: 1, why: 'percent' }]);
    expect(faultsOf({ bands: [best, { ...good, name: ' ' }, rest] }).faults).toEqual([{ part: 'bands', entry: 1, why: 'name' }]);
  });

  it('refuses an exemption without its ground, and a quorum that is no percentage', () => {
    const exemption = { unit: 'thanh-tra', code: '3', reason: ' ' } as unknown as Policy['exemptions'][number];
    expect(faultsOf({ exemptions: [exemption] }).faults).toEqual([{ part: 'exemptions', entry: 0, why: 'reason' }]);
    expect(faultsOf({ quorum: { percent: 'quá nửa', isMoreThan: true } }).faults).toEqual([{ part: 'quorum', entry: 0, why: 'percent' }]);
    expect(faultsOf({ quorum: null }).policy?.quorum).toBeNull();
  });

  it('moves an entry of the chain without losing or doubling one', () => {
    assert(
      property(uniqueArray(integer()), integer({ min: -2, max: 20 }), constantFrom(1, -1), (list, entry, by) => {
        const moved = moveEntry(list, entry, by === 1 ? 1 : -1);
        expect([...moved].toSorted((a, b) => a - b)).toEqual([...list].toSorted((a, b) => a - b));
        expect(moveEntry(moved, entry + by, by === 1 ? -1 : 1)).toEqual(list);
      }),
    );
  });
});
