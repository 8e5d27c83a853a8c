import type { Rule } from '../../domain/rule.ts';
import { foldText } from '../../kernel/fold-text.ts';
import { countFigure, pointsRule, type Base, type Of, type Said } from './compose-base.ts';

type Option = Of<'option'>;

/**
 * One of several. Points in a row alone do not say whether one of them is chosen or all are added: sure is only a row
 * that steadily falls or rises and whose best is the maximum, or a claim beside its own denial.
 */
export function composeChoice(said: Said): Base | null {
  const options = said.of('option');
  if (options.length < 2 || said.of('adds-up').length > 0) return null;
  if (!isSteady(options) || !(isBestTheMaximum(options, said) || isClaimAndDenial(options))) return null;
  const pick = said.book.labelled('Mức đạt được', 'pick');
  return { rule: { kind: 'choice', pick, options: options.map(({ label, points }) => ({ label, points })) }, used: ['option'] };
}

function isSteady(options: readonly Option[]): boolean {
  const steps = options.slice(1).map((option, index) => option.points - (options[index]?.points ?? 0));
  return steps.every((step) => step < 0) || steps.every((step) => step > 0);
}

const isBestTheMaximum = (options: readonly Option[], said: Said): boolean => Math.max(...options.map((option) => option.points)) === said.max;

/** "Đạt: 1; không đạt: 0", whatever the maximum says: what is wrong with it then is for the check to find. */
function isClaimAndDenial(options: readonly Option[]): boolean {
  const [claim, denial, third] = options;
  if (claim === undefined || denial === undefined || third !== undefined || denial.points !== 0) return false;
  const [said, denied] = [foldText(claim.label), foldText(denial.label)];
  return denied === `khong ${said}` || denied === `chua ${said}` || denied === `khong ${said.replace(/^co /, '')}` || denied === 'khong';
}

/** "Không có …: 1,5 điểm. Mỗi …: trừ 0,5 điểm": points to begin with, and what each case takes from them. */
export function composeDeduction(said: Said): Base | null {
  const takes = said.of('each-takes');
  const [start, second] = said.of('option').filter((option) => option.points > 0);
  if (takes.length === 0 || start === undefined || second !== undefined || said.of('adds-up').length > 0) return null;
  const items = takes.length === 1 ? takes.map((item) => ({ item, figure: countFigure(item.what, said.book) })) : takes.map((item) => ({ item, figure: said.book.labelled(`Số ${item.what.slice(0, 280)}`, 'number') }));
  const rule: Rule = {
    kind: 'deduction',
    score: pointsRule(start.points),
    items: items.map(({ item, figure }) => ({ figure, takes: { kind: 'points', points: item.points } })),
  };
  return { rule, used: ['each-takes'] };
}
