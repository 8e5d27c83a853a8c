import { listLeaves, type CriteriaSet, type CriterionNode, type ScoredBy } from '../domain/criteria-set.ts';
import { foldText } from '../kernel/fold-text.ts';

/** Leaves by what a heading may call them; null where a name is of several. Made once for a table: headings are many. */
export type LeafIndex = {
  readonly byCode: ReadonlyMap<string, CriterionNode | null>;
  readonly byTitle: ReadonlyMap<string, CriterionNode | null>;
  readonly byPart: ReadonlyMap<ScoredBy, CriterionNode | null>;
};

export function indexLeaves(set: CriteriaSet): LeafIndex {
  const leaves = listLeaves(set);
  return {
    byCode: indexBy(leaves, (leaf) => [foldMarks(leaf.code)]),
    byTitle: indexBy(leaves, (leaf) => [foldText(leaf.title), foldText(leaf.titleEn)].filter((title) => title !== '')),
    byPart: indexBy(leaves, (leaf) => (leaf.scoredBy === null || leaf.scoredBy === 'appraisal' ? [] : [leaf.scoredBy])),
  };
}

function indexBy<Key>(leaves: readonly CriterionNode[], keysOf: (leaf: CriterionNode) => readonly Key[]): ReadonlyMap<Key, CriterionNode | null> {
  const index = new Map<Key, CriterionNode | null>();
  for (const leaf of leaves) for (const key of new Set(keysOf(leaf))) index.set(key, index.has(key) ? null : leaf);
  return index;
}

const CODE_PREFIX = /^(tieu chi thanh phan|tieu chi|tctp|tc|ma|muc|diem|diem tieu chi|chi so)[\s.:]*/u;

/** A code at the start, `TC 1.6.1`, `1.6.1. Kế hoạch…`: in the middle it may be a number or a date. */
export function findByCode(text: string, leaves: LeafIndex): CriterionNode | null {
  const plain = foldMarks(text).replace(CODE_PREFIX, '').replace(CODE_PREFIX, '');
  const token = /^[\p{L}\p{N}]+(?:[./][\p{L}\p{N}]+)*/u.exec(plain)?.[0];
  return token === undefined ? null : (leaves.byCode.get(token) ?? null);
}

/** Marks and case put aside; dots are what codes are made of, and stay. */
const foldMarks = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd').toLowerCase().trim();
