import type { CriteriaProblem } from '../../problem/criteria-problem.ts';

/** What was found while reading: faults stand in the way of a tree, warnings are shown. */
export type TableFindings = { readonly faults: CriteriaProblem[]; readonly warnings: CriteriaProblem[] };

export const noFindings = (): TableFindings => ({ faults: [], warnings: [] });
