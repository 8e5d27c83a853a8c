import { ruleSchema, type Rule } from '#shared/domain/rule.ts';
import type { FigureDefinition } from '#shared/domain/criteria-set.ts';
import { makeFraction, type Fraction } from '#shared/kernel/fraction.ts';
import type { RuleInputs } from '#shared/scoring/rule/evaluate-rule.ts';

/** Rules as decisions were seen to word them, written with bare numbers of 1/10 000. */
export const ruleOf = (rule: unknown): Rule => ruleSchema.parse(rule);

export const given = (figures: Readonly<Record<string, string>>, means: Readonly<Record<string, Fraction>> = {}): RuleInputs => ({
  figures: new Map(Object.entries(figures)),
  meanOf: (figure, among) => means[`${figure} ${among}`] ?? null,
});

export const labelled = (labels: Readonly<Record<string, string>>): readonly FigureDefinition[] => Object.entries(labels).map(([name, label]) => ({ name, label }));

export const fraction = (numerator: number | bigint, denominator: number | bigint = 1): Fraction => makeFraction(numerator, denominator);

/** Bình Định, year 2019: 100 % of agencies, districts and communes, a quarter of a point each. */
export const CHECKLIST = ruleOf({ kind: 'checklist', items: ['sở', 'huyện', 'xã'].map((figure) => ({ figure, points: 2500 })) });
/** Half a point per regulation, at most two. */
export const COUNT = ruleOf({ kind: 'count', figure: 'n', each: 5000, cap: 20_000 });
export const RATIO = ruleOf({ kind: 'ratio', numerator: 'b', denominator: 'a', full: 10_000 });

const bound = (value: string, isIncluded = true) => ({ value, isIncluded });
const points = (value: number) => ({ kind: 'points', points: value });
/** Cần Thơ 157/KH-UBND: the printed bands overlap at 90 and 95; here the boundary belongs to the higher one. */
export const STEPS = ruleOf({
  kind: 'steps', of: { kind: 'percent', numerator: 'b', denominator: 'a' },
  bands: [
    { from: null, to: bound('88', false), score: points(0) },
    { from: bound('88'), to: bound('90', false), score: points(20_000) },
    { from: bound('90'), to: bound('95', false), score: points(30_000) },
    { from: bound('95'), to: bound('100', false), score: points(40_000) },
    { from: bound('100'), to: null, score: points(50_000) },
  ],
});
export const GATE = ruleOf({ kind: 'gate', requires: { kind: 'yes', figure: 'plan' }, otherwise: 0, score: { kind: 'count', figure: 'n', each: 4000, cap: 200_000 } });
/** No premises of its own: at most 3.5 of 5. */
export const CAP_IF = ruleOf({ kind: 'cap-if', when: { kind: 'not', condition: { kind: 'yes', figure: 'own' } }, cap: 35_000, score: { kind: 'ratio', numerator: 'b', denominator: 'a', full: 50_000 } });
/** A minor violation takes half, a serious one all. */
export const DEDUCTION = ruleOf({
  kind: 'deduction', score: points(20_000),
  items: [{ figure: 'minor', takes: { kind: 'percent', percent: '50' } }, { figure: 'serious', takes: { kind: 'percent', percent: '100' } }],
});
/** Hải Phòng 212/2025, item II.5.1.a: at or above the city's mean 2, below it 0. */
export const MEAN = ruleOf({ kind: 'compare-with-mean', figure: 'par', mean: { kind: 'round' }, atLeast: points(20_000), below: points(0) });
/** Hải Phòng 212/2025, item II.5.1.c: not assigned, not scored. */
export const NOT_APPLICABLE = ruleOf({
  kind: 'not-applicable-if', when: { kind: 'not', condition: { kind: 'yes', figure: 'assigned' } },
  score: { kind: 'choice', pick: 'result', options: [{ label: 'Đạt', points: 10_000 }, { label: 'Không đạt', points: 0 }] },
});
export const JUDGEMENT = ruleOf({ kind: 'judgement', from: 0, to: 20_000, step: 5000 });
