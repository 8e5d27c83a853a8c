import type { CriterionNode } from '../../domain/criteria-set.ts';
import { cellAddress } from '../../spreadsheet/cell-address.ts';
import type { CellPlace } from '../../spreadsheet/workbook.ts';
import type { CriteriaField } from '../../ipc/table-views.ts';
import type { TableArea } from './read-row.ts';
import type { TableNodes } from './table-nodes.ts';

/** Where the members of a node that no column shows are said. */
const FIELD_OF: Readonly<Record<keyof CriterionNode, readonly CriteriaField[]>> = {
  code: ['code', 'title'], parent: ['code', 'title'], title: ['title'], titleEn: ['titleEn', 'title'], max: ['max', 'title'],
  scoredBy: ['scoredBy', 'title'], rule: ['rule', 'title'], scoring: ['scoring', 'rule', 'title'], gather: ['rule', 'title'],
  extra: ['title'], stated: ['title'], evidenceHint: ['evidenceHint', 'title'], step: ['step', 'title'], figures: ['figures', 'rule', 'title'],
};

const isMember = (name: string): name is keyof CriterionNode => Object.hasOwn(FIELD_OF, name);

function placeOf({ columns, grid }: TableArea, row: number, fields: readonly CriteriaField[]): CellPlace {
  const known = fields.map((field) => columns[field]).filter((column) => column !== null);
  const column = known.find((one) => grid.seen(row, one) !== null) ?? known[0] ?? columns.title ?? 1;
  return { row, column };
}

/** The cell that a problem of the set is about. `titleAt`: the cell of the table's title, for what is said of the whole. */
export function locateIn({ rows, stated }: TableNodes, area: TableArea, titleAt: string | null): (index: number | null, member: string) => string {
  return (index, member) => {
    const row = index === null ? undefined : rows[index];
    if (row === undefined) return member === 'stated' ? (stated?.where ?? titleAt ?? area.grid.sheet) : (titleAt ?? area.grid.sheet);
    const name = /^[A-Za-z]+/.exec(member)?.[0] ?? '';
    return area.grid.where(placeOf(area, row, isMember(name) ? FIELD_OF[name] : ['title']));
  };
}

/** The very cell of a field, empty or not; a number that stands in the title's cell is found there. */
function placeOfField(area: TableArea, row: number, field: CriteriaField): CellPlace {
  const column = area.columns[field];
  return column === null || field === 'code' ? placeOf(area, row, FIELD_OF[field]) : { row, column };
}

const SHOWN: readonly CriteriaField[] = ['code', 'title', 'titleEn', 'max', 'scoredBy', 'rule', 'evidenceHint', 'step', 'figures', 'scoring'];

/** The cell of each part of each node, by code and field; of a code that stands twice the first. */
export function listCells({ nodes, rows }: TableNodes, area: TableArea): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const cells = new Map<string, Readonly<Record<string, string>>>();
  for (const [index, node] of nodes.entries()) {
    const row = rows[index];
    if (row === undefined || cells.has(node.code)) continue;
    const parts = SHOWN.filter((field) => area.columns[field] !== null || field === 'code').map((field) => [field, cellAddress(placeOfField(area, row, field))]);
    cells.set(node.code, Object.fromEntries(parts));
  }
  return Object.fromEntries(cells);
}
