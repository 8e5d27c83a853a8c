import { describe, expect, it } from 'vitest';
import { foldHistory } from '#renderer/features/workspace/fold-history.ts';
import type { CellView } from '#shared/ipc/views.ts';

type Item = CellView['history'][number];
const entry = (minute: number, points: number, reason: string, isFlagged = false): Item =>
  ({ at: `2025-11-21T09:${String(minute).padStart(2, '0')}:00.000Z`, appraisal: { kind: 'scored', points }, reason, isFlagged }) as Item;
const reasons = (history: readonly Item[]): readonly string[] => foldHistory(history).map((item) => item.reason);

describe('the history of a cell', () => {
  it('shows a reason once, not every pause while it was typed', () => {
    expect(reasons([entry(2, 5000, 'Thiếu biên bản'), entry(1, 5000, 'Thiếu'), entry(1, 5000, '')])).toEqual(['Thiếu biên bản']);
  });

  it('keeps every change of points, of the question, and every reason that was written anew', () => {
    const history = [entry(5, 5000, 'Đủ', true), entry(4, 5000, 'Đủ'), entry(3, 2500, ''), entry(2, 5000, 'Chưa rõ'), entry(1, 7500, '')];
    expect(foldHistory(history)).toEqual(history);
  });

  it('keeps what was written at another sitting, even when it goes on from there', () => {
    expect(reasons([entry(40, 5000, 'Thiếu biên bản'), entry(1, 5000, 'Thiếu')])).toEqual(['Thiếu biên bản', 'Thiếu']);
  });

  it('keeps what an undo put back, though it reads like a pause in typing', () => {
    const history = [{ ...entry(3, 5000, 'Thiếu'), by: 'redo' as const }, { ...entry(2, 5000, ''), by: 'undo' as const }, entry(1, 5000, 'Thiếu'), entry(1, 5000, '')];
    expect(reasons(history)).toEqual(['Thiếu', '', 'Thiếu']);
  });
});
