import type { CriterionNode } from '../../domain/criteria-set.ts';
import type { CriterionCode } from '../../domain/ids.ts';
import type { CellPlace } from '../../spreadsheet/workbook.ts';
import type { TableFindings } from './table-problems.ts';

/** The nodes that a table was read as, in its order, and what was found on the way. */
export type TableNodes = {
  readonly nodes: readonly CriterionNode[];
  /** Where each node stands in the sheet. */
  readonly places: readonly NodePlace[];
  /** A total below the table, and where it stands. */
  readonly stated: StatedTotal | null;
  readonly findings: TableFindings;
  /** Codes of nodes with a member that could not be read: what is said of their sums would be wrong. */
  readonly unsure: ReadonlySet<CriterionCode>;
};

/** `title`: the cell of its title; null: in the one column of titles. `isAllInTitle`: a level beside the first line below it, whose cells are not its own. */
export type NodePlace = { readonly row: number; readonly title: CellPlace | null; readonly isAllInTitle: boolean };

export type StatedTotal = { readonly max: number; readonly where: string };
