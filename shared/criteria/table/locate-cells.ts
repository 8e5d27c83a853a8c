import type { CriterionNode } from '../../domain/criteria-set.ts';
import { cellAddress } from '../../spreadsheet/cell-address.ts';
import type { CellPlace } from '../../spreadsheet/workbook.ts';
import type { CriteriaField } from '../../ipc/table-views.ts';
import type { TableArea } from './read-row.ts';
import type { Surroundings } from './read-titles.ts';
import type { NodePlace, TableNodes } from './table-nodes.ts';

/** Where the members of a node that no column shows are said. */
const FIELD_OF: Readonly<Record<keyof CriterionNode, readonly CriteriaField[]>> = {
  code: ['code', 'title'], parent: ['code', 'title'], title: ['title'], titleEn: ['titleEn', 'title'], max: ['max', 'title'],
  scoredBy: ['scoredBy', 'title'], rule: ['rule', 'title'], scoring: ['scoring', 'rule', 'title'], gather: ['rule', 'title'],
  extra: ['title'], stated: ['title'], evidenceHint: ['evidenceHint', 'title'], step: ['step', 'title'], figures: ['figures', 'rule', 'title'],
};

const isMember = (name: string): name is keyof CriterionNode => Object.hasOwn(FIELD_OF, name);

function placeOf({ columns, grid }: TableArea, { row, title, isAllInTitle }: NodePlace, fields: readonly CriteriaField[]): CellPlace {
  if (isAllInTitle && title !== null) return title;
  const known = fields.map((field) => (field === 'title' ? (title?.column ?? columns.title) : columns[field])).filter((column) => column !== null);
  const column = known.find((one) => grid.seen(row, one) !== null) ?? known[0] ?? columns.title ?? 1;
  return { row, column };
}

/** The cell that a problem of the set is about; what is said of the whole without a cell of its own stands at the table's title. */
export function locateIn({ places, stated }: TableNodes, area: TableArea, { statedAt, titleAt }: Pick<Surroundings, 'statedAt' | 'titleAt'>): (index: number | null, member: string) => string {
  const ofWhole = new Map([...Object.entries(statedAt), ...(stated === null ? [] : [['max', stated.where] as const])].map(([key, where]) => [`stated.${key}`, where]));
  return (index, member) => {
    const place = index === null ? undefined : places[index];
    if (place === undefined) return ofWhole.get(member) ?? titleAt ?? area.grid.sheet;
    const name = /^[A-Za-z]+/.exec(member)?.[0] ?? '';
    return area.grid.where(placeOf(area, place, isMember(name) ? FIELD_OF[name] : ['title']));
  };
}

/** The very cell of a field, empty or not; a number that stands in the title's cell is found there. */
function placeOfField(area: TableArea, place: NodePlace, field: CriteriaField): CellPlace {
  const column = field === 'title' ? (place.title?.column ?? area.columns.title) : area.columns[field];
  return column === null || field === 'code' || place.isAllInTitle ? placeOf(area, place, FIELD_OF[field]) : { row: place.row, column };
}

const SHOWN: readonly CriteriaField[] = ['code', 'title', 'titleEn', 'max', 'scoredBy', 'rule', 'evidenceHint', 'step', 'figures', 'scoring'];

/** The cell of each part of each node, by code and field; of a code that stands twice the first. */
export function listCells({ nodes, places }: TableNodes, area: TableArea): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const cells = new Map<string, Readonly<Record<string, string>>>();
  for (const [index, node] of nodes.entries()) {
    const place = places[index];
    if (place === undefined || cells.has(node.code)) continue;
    const parts = SHOWN.filter((field) => area.columns[field] !== null || field === 'code').map((field) => [field, cellAddress(placeOfField(area, place, field))]);
    cells.set(node.code, Object.fromEntries(parts));
  }
  return Object.fromEntries(cells);
}
