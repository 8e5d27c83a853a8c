import type { Desk } from '../pages/desk-session.ts';
import type { Place } from './place.ts';

/** Scored up to its fourth sector. */
export const ZONES = 'Ban Quản lý các khu công nghiệp tỉnh Mẫu';
const HOME_AFFAIRS = 'Sở Nội vụ tỉnh Mẫu';
const JUSTICE = 'Sở Tư pháp tỉnh Mẫu';

/** The desk at which a member appraises, and what lies over it. */
export const workspacePlaces: readonly Place[] = [
  { name: 'workspace', show: ({ desk }) => showDrawnCell(desk, ZONES, '3.2.1') },
  {
    name: 'workspace-find',
    show: async ({ desk }) => {
      await desk.evidencePane.find('giai quyet');
      await desk.evidencePane.found.waitFor();
    },
    leave: ({ desk }) => desk.page.keyboard.press('Escape'),
  },
  {
    name: 'unit-picker',
    show: async ({ desk }) => {
      await desk.frame.unitPicker.click();
      await desk.page.getByRole('menu').waitFor();
    },
    leave: ({ desk }) => desk.frame.closeMenu(),
  },
  { name: 'palette', show: ({ desk }) => desk.paletteDialog.open() },
  {
    name: 'palette-found',
    show: async ({ desk }) => {
      await desk.paletteDialog.type('so noi vu');
      await desk.paletteDialog.rows.filter({ hasText: HOME_AFFAIRS }).first().waitFor();
    },
  },
  {
    name: 'palette-nothing',
    show: async ({ desk }) => {
      await desk.paletteDialog.type(' không có');
      await desk.paletteDialog.rows.first().waitFor({ state: 'detached' });
    },
    leave: ({ desk }) => desk.paletteDialog.close(),
  },
  { name: 'shortcuts', show: ({ desk }) => desk.frame.openPanel('shortcuts'), leave: ({ desk }) => desk.frame.closeDialog() },
  {
    name: 'help',
    show: ({ desk }) => desk.helpDrawer.open(),
  },
  {
    name: 'help-found',
    show: async ({ desk }) => {
      await desk.helpDrawer.search('PDF');
      await desk.helpDrawer.status.waitFor();
    },
    leave: ({ desk }) => desk.helpDrawer.close(),
  },
  { name: 'projector', show: ({ desk }) => desk.projector.open() },
  {
    name: 'projector-compared',
    show: async ({ desk }) => {
      await desk.projector.compareButton.click();
      await desk.projector.comparison.waitFor();
    },
    leave: ({ desk }) => desk.projector.close(),
  },
  {
    name: 'workspace-questioned',
    show: async ({ desk }) => {
      await desk.workspaceScreen.openCell('1.2.2');
      await desk.workspaceScreen.question.waitFor();
    },
  },
  {
    name: 'phrases',
    show: async ({ desk }) => {
      await desk.workspaceScreen.phrasesButton.click();
      await desk.reasonPhrases.pointed.waitFor();
    },
    leave: ({ desk }) => desk.frame.closeDialog(),
  },
  {
    name: 'history',
    show: async ({ desk }) => {
      await desk.workspaceScreen.leaveForm();
      await desk.workspaceScreen.pressKey('h');
      await desk.historyPanel.entries.first().waitFor();
    },
    leave: async ({ desk }) => {
      await desk.page.keyboard.press('Escape');
      await desk.historyPanel.panel.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'workspace-refused',
    show: async ({ desk }) => {
      await desk.workspaceScreen.openCell('4.1.1');
      await desk.evidencePane.drawn.waitFor();
      await desk.workspaceScreen.typePoints('9');
    },
  },
  {
    name: 'workspace-draft',
    show: async ({ desk }) => {
      await desk.workspaceScreen.openCell('3.4.2');
      await desk.workspaceScreen.openCell('4.1.1');
      await desk.workspaceScreen.draftNote.waitFor();
      await desk.evidencePane.drawn.waitFor();
    },
    leave: ({ desk }) => desk.workspaceScreen.typePoints('1,5'),
  },
  {
    name: 'workspace-saving',
    isHeld: true,
    show: async ({ desk, hold }) => {
      await desk.workspaceScreen.openCell('4.1.2');
      await desk.evidencePane.drawn.waitFor();
      hold();
      await desk.workspaceScreen.agree();
    },
  },
  { name: 'workspace-not-scored', show: ({ desk }) => desk.workspaceScreen.openCell('7.4.2') },
  {
    name: 'workspace-folded',
    show: async ({ desk }) => {
      await desk.panes.foldButton('list').click();
      await desk.panes.foldButton('evidence').click();
      await desk.panes.unfoldButton('evidence').waitFor();
    },
    leave: async ({ desk }) => {
      await desk.panes.unfoldButton('evidence').click();
      await desk.panes.unfoldButton('list').click();
    },
  },
  {
    name: 'workspace-unreadable',
    show: async ({ desk }) => {
      await desk.overviewScreen.openUnit(JUSTICE);
      await desk.workspaceScreen.openCell('3.1.3');
      await desk.evidencePane.tab('Biên bản kiểm tra').click();
      await desk.evidencePane.unreadable.waitFor();
    },
  },
  {
    name: 'workspace-selection',
    show: async ({ desk }) => {
      await desk.workspaceScreen.openCell('3.1.3');
      await desk.workspaceScreen.tree.focus();
      for (const key of ['Space', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown']) await desk.page.keyboard.press(key);
      await desk.workspaceScreen.acceptChosenButton.waitFor();
      await desk.workspaceScreen.heading('3.2.3').waitFor();
      await desk.evidencePane.drawn.waitFor();
    },
    leave: ({ desk }) => desk.workspaceScreen.clearChosenButton.click(),
  },
  {
    name: 'workspace-by-criterion',
    show: async ({ desk }) => {
      await desk.unitList.byCriterion.click();
      await desk.unitList.rows.first().waitFor();
    },
  },
  {
    name: 'workspace-accepted',
    show: async ({ desk }) => {
      await desk.unitList.choose('5.1.1');
      // Before its units are listed there is nothing to choose.
      await desk.workspaceScreen.heading('5.1.1').waitFor();
      await desk.unitList.focus();
      await desk.page.keyboard.press('Control+a');
      await desk.unitList.acceptButton.click();
      await desk.unitList.receipt.waitFor();
      await desk.evidencePane.drawn.waitFor();
    },
    leave: ({ desk }) => desk.unitList.byUnit.click(),
  },
];

async function showDrawnCell(desk: Desk, unit: string, code: string): Promise<void> {
  await desk.overviewScreen.openUnit(unit);
  await desk.workspaceScreen.openCell(code);
  await desk.evidencePane.drawn.waitFor();
}
