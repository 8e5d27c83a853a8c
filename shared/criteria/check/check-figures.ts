import type { FigureKind } from '../../domain/criteria-set.ts';
import { listRuleFigures } from '../../scoring/rule/list-rule-figures.ts';
import type { CriteriaProblem, FigureUse } from '../../problem/criteria-problem.ts';
import type { NodeCheck } from './criteria-tree.ts';

/** A rule that asks for a figure which nobody declares could never give a score. */
export function listFigureFaults({ node, index, locate }: NodeCheck): readonly CriteriaProblem[] {
  if (node.scoring === undefined) return [];
  const declared = new Set(node.figures.map((figure) => figure.name));
  const missing = new Set(listRuleFigures(node.scoring).map(({ name }) => name).filter((name) => !declared.has(name)));
  return [...missing].map((name) => ({ type: 'figure-undeclared', where: locate(index, 'scoring'), code: node.code, name }));
}

/** Of a node that is scored by hand the figures are facts for the council, used or not. */
export function listFigureWarnings({ node, index, locate }: NodeCheck): readonly CriteriaProblem[] {
  if (node.scoring === undefined) return [];
  const uses = listRuleFigures(node.scoring);
  const where = locate(index, 'figures');
  return node.figures.flatMap(({ name, kind = 'number' }): readonly CriteriaProblem[] => {
    const own = uses.filter((use) => use.name === name).map(({ use }) => use);
    if (own.length === 0) return [{ type: 'figure-unused', where, code: node.code, name }];
    const misfit = own.find((use) => !FITTING_KINDS[use].includes(kind));
    return misfit === undefined ? [] : [{ type: 'figure-kind-differs', where, code: node.code, name, expected: misfit, found: kind }];
  });
}

/** What a person must be able to enter. A thing that happened or not may be counted: once, or not at all. */
const FITTING_KINDS: Readonly<Record<FigureUse, readonly FigureKind[]>> = {
  number: ['number'],
  count: ['number', 'yes-no'],
  'yes-no': ['yes-no'],
  pick: ['pick'],
};
