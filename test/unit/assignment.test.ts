import { describe, expect, test } from 'vitest';
import { isAssigned, listAssignedLeaves } from '#shared/domain/assignment.ts';
import type { Assignment } from '#shared/domain/council.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { smallSet } from '#test/support/small-round.ts';

const unit = 'so-noi-vu' as UnitId;
const other = 'xa-an-hoa' as UnitId;
const all: Assignment = { units: 'all', sectors: 'all' };
const second = '2' as CriterionCode;
const some: Assignment = { units: [unit], sectors: [second] };
const codes = (assignment: Assignment, of: UnitId) => listAssignedLeaves(smallSet, assignment, of).map((leaf) => leaf.code);

describe('what a member appraises', () => {
  test('all units and sectors: every leaf that the council appraises, in reading order; no survey, no computed figure', () => {
    expect(codes(all, unit)).toEqual(['1.1', '1.2', '2.1', '2.2']);
  });

  test('one sector of one unit, and nothing of another unit', () => {
    expect(codes(some, unit)).toEqual(['2.1', '2.2']);
    expect(codes(some, other)).toEqual([]);
  });

  test('empty lists mean nothing, not all', () => {
    expect(isAssigned({ units: [], sectors: 'all' }, unit, '1' as CriterionCode)).toBe(false);
    expect(isAssigned({ units: 'all', sectors: [] }, unit, '1' as CriterionCode)).toBe(false);
  });
});
