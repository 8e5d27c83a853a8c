import type { CriteriaSet } from '../domain/criteria-set.ts';
import type { ScoreTableKind } from '../ipc/table-views.ts';
import type { Workbook } from '../spreadsheet/workbook.ts';
import { findScoreColumns } from './find-score-columns.ts';
import { indexLeaves } from './leaf-index.ts';

/**
 * What a spreadsheet holds of scores: scores of leaves, or results of a year. null: neither, as far as its headings
 * say. An index or a rank tells results apart from a survey that happens to print its sum.
 */
export function recogniseScoreTable(workbook: Workbook, set: CriteriaSet): ScoreTableKind | null {
  const index = indexLeaves(set);
  const kindsOf = (kind: ScoreTableKind): readonly string[] =>
    workbook.sheets.flatMap((sheet) => findScoreColumns(sheet, { kind, leaves: index, year: null })?.columns.values ?? []).map(({ meaning }) => meaning.kind);
  const leaves = kindsOf('survey').length;
  const results = kindsOf('previous-results');
  const isRanked = results.includes('index') || results.includes('rank');
  if (isRanked ? leaves > results.length : leaves > 0) return 'survey';
  return results.length > 0 ? 'previous-results' : null;
}
