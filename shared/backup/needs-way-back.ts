import type { Problem } from '../problem/problem.ts';

/** Records that are damaged, gone, or so far gone that nothing tells whose they were. */
const LOST: ReadonlySet<Problem['type']> = new Set<Problem['type']>(['workspace-damaged', 'workspace-missing', 'workspace-not-recognised']);

/**
 * Whether a backup is the answer to what kept a workspace from opening. It is none to records of a newer program, to
 * those that another program holds, or to a disk that refuses: there nothing is lost.
 */
export const needsWayBack = (problems: readonly Problem[]): boolean => problems.some(({ type }) => LOST.has(type));
