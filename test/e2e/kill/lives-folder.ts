import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { compareText } from '#shared/kernel/order.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { SAMPLE_WORKSPACES } from '#electron/services/open-sample/index.ts';
import type { DeskSession } from '../pages/desk-session.ts';
import { askSampleEngine, exportAll } from '../pages/sample-engine.ts';
import { asRevision, buildSamplePackage } from '../pages/sample-package.ts';
import type { KilledUnit } from './ledger.ts';

export const MEMBER_ROOT = SAMPLE_WORKSPACES['member-1'];
export const SECRETARIAT_ROOT = SAMPLE_WORKSPACES.secretariat;

export type LivesFolder = {
  /** Units of the sample with the cells that can be agreed to and typed in, and in which nothing was done. */
  readonly units: readonly (KilledUnit & { readonly codes: readonly CriterionCode[] })[];
  /** Correcting packages of one unit, the first with revision 2. */
  readonly packages: readonly string[];
  readonly packageUnit: UnitId;
  /** Bundles of the other member, each newer than the one before. */
  readonly bundles: readonly string[];
  /** Where exports go; holds nothing else. */
  readonly out: string;
  /** Of those that a person asked for: workspace and name of the newest. */
  readonly findNewestBackup: () => Promise<string>;
  /** Everything as it was at first. */
  readonly renew: () => Promise<void>;
};

const CORRECTED = 'so-tu-phap';

/** The sample round with what comes in and goes out lying ready, to be begun with again and again. `supply`: of each. */
export async function prepareLives({ userData, file }: DeskSession, supply: number): Promise<LivesFolder> {
  const { units, bundles } = await askSampleEngine(userData, async (ask) => {
    await ask('openSample', { as: 'member-2', task: 'open' });
    const made: string[] = [];
    for (let at = 1; at <= supply; at += 1) {
      await ask('recordScore', { unit: 'so-noi-vu' as UnitId, code: '1.1.2' as CriterionCode, appraisal: { kind: 'scored', points: 0 as never }, reason: `Lần ${at}`, question: null, figures: [] });
      const target = file(`ket-qua-${at}.zip`);
      await exportAll(ask, target);
      made.push(target);
    }
    await ask('openSample', { as: 'member-1', task: 'open' });
    const found: LivesFolder['units'][number][] = [];
    for (const { unit, name } of await ask('listUnits', null)) {
      const { lines } = await ask('getUnitSheet', { unit, packageRevision: null });
      found.push({ id: unit, name, codes: lines.filter(({ isMine, self }) => isMine && self.kind === 'scored').map(({ code }) => code) });
    }
    return { units: found, bundles: made };
  });
  const packages = Array.from({ length: supply }, (_, at) => file(`${CORRECTED}-${at + 2}.zip`));
  for (const [at, target] of packages.entries()) await buildSamplePackage({ unit: CORRECTED, target, change: asRevision(at + 2) });
  const [kept, out] = [file('luc-dau'), file('gui-di')];
  await cp(userData, kept, { recursive: true });
  return {
    units, packages, bundles, out,
    packageUnit: CORRECTED as UnitId,
    findNewestBackup: async () => {
      const names = await Promise.all([MEMBER_ROOT, SECRETARIAT_ROOT].map(async (root) => (await readdir(layoutOf(path.join(userData, 'workspaces', root)).backups)).map((name) => ({ root, name }))));
      const newest = names.flat().filter(({ name }) => /-person(?:-\d+)?\.json$/u.test(name)).toSorted((a, b) => compareText(a.name, b.name)).at(-1);
      if (newest === undefined) throw new Error('a backup was said to be made, and none is there');
      return backupKey(newest.root, path.basename(newest.name, '.json'));
    },
    renew: async () => {
      for (const folder of [userData, out]) await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      await mkdir(out);
      await cp(kept, userData, { recursive: true });
    },
  };
}

export const backupKey = (root: string, name: string): string => `${root}/${name}`;

/** Everything below the program's data and in the folder for exports that is not whole and has no final name, by its path. */
export async function listHalfMade(userData: string, out: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of [path.join(userData, 'workspaces'), out]) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.name.endsWith('.part') || entry.name === 'restore.sqlite' || (entry.isFile() && path.basename(entry.parentPath) === 'staging')) found.push(file);
    }
  }
  return found;
}
