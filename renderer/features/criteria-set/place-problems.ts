import type { CriteriaTablePreview } from '#shared/ipc/table-views.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Problem } from '#shared/problem/problem.ts';

/** A cell of a sheet, rows and columns from 1. */
export type SheetPlace = { readonly sheet: string; readonly row: number; readonly column: number };

/** A problem with what it leads to: a node of the tree, a cell of the paper, or neither. */
export type PlacedProblem = {
  readonly problem: Problem;
  readonly isFault: boolean;
  readonly code: CriterionCode | null;
  readonly place: SheetPlace | null;
  /** The place in a person's words: the cell, or the node; empty for the set as a whole. */
  readonly label: string;
};

/** Problems of a set that is kept: `where` begins with the code of the node that is meant. */
export function placeOfSet(set: CriteriaSet, problems: readonly Problem[]): readonly PlacedProblem[] {
  const codes = set.nodes.map((node) => node.code);
  return problems.map((problem) => {
    const code = namedCode(problem, codes) ?? codeOf(problem, codes);
    return { problem, isFault: false, code, place: null, label: code ?? '' };
  });
}

/** Problems of a table that was read: faults first, each with its cell and the node that was read from that row. */
export function placeOfTable(preview: CriteriaTablePreview): readonly PlacedProblem[] {
  const codes = preview.set?.nodes.map((node) => node.code) ?? [];
  const rows = codesByRow(preview, codes);
  const place = (isFault: boolean) => (problem: Problem): PlacedProblem => {
    const cell = readPlace(problem.where);
    const ofRow = cell === null || cell.sheet !== preview.columns?.sheet ? undefined : rows.get(cell.row);
    const code = namedCode(problem, codes) ?? ofRow ?? codeOf(problem, codes);
    return { problem, isFault, code, place: cell, label: cell === null && code !== null ? code : problem.where };
  };
  return [...preview.faults.map(place(true)), ...preview.warnings.map(place(false))];
}

/** `Phụ lục 1!B12` as a place; of a range its first cell; null for anything else. */
export function readPlace(where: string): SheetPlace | null {
  const match = /^(?<sheet>.*)!(?<letters>[A-Z]{1,3})(?<row>[1-9]\d{0,6})(?::[A-Z]{1,3}\d+)?$/su.exec(where);
  if (match?.groups === undefined) return null;
  const { sheet = '', letters = '', row = '' } = match.groups;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { sheet, row: Number(row), column };
}

/** Where a node was read from: the cell of its title. */
export function placeOfNode({ cells, columns }: CriteriaTablePreview, code: CriterionCode | null): SheetPlace | null {
  const fields = code === null ? undefined : cells[code];
  const address = fields?.['title'] ?? Object.values(fields ?? {})[0];
  return address === undefined || columns === null ? null : readPlace(`${columns.sheet}!${address}`);
}

/** How many problems each node has. */
export function countByCode(placed: readonly PlacedProblem[]): ReadonlyMap<CriterionCode, number> {
  const counts = new Map<CriterionCode, number>();
  for (const { code } of placed) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function namedCode(problem: Problem, codes: readonly CriterionCode[]): CriterionCode | null {
  return 'code' in problem ? (codes.find((code) => code === problem.code) ?? null) : null;
}

/** The longest code with which the place begins: `5.1.b.rule` is of 5.1.b, never of 5.1. */
function codeOf(problem: Problem, codes: readonly CriterionCode[]): CriterionCode | null {
  const found = codes.filter((code) => problem.where === code || (problem.where.startsWith(code) && /^[^\p{L}\p{N}]/u.test(problem.where.slice(code.length))));
  return found.reduce<CriterionCode | null>((longest, code) => (longest === null || code.length > longest.length ? code : longest), null);
}

function codesByRow({ cells }: CriteriaTablePreview, codes: readonly CriterionCode[]): ReadonlyMap<number, CriterionCode> {
  const rows = new Map<number, CriterionCode>();
  for (const code of codes) {
    for (const address of Object.values(cells[code] ?? {})) {
      const row = Number(/\d+$/u.exec(address)?.[0] ?? 0);
      // A cell that is shared by several rows belongs to the first of them.
      if (row > 0 && !rows.has(row)) rows.set(row, code);
    }
  }
  return rows;
}
