import { z } from 'zod';
import { parseJson } from '../../bundle/parse-json.ts';
import { encodeUtf8 } from '../../bundle/utf8.ts';
import { criteriaSetSchema, type CriterionNode, type ScoredBy } from '../../domain/criteria-set.ts';
import { isCriterionCode } from '../../domain/ids.ts';
import { ruleSchema } from '../../domain/rule.ts';
import { pointsToDecimal } from '../../kernel/points.ts';
import { readFigures, showFigures, type FigureKindWords } from './own-figures.ts';
import { flatten, markOf, MAX_CELL, survives, toMachineText } from './own-text.ts';

/** Words that stand in the cells of our own tables. */
export type OwnRowWords = FigureKindWords & { readonly scoredBy: Readonly<Record<ScoredBy, string>> };
/** One node as texts of cells; `more` is as long as it must be. */
export type OwnRow = {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  readonly max: string;
  readonly scoredBy: string;
  readonly rule: string;
  readonly evidenceHint: string;
  readonly step: string;
  readonly figures: string;
  readonly scoring: string;
  readonly more: string;
};

const nodeSchema = criteriaSetSchema.shape.nodes.element;
const TEXTS = ['title', 'titleEn', 'rule', 'evidenceHint'] as const;
/** What no column shows, and what a column could not hold as it is. */
const moreSchema = nodeSchema.pick({ parent: true, title: true, titleEn: true, rule: true, evidenceHint: true, figures: true, scoring: true, extra: true, gather: true, stated: true }).partial().extend({ marks: z.strictObject({ rule: z.string(), scoring: z.string(), figures: z.string() }).partial().optional() });
export type More = z.infer<typeof moreSchema>;

export function toOwnRow(node: CriterionNode, words: OwnRowWords): OwnRow {
  const scoring = node.scoring === undefined ? '' : toMachineText(node.scoring);
  const figures = showFigures(node.figures, words);
  const more: Record<string, unknown> = {};
  for (const key of TEXTS) if (!survives(node[key])) more[key] = node[key];
  if (parentOf(node.code) !== node.parent) more['parent'] = node.parent;
  if (!survives(figures) || JSON.stringify(readFigures(figures)) !== JSON.stringify(node.figures.map(inOrder))) more['figures'] = node.figures;
  if (scoring.length > MAX_CELL) more['scoring'] = node.scoring;
  // What was shown beside what only the program reads: when a person changes the one, the other no longer belongs to it.
  const marks = { ...(scoring === '' ? {} : { rule: markOf(node.rule), scoring: markOf(scoring.length > MAX_CELL ? '' : scoring) }), ...(more['figures'] === undefined ? {} : { figures: markOf(figures) }) };
  if (Object.keys(marks).length > 0) more['marks'] = marks;
  for (const key of ['extra', 'gather', 'stated'] as const) if (node[key] !== undefined) more[key] = node[key];
  return {
    code: node.code, title: node.title, titleEn: node.titleEn, rule: node.rule, evidenceHint: node.evidenceHint,
    max: pointsToDecimal(node.max),
    scoredBy: node.scoredBy === null ? '' : words.scoredBy[node.scoredBy],
    step: node.step === null ? '' : pointsToDecimal(node.step),
    figures,
    scoring: scoring.length > MAX_CELL ? '' : scoring,
    more: Object.keys(more).length === 0 ? '' : toMachineText(more),
  };
}

/** The members in the order in which `readFigures` gives them. */
const inOrder = ({ name, label, kind }: CriterionNode['figures'][number]): object => ({ name, label, ...(kind === undefined ? {} : { kind }) });

/** The code above by the code alone: `1.2` for `1.2.3`; null for one of a single part. */
export function parentOf(code: string): CriterionNode['parent'] {
  const above = code.replace(/[./][^./]*$/u, '');
  return above !== code && isCriterionCode(above) ? above : null;
}

/** null: not what this program writes there. */
export function readMore(text: string): More | null {
  return text === '' ? {} : readAs(text, moreSchema);
}

export const readScoring = (text: string): CriterionNode['scoring'] | null => (text === '' ? undefined : readAs(text, ruleSchema));

function readAs<T>(text: string, schema: z.ZodType<T>): T | null {
  const json = parseJson({ bytes: encodeUtf8(text), where: '' });
  const parsed = json.ok ? schema.safeParse(json.value) : null;
  return parsed?.success === true ? parsed.data : null;
}

/** The exact text, unless a person has changed what the cell shows. */
export const exactText = (shown: string, exact: string | undefined): string => (exact !== undefined && flatten(shown) === flatten(exact) ? exact : shown);
