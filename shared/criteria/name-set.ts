import type { CriteriaSet } from '../domain/criteria-set.ts';

/**
 * The name by which people know the criteria set of a digest: title and decision; empty when that set is not known here.
 * Two versions of one table may share a name, so a sentence says the digest too.
 */
export type NameSet = (digest: string) => string;

export const nameOfSet = ({ title, decision }: Pick<CriteriaSet, 'title' | 'decision'>): string => (decision === '' ? title : `${title} (${decision})`);
