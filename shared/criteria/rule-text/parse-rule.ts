import type { FigureDefinition } from '../../domain/criteria-set.ts';
import { ruleSchema, type Condition, type Rule } from '../../domain/rule.ts';
import { ZERO_POINTS, type Points } from '../../kernel/points.ts';
import { composeBands, composeChecklist, composeCount, composeJudgement, composeMean, composeRatio, type Base, type Of, type Said } from './compose-base.ts';
import { composeChoice, composeDeduction } from './compose-options.ts';
import { openFigureBook } from './figure-book.ts';
import { readStatement, type Statement } from './read-statement.ts';
import { splitClauses, toClause, type Clause } from './split-clauses.ts';

export type RuleText = {
  /** As the decision words it, NFC. */
  readonly text: string;
  /** The item's maximum: what "điểm tối đa" and "điểm chuẩn" mean. */
  readonly max: Points;
  /** Figures that the table declares for the item. */
  readonly figures: readonly FigureDefinition[];
};
/** `figures`: the declared ones, and after them those that the rule asks for besides. */
export type ParsedRule = { readonly rule: Rule; readonly figures: readonly FigureDefinition[] };

const MAX_FIGURES = 16;
/** Longer than any rule that was seen, by far; the time for reading one grows with the square of its length. */
const MAX_TEXT = 3000;

/**
 * The decision's words as a rule. Every clause must be understood, and all of them together must have one meaning only:
 * otherwise null, and the text stays text that a person reads and scores by. What is printed wrong comes out wrong, for
 * the check to report.
 */
export function parseRuleText({ text, max, figures }: RuleText): ParsedRule | null {
  const statements = text.length > MAX_TEXT || max < 0 ? null : readStatements(text, max);
  if (statements === null) return null;
  const parsed = COMPOSERS.map((compose) => composeAll({ statements, max, figures, compose })).filter((one) => one !== null);
  const [only, second] = parsed;
  return only === undefined || second !== undefined ? null : only;
}

const COMPOSERS: readonly ((said: Said) => Base | null)[] = [
  composeRatio, composeBands, composeChecklist, composeCount, composeJudgement, composeMean, composeChoice, composeDeduction,
];

function readStatements(text: string, max: Points): readonly Statement[] | null {
  const clauses = splitClauses(text);
  if (clauses === null || clauses.length === 0 || clauses.length > 100) return null;
  const statements: Statement[] = [];
  for (const clause of clauses.flatMap(cutHeading)) {
    const statement = 'kind' in clause ? clause : readStatement(clause, max);
    if (statement === null) return null;
    statements.push(statement);
  }
  return statements.some((statement) => statement.kind === 'mean' || (statement.kind === 'band' && statement.range.kind === 'range')) ? statements : statements.map(asOption);
}

/** "Không đạt: 0" is the rest of a band only beside a band; else it is one of several. */
function asOption(statement: Statement): Statement {
  if (statement.kind !== 'band' || typeof statement.score !== 'number') return statement;
  return { kind: 'option', label: statement.label, points: statement.score, isShare: false };
}

const ADDS_UP: Extract<Statement, { readonly kind: 'adds-up' }> = { kind: 'adds-up' };
const HEADING = /^(?:(?:tinh )?cong (?:don|cac|tung|diem)[^:\d]*|tinh (?:diem )?cong don[^:\d]*|diem cong don[^:\d]*):?\s*(?=\S|$)/;

/** "Cộng các nội dung đạt: có chuyên mục: 0,25" says two things. */
function cutHeading(clause: Clause): readonly (Clause | typeof ADDS_UP)[] {
  const heading = HEADING.exec(clause.folded)?.[0];
  if (heading === undefined || (!heading.includes(':') && heading.length < clause.folded.length)) return [clause];
  const rest = clause.text.slice(heading.length).trim();
  return rest === '' ? [ADDS_UP] : [ADDS_UP, toClause(rest)];
}

const isKind = <Kind extends Statement['kind']>(kind: Kind) => (statement: Statement): statement is Of<Kind> => statement.kind === kind;

type Composition = { readonly statements: readonly Statement[]; readonly compose: (said: Said) => Base | null } & Omit<RuleText, 'text'>;

/** One reading of all the statements, or null when this one leaves something over. */
function composeAll({ statements, max, figures, compose }: Composition): ParsedRule | null {
  const book = openFigureBook(figures);
  const said: Said = { of: (kind) => statements.filter(isKind(kind)), max, book };
  const base = compose(said);
  if (base === null) return null;
  const rule = wrap(base, said, statements);
  for (const figure of said.of('figure-is')) book.describe(figure.name, figure.label);
  const all = book.list();
  if (rule === null || all.length > MAX_FIGURES || all.some((figure) => figure.label.length > 300)) return null;
  return ruleSchema.safeParse(rule).success ? { rule, figures: all } : null;
}

const WRAPPERS: ReadonlySet<Statement['kind']> = new Set(['cap-if', 'zero-if', 'zero-without', 'not-applicable-if', 'granted-if', 'figure-is', 'remark']);

/** What limits or sets aside the base: innermost the cap, outermost that the item does not apply at all. */
function wrap(base: Base, said: Said, statements: readonly Statement[]): Rule | null {
  const isOption = base.rule.kind === 'choice';
  for (const statement of statements) {
    if (base.used.includes(statement.kind) || WRAPPERS.has(statement.kind)) continue;
    // What is left of the options is sure only where it says "nothing": a gate.
    if (statement.kind === 'option' && (statement.points === 0 || isItem(statement, base))) continue;
    return null;
  }
  // A state that "at most" belongs to is one more option of a choice, with points that nobody names.
  if (isOption && said.of('cap-if').length > 0) return null;
  const zeros = isOption ? [] : said.of('option').filter((option) => option.points === 0);
  if (base.rule.kind === 'count' && zeros.length === 1 && /^không/iu.test(zeros[0]?.label ?? '')) zeros.pop();
  return wrapConditions({ rule: base.rule, zeros, said });
}

const isItem = (option: Of<'option'>, base: Base): boolean => option.points > 0 && (base.rule.kind === 'checklist' || base.rule.kind === 'deduction');

function wrapConditions({ rule, zeros, said }: { readonly rule: Rule; readonly zeros: readonly Of<'option'>[]; readonly said: Said }): Rule {
  const yes = (label: string): Condition => ({ kind: 'yes', figure: said.book.labelled(label, 'yes-no') });
  let score = rule;
  for (const { when, points } of said.of('cap-if')) score = { kind: 'cap-if', when: yes(when), cap: points, score };
  for (const { when, points } of said.of('granted-if')) score = { kind: 'gate', requires: { kind: 'not', condition: yes(when) }, otherwise: points, score };
  for (const { required } of said.of('zero-without')) score = { kind: 'gate', requires: yes(required), otherwise: ZERO_POINTS, score };
  for (const when of [...said.of('zero-if').map((zero) => zero.when), ...zeros.map((zero) => zero.label)]) {
    score = { kind: 'gate', requires: requirementOf(when, yes), otherwise: ZERO_POINTS, score };
  }
  for (const { when } of said.of('not-applicable-if')) score = { kind: 'not-applicable-if', when: yes(when), score };
  return score;
}

/** "Không có kế hoạch: 0 điểm" asks whether there is a plan; any other condition is asked in its own words. */
function requirementOf(when: string, yes: (label: string) => Condition): Condition {
  const rest = /^không có\s+/iu.exec(when)?.[0];
  return rest === undefined ? { kind: 'not', condition: yes(when) } : yes(`Có ${when.slice(rest.length)}`);
}
