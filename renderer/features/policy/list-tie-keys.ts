import { SCORED_BY, type CriteriaSet, type CriterionNode, type ScoredBy } from '#shared/domain/criteria-set.ts';
import type { TieKey } from '#shared/domain/policy.ts';
import type { PolicyWords } from '#renderer/text/vi/policy-words.ts';

/** Everything that units of equal index can be compared by: the parts that the set has, each node, each figure and ratio. */
export function listTieKeys(set: CriteriaSet): readonly TieKey[] {
  const parts = SCORED_BY.filter((part) => set.nodes.some((node) => node.scoredBy === part));
  return [
    ...parts.map((part) => ({ kind: 'part' as const, part })),
    ...set.nodes.map((node) => ({ kind: 'points' as const, code: node.code })),
    ...set.nodes.flatMap(listFigureKeys),
  ];
}

/** Numbers only: yes, no and options are in the points already. */
function listFigureKeys({ code, figures, scoring }: CriterionNode): readonly TieKey[] {
  const numbers = figures.filter((figure) => (figure.kind ?? 'number') === 'number');
  const ratios = scoring?.kind === 'ratio' ? [{ kind: 'figure' as const, code, numerator: scoring.numerator, denominator: scoring.denominator }] : [];
  return [...ratios, ...numbers.map((figure) => ({ kind: 'figure' as const, code, numerator: figure.name, denominator: null }))];
}

type Naming = {
  readonly key: TieKey;
  readonly title: string;
  /** undefined: the set has no such node, which the round says when the policy is saved. */
  readonly node: CriterionNode | undefined;
  readonly words: PolicyWords;
  readonly partName: (part: ScoredBy) => string;
};

export function nameTieKey({ key, title, node, words, partName }: Naming): string {
  if (key.kind === 'part') return words.tiePart(partName(key.part));
  if (key.kind === 'points') return words.tiePoints(key.code, title);
  const label = (name: string): string => node?.figures.find((figure) => figure.name === name)?.label ?? name;
  return key.denominator === null ? words.tieFigure(key.code, label(key.numerator)) : words.tieRatio(key.code, label(key.numerator), label(key.denominator));
}
