import { readFileSync } from 'node:fs';
import path from 'node:path';
import { criteriaSetSchema, listLeaves, type CriteriaSet, type CriterionNode } from '#shared/domain/criteria-set.ts';
import { sumPoints, type Points } from '#shared/kernel/points.ts';

const ILLUSTRATIVE = path.resolve(import.meta.dirname, '../../../resources/criteria-sets/minh-hoa-2025.json');

/** As many sub-criteria as the largest set that the program is built for. */
export const LARGE_LEAVES = 102;

/**
 * The shipped illustrative set, grown to 102 sub-criteria: its first criteria get one more each, a copy of their last.
 * The council appraises all of them, so that every one is a cell on a member's desk.
 */
export function makeLargeSet(): CriteriaSet {
  const { stated: _, ...shipped } = criteriaSetSchema.parse(JSON.parse(readFileSync(ILLUSTRATIVE, 'utf8')));
  const leaves = listLeaves(shipped).filter((leaf) => leaf.code.split('.').length === 3);
  const last = leaves.filter((leaf, at) => leaves[at + 1]?.parent !== leaf.parent);
  const grown = new Set(last.slice(0, LARGE_LEAVES - listLeaves(shipped).length));
  const nodes = shipped.nodes.flatMap((node) => {
    const appraised = node.scoredBy === null ? node : { ...node, scoredBy: 'appraisal' as const };
    return grown.has(node) ? [appraised, { ...appraised, code: nextCode(node.code), title: `${node.title} (phần bổ sung)` }] : [appraised];
  });
  const set = criteriaSetSchema.parse({ ...shipped, title: 'Bộ tiêu chí lớn (minh họa)', nodes });
  return { ...set, nodes: set.nodes.map((node) => withSums(set, node)) };
}

const nextCode = (code: string): string => code.replace(/\d+$/, (digits) => String(Number(digits) + 1));

/** What the shipped set states of its own size no longer holds. */
function withSums(set: CriteriaSet, node: CriterionNode): CriterionNode {
  const { stated: _, ...plain } = node;
  return { ...plain, max: maxOf(set, node) };
}

function maxOf(set: CriteriaSet, node: CriterionNode): Points {
  const below = set.nodes.filter((other) => other.parent === node.code);
  return below.length === 0 ? node.max : sumPoints(below.map((child) => maxOf(set, child)));
}
