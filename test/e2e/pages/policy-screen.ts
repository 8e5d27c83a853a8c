import type { Page } from '@playwright/test';
import type { Policy } from '#shared/domain/policy.ts';
import type { Words } from './words.ts';

/** The rules of a round, from points to rank and grade. */
export const policyScreen = (page: Page, words: Words) => {
  const text = words.policy;
  const part = (title: string) => page.getByRole('region', { name: title, exact: true });
  const bands = part(text.bandTitle);
  const exemptions = part(text.exemptionTitle);
  const ties = part(text.tieTitle);
  const foot = page.getByRole('main');
  return {
    title: page.getByRole('heading', { level: 1, name: text.title }),
    model: (model: Policy['notApplicable']) => page.getByRole('radio', { name: text.models[model].name }),
    chooseModel: (model: Policy['notApplicable']) => page.getByText(text.models[model].name, { exact: true }).click(),
    bands,
    /** From 0; the last band has none. */
    bandPercent: (entry: number) => bands.getByRole('textbox', { name: text.bandPercent }).nth(entry),
    exemptions,
    exemptionReason: (entry: number) => exemptions.getByRole('textbox', { name: text.reason }).nth(entry),
    addExemption: () => exemptions.getByRole('button', { name: text.addExemption }).click(),
    removeExemption: (entry: number) => exemptions.getByRole('button', { name: text.remove }).nth(entry).click(),
    ties: ties.getByRole('listitem'),
    tieChoice: ties.getByRole('combobox', { name: text.tieAdd }),
    addTie: () => ties.getByRole('button', { name: text.add, exact: true }).click(),
    moveTieUp: (entry: number) => ties.getByRole('button', { name: text.up }).nth(entry).click(),
    removeTie: (entry: number) => ties.getByRole('button', { name: text.remove }).nth(entry).click(),
    foot,
    saveButton: foot.getByRole('button', { name: text.save }),
    save: () => foot.getByRole('button', { name: text.save }).click(),
    undo: () => foot.getByRole('button', { name: text.undo }).click(),
  };
};
