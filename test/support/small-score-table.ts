import { scoreTableContentSchema, type ScoreTableContent } from '#shared/score-table/score-table.ts';
import { smallSetDigest } from './small-round.ts';

/** Two survey scores for 1.3 of the small round, and a row that names nobody. `more` replaces members of the content. */
export const someScoreTable = (more: Partial<ScoreTableContent> = {}): ScoreTableContent =>
  scoreTableContentSchema.parse({
    kind: 'survey',
    criteriaSet: smallSetDigest,
    sheet: 'Khảo sát',
    columns: [{ column: 3, heading: '1.3', meaning: { kind: 'leaf', code: '1.3', isPercent: false } }],
    rows: [
      { row: 2, text: 'Sở Nội vụ', unit: 'so-noi-vu', matchedBy: 'name', values: [{ column: 3, text: '1,5', value: { kind: 'points', points: 15_000 } }] },
      { row: 3, text: 'Xa An Hoa', unit: 'xa-an-hoa', matchedBy: 'folded-name', values: [{ column: 3, text: '1,25', value: { kind: 'points', points: 12_500 } }] },
    ],
    unmatched: [{ row: 4, text: 'Xã không có', why: 'unknown' }],
    ...more,
  });
