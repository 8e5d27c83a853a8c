import { describe, expect, it } from 'vitest';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/domain/policy.ts';
import type { Points } from '#shared/kernel/points.ts';
import { checkPolicy } from '#shared/scoring/round/check-policy.ts';
import { checkTieDecision } from '#shared/scoring/round/check-tie-decision.ts';
import { sketchSet } from '#test/support/small-scores.ts';

const SET = sketchSet([{ code: '1', max: 20_000 }, { code: '1.1', parent: '1', max: 10_000, by: 'appraisal', figures: ['a'] }, { code: '1.2', parent: '1', max: 10_000, by: 'survey' }]);
const code = (text: string): CriterionCode => text as CriterionCode;
const unit = (text: string): UnitId => text as UnitId;
const check = (policy: Partial<Policy>) => checkPolicy({ policy: { ...DEFAULT_POLICY, ...policy }, set: SET, units: [{ id: unit('A') }] }).map(({ type, where }) => [type, where]);
const exempt = (of: string, node: string): Policy['exemptions'][number] => ({ unit: unit(of), code: code(node), reason: 'Không có hồ sơ' });
const band = (name: string, value: string | null, isIncluded = true): Policy['bands'][number] => ({ name, nameEn: '', from: value === null ? null : { value, isIncluded } });

describe('a policy', () => {
  it('that names what is there has no fault', () => {
    expect(check({})).toEqual([]);
    expect(check({
      exemptions: [exempt('A', '1.2')], tieBreak: [{ kind: 'points', code: code('1') }, { kind: 'part', part: 'survey' }, { kind: 'figure', code: code('1.1'), numerator: 'a', denominator: null }],
      bands: [band('Tốt', '90', false), band('Khá', '90'), band('Yếu', null)], bonus: { cap: 0 as Points, countsInIndex: true }, quorum: { percent: '100', isMoreThan: false },
    })).toEqual([]);
  });
  it('names each reference that is wrong, at its place', () => {
    expect(check({ exemptions: [exempt('A', '1.1'), exempt('B', '7'), exempt('A', '1.1')] })).toEqual([['policy-unit-unknown', 'exemptions[1].unit'], ['policy-code-unknown', 'exemptions[1].code'], ['exemption-repeated', 'exemptions[2]']]);
    expect(check({ exemptions: [exempt('A', '1.1'), exempt('A', '1')] })).toEqual([['exemption-within', 'exemptions[0]']]);
    expect(check({ tieBreak: [{ kind: 'points', code: code('9') }, { kind: 'part', part: 'sipas' }, { kind: 'figure', code: code('1.1'), numerator: 'a', denominator: 'b' }, { kind: 'figure', code: code('9'), numerator: 'a', denominator: null }] }))
      .toEqual([['policy-code-unknown', 'tieBreak[0]'], ['policy-part-absent', 'tieBreak[1]'], ['policy-figure-unknown', 'tieBreak[2]'], ['policy-code-unknown', 'tieBreak[3]']]);
  });
  it('puts its bands from the best down, and only the last takes the rest', () => {
    expect(check({ bands: [band('Khá', '70'), band('Tốt', '90'), band('Yếu', null)] })).toEqual([['grade-band-order', 'bands[1]']]);
    expect(check({ bands: [band('Tốt', '90'), band('Khá', '90', false)] })).toEqual([['grade-band-order', 'bands[1]']]);
    expect(check({ bands: [band('Tốt', '90.0'), band('Khá', '90')] })).toEqual([['grade-band-order', 'bands[1]']]);
    expect(check({ bands: [band('Tốt', null), band('Yếu', '50')] })).toEqual([['grade-band-open', 'bands[0]']]);
  });
  it('has no cap below zero and no share beyond the whole council', () => {
    expect(check({ bonus: { cap: -1 as Points, countsInIndex: true }, penalty: { cap: -1 as Points, countsInIndex: true }, quorum: { percent: '100.1', isMoreThan: false } })).toEqual([['policy-cap-negative', 'bonus.cap'], ['policy-cap-negative', 'penalty.cap'], ['quorum-impossible', 'quorum.percent']]);
    expect(check({ quorum: { percent: '-1', isMoreThan: true } })).toEqual([['quorum-impossible', 'quorum.percent']]);
  });
});

describe('a decision on a tie', () => {
  const ties = [[unit('A'), unit('B'), unit('C')]];
  const decide = (parts: { readonly units?: readonly string[]; readonly reason?: string; readonly present?: number; readonly members?: number }, quorum: Policy['quorum'] = { percent: '50', isMoreThan: true }) =>
    checkTieDecision({ units: (parts.units ?? ['B', 'C', 'A']).map(unit), reason: parts.reason ?? 'Bỏ phiếu', present: parts.present ?? 6, members: parts.members ?? 10 }, { quorum, ties, nameOf: (id) => `Sở ${id}` }).map(({ type }) => type);
  it('is of exactly the units that share a place, each once, in any order', () => {
    expect(decide({})).toEqual([]);
    expect([decide({ units: ['A', 'B'] }), decide({ units: ['A', 'B', 'D'] }), decide({ units: ['A', 'B', 'B'] }), decide({ units: ['A', 'B', 'C', 'C'] })]).toEqual([['tie-not-equal'], ['tie-not-equal'], ['tie-not-equal'], ['tie-not-equal']]);
  });
  it('has a reason, and as many members as the policy asks for: more than half is not half', () => {
    expect(decide({ reason: ' ' })).toEqual(['tie-reason-missing']);
    expect([decide({ present: 5 }), decide({ present: 6 }), decide({ present: 11 })]).toEqual([['tie-quorum-not-met'], [], ['tie-attendance-impossible']]);
    expect([decide({ present: 5 }, { percent: '50', isMoreThan: false }), decide({ present: 4 }, { percent: '50', isMoreThan: false }), decide({ present: 0 }, null)]).toEqual([[], ['tie-quorum-not-met'], []]);
    expect([decide({ present: 2, members: 3 }, { percent: '66.666', isMoreThan: true }), decide({ present: 2, members: 3 }, { percent: '66.667', isMoreThan: false })]).toEqual([[], ['tie-quorum-not-met']]);
  });
});
