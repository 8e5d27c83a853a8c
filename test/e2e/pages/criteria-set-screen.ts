import type { Page } from '@playwright/test';
import { literally, type Words } from './words.ts';

/** The criteria sets that are here, and all that is in one of them. */
export const criteriaSetScreen = (page: Page, words: Words) => {
  const text = words.criteria;
  const list = page.getByRole('navigation', { name: text.sets });
  const tree = page.getByRole('tree', { name: text.tree });
  const problems = page.getByRole('region', { name: text.problems, exact: true });
  const row = (code: string) => tree.getByRole('treeitem', { name: new RegExp(`^${literally(code)} `) });
  return {
    list,
    tree,
    row,
    title: (set: string) => page.getByRole('heading', { level: 1, name: set }),
    set: (title: string) => list.getByRole('button').filter({ hasText: title }),
    group: (name: 'setsInUse' | 'setsHere' | 'setsShipped') => list.getByRole('region', { name: text[name] }),
    facts: page.getByLabel(text.facts),
    node: page.getByRole('region', { name: text.node }),
    problems,
    problem: (words_: string | RegExp) => problems.getByRole('listitem').filter({ hasText: words_ }),
    selectedCode: async (): Promise<string> => ((await tree.getByRole('treeitem', { selected: true }).getAttribute('id')) ?? '').replace('set-row-', ''),
    openSet: (title: string) => list.getByRole('button').filter({ hasText: title }).click(),
    openNode: (code: string) => row(code).click(),
    importButton: page.getByRole('button', { name: text.import }),
    takeButton: page.getByRole('button', { name: text.take }),
    standButton: page.getByRole('button', { name: text.stand }),
    standDialog: page.getByRole('dialog', { name: text.standTitle }),
    openExport: async (): Promise<void> => {
      await page.getByRole('button', { name: text.exportLabel }).click();
      await page.getByRole('menu').waitFor();
    },
    standOnSet: async (): Promise<void> => {
      await page.getByRole('button', { name: text.stand }).click();
      await page.getByRole('dialog').getByRole('button', { name: text.standAct }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
    /** Each must find its dialog for saving answered. */
    exportAs: async (format: 'json' | 'xlsx' | 'csv'): Promise<void> => {
      await page.getByRole('button', { name: text.exportLabel }).click();
      await page.getByRole('menuitemradio', { name: text.formats[format] }).click();
    },
    exported: (name: string) => page.getByText(text.exported(name)),
  };
};

/** From a spreadsheet to a criteria set. */
export const criteriaWizard = (page: Page, words: Words) => {
  const text = words.criteria;
  const wizard = page.getByRole('region', { name: text.wizard });
  const sample = wizard.getByRole('table', { name: words.importing.sample });
  const problems = wizard.getByRole('region', { name: text.problems, exact: true });
  return {
    wizard,
    step: wizard.getByRole('list', { name: text.wizardSteps }).locator('[aria-current="step"]'),
    sample,
    column: (letter: string) => sample.getByRole('button', { name: new RegExp(`^${literally(words.importing.column(letter))}: `) }),
    chooseColumn: async (letter: string, field: keyof typeof text.fields | null): Promise<void> => {
      await sample.getByRole('button', { name: new RegExp(`^${literally(words.importing.column(letter))}: `) }).click();
      await page.getByRole('menuitemradio', { name: field === null ? text.columnUnused : text.fields[field], exact: true }).click();
      await page.getByRole('menu').waitFor({ state: 'detached' });
    },
    /** The file that is looked at. */
    fileName: wizard.locator('.wizard-head .clip'),
    refusal: wizard.getByRole('alert'),
    firstRow: wizard.getByRole('textbox', { name: text.firstRow }),
    beginAtRow: (row: string) => sample.getByRole('button', { name: row, exact: true }).click(),
    buildButton: wizard.getByRole('button', { name: text.nextCheck }),
    tree: wizard.getByRole('tree', { name: text.tree }),
    problem: (words_: string | RegExp) => problems.getByRole('listitem').filter({ hasText: words_ }),
    paper: wizard.getByRole('region', { name: text.paper }).first(),
    setTitle: wizard.getByRole('textbox', { name: text.titleVi, exact: true }),
    decision: wizard.getByRole('textbox', { name: text.decisionField }),
    foot: wizard.getByRole('contentinfo'),
    backButton: wizard.getByRole('button', { name: text.back, exact: true }),
    readAgainButton: wizard.getByRole('button', { name: text.readAgain }),
    keepButton: wizard.getByRole('button', { name: text.keep }),
    /** Must find its dialog for opening answered. */
    chooseOther: () => wizard.getByRole('button', { name: text.otherFile }).last().click(),
    cancel: () => wizard.getByRole('button', { name: words.common.cancel, exact: true }).click(),
  };
};
