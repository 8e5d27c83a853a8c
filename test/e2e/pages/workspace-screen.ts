import type { Locator, Page } from '@playwright/test';
import { composeHalfWord, composeText } from './compose-text.ts';
import { literally, type Words } from './words.ts';

/** The three panes in which a member appraises; the evidence has a model of its own. */
export const workspaceScreen = (page: Page, words: Words) => {
  const text = words.workspace;
  const tree = page.getByRole('tree', { name: text.tree });
  const list = page.getByRole('region', { name: text.paneTree, exact: true });
  const form = page.getByRole('region', { name: text.paneForm });
  const points = form.getByRole('spinbutton', { name: text.points, exact: true });
  const reason = form.getByRole('textbox', { name: new RegExp(`^(?:${[text.reason, words.form.reasonNotApplicable].map(literally).join('|')})`) });
  const question = form.getByRole('textbox', { name: text.question });
  const working = page.getByRole('region', { name: text.working });
  const button = (name: string): Locator => form.getByRole('button', { name, exact: true });
  const cell = (code: string): Locator => tree.getByRole('treeitem', { name: new RegExp(`(?:^| )${literally(code)} `) });
  /** The code of the criterion in the form. */
  const heading = (code: string): Locator => page.getByRole('paragraph').filter({ hasText: new RegExp(`^${literally(code)}$`) });
  return {
    tree,
    cell,
    heading,
    points,
    reason,
    question,
    /** How the score came about: by the unit's figures, below it by those that the appraiser has put right. */
    working,
    takeComputedButton: working.getByRole('button', { name: new RegExp(`^${literally(text.takeComputed(''))}`) }),
    /** The appraiser's figure by its label, beside the unit's. */
    figure: (label: string) => page.getByRole('textbox', { name: text.figureCorrection(label), exact: true }),
    /** Yes, no or one of several options of a rule. */
    option: (figure: string, name: string) => page.getByRole('group', { name: text.figureCorrection(figure), exact: true }).getByRole('button', { name: new RegExp(`^${literally(name)}`) }),
    hint: form.getByRole('paragraph').last(),
    agreeButton: form.getByRole('button', { name: text.agree }),
    notApplicableButton: button(text.notApplicable),
    flagButton: button(text.flag),
    citation: (title: string | RegExp) => page.getByRole('main').getByRole('listitem').getByRole('button', { name: title }),
    filter: (name: keyof typeof text.filter) => page.getByRole('group', { name: text.filters }).getByRole('button', { name: new RegExp(`^${literally(text.filter[name])} `) }),
    selectedCode: async (): Promise<string> => (await tree.locator('[aria-current="true"]').getAttribute('title'))?.split(' ')[0] ?? '',
    /** The criteria that are selected, by their codes. */
    chosenCodes: async (): Promise<readonly string[]> => {
      const titles = await Promise.all((await tree.getByRole('treeitem', { selected: true }).all()).map((row) => row.getAttribute('title')));
      return titles.map((title) => title?.split(' ')[0] ?? '');
    },
    acceptChosenButton: list.getByRole('button', { name: new RegExp(`^${literally(words.across.ofCriteria.accept('2').split('2')[0] ?? '')}\\d+`, 'u') }),
    clearChosenButton: list.getByRole('button', { name: words.across.clear }),
    /** What became of the selection. */
    receipt: list.getByRole('status'),
    /** Named after the cell that it would change, once there is one. */
    undoButton: page.getByRole('button', { name: new RegExp(`^${literally(text.undo)}`) }),
    redoButton: page.getByRole('button', { name: new RegExp(`^${literally(text.redo)}`) }),
    /** What was undone or redone last. */
    undoNote: page.getByRole('group', { name: text.undoPart }).getByRole('status'),
    /** Opens what was recorded of the cell; its name says how often that was. */
    historyButton: form.getByRole('button', { name: new RegExp(`^${literally(words.form.history)}`) }),
    phrasesButton: form.getByRole('button', { name: words.form.phrases }),
    removeQuestionButton: button(words.form.removeQuestion),
    stepUpButton: button(words.form.stepUp),
    stepDownButton: button(words.form.stepDown),
    /** That the form shows what is not recorded, or that it was let go of. */
    draftNote: page.getByRole('main').getByRole('status').filter({ has: page.getByRole('button', { name: new RegExp(`^(?:${[text.draft.record, text.draft.takeBack].map(literally).join('|')})$`) }) }),
    recordDraft: () => page.getByRole('button', { name: text.draft.record, exact: true }).click(),
    dropDraft: () => page.getByRole('button', { name: text.draft.drop, exact: true }).click(),
    takeDraftBack: () => page.getByRole('button', { name: text.draft.takeBack, exact: true }).click(),
    /** Out of the field that has the focus, to the list: what was typed is recorded. */
    leaveForm: () => leaveFields(page, tree),
    /** With the focus in the tree, where nothing is typed. */
    undoByKey: async (): Promise<void> => {
      await leaveFields(page, tree);
      await page.keyboard.press('Control+z');
    },
    redoByKey: async (): Promise<void> => {
      await leaveFields(page, tree);
      await page.keyboard.press('Control+Shift+z');
    },
    /** Brings a criterion on the form by pressing its line in the tree, scrolled to if need be. */
    openCell: async (code: string): Promise<void> => {
      await scrollTo(tree, cell(code));
      await cell(code).click();
      await heading(code).waitFor();
    },
    agreeByKey: async (): Promise<void> => {
      await leaveFields(page, tree);
      await page.keyboard.press('a');
    },
    takeComputedByKey: async (): Promise<void> => {
      await leaveFields(page, tree);
      await page.keyboard.press('c');
    },
    agree: () => form.getByRole('button', { name: text.agree }).click(),
    /** Types over what stands there, key by key. */
    typePoints: async (typed: string): Promise<void> => {
      await points.click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(typed);
    },
    /** Types as with a Vietnamese input method: each word is composed and then committed. */
    composeReason: async (typed: string): Promise<void> => {
      await reason.click();
      await composeText(page, typed);
    },
    /** Some words, and a last one in whose middle the fingers stop. */
    composeReasonPartly: async (whole: string, half: string): Promise<void> => {
      await reason.click();
      await composeText(page, whole);
      await composeHalfWord(page, half);
    },
    composeQuestion: async (typed: string): Promise<void> => {
      await question.click();
      await composeText(page, typed);
    },
    markNotApplicable: () => button(text.notApplicable).click(),
    flag: async (): Promise<void> => {
      await button(text.flag).click();
      await question.waitFor();
    },
    /** Goes to the next criterion by the keyboard, from whichever field has the focus. */
    finish: () => page.keyboard.press('Control+Enter'),
    pressKey: (key: string) => page.keyboard.press(key),
  };
};

/** A letter is a command only while nothing is being typed. */
async function leaveFields(page: Page, tree: Locator): Promise<void> {
  await tree.focus();
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'tree');
}

/** Only the rows near those in sight are drawn: looks here, then from the top down, until this one is. */
async function scrollTo(tree: Locator, row: Locator): Promise<void> {
  for (let top = 0; (await row.count()) === 0; ) {
    const next = await tree.evaluate(async (list, wanted) => {
      list.scrollTo({ top: wanted });
      // Two frames: one in which the list hears of it, one in which its rows are there.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return list.scrollTop + list.clientHeight < list.scrollHeight ? wanted + list.clientHeight : null;
    }, top);
    // At the end: whoever waits for the row says that it is not there.
    if (next === null) break;
    top = next;
  }
}
