import { describe, expect, test } from 'vitest';
import type { CriterionCode, Instant, Sha256, UnitId } from '#shared/domain/ids.ts';
import type { Points } from '#shared/kernel/points.ts';
import { isSameStep } from '#shared/scoring/undo/is-same-step.ts';
import type { RecordedScore, ScoreLine } from '#shared/scoring/undo/score-line.ts';

const score = (over: Partial<RecordedScore> = {}): RecordedScore => ({ appraisal: { kind: 'unscored' }, reason: '', question: null, figures: [], package: 'a'.repeat(64) as Sha256, ...over });
const line = (seconds: number, before: RecordedScore | null, after: RecordedScore, [code, unit] = ['1.1', 'so-noi-vu']): ScoreLine => ({
  seq: seconds + 100, at: new Date(1_000_000_000_000 + seconds * 1000).toISOString() as Instant, unit: unit as UnitId, code: code as CriterionCode, act: { kind: 'record' }, before, after,
});
const scored = (points: number): Partial<RecordedScore> => ({ appraisal: { kind: 'scored', points: points as Points } });
const [nothing, half, one] = [score(), score(scored(5000)), score(scored(10_000))];
const [th, thieu] = [score({ reason: 'Th' }), score({ reason: 'Thiếu' })];

describe('two recordings are undone as one', () => {
  test('when a reason is typed on within ten seconds', () => {
    expect(isSameStep(line(0, nothing, th), line(9, th, thieu))).toBe(true);
    expect(isSameStep(line(0, nothing, th), line(10, th, thieu))).toBe(false);
  });

  test('when points are typed on within two: what follows later is another thought', () => {
    expect(isSameStep(line(0, null, half), line(1, half, one))).toBe(true);
    expect(isSameStep(line(0, null, half), line(2, half, one))).toBe(false);
  });

  test('not when one is about the points and the other about the reason', () => {
    expect(isSameStep(line(0, null, half), line(1, half, score({ ...scored(5000), reason: 'Thiếu' })))).toBe(false);
  });

  test('not when the second lets go of a question that was written; an empty one goes with its flag', () => {
    const [asked, asking] = [score({ question: 'Vì sao?' }), score({ question: '' })];
    expect(isSameStep(line(0, asking, asked), line(1, asked, nothing))).toBe(false);
    expect(isSameStep(line(0, nothing, asking), line(1, asking, nothing))).toBe(true);
  });

  test('not in another cell, nor in the same criterion of another unit', () => {
    expect(isSameStep(line(0, nothing, th), line(1, nothing, thieu, ['1.2', 'so-noi-vu']))).toBe(false);
    expect(isSameStep(line(0, nothing, th), line(1, nothing, thieu, ['1.1', 'xa-an-hoa']))).toBe(false);
  });

  test('not when the clock was set back in between', () => {
    expect(isSameStep(line(5, nothing, th), line(4, th, thieu))).toBe(false);
  });

  test('not when nothing but the package changed: each confirms a revision of its own', () => {
    const newer = score({ ...scored(5000), package: 'b'.repeat(64) as Sha256 });
    expect(isSameStep(line(0, half, newer), line(1, newer, half))).toBe(false);
  });
});
