import type { CriterionNode } from '../../domain/criteria-set.ts';
import type { CriterionCode } from '../../domain/ids.ts';
import type { TableFindings } from './table-problems.ts';

/** The nodes that a table was read as, in its order, and what was found on the way. */
export type TableNodes = {
  readonly nodes: readonly CriterionNode[];
  /** Row of the sheet of each node. */
  readonly rows: readonly number[];
  /** A total below the table, and where it stands. */
  readonly stated: StatedTotal | null;
  readonly findings: TableFindings;
  /** Codes of nodes with a member that could not be read: what is said of their sums would be wrong. */
  readonly unsure: ReadonlySet<CriterionCode>;
};

export type StatedTotal = { readonly max: number; readonly where: string };
