import { describe, expect, it } from 'vitest';
import { describeChange } from '#renderer/features/workspace/describe-change.ts';
import type { RecordedCell } from '#shared/ipc/views.ts';
import { points } from '#test/support/renderer-cell.ts';

const half: RecordedCell = { appraisal: { kind: 'scored', points: points(5000) }, reason: 'Thiếu biên bản', question: null, figures: [{ name: 'b', value: '82' }] };

describe('what a recording changed', () => {
  it('is nothing when it says the same again', () => {
    expect(describeChange(half, { ...half })).toEqual([]);
  });

  it('is each part that differs, with what it was and what it became', () => {
    expect(describeChange(half, { appraisal: { kind: 'not-applicable' }, reason: '', question: 'Vì sao?', figures: [] })).toEqual([
      { part: 'points', before: half.appraisal, after: { kind: 'not-applicable' } },
      { part: 'reason', before: 'Thiếu biên bản', after: '' },
      { part: 'question', before: null, after: 'Vì sao?' },
      { part: 'figure', name: 'b', before: '82', after: null },
    ]);
  });

  it('is everything that was filled in when nothing was recorded before', () => {
    expect(describeChange(null, half)).toEqual([
      { part: 'points', before: { kind: 'unscored' }, after: half.appraisal },
      { part: 'reason', before: '', after: 'Thiếu biên bản' },
      { part: 'figure', name: 'b', before: null, after: '82' },
    ]);
    expect(describeChange(null, { appraisal: { kind: 'unscored' }, reason: '', question: null, figures: [] })).toEqual([]);
  });

  it('tells a question that is still to be written from none', () => {
    expect(describeChange(half, { ...half, question: '' })).toEqual([{ part: 'question', before: null, after: '' }]);
  });

  it('names each figure by itself, whatever their order', () => {
    const two = { ...half, figures: [{ name: 'a', value: '90' }, { name: 'b', value: '82' }] };
    expect(describeChange(two, { ...half, figures: [{ name: 'b', value: '82' }, { name: 'a', value: '86' }] })).toEqual([{ part: 'figure', name: 'a', before: '90', after: '86' }]);
  });
});
