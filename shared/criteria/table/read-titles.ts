import type { CriteriaSet } from '../../domain/criteria-set.ts';
import type { CriteriaColumns, CriteriaSetTitles } from '../../ipc/table-views.ts';
import { foldText } from '../../kernel/fold-text.ts';
import { matchHeading } from './column-headings.ts';
import { readStated } from './read-stated.ts';
import type { Grid } from './table-grid.ts';

export type Surroundings = {
  readonly titles: CriteriaSetTitles;
  readonly stated: NonNullable<CriteriaSet['stated']>;
  /** Cell of each of them, where one line says it alone. */
  readonly statedAt: Readonly<Record<string, string>>;
  /** Cell of the title; null when nothing above the table looks like one. */
  readonly titleAt: string | null;
};

const MOTTO = /^(?:cong hoa xa hoi chu nghia|doc lap tu do hanh phuc|socialist republic|independence freedom)/;
const AGENCY = /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|bo |so |thanh pho |tinh |huyen |chinh phu|thu tuong|cong an|ban )(?!tieu chi|chi so)/;
const ANNEX = /^(?:phu luc|bieu|mau so|annex|appendix|don vi|ten don vi|nam|\d+$)/;
const DECISION = /(?:Quyết định|Kế hoạch|Nghị quyết|Công văn|QĐ|KH)?\s*(?:số\s*:?\s*)?(\d{1,5}[a-zA-Z]?\s*\/\s*(?:\d{4}\s*\/\s*)?[\p{Lu}Đ][\p{L}\p{N}&–-]*(?:\s*ngày\s+\d{1,2}\s*(?:\/|tháng)\s*\d{1,2}\s*(?:\/|năm)\s*\d{4})?(?:\s+của\s+[^)]{3,120})?)/u;

/** The lines above the table: its title, the decision that issued it, and what they state of the table. */
export function readSurroundings(grid: Grid, columns: CriteriaColumns): Surroundings {
  const lines = listLinesAbove(grid, columns);
  const isDecision = (text: string): boolean => DECISION.test(text) && (text.length < 200 || /ban hành kèm theo/iu.test(text));
  const decisionLine = lines.find((line) => isDecision(line.text));
  const decision = DECISION.exec(decisionLine?.text ?? '')?.[1]?.replaceAll(/\s+/g, ' ').replace(/[).;,\s]+$/, '').trim() ?? '';
  const candidates = lines.filter((line) => !isDecision(line.text) && !isFurniture(line.text));
  const first = candidates.findIndex((line) => /^(?:bo |bang |he thong )?(?:tieu chi|chi so|cham diem|diem|danh gia|xac dinh|criteria|bo tieu chi)/.test(foldText(line.text)));
  const start = first < 0 ? candidates.findIndex((line) => foldText(line.text).length >= 12) : first;
  const block = start < 0 ? [] : takeBlock(candidates.slice(start));
  return {
    titles: { title: block.map((line) => line.text).join(' ').slice(0, 500), titleEn: '', decision: decision.slice(0, 300), isIllustrative: false },
    stated: readStated(lines.map((line) => line.text).join('\n')),
    // The first line that says it is the one that was read.
    statedAt: Object.fromEntries(lines.toReversed().flatMap((line) => Object.keys(readStated(line.text)).map((key) => [key, line.where]))),
    titleAt: block[0]?.where ?? null,
  };
}

type Line = { readonly text: string; readonly row: number; readonly isUpper: boolean; readonly where: string };

/** A title that was broken over rows: lines right below each other, all in capitals. */
function takeBlock(lines: readonly Line[]): readonly Line[] {
  const [first] = lines;
  if (first === undefined) return [];
  const end = lines.findIndex((line, index) => index > 0 && (!first.isUpper || !line.isUpper || line.row > (lines[index - 1]?.row ?? 0) + 1));
  return end < 0 ? (first.isUpper ? lines : [first]) : lines.slice(0, end);
}

const isFurniture = (text: string): boolean => [MOTTO, ANNEX].some((pattern) => pattern.test(foldText(text))) || (AGENCY.test(foldText(text)) && text.length < 80) || /^[-–_*\s.]*$/.test(text) || /^\(.*\)$/s.test(text.trim());

/** Every text above the header, row by row; a header of several rows is not a line. */
function listLinesAbove(grid: Grid, { firstRow }: CriteriaColumns): readonly Line[] {
  const lines: Line[] = [];
  for (const row of grid.rows.filter((above) => above < firstRow && !isHeaderRow(grid, above))) {
    for (let column = 1; column <= Math.min(grid.lastColumn, 60); column += 1) {
      const cell = grid.own(row, column);
      if (cell === null || cell.value.kind !== 'text') continue;
      const text = cell.text.replaceAll(/\s+/g, ' ');
      lines.push({ text, row, isUpper: text === text.toUpperCase(), where: grid.where(cell.place) });
    }
  }
  return lines;
}

/** Two known headings side by side are the header, not words above it. */
function isHeaderRow(grid: Grid, row: number): boolean {
  let known = 0;
  for (let column = 1; column <= Math.min(grid.lastColumn, 60); column += 1) if (matchHeading([grid.own(row, column)?.text ?? '']) !== null) known += 1;
  return known >= 2;
}
