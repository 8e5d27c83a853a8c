import type { Problem } from '../problem/problem.ts';

/** Files of one hand-in: two for each unit of the largest province, and room. A drop of more is a slip of the hand. */
export const MOST_FILES = 500;

/** Why so many files are not taken at once; null for as many as may come. */
export const refuseTooMany = (files: number): readonly Problem[] | null => (files <= MOST_FILES ? null : [{ type: 'too-many-files', where: '', max: MOST_FILES, found: files }]);
