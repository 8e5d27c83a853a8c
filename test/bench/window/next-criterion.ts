import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { criteriaSetSchema, listLeaves } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { unitIdSchema } from '#shared/domain/schema.ts';
import { SAMPLE_WORKSPACES } from '#electron/services/open-sample/index.ts';
import { firstPlace, type EvidencePlace } from '#renderer/stores/evidence-place.ts';
import { SAMPLE_ROUND } from '#test/e2e/pages/sample-package.ts';
import { launchHost } from '#test/host/launch.ts';
import type { BenchLine } from '../bench-line.ts';
import { describeTimes, p95 } from '../quantile.ts';
import { callApi } from './call-api.ts';
import { inDataFolder, leaveAt } from './data-folder.ts';
import { measureOf, whenMarked } from './page-marks.ts';

const MOST_MS = 100;
/** Milliseconds within which a criterion's evidence is made ready; longer, and the turn is measured as it is. */
const REST = 10_000;
const UNITS = ['so-noi-vu', 'bql-kcn'].map((unit) => unitIdSchema.parse(unit));

type Cell = { readonly code: CriterionCode; readonly place: EvidencePlace };
type Turns = { readonly ready: number[]; readonly cold: number[]; late: number };

/**
 * The sample round from criterion to criterion: down the list, resting at each until the next one's evidence lies ready,
 * and up again, where nothing was made ready. From the key to the frame in which the cited page is in sight, as the
 * program marks it.
 */
export function measureNextCriterion(): Promise<readonly BenchLine[]> {
  return inDataFolder(async (userData) => {
    await prepareSample(userData);
    const turns: Turns = { ready: [], cold: [], late: 0 };
    for (const unit of UNITS) await walkUnit(userData, unit, turns);
    return [
      {
        name: 'next criterion with its evidence in sight, prefetched, p95', unit: 'ms', ours: p95(turns.ready), floor: null, goal: MOST_MS,
        notes: [`prefetched: ${describeTimes(turns.ready)}${turns.late === 0 ? '' : `, ${turns.late} of them not ready after ${REST / 1000} s`}`, `not prefetched (backwards): ${describeTimes(turns.cold)}`],
      },
    ];
  });
}

async function prepareSample(userData: string): Promise<void> {
  const { page, close } = await launchHost({ userData, args: ['--sample'] });
  await page.getByRole('main').waitFor();
  await close();
}

async function walkUnit(userData: string, unit: UnitId, turns: Turns): Promise<void> {
  const codes = await listCodes();
  await leaveAt(userData, SAMPLE_WORKSPACES['member-1'], { screen: 'workspace', unit, code: codes[0] ?? null });
  const { page, close } = await launchHost({ userData });
  try {
    await whenMarked(page, 'workspace-takes-keys');
    const cells: Cell[] = [];
    for (const code of codes) cells.push({ code, place: firstPlace(await callApi(page, 'getCell', { unit, code, packageRevision: null })) });
    for (const [at, cell] of cells.entries()) {
      const next = cells[at + 1];
      if (next === undefined) break;
      const isReady = await whenReady(page, cell.place, next.place);
      const took = await turn(page, 'j', next);
      if (took === null) continue;
      turns.ready.push(took);
      if (!isReady) turns.late += 1;
    }
    for (const [at, cell] of cells.toReversed().entries()) {
      const before = cells.toReversed()[at + 1];
      if (before === undefined) break;
      const took = await turn(page, 'k', before);
      if (took !== null && before.place.document !== cell.place.document) turns.cold.push(took);
    }
  } finally {
    await close();
  }
}

/** Every leaf is a line of the list, in this order. */
async function listCodes(): Promise<readonly CriterionCode[]> {
  const text = await readFile(path.join(SAMPLE_ROUND, 'criteria-set.json'), 'utf8');
  return listLeaves(criteriaSetSchema.parse(JSON.parse(text))).map((leaf) => leaf.code);
}

/** False when nothing lay ready after a long rest, although something should. What is in sight already needs no seat of its own. */
async function whenReady(page: Page, shown: EvidencePlace, next: EvidencePlace): Promise<boolean> {
  if (next.document === null || (next.document === shown.document && next.page === shown.page)) return true;
  const beside = page.locator('.pdf-scroll.is-beside .page[data-loaded="true"]:not(.loading) canvas:not([hidden])');
  return beside.first().waitFor({ state: 'attached', timeout: REST }).then(() => true, () => false);
}

/** Milliseconds from the key to the page in sight; null for a criterion without evidence. */
async function turn(page: Page, key: 'j' | 'k', { code, place }: Cell): Promise<number | null> {
  await page.keyboard.press(key);
  await page.waitForFunction((wanted) => document.querySelector('[role="treeitem"][aria-current="true"]')?.getAttribute('title')?.startsWith(`${wanted} `) === true, code);
  if (place.document === null) return null;
  await whenMarked(page, 'page-shown');
  return measureOf(page, 'criterion-turn');
}
