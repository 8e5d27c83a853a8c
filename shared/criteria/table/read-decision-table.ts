import type { CriterionNode } from '../../domain/criteria-set.ts';
import type { CriterionCode } from '../../domain/ids.ts';
import { foldText } from '../../kernel/fold-text.ts';
import { parsePoints, ZERO_POINTS, type Points } from '../../kernel/points.ts';
import { parseRuleText } from '../rule-text/parse-rule.ts';
import { isNotesHeading } from './column-headings.ts';
import { decideScorer } from './decide-scorer.ts';
import { numberLines, type Numbered } from './number-lines.ts';
import { readFigures } from './own-figures.ts';
import { clip, readLines } from './read-lines.ts';
import { readPointsCell } from './read-points-cell.ts';
import type { TableArea } from './read-row.ts';
import { readStatedBelow } from './read-stated.ts';
import { noFindings, type TableFindings } from './table-problems.ts';
import type { TableNodes } from './table-nodes.ts';

export type DecisionTable = TableArea & { /** The column for who scores bears the survey's own name. */ readonly isMarkColumn: boolean };
type Building = { readonly table: DecisionTable; readonly all: readonly Numbered[];
  readonly parents: ReadonlySet<CriterionCode | null>;
  readonly byCode: ReadonlyMap<CriterionCode, Numbered>;
  readonly findings: TableFindings; readonly unsure: Set<CriterionCode> };

/** A table as a decision prints it, in whatever layout, as nodes; what it leaves open is asked. */
export function readDecisionTable(table: DecisionTable): TableNodes {
  const { lines, stated, findings: read } = readLines(table);
  const { numbered, faults } = numberLines(lines, (line) => table.grid.where(line.row.labelAt));
  const own = noFindings();
  const building: Building = {
    table, all: numbered, findings: own, unsure: new Set(),
    parents: new Set(numbered.map(({ parent }) => parent)),
    byCode: new Map(numbered.toReversed().map((one) => [one.code, one])),
  };
  const nodes = numbered.map((one) => buildNode(building, one));
  askForLostZeros(building);
  return {
    nodes,
    places: numbered.map(({ line: { row } }) => ({ row: row.row, title: table.titleColumns.length > 1 ? row.titleAt : null, isAllInTitle: row.isLevelAbove })),
    stated,
    findings: { faults: [...read.faults, ...faults, ...own.faults], warnings: [...read.warnings, ...own.warnings] },
    unsure: building.unsure,
  };
}

function buildNode(building: Building, one: Numbered): CriterionNode {
  const { line, code, parent } = one;
  const { grid } = building.table;
  const isLeaf = !building.parents.has(code);
  const max = readMax(building, one);
  if (line.title === '') building.findings.faults.push({ type: 'table-title-missing', where: grid.where(line.row.titleAt), code });
  if (line.scale.length > 0) {
    const facts = { where: grid.where(line.scale[0]?.at ?? line.row.labelAt), code, lines: line.scale.length };
    if (isLeaf) building.findings.warnings.push({ type: 'table-scale-rows', ...facts });
    else for (const step of line.scale) building.findings.faults.push({ type: 'table-code-missing', where: grid.where(step.at), title: clip(step.text) });
  }
  const stated = readStatedBelow(line.title);
  const extra = parent === null ? readExtra(building, one) : null;
  const gather = isLeaf ? null : readGather(line.rule);
  return {
    code,
    parent,
    title: line.title,
    titleEn: line.row.own('titleEn')?.text ?? '',
    max,
    rule: line.rule,
    evidenceHint: line.evidenceHint,
    step: readStep(building, one),
    ...(isLeaf ? buildLeaf(building, one, max) : { scoredBy: null, figures: [] }),
    ...(gather === null ? {} : { gather }),
    ...(extra === null ? {} : { extra }),
    ...(Object.keys(stated).length === 0 || isLeaf ? {} : { stated }),
  };
}

function readMax({ table, findings, unsure }: Building, { line, code }: Numbered): Points {
  if (line.max !== null) return line.max;
  const where = table.grid.where(line.maxAt);
  if (line.row.max?.value.kind === 'day') findings.faults.push({ type: 'table-cell-is-day', where, day: line.maxText });
  else findings.faults.push(line.maxText === '' ? { type: 'table-max-missing', where, code } : { type: 'table-max-unreadable', where, code, found: clip(line.maxText) });
  unsure.add(code);
  return ZERO_POINTS;
}

function readStep({ table, findings }: Building, { line, code }: Numbered): Points | null {
  const cell = line.row.own('step');
  const points = cell === null ? null : readPointsCell(cell);
  if (cell !== null && points === null) findings.faults.push({ type: 'table-max-unreadable', where: table.grid.where(cell.place), code, found: clip(cell.text) });
  return points;
}

/** Who scores a leaf, and its rule where that is sure. */
function buildLeaf(building: Building, one: Numbered, max: Points): Pick<CriterionNode, 'scoredBy' | 'figures' | 'scoring'> {
  const { table, findings } = building;
  const { line, code } = one;
  const column = line.row.seen('scoredBy');
  const texts = { column: column?.text ?? '', isMarkColumn: table.isMarkColumn, title: line.title, above: titlesAbove(building, one), rule: line.rule, evidenceHint: line.evidenceHint };
  const { scoredBy, unsure, isUnknown } = decideScorer(texts);
  if (unsure !== null) findings.warnings.push({ type: 'table-scorer-unsure', where: table.grid.where(line.row.titleAt), code, found: clip(unsure) });
  if (isUnknown && column !== null && isScorerColumn(table)) findings.warnings.push({ type: 'table-scorer-unread', where: table.grid.where(column.place), code, found: clip(column.text), taken: scoredBy });
  const figuresCell = line.row.own('figures');
  const declared = readFigures(figuresCell?.text ?? '');
  if (declared === null && figuresCell !== null) findings.warnings.push({ type: 'table-figures-unread', where: table.grid.where(figuresCell.place), code });
  const figures = declared ?? [];
  const parsed = scoredBy === 'appraisal' && line.rule !== '' ? parseRuleText({ text: line.rule, max, figures }) : null;
  return parsed === null ? { scoredBy, figures: [...figures] } : { scoredBy, figures: [...parsed.figures], scoring: parsed.rule };
}

/** A column of notes that is used for want of a better one may say anything. */
function isScorerColumn({ grid, columns, firstRow }: DecisionTable): boolean {
  const header = grid.rows.findLast((row) => row < firstRow && columns.scoredBy !== null && grid.seen(row, columns.scoredBy) !== null);
  return header !== undefined && columns.scoredBy !== null && !isNotesHeading(grid.seen(header, columns.scoredBy)?.text ?? '');
}

function titlesAbove({ byCode }: Building, { parent }: Numbered): readonly string[] {
  const titles: string[] = [];
  for (let code = parent; code !== null; ) {
    const above = byCode.get(code);
    if (above === undefined || titles.length > 8) break;
    titles.push(above.line.title);
    code = above.parent;
  }
  return titles;
}

/** "Điểm cộng", "Điểm trừ" at the top: outside the base maximum. A sector that names both is one thing or the other, or two. */
function readExtra({ table, findings }: Building, { line, code }: Numbered): 'bonus' | 'penalty' | null {
  const folded = foldText(line.title);
  const isBonus = /\bdiem (?:cong|thuong)\b|^bonus\b/.test(folded);
  const isPenalty = /\bdiem (?:tru|phat)\b|^penalt/.test(folded);
  if (isBonus && isPenalty) findings.warnings.push({ type: 'table-extra-unsure', where: table.grid.where(line.row.titleAt), code, title: clip(line.title) });
  return isBonus === isPenalty ? null : isBonus ? 'bonus' : 'penalty';
}

/** "… thì tính gộp tổng điểm tối đa tương đương 10". */
function readGather(rule: string): Points | null {
  const match = /tính gộp\s+(?:thành\s+)?(?:tổng\s+)?(?:số\s+)?điểm(?:\s+tối đa)?\s+(?:tương đương|bằng|là)\s+(\d{1,4}(?:[.,]\d+)?)/iu.exec(rule);
  const points = parsePoints(match?.[1] ?? '');
  return typeof points === 'number' ? points : null;
}

/** A number to the spreadsheet, which keeps 1.10 as 1.1: a code that stands twice, or stands where the tenth is due. */
function askForLostZeros({ all, table, findings }: Building): void {
  const firsts = new Set<CriterionCode>();
  const lasts = new Map<CriterionCode | null, number>();
  for (const { line, code, parent } of all) {
    const last = Number(/\d+$/.exec(code)?.[0] ?? Number.NaN);
    const isSuspect = line.row.isNumberCell && line.row.label?.text.includes('.') === true && (firsts.has(code) || lasts.get(parent) === last * 10 - 1);
    lasts.set(parent, last);
    // A code that stands twice is a fault already; this one would be taken for another criterion's.
    if (isSuspect) (firsts.has(code) ? findings.warnings : findings.faults).push({ type: 'table-code-lost-zero', where: table.grid.where(line.row.labelAt), code, maybe: `${code}0` });
    firsts.add(code);
  }
}
