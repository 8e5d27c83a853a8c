import { listSectors, type CriteriaSet, type CriterionNode } from '../../domain/criteria-set.ts';
import { sumPoints } from '../../kernel/points.ts';
import { unreachable } from '../../kernel/unreachable.ts';
import type { CountedLevel, CriteriaProblem } from '../../problem/criteria-problem.ts';
import { isLeaf, type CriteriaTree, type Locate } from './criteria-tree.ts';

type StatedCheck = { readonly set: CriteriaSet; readonly tree: CriteriaTree; readonly locate: Locate };
const LEVELS = ['sectors', 'criteria', 'subCriteria'] as const satisfies readonly CountedLevel[];
const PART_LEVELS = ['criteria', 'subCriteria'] as const;

/** What the decision says of its own table, against what the table has. */
export function listStatedWarnings(check: StatedCheck): readonly CriteriaProblem[] {
  return [...listTotalWarnings(check), ...listCountWarnings(check), ...listPartWarnings(check), ...listDisagreements(check)];
}

function listTotalWarnings({ set, locate }: StatedCheck): readonly CriteriaProblem[] {
  const expected = set.stated?.max;
  if (expected === undefined) return [];
  const found = sumPoints(listSectors(set).filter((sector) => sector.extra === undefined).map((sector) => sector.max));
  return found === expected ? [] : [{ type: 'stated-max-differs', where: locate(null, 'stated.max'), expected, found }];
}

/** Of the whole set. A table that was printed down to its sectors only has nothing below them to be counted. */
function listCountWarnings({ set, tree, locate }: StatedCheck): readonly CriteriaProblem[] {
  const { stated } = set;
  if (stated === undefined) return [];
  return LEVELS.flatMap((level): readonly CriteriaProblem[] => {
    const expected = stated[level];
    const counts = countLevel({ nodes: set.nodes, tree, level });
    if (expected === undefined || (level !== 'sectors' && set.nodes.every((node) => node.parent === null))) return [];
    return fits(counts, expected) ? [] : [{ type: 'stated-count-differs', where: locate(null, `stated.${level}`), code: '', level, expected, found: counts[0] }];
  });
}

/** Of one branch. */
function listPartWarnings({ set, tree, locate }: StatedCheck): readonly CriteriaProblem[] {
  return set.nodes.flatMap((node, index) => {
    if (node.stated === undefined || isLeaf(node, tree)) return [];
    const { stated, code } = node;
    const nodes = listBranch(set, node);
    return PART_LEVELS.flatMap((level): readonly CriteriaProblem[] => {
      const expected = stated[level];
      const counts = countLevel({ nodes, tree, level });
      if (expected === undefined || fits(counts, expected)) return [];
      return [{ type: 'stated-count-differs', where: locate(index, 'stated'), code, level, expected, found: counts[0] }];
    });
  });
}

/** The whole against the sum of what is stated for its sectors; only where each sector states its count. */
function listDisagreements({ set, locate }: StatedCheck): readonly CriteriaProblem[] {
  return PART_LEVELS.flatMap((level): readonly CriteriaProblem[] => {
    const expected = set.stated?.[level];
    const counts = listSectors(set).map((sector) => sector.stated?.[level]).filter((count) => count !== undefined);
    if (expected === undefined || counts.length < listSectors(set).length) return [];
    const found = counts.reduce((sum, count) => sum + count, 0);
    return found === expected ? [] : [{ type: 'stated-counts-disagree', where: locate(null, `stated.${level}`), level, expected, found }];
  });
}

type Counting = { readonly nodes: readonly CriterionNode[]; readonly tree: CriteriaTree; readonly level: CountedLevel };

/**
 * Decisions count in two ways, and neither is wrong: sectors with or without bonus and penalty, sub-criteria as the
 * third level or as all rows below it that bear scores. The first is the one that is told.
 */
function countLevel({ nodes, tree, level }: Counting): readonly [number, number] {
  const depthOf = (node: CriterionNode): number => tree.depths.get(node.code) ?? 1;
  const atDepth = (depth: number): number => nodes.filter((node) => depthOf(node) === depth).length;
  switch (level) {
    case 'sectors':
      return [nodes.filter((node) => node.parent === null && node.extra === undefined).length, atDepth(1)];
    case 'criteria':
      return [atDepth(2), atDepth(2)];
    case 'subCriteria':
      return [atDepth(3), nodes.filter((node) => depthOf(node) >= 3 && isLeaf(node, tree)).length];
    default:
      return unreachable(level);
  }
}

const fits = (counts: readonly [number, number], expected: number): boolean => counts.includes(expected);

function listBranch(set: CriteriaSet, top: CriterionNode): readonly CriterionNode[] {
  const codes = new Set<string>([top.code]);
  // Parents stand before their children: one pass reaches all.
  return set.nodes.filter((node) => {
    if (node.parent === null || !codes.has(node.parent)) return false;
    codes.add(node.code);
    return true;
  });
}
