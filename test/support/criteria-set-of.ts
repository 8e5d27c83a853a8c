import { checkCriteriaSet } from '#shared/criteria/check/check-criteria-set.ts';
import { criteriaSetSchema, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Rule } from '#shared/domain/rule.ts';
import type { Points } from '#shared/kernel/points.ts';
import type { MeaningProblem } from '#shared/bundle/findings.ts';

/** A node as a test writes it: what it leaves out is as plain as can be. A leaf is appraised. */
export type SomeNode = { readonly code: string; readonly max?: number } & Readonly<Record<string, unknown>>;

const parentOf = (code: string): string | null => (code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null);

/** A set of these nodes; the parent is what the code continues, unless it is given. */
export function criteriaSetOf(nodes: readonly SomeNode[], more: object = {}): CriteriaSet {
  const parents = new Set(nodes.map((node) => ('parent' in node ? node['parent'] : parentOf(node.code))));
  return criteriaSetSchema.parse({
    format: 'btd/criteria-set', version: 2, title: 'Bộ tiêu chí thử', titleEn: '', decision: '', isIllustrative: false,
    ...more,
    nodes: nodes.map((node) => ({
      parent: parentOf(node.code), title: `Mục ${node.code}`, titleEn: '', scoredBy: parents.has(node.code) ? null : 'appraisal', rule: '', evidenceHint: '', step: null, figures: [],
      ...node, max: Math.round((node.max ?? 1) * 10_000),
    })),
  });
}

export const points = (value: number): Points => Math.round(value * 10_000) as Points;
export const given = (value: number): Rule => ({ kind: 'points', points: points(value) });

/** What the checker finds; `where` is `code member`, as a table would answer with a cell. */
export function findingsOf(set: CriteriaSet): { readonly faults: readonly MeaningProblem[]; readonly warnings: readonly MeaningProblem[] } {
  return checkCriteriaSet(set, (index, member) => `${index === null ? 'set' : (set.nodes[index]?.code ?? '?')} ${member}`);
}
