import { checkShape } from '../../bundle/check-shape.ts';
import type { MeaningProblem } from '../../bundle/findings.ts';
import { criteriaSetSchema, type CriteriaSet, type CriterionNode } from '../../domain/criteria-set.ts';
import type { CriteriaSetTitles } from '../../ipc/table-views.ts';
import { sumPoints } from '../../kernel/points.ts';
import type { CriteriaProblem } from '../../problem/criteria-problem.ts';
import { checkCriteriaSet } from '../check/check-criteria-set.ts';
import type { SetFacts } from './own-facts.ts';
import type { Surroundings } from './read-titles.ts';
import type { TableNodes } from './table-nodes.ts';

type Locate = (index: number | null, member: string) => string;
export type Assembly = {
  readonly table: TableNodes;
  /** What a table of this program says of its set; null for any other. */
  readonly facts: SetFacts | null;
  readonly around: Surroundings;
  /** As a person would have them; null: as found. */
  readonly titles: CriteriaSetTitles | null;
  readonly sheet: string;
  readonly locate: Locate;
};
export type Assembled = {
  readonly draft: CriteriaSet | null;
  readonly titles: CriteriaSetTitles;
  readonly faults: readonly MeaningProblem[];
  readonly warnings: readonly MeaningProblem[];
};

/** Nodes and what stands around them as one set, checked like every other; problems stand at their cells. */
export function assembleSet(assembly: Assembly): Assembled {
  const { table, facts, around, locate } = assembly;
  const found = facts === null ? around.titles : { title: facts.title, titleEn: facts.titleEn, decision: facts.decision, isIllustrative: facts.isIllustrative };
  const titles = assembly.titles ?? { ...found, title: found.title.trim() === '' ? assembly.sheet : found.title };
  const warnings = assembly.titles === null && found.title.trim() === '' ? [{ type: 'table-set-title-missing' as const, where: assembly.sheet, taken: assembly.sheet }] : [];
  if (table.nodes.length === 0) {
    const isSaid = table.findings.faults.length > 0;
    return { draft: null, titles, warnings, faults: isSaid ? [] : [{ type: 'table-empty', where: assembly.sheet }] };
  }
  const { stated, twice } = facts === null ? mergeStated(table, around) : { stated: facts.stated, twice: [] };
  const value = { ...(facts ?? { format: 'btd/criteria-set', version: 2 }), ...titles, ...(stated === undefined ? {} : { stated }), nodes: table.nodes };
  const shaped = checkShape({ value, schema: criteriaSetSchema, where: '' });
  if (!shaped.ok) return { draft: null, titles, warnings, faults: listUnasked(shaped.error, assembly) };
  const checked = checkCriteriaSet(shaped.value, locate);
  return {
    draft: shaped.value,
    titles,
    faults: table.findings.faults.length === 0 ? checked.faults : checked.faults.filter((problem) => isStillTrue(problem, table)),
    warnings: [...warnings, ...twice, ...(table.findings.faults.length === 0 ? checked.warnings : checked.warnings.filter((problem) => isStillTrue(problem, table)))],
  };
}

/** A cell that is asked about as part of the table is not asked about again as a member of the set. */
function listUnasked(problems: readonly MeaningProblem[], { table, locate }: Assembly): readonly MeaningProblem[] {
  const asked = new Set(table.findings.faults.map(({ where }) => where));
  return problems.map((problem) => ({ ...problem, where: toCell(problem.where, locate) })).filter(({ where }) => !asked.has(where));
}

/** While lines are missing from the tree, nothing that counts or sums lines can be said. */
function isStillTrue(problem: MeaningProblem, { unsure }: TableNodes): boolean {
  if (/^(?:stated-|criterion-sum|code-|gather-|criterion-(?:leaf|inner|parent)|rule-on-inner)/.test(problem.type)) return false;
  return !('code' in problem) || ![...unsure].some((code) => code === problem.code);
}

/** `nodes[3].title` of the set as the cell in which it stands. */
function toCell(where: string, locate: Locate): string {
  const match = /^nodes\[(\d+)\](?:\.(.*))?$/.exec(where);
  return match === null ? locate(null, where) : locate(Number(match[1]), match[2] ?? 'title');
}

type Merged = { readonly stated: CriteriaSet['stated']; readonly twice: readonly CriteriaProblem[] };

/** What the words above the table and the total below it say; both are kept only as far as they agree. */
function mergeStated({ nodes, stated: total }: TableNodes, { stated }: Surroundings): Merged {
  // A total that is exactly the sum with bonus and penalty is true, but is not the base maximum.
  const isSumOfAll = total !== null && nodes.some((node) => node.extra !== undefined) && total.max === sumPoints(sectors(nodes).map((node) => node.max));
  const below = total === null || isSumOfAll ? {} : { max: total.max };
  const merged = { ...stated, ...below };
  const isTwice = total !== null && !isSumOfAll && stated.max !== undefined && stated.max !== total.max;
  return {
    stated: Object.keys(merged).length === 0 ? undefined : criteriaSetSchema.shape.stated.parse(merged),
    twice: isTwice ? [{ type: 'table-total-twice', where: total.where, first: stated.max ?? 0, found: total.max }] : [],
  };
}

const sectors = (nodes: readonly CriterionNode[]): readonly CriterionNode[] => nodes.filter((node) => node.parent === null);
