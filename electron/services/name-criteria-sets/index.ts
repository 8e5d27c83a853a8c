import { nameOfSet, type NameSet } from '#shared/criteria/name-set.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { isSha256, type Sha256 } from '#shared/domain/ids.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { ReadStore } from '#electron/store/store.ts';

/** Names of the workspace's criteria sets, asked of the records one by one; only while their transaction lasts. */
export const namesOfSets = (records: ReadStore): NameSet => (digest) => {
  const set = isSha256(digest) ? records.findCriteriaSet(digest) : null;
  return set === null ? '' : nameOfSet(set);
};

/** The same, read now: for checks that outlast the transaction. */
export function listNames(records: ReadStore): NameSet {
  const names = new Map<string, string>(records.listCriteriaSets().map(({ digest, set }) => [digest, nameOfSet(set)]));
  return (digest) => names.get(digest) ?? '';
}

/** Where there is no workspace, and only one set is known. */
export const nameOnly = (digest: Sha256, set: CriteriaSet): NameSet => (asked) => (asked === digest ? nameOfSet(set) : '');

type OtherSet = { readonly expected: Sha256; readonly found: Sha256; readonly nameSet: NameSet; readonly where: string };

/** Something that was made for another criteria set than the round's, by the names of both. */
export const describeOtherSet = ({ expected, found, nameSet, where }: OtherSet): Problem =>
  ({ type: 'criteria-set-differs', where, expected, found, expectedTitle: nameSet(expected), foundTitle: nameSet(found) });
