import { expect, test } from '@playwright/test';
import { createDeskSession, type Desk, type DeskSession } from './pages/desk-session.ts';
import { prepareWorkedSample } from './pages/worked-sample.ts';
import { listAxeFaults } from './places/list-axe-faults.ts';

/** The panes of the workspace: dragged, folded and remembered, walked by F6; the tree; nothing cut at any size that is promised. */

const UNIT = 'Ban Quản lý các khu công nghiệp tỉnh Mẫu';
const LAPTOP = { width: 1280, height: 800 };
const BIG_SCREEN = { width: 1920, height: 1080 };

let session: DeskSession;
let desk: Desk;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  session = await createDeskSession();
  await prepareWorkedSample(session);
  desk = await session.start();
  await desk.page.setViewportSize(LAPTOP);
  await openCell('3.2.1');
});
test.afterAll(() => session.end());

async function openCell(code: string): Promise<void> {
  await desk.overviewScreen.openUnit(UNIT);
  await desk.workspaceScreen.openCell(code);
  await expect(desk.evidencePane.drawn).toBeVisible();
}

test.describe('folding', () => {
  test('Ctrl+B puts the list aside for the page, from a field too, and the strip that stays says how it comes back', async () => {
    const { page, panes, workspaceScreen, evidencePane } = desk;
    const [formBefore, pageBefore] = [await panes.widthOf(panes.form), await panes.widthOf(evidencePane.pane)];
    await workspaceScreen.reason.click();
    await page.keyboard.press('Control+b');
    await expect(workspaceScreen.tree).toHaveCount(0);
    await expect(panes.unfoldButton('list')).toBeVisible();
    await expect(panes.said).toHaveText('Đã gập danh sách');
    await expect(workspaceScreen.reason).toBeFocused();
    // What the list had goes to the page; the form stays within the strip's width of where it was.
    await expect.poll(async () => (await panes.widthOf(evidencePane.pane)) - pageBefore).toBeGreaterThan(180);
    expect(Math.abs((await panes.widthOf(panes.form)) - formBefore)).toBeLessThan(30);
  });

  test('letters act and lead on while the list is folded, and Escape from a field leads to its strip', async () => {
    const { page, panes, workspaceScreen } = desk;
    await page.keyboard.press('Escape');
    await expect(panes.unfoldButton('list')).toBeFocused();
    await page.keyboard.press('j');
    await expect(workspaceScreen.heading('3.2.2')).toBeVisible();
    await page.keyboard.press('k');
    await expect(workspaceScreen.heading('3.2.1')).toBeVisible();
    expect(await panes.hasFocus()).toBe(true);
  });

  test('the strip brings the list back, the keys go on in it and the open criterion is in sight', async () => {
    const { page, panes, workspaceScreen } = desk;
    await panes.unfoldButton('list').focus();
    await page.keyboard.press('Enter');
    await expect(workspaceScreen.tree).toBeFocused();
    await expect(workspaceScreen.cell('3.2.1')).toBeInViewport();
  });

  test('the evidence is folded by its own button and by Ctrl+E, and comes back where a document is asked for', async () => {
    const { page, panes, evidencePane, workspaceScreen } = desk;
    await panes.foldButton('evidence').click();
    await expect(evidencePane.pane).toHaveCount(0);
    await expect.poll(() => panes.focused()).toBe('evidence');
    await workspaceScreen.tree.focus();
    await page.keyboard.press(']');
    await expect(evidencePane.pane).toBeVisible();
    await page.keyboard.press('Control+e');
    await expect(evidencePane.pane).toHaveCount(0);
    await workspaceScreen.citation(/173\/BC-BQL/).click();
    await expect(evidencePane.openTab).toContainText('173-BC-BQL');
  });
});

test.describe('the edges', () => {
  test('say how wide the pane before them is, are moved by the arrow keys, and show that they have the focus', async () => {
    const { page, panes, workspaceScreen } = desk;
    const before = await panes.widthOf(panes.form);
    await panes.listEdge.focus();
    await expect(panes.listEdge).toHaveAttribute('aria-valuetext', /^danh sách rộng \d+ %$/);
    const shownBefore = Number(await panes.listEdge.getAttribute('aria-valuenow'));
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => Number(await panes.listEdge.getAttribute('aria-valuenow'))).toBeGreaterThan(shownBefore);
    expect(await panes.listEdge.getAttribute('aria-valuetext')).toBe(`danh sách rộng ${String(Math.round(Number(await panes.listEdge.getAttribute('aria-valuenow'))))} %`);
    expect(await panes.widthOf(panes.form)).toBeLessThan(before);
    expect(await panes.listEdge.evaluate((edge) => getComputedStyle(edge).outlineStyle)).not.toBe('none');
    await expect(workspaceScreen.heading('3.2.1')).toBeVisible();
  });

  test('fold their pane by Enter, as the pattern of a window splitter has it', async () => {
    const { page, panes, workspaceScreen } = desk;
    await panes.listEdge.focus();
    await page.keyboard.press('Enter');
    await expect(panes.unfoldButton('list')).toBeVisible();
    expect(await panes.hasFocus()).toBe(true);
    await page.keyboard.press('Control+b');
    await expect(workspaceScreen.tree).toBeVisible();
  });

  test('are dragged by the mouse, never so far that a pane becomes useless, and set back by a double-click', async () => {
    const { panes, workspaceScreen, evidencePane } = desk;
    await panes.dragEdge(panes.evidenceEdge, 150);
    await expect.poll(() => panes.widthOf(panes.form)).toBeGreaterThan(500);
    await panes.dragEdge(panes.listEdge, -900);
    expect(await panes.widthOf(workspaceScreen.tree)).toBeGreaterThan(150);
    await panes.dragEdge(panes.evidenceEdge, 900);
    expect(await panes.widthOf(evidencePane.pane)).toBeGreaterThan(240);
    await panes.evidenceEdge.dblclick();
    await expect.poll(() => panes.widthOf(workspaceScreen.tree)).toBe(268);
    await expect.poll(() => panes.widthOf(panes.form)).toBe(435);
  });
});

test.describe('what is remembered', () => {
  test('widths and folds come back after a restart, the laptop\u2019s and the big screen\u2019s apart', async () => {
    await desk.panes.dragEdge(desk.panes.listEdge, 60);
    await expect.poll(() => desk.panes.widthOf(desk.workspaceScreen.tree)).toBeGreaterThan(310);
    const width = await desk.panes.widthOf(desk.workspaceScreen.tree);
    await desk.page.keyboard.press('Control+e');
    await expect(desk.panes.unfoldButton('evidence')).toBeVisible();
    await desk.page.setViewportSize(BIG_SCREEN);
    await expect(desk.evidencePane.pane).toBeVisible();
    await desk.page.keyboard.press('Control+b');
    await expect(desk.panes.unfoldButton('list')).toBeVisible();
    expect(desk.faults).toEqual([]);
    await desk.close();

    desk = await session.start();
    await desk.page.setViewportSize(BIG_SCREEN);
    await desk.overviewScreen.openUnit(UNIT);
    await expect(desk.panes.unfoldButton('list')).toBeVisible();
    await expect(desk.evidencePane.pane).toBeVisible();
    await desk.page.setViewportSize(LAPTOP);
    await expect(desk.panes.unfoldButton('evidence')).toBeVisible();
    await desk.panes.unfoldButton('evidence').click();
    await expect(desk.evidencePane.pane).toBeVisible();
    await expect.poll(() => desk.panes.widthOf(desk.workspaceScreen.tree)).toBe(width);
    await desk.panes.listEdge.dblclick();
    await desk.page.setViewportSize(BIG_SCREEN);
    await desk.panes.unfoldButton('list').click();
    await desk.page.setViewportSize(LAPTOP);
    await expect.poll(() => desk.panes.widthOf(desk.workspaceScreen.tree)).toBe(268);
  });
});

test.describe('the focus', () => {
  test('is walked by F6 round the panes and the bar above, back by Shift+F6, out of fields too, and is said', async () => {
    const { page, panes, workspaceScreen, frame } = desk;
    await workspaceScreen.openCell('3.2.1');
    await workspaceScreen.tree.focus();
    await page.keyboard.press('F6');
    await expect(workspaceScreen.points).toBeFocused();
    await expect(panes.said).toHaveText('Tiêu chí đang chấm');
    await workspaceScreen.reason.click();
    await page.keyboard.press('F6');
    expect(await panes.focused()).toBe('evidence');
    await page.keyboard.press('F6');
    await expect(frame.tab('workspace')).toBeFocused();
    await page.keyboard.press('F6');
    await expect(workspaceScreen.tree).toBeFocused();
    for (const pane of ['bar', 'evidence']) {
      await page.keyboard.press('Shift+F6');
      expect(await panes.focused()).toBe(pane);
    }
    // Back to what had the focus in the pane last.
    await page.keyboard.press('Shift+F6');
    await expect(workspaceScreen.reason).toBeFocused();
  });

  test('leads from an edge to the pane on the other side, not to the other edge', async () => {
    const { page, panes } = desk;
    await panes.listEdge.focus();
    await page.keyboard.press('F6');
    expect(await panes.focused()).toBe('form');
    await panes.listEdge.focus();
    await page.keyboard.press('Shift+F6');
    expect(await panes.focused()).toBe('list');
  });

  test('stays on undo when there is nothing more to undo, and the button says that it is off', async () => {
    const { page, panes, workspaceScreen } = desk;
    await workspaceScreen.openCell('4.1.1');
    await workspaceScreen.agreeByKey();
    await expect(workspaceScreen.undoButton).toHaveAccessibleName(/4\.1\.1/);
    await workspaceScreen.undoButton.focus();
    await page.keyboard.press('Enter');
    await expect(workspaceScreen.undoNote).toContainText('4.1.1');
    await workspaceScreen.redoButton.focus();
    await page.keyboard.press('Enter');
    await expect(workspaceScreen.redoButton).toHaveAttribute('aria-disabled', 'true');
    await expect(workspaceScreen.redoButton).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await panes.hasFocus()).toBe(true);
    await workspaceScreen.undoButton.click();
    await expect(workspaceScreen.undoNote).toContainText('4.1.1');
  });

  test('stays in the pane when what had it goes away with the criterion', async () => {
    const { page, panes, workspaceScreen } = desk;
    await workspaceScreen.openCell('3.2.1');
    await workspaceScreen.citation(/173\/BC-BQL/).focus();
    await page.keyboard.press('j');
    await expect(workspaceScreen.heading('3.2.2')).toBeVisible();
    await expect.poll(() => panes.focused()).toBe('form');
    await page.keyboard.press('k');
    await expect(workspaceScreen.heading('3.2.1')).toBeVisible();
  });

  test('buttons tell assistive programs their keys', async () => {
    const { page, panes } = desk;
    await expect(panes.foldButton('list')).toHaveAttribute('aria-keyshortcuts', 'Control+B');
    await expect(panes.foldButton('evidence')).toHaveAttribute('aria-keyshortcuts', 'Control+E');
    await expect(desk.workspaceScreen.undoButton).toHaveAttribute('aria-keyshortcuts', 'Control+Z');
    await expect(page.getByRole('button', { name: 'Trình chiếu' })).toHaveAttribute('aria-keyshortcuts', 'F5');
  });
});

test.describe('the tree', () => {
  test('tells each row its level, its place and how many there are, though only those in sight are drawn', async () => {
    const { workspaceScreen } = desk;
    await workspaceScreen.openCell('3.2.2');
    const row = workspaceScreen.cell('3.2.2');
    await expect(row).toHaveAttribute('aria-level', '3');
    await expect(row).toHaveAttribute('aria-posinset', '2');
    await expect(row).toHaveAttribute('aria-setsize', '3');
  });

  test('keeps the row that the keys point at on the page, however far it was scrolled away', async () => {
    const { workspaceScreen } = desk;
    await workspaceScreen.tree.evaluate((tree) => tree.scrollTo({ top: tree.scrollHeight }));
    await expect(workspaceScreen.cell('3.2.2')).not.toBeInViewport();
    const id = await workspaceScreen.tree.getAttribute('aria-activedescendant');
    expect(await workspaceScreen.tree.evaluate((tree, wanted) => tree.querySelector(`[id="${wanted ?? ''}"]`) !== null, id)).toBe(true);
  });

  test('folds a sector by the arrow keys, with its sum still on its head, and stays so over another screen', async () => {
    const { page, workspaceScreen, frame } = desk;
    await workspaceScreen.tree.focus();
    await page.keyboard.press('ArrowLeft');
    const head = workspaceScreen.tree.getByRole('treeitem', { name: /^3 · / });
    await expect(head).toHaveAttribute('aria-expanded', 'true');
    expect(await workspaceScreen.tree.getAttribute('aria-activedescendant')).toBe(await head.getAttribute('id'));
    await page.keyboard.press('ArrowLeft');
    await expect(head).toHaveAttribute('aria-expanded', 'false');
    await expect(head).toContainText('/ 13,00');
    await expect(workspaceScreen.cell('3.2.2')).toHaveCount(0);
    // The form stays where it is: folding opens no other criterion.
    await expect(workspaceScreen.heading('3.2.2')).toBeVisible();
    await frame.goTo('overview');
    await frame.goTo('workspace');
    await expect(head).toHaveAttribute('aria-expanded', 'false');
  });

  test('goes over what is folded, from head to head, to the first and to the last', async () => {
    const { page, workspaceScreen } = desk;
    await workspaceScreen.tree.focus();
    await page.keyboard.press('ArrowDown');
    await expect(workspaceScreen.heading('4.1.1')).toBeVisible();
    await page.keyboard.press('ArrowUp');
    const head = workspaceScreen.tree.getByRole('treeitem', { name: /^3 · / });
    expect(await workspaceScreen.tree.getAttribute('aria-activedescendant')).toBe(await head.getAttribute('id'));
    await expect(workspaceScreen.heading('4.1.1')).toBeVisible();
    await page.keyboard.press('Home');
    await expect(workspaceScreen.heading('1.1.1')).toBeVisible();
    await page.keyboard.press('End');
    await expect.poll(() => workspaceScreen.selectedCode()).not.toBe('1.1.1');
  });

  test('opens a sector again by a press on its head, and by itself when a criterion in it is come to', async () => {
    const { page, workspaceScreen, paletteDialog } = desk;
    await page.keyboard.press('Home');
    const head = workspaceScreen.tree.getByRole('treeitem', { name: /^1 · / });
    await head.click();
    await expect(head).toHaveAttribute('aria-expanded', 'false');
    await head.click();
    await expect(head).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('/');
    await paletteDialog.dialog.waitFor();
    await page.keyboard.type('3.2.3');
    await page.keyboard.press('Enter');
    await expect(workspaceScreen.heading('3.2.3')).toBeVisible();
    await expect(workspaceScreen.cell('3.2.3')).toBeInViewport();
  });
});

test('the page is never taller than the window, so that going to a field moves nothing', async () => {
  const { page, frame, evidencePane } = desk;
  await page.setViewportSize(LAPTOP);
  await page.keyboard.press('Control+f');
  await expect(evidencePane.findBox).toBeFocused();
  expect(await page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollTop])).toEqual([LAPTOP.height, 0]);
  await page.keyboard.press('Escape');
  await frame.openPanel('shortcuts');
  const body = page.getByRole('dialog').locator('.window-body');
  expect(await body.evaluate((part) => part.scrollHeight - part.clientHeight), 'all shortcuts are in sight').toBe(0);
  await frame.closeDialog();
});

test.describe('nothing is cut', () => {
  for (const size of [LAPTOP, BIG_SCREEN]) {
    for (const zoom of [100, 150] as const) {
      test(`at ${String(size.width)}x${String(size.height)} with text at ${String(zoom)} %, whatever is folded`, async () => {
        const { page, frame, workspaceScreen, panes } = desk;
        await page.setViewportSize(size);
        await workspaceScreen.openCell('3.2.1');
        await frame.setTextZoom(zoom);
        for (const keys of [[], ['Control+b'], ['Control+e'], ['Control+b']]) {
          for (const key of keys) await page.keyboard.press(key);
          await expect(workspaceScreen.points).toBeInViewport({ ratio: 1 });
          await expect(workspaceScreen.agreeButton).toBeInViewport({ ratio: 1 });
          expect(await panes.form.evaluate(listCut), keys.join()).toEqual([]);
        }
        await page.keyboard.press('Control+e');
        await expect(workspaceScreen.cell('3.2.1')).toBeInViewport();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
        await frame.setTextZoom(100);
        await page.setViewportSize(LAPTOP);
      });
    }
  }
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing is found against the rules of accessibility with panes and a sector folded, in the ${theme} theme`, async () => {
    const { page, frame, workspaceScreen, panes } = desk;
    await frame.setTheme(theme);
    await workspaceScreen.tree.getByRole('treeitem', { name: /^3 · / }).click();
    const found: string[] = [];
    for (const key of ['Control+e', 'Control+b', 'Control+e', 'Control+b']) {
      await page.keyboard.press(key);
      await expect(panes.said).not.toHaveText('');
      found.push(...(await listAxeFaults(page)).map((fault) => `${key}: ${fault}`));
    }
    expect(found).toEqual([]);
    await workspaceScreen.tree.getByRole('treeitem', { name: /^3 · / }).click();
  });
}

test('every letter is set in the face that is shipped with the program, and no other is asked for', async () => {
  const { page, frame } = desk;
  await frame.goTo('overview');
  const seen = await page.evaluate(async () => {
    await document.fonts.ready;
    const asked = [...document.querySelectorAll('body *')].filter((part) => part.checkVisibility()).map((part) => getComputedStyle(part).fontFamily.split(',')[0] ?? '');
    // Faces that pdf.js takes out of a document bear names of its own.
    const faces = [...document.fonts].filter(({ family }) => !/^g_d\d+_f\d+/.test(family)).map(({ family, weight, style, status }) => ({ family, face: `${weight} ${style}`, status }));
    return {
      asked: [...new Set(asked)],
      families: [...new Set(faces.map(({ family }) => family))],
      failed: faces.filter(({ status }) => status === 'error').map(({ face }) => face),
      loaded: [...new Set(faces.filter(({ status }) => status === 'loaded').map(({ face }) => face))].toSorted(),
      hasMarks: document.fonts.check('600 16px "Be Vietnam Pro"', 'ỆỒỮẪ'),
    };
  });
  expect(seen.asked).toEqual(['"Be Vietnam Pro"']);
  expect(seen.families.map((family) => family.replaceAll('"', ''))).toEqual(['Be Vietnam Pro']);
  expect(seen.failed).toEqual([]);
  expect(seen.loaded).toEqual(['400 italic', '400 normal', '500 normal', '600 normal', '700 normal']);
  expect(seen.hasMarks).toBe(true);
  expect(desk.faults).toEqual([]);
});

/** Buttons, fields, numbers and headings whose words do not fit into them, or that stick out of the pane. */
function listCut(pane: HTMLElement | SVGElement): readonly string[] {
  const edge = pane.getBoundingClientRect().right;
  return [...pane.querySelectorAll<HTMLElement>('button, input, dd, dt, h1, h2, label, th, td')]
    .filter((part) => part.checkVisibility() && part.getBoundingClientRect().width > 1)
    .filter((part) => part.getBoundingClientRect().right > edge + 1 || part.scrollWidth > part.clientWidth + 1)
    .map((part) => `${part.tagName} ${part.textContent} ${String(part.scrollWidth)}>${String(part.clientWidth)}`);
}
