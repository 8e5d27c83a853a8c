import { z } from 'zod';
import { codeSchema, nameSchema, pointsSchema, textSchema } from './schema.ts';
import type { CriterionCode } from './ids.ts';
import { figureNameSchema, ruleSchema } from './rule.ts';

/** Who gives a leaf its score: the council, the sociological survey (XHH), SIPAS, or a figure computed elsewhere. */
export const SCORED_BY = ['appraisal', 'survey', 'sipas', 'computed'] as const;

/** `yes-no` is 1 or 0; `pick` is the number of an option of the rule, from 1. */
export const FIGURE_KINDS = ['number', 'yes-no', 'pick'] as const;

const figureDefinitionSchema = z.strictObject({
  /** Short name used in the rule: `a`, `b`. */
  name: figureNameSchema,
  label: nameSchema(300),
  /** Absent: a number. */
  kind: z.exactOptional(z.enum(FIGURE_KINDS)),
});

/** What the decision says of its own table; compared with what is really there, and never corrected. */
const statedSchema = z.strictObject({
  max: z.exactOptional(pointsSchema),
  sectors: z.exactOptional(z.int().min(0)),
  criteria: z.exactOptional(z.int().min(0)),
  subCriteria: z.exactOptional(z.int().min(0)),
});

const nodeSchema = z.strictObject({
  code: codeSchema,
  /** Code of the node above; null for a sector. A parent stands before its children. */
  parent: codeSchema.nullable(),
  title: nameSchema(1000),
  titleEn: textSchema(1000),
  /** Maximum, in 1/10 000 of a point. */
  max: pointsSchema,
  /** null on a node that has children: it only sums. */
  scoredBy: z.enum(SCORED_BY).nullable(),
  /** How a score comes about, as the decision words it. */
  rule: textSchema(8000),
  /** The same as data, where it could be said without a guess. Absent: scored by hand. */
  scoring: z.exactOptional(ruleSchema),
  /** On a node with children, when some of them do not apply: the others are gathered to so many points. Absent: not gathered. */
  gather: z.exactOptional(pointsSchema),
  /** On a sector: its points stand outside the base maximum. Absent: it is part of the base. */
  extra: z.exactOptional(z.enum(['bonus', 'penalty'])),
  stated: z.exactOptional(statedSchema.omit({ max: true, sectors: true })),
  /** Which documents the decision asks for. */
  evidenceHint: textSchema(4000),
  /** The step in which points are given (2500 = quarter points); null when the decision names none. */
  step: pointsSchema.nullable(),
  figures: z.array(figureDefinitionSchema).max(16),
});

/**
 * A criteria set as data: the tree of sector > criterion > sub-criterion in reading order, of any depth.
 * No criterion, maximum or sector is named in code. Version 1 had no rules as data and nothing stated: all members
 * that may be absent came with version 2, so that an older set keeps its canonical form and with it its digest.
 */
export const criteriaSetSchema = z.strictObject({
  format: z.literal('btd/criteria-set'),
  version: z.literal([1, 2]),
  title: nameSchema(500),
  titleEn: textSchema(500),
  /** Number and date of the decision that issued it; empty for a set that no decision issued. */
  decision: textSchema(300),
  /** True for a set made up to show the program: every screen and report says so. */
  isIllustrative: z.boolean(),
  /** What every reader must know of it: that it belongs to another programme, which part of the decision it is. */
  remark: z.exactOptional(textSchema(2000)),
  stated: z.exactOptional(statedSchema),
  nodes: z.array(nodeSchema).min(1).max(2000),
});

export type CriteriaSet = Readonly<z.infer<typeof criteriaSetSchema>>;
export type CriterionNode = CriteriaSet['nodes'][number];
export type ScoredBy = (typeof SCORED_BY)[number];
export type FigureDefinition = CriterionNode['figures'][number];
export type FigureKind = (typeof FIGURE_KINDS)[number];
export type Extra = NonNullable<CriterionNode['extra']>;

/** Leaves in reading order: the nodes that carry scores. */
export function listLeaves(set: CriteriaSet): readonly CriterionNode[] {
  return set.nodes.filter((node) => node.scoredBy !== null);
}

/** Leaves that the council appraises. */
export function listAppraisedLeaves(set: CriteriaSet): readonly CriterionNode[] {
  return set.nodes.filter((node) => node.scoredBy === 'appraisal');
}

/** Of the leaves that the council appraises: how many have a rule as data, and how many are scored by hand. */
export function countRules(set: Pick<CriteriaSet, 'nodes'>): { readonly computed: number; readonly manual: number } {
  const appraised = set.nodes.filter((node) => node.scoredBy === 'appraisal');
  const computed = appraised.filter((node) => node.scoring !== undefined).length;
  return { computed, manual: appraised.length - computed };
}

export function listSectors(set: CriteriaSet): readonly CriterionNode[] {
  return set.nodes.filter((node) => node.parent === null);
}

/** For each code, the code of the sector at the top of its branch. */
export function mapToSectors(set: CriteriaSet): ReadonlyMap<CriterionCode, CriterionCode> {
  const sectors = new Map<CriterionCode, CriterionCode>();
  for (const node of set.nodes) {
    sectors.set(node.code, node.parent === null ? node.code : (sectors.get(node.parent) ?? node.parent));
  }
  return sectors;
}
