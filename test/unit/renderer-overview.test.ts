import { describe, expect, test } from 'vitest';
import { listHeadlines, listNeededLooks } from '#renderer/features/overview/list-headlines.ts';
import { listMapRows } from '#renderer/features/overview/list-map-rows.ts';
import { listShownSectors } from '#renderer/features/overview/list-shown-sectors.ts';
import { readField } from '#renderer/features/overview/read-field.ts';
import { readMapKey, type MapPlace } from '#renderer/features/overview/read-map-key.ts';
import { sayField, writeField, type Speech } from '#renderer/features/overview/say-field.ts';
import { shareOf, unitShareOf } from '#renderer/features/overview/share-of.ts';
import type { MapSort } from '#renderer/stores/overview-store.ts';
import { VI_NUMBERS } from '#renderer/text/format.ts';
import { wordsOf } from '#renderer/text/words.ts';
import type { UnitOverview } from '#shared/ipc/overview-views.ts';
import { fieldOf, overviewOf, standingOf, unitOf } from '../support/some-overview.ts';

const speech: Speech = { words: wordsOf('vi'), numbers: VI_NUMBERS, isCouncil: false };
const base = { extra: null } as const;

describe('the lines of the map', () => {
  const units = [
    unitOf('Sở Y tế', [fieldOf({ cells: 4, done: 4, points: 30, scoredMax: 40 })], { group: 'Sở, ngành' }),
    unitOf('Xã Bình An', [fieldOf({ cells: 4 })], { group: 'Cấp xã' }),
    unitOf('Sở Công Thương', [fieldOf({ cells: 4, done: 1, points: 9, scoredMax: 10 })], { group: 'Sở, ngành' }),
    unitOf('Sở Đất đai', [fieldOf()], { group: 'Sở, ngành' }),
  ];
  const names = (sort: MapSort, onlyOpen = false) =>
    listMapRows(units, { sort, onlyOpen, compareNames: new Intl.Collator('vi').compare, pointsOf: (unit) => unitShareOf(unit, [{ code: '1' as never, title: '', titleEn: '', ...base }]) })
      .map((row) => (row.kind === 'group' ? `[${row.name}]` : row.unit.name));

  test('stand by group, in the order of the round', () => {
    expect(names('round')).toEqual(['[Sở, ngành]', 'Sở Y tế', 'Sở Công Thương', 'Sở Đất đai', '[Cấp xã]', 'Xã Bình An']);
  });

  test('are sorted within their group: by name as Vietnamese is sorted, the slowest first, the highest first; what has nothing to compare last', () => {
    expect(names('name').slice(1, 4)).toEqual(['Sở Công Thương', 'Sở Đất đai', 'Sở Y tế']);
    expect(names('progress').slice(1, 4)).toEqual(['Sở Công Thương', 'Sở Y tế', 'Sở Đất đai']);
    expect(names('points').slice(1, 4)).toEqual(['Sở Công Thương', 'Sở Y tế', 'Sở Đất đai']);
  });

  test('can be only those that are not done; a group without any has no head', () => {
    expect(names('round', true)).toEqual(['[Sở, ngành]', 'Sở Công Thương', '[Cấp xã]', 'Xã Bình An']);
  });

  test('have no head where all are of one group', () => {
    const rows = listMapRows(units.slice(0, 1), { sort: 'round', onlyOpen: false, compareNames: () => 0, pointsOf: () => null });
    expect(rows.map(({ kind }) => kind)).toEqual(['unit']);
  });

  test('have a column for each sector of which somebody is asked something', () => {
    const some: readonly UnitOverview[] = [unitOf('A', [fieldOf(), fieldOf({ cells: 1 }), fieldOf()]), unitOf('B', [fieldOf(), fieldOf(), fieldOf({ exempt: 2 })])];
    expect(listShownSectors(overviewOf(some)).map(({ code, at }) => [code, at])).toEqual([['2', 1], ['3', 2]]);
  });
});

describe('a field of the map', () => {
  test('shows the share of points by one of five tints, and beside it how much is scored', () => {
    const steps = [499, 500, 649, 650, 800, 899, 900, 1000].map((points) => readField(fieldOf({ cells: 2, done: 1, points, scoredMax: 1000 }), base, 'points'));
    expect(steps.map((look) => (look.kind === 'share' ? look.step : null))).toEqual([0, 1, 1, 2, 3, 3, 4, 4]);
    expect(steps[0]).toMatchObject({ share: 499, done: 0.5 });
  });

  test('shows progress as not begun, begun, done', () => {
    const fields = [{ cells: 2 }, { cells: 2, incomplete: 1 }, { cells: 2, conflicts: 1 }, { cells: 2, done: 1 }, { cells: 2, done: 2 }];
    const looks = fields.map((counts) => readField(fieldOf(counts), base, 'progress'));
    expect(looks.map((look) => (look.kind === 'progress' ? look.step : null))).toEqual([0, 1, 1, 1, 2]);
  });

  test('tells nothing to appraise, exempt, not applicable and nothing yet apart', () => {
    const kinds = [fieldOf(), fieldOf({ exempt: 3 }), fieldOf({ cells: 2, done: 2, notApplicable: 2 }), fieldOf({ cells: 2 })].map((field) => writeField(readField(field, base, 'points'), field, speech, null));
    expect(kinds).toEqual(['', 'Miễn', 'KAD', '–']);
  });

  test('writes a share with one decimal, progress as a fraction, bonus and penalty as points with their sign', () => {
    const field = fieldOf({ cells: 8, done: 5, points: 7100, scoredMax: 10_000 });
    expect(writeField(readField(field, base, 'points'), field, speech, null)).toBe('71,0');
    expect(writeField(readField(field, base, 'progress'), field, speech, null)).toBe('5/8');
    expect(writeField(readField(field, { extra: 'penalty' }, 'points'), field, speech, 'penalty')).toBe('\u22120,71');
    expect(writeField(readField(field, { extra: 'bonus' }, 'points'), field, speech, 'bonus')).toBe('+0,71');
  });

  test('is read aloud with its unit, its sector, its progress and its share', () => {
    expect(sayField('Sở Nội vụ, Cải cách thể chế', fieldOf({ cells: 8, done: 5, differs: 2, points: 7100, scoredMax: 10_000 }), speech)).toBe('Sở Nội vụ, Cải cách thể chế: 5 trên 8 ô đã chấm, 71,0 %, 2 ô lệch tự chấm');
    expect(sayField('Sở Nội vụ, Chung', fieldOf({ cells: 8, done: 5, conflicts: 1 }), { ...speech, isCouncil: true })).toBe('Sở Nội vụ, Chung: 5 trên 8 ô đã thống nhất, 1 điểm vênh');
    expect(sayField('A', fieldOf({ exempt: 2 }), speech)).toBe('A: được miễn đánh giá');
  });

  test('a share is rounded to a tenth of a percent, half up; of nothing there is none', () => {
    expect([shareOf(1, 3), shareOf(2, 3), shareOf(1, 2000), shareOf(5, 5), shareOf(0, 5), shareOf(0, 0)]).toEqual([333, 667, 1, 1000, 0, null]);
  });

  test('the share of a unit leaves out bonus and penalty', () => {
    const sectors = [{ code: '1' as never, title: '', titleEn: '', extra: null }, { code: '2' as never, title: '', titleEn: '', extra: 'bonus' as const }];
    expect(unitShareOf(unitOf('A', [fieldOf({ points: 1, scoredMax: 2 }), fieldOf({ points: 9, scoredMax: 9 })]), sectors)).toBe(500);
  });
});

describe('the keys of the map', () => {
  // Line 0 and line 3 head a group.
  const size = { unitRows: [1, 2, 4, 5, 6], columns: 5, page: 2 };
  const from = (place: MapPlace, key: string, withControl = false) => readMapKey({ key, withControl }, place, size);

  test('the arrows walk, over the head of a group, and stay at the edge', () => {
    expect(from({ row: 2, column: 1 }, 'ArrowDown')).toEqual({ row: 4, column: 1 });
    expect(from({ row: 4, column: 1 }, 'ArrowUp')).toEqual({ row: 2, column: 1 });
    expect(from({ row: 6, column: 4 }, 'ArrowDown')).toEqual({ row: 6, column: 4 });
    expect(from({ row: 1, column: 0 }, 'ArrowUp')).toEqual({ row: 1, column: 0 });
    expect(from({ row: 1, column: 0 }, 'ArrowLeft')).toEqual({ row: 1, column: 0 });
    expect(from({ row: 1, column: 4 }, 'ArrowRight')).toEqual({ row: 1, column: 4 });
  });

  test('Home and End go along the row, with Control to the corners; a page is as many rows as are in sight', () => {
    expect(from({ row: 4, column: 2 }, 'Home')).toEqual({ row: 4, column: 0 });
    expect(from({ row: 4, column: 2 }, 'End')).toEqual({ row: 4, column: 4 });
    expect(from({ row: 4, column: 2 }, 'Home', true)).toEqual({ row: 1, column: 0 });
    expect(from({ row: 4, column: 2 }, 'End', true)).toEqual({ row: 6, column: 4 });
    expect(from({ row: 1, column: 2 }, 'PageDown')).toEqual({ row: 4, column: 2 });
    expect(from({ row: 5, column: 2 }, 'PageUp')).toEqual({ row: 2, column: 2 });
  });

  test('any other key means nothing', () => {
    expect(from({ row: 4, column: 2 }, 'a')).toBeNull();
  });
});

describe('the numbers above the map', () => {
  test('a member’s: scored of all, and what of it is worth a look; a zero opens nothing', () => {
    const overview = overviewOf([unitOf('A', [fieldOf({ cells: 10, done: 4 })])], { looks: { ...overviewOf([]).looks, differs: 2 } });
    const headlines = listHeadlines(overview, null);
    expect(headlines.map(({ name, count, of }) => [name, count, of])).toEqual([['done', 4, 10], ['differs', 2, null], ['flagged', 0, null], ['without-evidence', 0, null], ['draft', 0, null]]);
    expect(headlines.map(({ panel }) => panel)).toEqual([{ kind: 'look', look: 'open' }, { kind: 'look', look: 'differs' }, null, null, null]);
  });

  test('the secretariat’s: settled, who has handed in all that is theirs, conflicts, questions, evidence that does not open', () => {
    const overview = overviewOf([unitOf('A', [fieldOf({ cells: 10, done: 4, conflicts: 1 })])], { role: 'secretary', council: [standingOf('Hạnh', 5, 0), standingOf('Bình', 5, 2), standingOf('Lan', 0, 0)] });
    expect(listHeadlines(overview, null).map(({ name, count, of }) => [name, count, of])).toEqual([['settled', 4, 10], ['handedIn', 1, 2], ['conflict', 0, null], ['flagged', 0, null], ['unreadable', null, null]]);
    expect(listHeadlines(overview, { 'self-score': 0, unreadable: 3 }).at(-1)).toMatchObject({ count: 3, tone: 'amber', panel: { kind: 'look', look: 'unreadable' } });
  });

  test('what needs a look names only kinds of which there are some', () => {
    const overview = overviewOf([], { looks: { ...overviewOf([]).looks, reason: 1, awaited: 9 } });
    expect(listNeededLooks(overview, null)).toEqual([{ look: 'reason', count: 1 }]);
    expect(listNeededLooks(overview, { 'self-score': 7, unreadable: 0 })).toEqual([{ look: 'reason', count: 1 }, { look: 'self-score', count: 7 }]);
    expect(listNeededLooks({ ...overview, role: 'secretary' }, null)).toEqual([{ look: 'awaited', count: 9 }]);
  });
});
