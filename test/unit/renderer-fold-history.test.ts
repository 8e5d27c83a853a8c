import { describe, expect, it } from 'vitest';
import { foldHistory } from '#renderer/features/workspace/fold-history.ts';
import type { Instant } from '#shared/domain/ids.ts';
import type { CellHistoryItem, RecordedCell } from '#shared/ipc/views.ts';
import { points } from '#test/support/renderer-cell.ts';

type Sketch = readonly [minute: number, value: number, reason: string, over?: Partial<RecordedCell> & Pick<CellHistoryItem, 'by'>];

/** As the journal has it: each entry names the one below it as what stood before. */
const historyOf = (...sketches: readonly Sketch[]): readonly CellHistoryItem[] => {
  const cells = sketches.map(([, value, reason, over]): RecordedCell & Pick<CellHistoryItem, 'by'> => ({ appraisal: { kind: 'scored', points: points(value) }, reason, question: null, figures: [], ...over }));
  return sketches.map(([minute], index) => {
    const { by: _, ...before } = cells[index + 1] ?? { by: undefined };
    return { ...cells[index], at: `2025-11-21T09:${String(minute).padStart(2, '0')}:00.000Z` as Instant, before: 'reason' in before ? before : null } as CellHistoryItem;
  });
};
const reasons = (history: readonly CellHistoryItem[]): readonly string[] => foldHistory(history).map((item) => item.reason);

describe('the history of a cell', () => {
  it('shows a reason once, not every pause while it was typed, with what stood before its first letter', () => {
    const history = historyOf([2, 5000, 'Thiếu biên bản'], [1, 5000, 'Thiếu'], [1, 5000, ''], [0, 2500, 'Đủ']);
    expect(reasons(history)).toEqual(['Thiếu biên bản', 'Đủ']);
    expect(foldHistory(history).map(({ before }) => before?.reason ?? null)).toEqual(['Đủ', null]);
  });

  it('keeps every change of points, of the question, of a figure, and every reason that was written anew', () => {
    const history = historyOf(
      [6, 5000, 'Đủ', { question: 'Vì sao?', figures: [{ name: 'b', value: '82' }] }],
      [5, 5000, 'Đủ', { question: 'Vì sao?' }],
      [4, 5000, 'Đủ'],
      [3, 2500, ''],
      [2, 5000, 'Chưa rõ'],
      [1, 7500, ''],
    );
    expect(foldHistory(history)).toEqual(history);
  });

  it('keeps what was written at another sitting, even when it goes on from there', () => {
    expect(reasons(historyOf([40, 5000, 'Thiếu biên bản'], [1, 5000, 'Thiếu']))).toEqual(['Thiếu biên bản', 'Thiếu']);
  });

  it('keeps what an undo put back, though it reads like a pause in typing', () => {
    expect(reasons(historyOf([3, 5000, 'Thiếu', { by: 'redo' }], [2, 5000, '', { by: 'undo' }], [1, 5000, 'Thiếu'], [1, 5000, '']))).toEqual(['Thiếu', '', 'Thiếu']);
  });
});
