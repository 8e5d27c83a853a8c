import { SCORED_BY, type CriterionNode, type ScoredBy } from '../../domain/criteria-set.ts';
import { isCriterionCode } from '../../domain/ids.ts';
import { ZERO_POINTS, type Points } from '../../kernel/points.ts';
import type { CriteriaField } from '../../ipc/table-views.ts';
import { foldText } from '../../kernel/fold-text.ts';
import { cellAddress } from '../../spreadsheet/cell-address.ts';
import { parseRuleText } from '../rule-text/parse-rule.ts';
import { MORE_HEADING } from './column-headings.ts';
import { readFigures } from './own-figures.ts';
import { markOf } from './own-text.ts';
import { exactText, parentOf, readMore, readScoring, type More } from './own-rows.ts';
import { readPointsCell } from './read-points-cell.ts';
import type { TableArea } from './read-row.ts';
import type { GridCell } from './table-grid.ts';
import { noFindings, type TableFindings } from './table-problems.ts';
import type { TableNodes } from './table-nodes.ts';

type OwnTable = Omit<TableArea, 'titleColumns' | 'codeColumns'>;

/** A table that this program wrote, perhaps changed by a person since: every row is a node, and nothing in it is interpreted. */
export function readOwnTable(table: OwnTable): TableNodes {
  const findings = noFindings();
  const more = findMoreColumns(table);
  const rows = table.grid.rows.filter((row) => row >= table.firstRow && hasContent(table, row));
  const nodes = rows.map((row) => readRow({ ...table, row, more, findings }));
  const kept = nodes.flatMap((node, index) => (node === null ? [] : [{ node, row: rows[index] ?? 0 }]));
  return { nodes: kept.map(({ node }) => node), places: kept.map(({ row }) => ({ row, title: null, isAllInTitle: false })), stated: null, findings, unsure: new Set() };
}

function hasContent({ grid, columns }: OwnTable, row: number): boolean {
  return Object.values(columns).some((column) => column !== null && grid.own(row, column) !== null);
}

function findMoreColumns({ grid, firstRow }: OwnTable): readonly number[] {
  const header = grid.rows.findLast((row) => row < firstRow);
  if (header === undefined) return [];
  return Array.from({ length: Math.min(grid.lastColumn, 200) }, (_, index) => index + 1).filter((column) => MORE_HEADING.test(foldText(grid.own(header, column)?.text ?? '')));
}

type Row = OwnTable & { readonly row: number; readonly more: readonly number[]; readonly findings: TableFindings };

function readRow({ grid, columns, row, more: moreColumns, findings }: Row): CriterionNode | null {
  const cell = (field: CriteriaField): GridCell | null => (columns[field] === null ? null : grid.own(row, columns[field]));
  const text = (field: CriteriaField): string => cell(field)?.text ?? '';
  const where = (field: CriteriaField): string => grid.where({ row, column: columns[field] ?? 1 });
  const code = text('code');
  if (cell('code')?.value.kind === 'day') {
    findings.faults.push({ type: 'table-cell-is-day', where: where('code'), day: code });
    return null;
  }
  if (!isCriterionCode(code)) {
    findings.faults.push(code === '' ? { type: 'table-code-missing', where: where('code'), title: text('title') } : { type: 'table-code-unreadable', where: where('code'), found: code });
    return null;
  }
  const more = readMore(moreColumns.map((column) => grid.own(row, column)?.text ?? '').join(''));
  const [moreColumn] = moreColumns;
  if (more === null) findings.faults.push({ type: 'table-machine-unreadable', where: grid.where({ row, column: moreColumn ?? 1 }), code });
  const scoring = readScoring(text('scoring'));
  if (scoring === null) findings.faults.push({ type: 'table-machine-unreadable', where: where('scoring'), code });
  const exact = more ?? {};
  const exactFigures = exact.marks?.figures === undefined || exact.marks.figures === markOf(text('figures')) ? exact.figures : undefined;
  const figures = exactFigures ?? readFigures(text('figures'));
  if (figures === null) findings.faults.push({ type: 'table-figures-unreadable', where: where('figures'), code });
  const max = readMax({ cell: cell('max'), code, where: where('max'), findings });
  const words = { text: text('rule'), max, figures: figures ?? [] };
  const rule = chooseRule({ exact, scoring: scoring ?? undefined, shown: text('scoring'), words });
  if (rule === 'changed') findings.faults.push({ type: 'table-rule-text-changed', where: where('rule'), code, machine: cellAddress({ row, column: columns.scoring ?? 1 }) });
  return {
    code,
    parent: exact.parent === undefined ? parentOf(code) : exact.parent,
    ...readTexts(text, exact),
    max,
    scoredBy: readScorer({ text: text('scoredBy'), code, where: where('scoredBy'), findings }),
    step: text('step') === '' ? null : readMax({ cell: cell('step'), code, where: where('step'), findings }),
    figures: [...(figures ?? [])],
    ...readExtras(exact),
    ...(rule === 'changed' || rule === null ? {} : rule),
  };
}

const readTexts = (text: (field: CriteriaField) => string, exact: More): Pick<CriterionNode, 'title' | 'titleEn' | 'rule' | 'evidenceHint'> => ({
  title: exactText(text('title'), exact.title),
  titleEn: exactText(text('titleEn'), exact.titleEn),
  rule: exactText(text('rule'), exact.rule),
  evidenceHint: exactText(text('evidenceHint'), exact.evidenceHint),
});

type Extras = Pick<CriterionNode, 'gather' | 'extra' | 'stated'>;

function readExtras(exact: More): Extras {
  return {
    ...(exact.gather === undefined ? {} : { gather: exact.gather }),
    ...(exact.extra === undefined ? {} : { extra: exact.extra }),
    ...(exact.stated === undefined ? {} : { stated: exact.stated }),
  };
}

type Words = Parameters<typeof parseRuleText>[0];
type RuleParts = Pick<CriterionNode, 'scoring'> & Partial<Pick<CriterionNode, 'figures'>>;
type RuleChoice = { readonly exact: More; readonly scoring: CriterionNode['scoring']; /** In the cell. */ readonly shown: string; readonly words: Words };

/**
 * The rule as data, unless a person has changed the words beside it and left it as it was: then it is asked which of the
 * two holds. Where they emptied its cell the words are read anew, or scored by hand.
 */
function chooseRule({ exact, scoring, shown, words }: RuleChoice): RuleParts | 'changed' | null {
  const { marks } = exact;
  const isEmptied = shown === '' && exact.scoring === undefined && marks?.scoring !== undefined;
  if (isEmptied) {
    const parsed = parseRuleText(words);
    return parsed === null ? null : { scoring: parsed.rule, figures: [...parsed.figures] };
  }
  if (marks?.rule !== undefined && marks.rule !== markOf(words.text) && marks.scoring === markOf(shown)) return 'changed';
  const rule = scoring ?? exact.scoring;
  return rule === undefined ? null : { scoring: rule };
}

type CellReading = { readonly code: string; readonly where: string; readonly findings: TableFindings };

function readMax({ cell, code, where, findings }: CellReading & { readonly cell: GridCell | null }): Points {
  const points = cell === null ? null : readPointsCell(cell);
  if (points !== null) return points;
  if (cell?.value.kind === 'day') findings.faults.push({ type: 'table-cell-is-day', where, day: cell.text });
  else findings.faults.push(cell === null ? { type: 'table-max-missing', where, code } : { type: 'table-max-unreadable', where, code, found: cell.text });
  return ZERO_POINTS;
}

/** The names of `scoredBy` in files, and the words of our own tables in every language. */
const SCORERS: Readonly<Record<string, ScoredBy>> = {
  'hoi dong tham dinh': 'appraisal', 'dieu tra xhh': 'survey', sipas: 'sipas', 'so lieu thong ke': 'computed',
  appraisal: 'appraisal', council: 'appraisal', survey: 'survey', computed: 'computed',
};

function readScorer({ text, code, where, findings }: CellReading & { readonly text: string }): ScoredBy | null {
  if (text === '') return null;
  const scorer = SCORERS[foldText(text)];
  if (scorer === undefined) findings.faults.push({ type: 'table-scorer-unknown', where, code, found: text, known: [...SCORED_BY] });
  return scorer ?? null;
}
