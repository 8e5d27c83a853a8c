import { expect, test, type Locator } from '@playwright/test';
import { createDeskSession, type Desk } from './pages/desk-session.ts';
import { prepareWorkedSample } from './pages/worked-sample.ts';
import { listAxeFaults } from './places/list-axe-faults.ts';
import { listMovingParts } from './places/list-moving-parts.ts';
import { listUnseenFocus } from './places/list-unseen-focus.ts';
import { listWideParts } from './places/list-wide-parts.ts';
import { readOutline } from './places/read-outline.ts';
import { createWalker, type Walk, type Walker } from './places/walk-places.ts';

/** Every place of the program as it stands in the middle of the work: for a screen reader, in both themes and languages, in large text, by keyboard alone. */

let walker: Walker;

// A walk goes through every place of the program, and a loaded machine is slow.
test.describe.configure({ timeout: 600_000 });
test.beforeAll(async () => {
  walker = await createWalker();
});
test.afterAll(() => walker.end());

type Questions = Readonly<Record<string, (desk: Desk) => Promise<readonly string[]>>>;

/** Asks the same of every place; what is found is named by the place. */
async function findEverywhere(walk: Omit<Walk, 'look'>, questions: Questions): Promise<readonly string[]> {
  const found: string[] = [];
  await walker.walk({
    ...walk,
    look: async ({ name }, desk) => {
      for (const [question, answer] of Object.entries(questions)) found.push(...(await answer(desk)).map((fault) => `${name}: ${question}: ${fault}`));
    },
  });
  return found;
}

test('in Vietnamese and light, nothing is found against the rules of accessibility, and the focus is seen wherever it stands', async () => {
  const found = await findEverywhere({ locale: 'vi', theme: 'light' }, { axe: ({ page }) => listAxeFaults(page), focus: ({ page }) => listUnseenFocus(page) });
  expect(found).toEqual([]);
});

test('in the dark theme nothing is found either, and nothing moves for those who want no motion', async () => {
  const found = await findEverywhere(
    { locale: 'vi', theme: 'dark', onStart: ({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }) },
    { axe: ({ page }) => listAxeFaults(page, { part: 'colours' }), motion: ({ page }) => listMovingParts(page), theme: nameOtherTheme },
  );
  expect(found).toEqual([]);
});

test('in English and at 150 % no screen is wider than the window, and each says what it is', async () => {
  // Not axe: its rules find the same whatever the language of a name, and every word stands in both (words-screens.test).
  const found = await findEverywhere({ locale: 'en', theme: 'light', textZoom: 150 }, { width: ({ page }) => listWideParts(page), outline: judgeOutline });
  expect(found).toEqual([]);
});

test('in Vietnamese at 150 % no screen is wider than the window, and the focus is seen in the colours of high contrast too', async () => {
  const found = await findEverywhere(
    { locale: 'vi', theme: 'light', textZoom: 150, onStart: ({ page }) => page.emulateMedia({ forcedColors: 'active' }) },
    { width: ({ page }) => listWideParts(page), focus: ({ page }) => listUnseenFocus(page) },
  );
  expect(found).toEqual([]);
});

test('in the colours of high contrast, what is chosen is told from what is not', async () => {
  const session = await createDeskSession();
  try {
    await prepareWorkedSample(session);
    const { page, frame, overviewScreen, workspaceScreen } = await session.start();
    await page.emulateMedia({ forcedColors: 'active' });
    await overviewScreen.openUnit('Ban Quản lý các khu công nghiệp tỉnh Mẫu');
    await workspaceScreen.openCell('1.2.2');
    await isToldFrom(frame.tab('workspace'), frame.tab('overview'));
    await isToldFrom(workspaceScreen.cell('1.2.2'), workspaceScreen.cell('1.2.1'));
    await isToldFrom(workspaceScreen.filter('all'), workspaceScreen.filter('mine'));
    await isToldFrom(workspaceScreen.flagButton, workspaceScreen.notApplicableButton);
  } finally {
    await session.end();
  }
});

/** By more than the words: by a ground or a line. */
async function isToldFrom(chosen: Locator, other: Locator): Promise<void> {
  const [one, two] = [await chosen.evaluate(readGround), await other.evaluate(readGround)];
  expect(one).not.toBe(two);
}

function readGround(element: Element): string {
  const { backgroundColor, borderColor, outlineStyle } = getComputedStyle(element);
  return [backgroundColor, borderColor, outlineStyle].join(' ');
}

async function nameOtherTheme({ page }: Desk): Promise<readonly string[]> {
  const theme = await page.locator('html').getAttribute('data-theme');
  return theme === 'dark' ? [] : [String(theme)];
}

async function judgeOutline({ page }: Desk): Promise<readonly string[]> {
  const { language, title, firstHeadings, hasDialog, mains, banners, namelessBars } = await readOutline(page);
  return [
    ...(language === 'en' ? [] : [`language ${language}`]),
    ...(title.endsWith('Bàn Thẩm Định') ? [] : [`title ${title}`]),
    ...(firstHeadings.length === 1 || (hasDialog && firstHeadings.length === 0) ? [] : [`${String(firstHeadings.length)} first headings: ${firstHeadings.join(', ')}`]),
    ...(mains === 1 && banners === 1 ? [] : [`${String(mains)} main, ${String(banners)} banner`]),
    ...(namelessBars === 0 ? [] : [`${String(namelessBars)} bars without a name`]),
  ];
}

test('every screen is reached by the keyboard alone', async () => {
  const session = await createDeskSession();
  try {
    await prepareWorkedSample(session);
    await walkByKeyboard(await session.start());
  } finally {
    await session.end();
  }
});

async function walkByKeyboard(desk: Desk): Promise<void> {
  const { frame, overviewScreen, workspaceScreen, signScreen, startScreen, roundScreen, policyScreen, surveyScreen, mergeScreen, resultsScreen } = desk;
  await pressByKeyboard(frame.tab('overview'));
  await expect(overviewScreen.title).toBeVisible();
  await pressByKeyboard(overviewScreen.continueButton);
  await expect(workspaceScreen.points).toBeVisible();
  const code = await workspaceScreen.selectedCode();
  await walkTo(workspaceScreen.tree);
  await desk.page.keyboard.press('ArrowDown');
  await expect.poll(() => workspaceScreen.selectedCode()).not.toBe(code);
  await walkTo(workspaceScreen.points);
  await pressByKeyboard(frame.tab('signAndExport'));
  await expect(signScreen.title).toBeVisible();
  await walkTo(frame.settings);
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.press('End');
  await desk.page.keyboard.press('Enter');
  await expect(startScreen.title).toBeVisible();
  await pressByKeyboard(startScreen.secretariatButton);
  await expect(roundScreen.criteria).toBeVisible();
  await pressByKeyboard(frame.tab('policy'));
  await expect(policyScreen.title).toBeVisible();
  await pressByKeyboard(frame.tab('survey'));
  await expect(surveyScreen.empty).toBeVisible();
  await pressByKeyboard(frame.tab('merge'));
  await expect(mergeScreen.start.or(mergeScreen.title)).toBeVisible();
  await pressByKeyboard(frame.tab('results'));
  await expect(resultsScreen.empty).toBeVisible();
  expect(desk.faults).toEqual([]);
}

/** Tab, from wherever the focus is, round the window if need be. */
async function walkTo(target: Locator): Promise<void> {
  for (let step = 0; step < 150; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

async function pressByKeyboard(target: Locator): Promise<void> {
  await walkTo(target);
  await target.page().keyboard.press('Enter');
}
