import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createDeskSession, type Desk } from '#test/e2e/pages/desk-session.ts';
import { SAMPLE_ROUND } from '#test/e2e/pages/sample-package.ts';
import { prepareWorkedSample } from '#test/e2e/pages/worked-sample.ts';

const UNIT = 'Ban Quản lý các khu công nghiệp tỉnh Mẫu';

/**
 * Walks through the main screens of the program on the sample round, in the middle of its work, and pictures each at
 * 1280×800 into a folder. Gives the names of the files.
 */
export async function tourWithCamera(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const session = await createDeskSession();
  const names: string[] = [];
  try {
    const { bundles } = await prepareWorkedSample(session);
    const desk = await session.start();
    const take = async (name: string): Promise<void> => {
      // Text in the wrong typeface would be all that a reader sees.
      await desk.page.evaluate(() => document.fonts.ready);
      await desk.page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
      names.push(`${name}.png`);
    };
    await visitMember(desk, take);
    await visitSecretariat(desk, { take, bundles });
    return names;
  } finally {
    await session.end();
  }
}

type Take = (name: string) => Promise<void>;

async function visitMember(desk: Desk, take: Take): Promise<void> {
  await desk.unitsScreen.row(UNIT).waitFor();
  await take('don-vi');
  await desk.unitsScreen.openUnit(UNIT);
  await desk.workspaceScreen.openCell('3.2.1');
  await waitForInk(desk, 3);
  await take('tham-dinh');
  await desk.frame.setTheme('dark');
  await take('tham-dinh-toi');
  await desk.frame.setTheme('light');
  await desk.frame.goTo('signAndExport');
  await desk.signScreen.chooseUnit('Sở Nội vụ tỉnh Mẫu');
  await desk.signScreen.showLacking(UNIT);
  await take('ky-va-xuat');
  await desk.frame.leave();
  await desk.startScreen.title.waitFor();
  await take('bat-dau');
}

async function visitSecretariat(desk: Desk, { take, bundles }: { readonly take: Take; readonly bundles: readonly string[] }): Promise<void> {
  await desk.startScreen.openSampleAs('secretariat');
  await desk.roundScreen.criteria.waitFor();
  await take('dot');
  await desk.frame.goTo('criteriaSet');
  await desk.criteriaSetScreen.tree.waitFor();
  await take('bo-tieu-chi');
  await desk.frame.goTo('policy');
  await desk.policyScreen.title.waitFor();
  await take('quy-che');
  await desk.frame.goTo('survey');
  await desk.control.nextOpenDialog([path.join(SAMPLE_ROUND, 'diem-xhh-sipas-ktxh-2025.xlsx')]);
  await desk.surveyScreen.importSurvey();
  await desk.surveyScreen.row('So Noi vu tinh Mau').waitFor();
  await take('dieu-tra');
  await desk.surveyScreen.keep();
  await desk.control.nextOpenDialog([path.join(SAMPLE_ROUND, 'ket-qua-nam-2024.csv')]);
  await desk.surveyScreen.importPrevious();
  await desk.surveyScreen.keep();
  await desk.frame.goTo('merge');
  await desk.control.dropFiles(bundles);
  await desk.mergeScreen.title.waitFor();
  await take('tong-hop');
  await desk.mergeScreen.apply();
  await desk.mergeScreen.receipt.waitFor();
  await desk.frame.goTo('results');
  await desk.resultsScreen.table.waitFor();
  await take('ket-qua');
  await desk.resultsScreen.explain(UNIT);
  for (const code of ['3', '3.2', '3.2.1']) await desk.resultsScreen.openNode(code);
  await take('cach-tinh');
}

async function waitForInk({ page, evidencePane }: Desk, number: number): Promise<void> {
  while ((await evidencePane.countInk(number)) < 1000) await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}
