import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Appraisal } from '#shared/domain/scorecard.ts';
import type { SelfScore } from '#shared/domain/submission.ts';
import type { CellState } from '#shared/ipc/views.ts';
import type { Points } from '#shared/kernel/points.ts';
import { decideCellState, departsFromSelf, isDone, listCellLacks } from '#shared/scoring/cell-state.ts';

const half = { kind: 'scored', points: 5000 as Points } as const;
const full = { kind: 'scored', points: 10_000 as Points } as const;
const zero = { kind: 'scored', points: 0 as Points } as const;
const claimed = { kind: 'not-applicable', reason: 'Không được giao' } as const;
const blank = { kind: 'unscored' } as const;
const notApplicable = { kind: 'not-applicable' } as const;

type Case = readonly [unitSays: SelfScore, councilSays: Appraisal, withoutReason: CellState, withReason: CellState];
const cases: readonly Case[] = [
  [half, blank, 'unscored', 'unscored'],
  [claimed, blank, 'unscored', 'unscored'],
  [blank, blank, 'unscored', 'unscored'],
  [half, half, 'agrees', 'agrees'],
  [half, full, 'incomplete', 'differs'],
  [half, zero, 'incomplete', 'differs'],
  [half, notApplicable, 'incomplete', 'not-applicable'],
  [claimed, notApplicable, 'not-applicable', 'not-applicable'],
  [claimed, half, 'incomplete', 'differs'],
  [claimed, zero, 'incomplete', 'differs'],
  [blank, half, 'incomplete', 'differs'],
  [blank, zero, 'incomplete', 'differs'],
  [blank, notApplicable, 'incomplete', 'not-applicable'],
];

describe('the state of a cell', () => {
  test.each(cases)('unit says %j, council says %j: %s without a reason, %s with one', (self, appraisal, without, withReason) => {
    expect(decideCellState(self, { appraisal, reason: '' })).toBe(without);
    expect(decideCellState(self, { appraisal, reason: 'Thiếu tài liệu kiểm chứng' })).toBe(withReason);
  });

  test('a unit that says something else since asks for a second look, whatever was agreed', () => {
    expect(listCellLacks(half, { appraisal: half, reason: '', isOutdated: true })).toEqual(['review']);
    expect(listCellLacks(half, { appraisal: full, reason: '', isOutdated: true })).toEqual(['reason', 'review']);
    expect(decideCellState(half, { appraisal: half, reason: '', isOutdated: true })).toBe('incomplete');
  });

  test('a reason of spaces alone is none', () => {
    expect(decideCellState(half, { appraisal: full, reason: ' \n\t' })).toBe('incomplete');
    expect(listCellLacks(half, { appraisal: full, reason: ' \n\t' })).toEqual(['reason']);
  });

  test('what is typed and not recorded keeps a cell from being signed, scored or not', () => {
    expect(decideCellState(half, { appraisal: half, reason: '', hasDraft: true })).toBe('incomplete');
    expect(listCellLacks(half, { appraisal: half, reason: '', hasDraft: true })).toEqual(['draft']);
    expect(listCellLacks(half, { appraisal: full, reason: '', hasDraft: true })).toEqual(['reason', 'draft']);
    expect(listCellLacks(half, { appraisal: blank, reason: '', hasDraft: true })).toEqual(['score', 'draft']);
    // Nothing is recorded of it: it is still to be scored.
    expect(decideCellState(half, { appraisal: blank, reason: '', hasDraft: true })).toBe('unscored');
  });

  test('a cell without a score lacks the score, whatever reason was typed', () => {
    expect(listCellLacks(half, { appraisal: blank, reason: 'đang xem' })).toEqual(['score']);
  });

  const points = fc.integer({ min: 0, max: 20_000 }).map((value) => ({ kind: 'scored', points: value as Points }) as const);
  const self: fc.Arbitrary<SelfScore> = fc.oneof(points, fc.constant(claimed), fc.constant(blank));
  const appraisal: fc.Arbitrary<Appraisal> = fc.oneof(points, fc.constant(notApplicable), fc.constant(blank));

  test('for all cells: done exactly when nothing is lacking', () => {
    fc.assert(
      fc.property(self, appraisal, fc.constantFrom('', ' ', 'vì'), (unitSays, councilSays, reason) => {
        const cell = { appraisal: councilSays, reason };
        expect(isDone(decideCellState(unitSays, cell))).toBe(listCellLacks(unitSays, cell).length === 0);
      }),
    );
  });

  test('for all cells: a departing appraisal without its reason is never done', () => {
    fc.assert(
      fc.property(self, appraisal, (unitSays, councilSays) => {
        if (departsFromSelf(unitSays, councilSays)) expect(isDone(decideCellState(unitSays, { appraisal: councilSays, reason: '' }))).toBe(false);
      }),
    );
  });
});
