import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import type { Submission } from '#shared/domain/submission.ts';
import type { Sha256, UnitId } from '#shared/domain/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { planBag } from '#electron/bundle/bag/plan-bag.ts';
import { writeBag } from '#electron/bundle/bag/write-bag.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { checkPackage } from '#electron/services/check-package/index.ts';
import { checkWorkspace } from '#electron/services/check-workspace/index.ts';
import { importPackage, preparePackage, type PackageOutcome } from '#electron/services/import-package/index.ts';
import { issueKit } from '#electron/services/issue-kit/index.ts';
import { readPackage } from '#electron/services/read-package/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { entryOf, takeApart, type Opened } from '#test/support/forge-bag.ts';
import { inWorkspace, makeCouncilKeys, makeCouncilRound, makeSecretariat, must, openInspector, packUnit } from '#test/support/small-council.ts';
import { smallSet } from '#test/support/small-round.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

const folder = makeScratchFolder();
const desk = path.join(folder, 'thu-ky');
const inspector = openInspector();
let genuine: Opened;
let submission: Submission;
beforeAll(async () => {
  await packUnit(path.join(folder, 'don-vi'), path.join(folder, 'goi.zip'));
  genuine = await takeApart(readFileSync(path.join(folder, 'goi.zip')));
  submission = JSON.parse(Buffer.from(entryOf(genuine, 'data/submission.json')).toString()) as Submission;
});
beforeEach(async () => {
  rmSync(desk, { recursive: true, force: true });
  mkdirSync(desk);
  await makeSecretariat(desk, makeCouncilRound(await makeCouncilKeys()));
});
afterAll(async () => {
  await inspector.close();
  rmSync(folder, { recursive: true });
});

/** In the place of a payload file; `null` leaves it out. */
type Forgery = Readonly<Record<string, Uint8Array | object | null>>;
const ABOUT = 'data/submission.json';
const PLAN = 'data/evidence/ke-hoach.pdf';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A package of which every checksum fits, whatever it says. */
async function forge(files: Forgery): Promise<string> {
  const world = createTestWorld();
  const payload = new Map<string, Uint8Array>(genuine.entries.filter(({ name }) => name.startsWith('data/')).map((entry) => [entry.name, entry.bytes]));
  for (const [name, file] of Object.entries(files)) {
    if (file === null) payload.delete(name);
    else payload.set(name, file instanceof Uint8Array ? file : canonicalBytes(file));
  }
  const plan = must(await planBag({ disk: world.disk, kind: 'package', payload: [...payload].map(([name, file]) => ({ name, source: { kind: 'bytes', bytes: file } })) }));
  const target = path.join(folder, `${plan.manifestSha256}.zip`);
  rmSync(target, { force: true });
  must(await writeBag({ world, target, topFolder: 'goi-ho-so', plan, tagFiles: [] }));
  return target;
}

const bring = async (context: WorkspaceContext, files: Forgery): Promise<Result<PackageOutcome, readonly Problem[]>> =>
  importPackage({ context, inspector, path: await forge(files), name: 'goi.zip', task: QUIET_TASK });

const saying = (more: object): Forgery => ({ [ABOUT]: { ...submission, ...more } });
const evidenced = (change: (file: Submission['evidence'][number], index: number) => object): Forgery => saying({ evidence: submission.evidence.map(change) });
const entries = (change: (entry: Submission['entries'][number]) => object): object => ({ entries: submission.entries.map((entry, index) => (index === 0 ? change(entry) : entry)) });

/** What of a package could be found in the workspace: records and evidence. */
function listTraces({ store, layout }: WorkspaceContext): readonly unknown[] {
  const packages = must(store.read((records) => ok(records.listPackages())));
  const files = [layout.vault, layout.staging].flatMap((place) => readdirSync(place, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => one.name));
  return [...packages, ...files];
}

describe('a package in which every checksum fits', () => {
  it('comes in as the unit handed it in', async () => {
    expect(await inWorkspace(createTestWorld(), desk, (context) => bring(context, {}))).toMatchObject({ ok: true, value: { kind: 'imported' } });
  });

  it.each<readonly [string, () => Forgery, Partial<Problem>]>([
    ['without its submission', () => ({ [ABOUT]: null }), { type: 'payload-file-missing', where: ABOUT }],
    ['without evidence that it lists', () => ({ [PLAN]: null }), { type: 'listed-evidence-missing', where: PLAN }],
    ['with other evidence than it lists', () => ({ [PLAN]: bytes('một tệp khác') }), { type: 'listed-digest-differs', where: PLAN }],
    ['with evidence of another size than it lists', () => evidenced((file) => (file.file === 'ke-hoach.pdf' ? { ...file, size: file.size + 1 } : file)), { type: 'listed-size-differs', where: PLAN }],
    ['with evidence that it does not list', () => ({ 'data/evidence/la.pdf': bytes('x') }), { type: 'evidence-unlisted', where: 'data/evidence/la.pdf' }],
    ['with a file beside its evidence', () => ({ 'data/ghi-chu.txt': bytes('x') }), { type: 'payload-file-unexpected', where: 'data/ghi-chu.txt' }],
    ['with a criterion twice', () => saying({ entries: [...submission.entries, ...submission.entries.slice(0, 1)] }), { type: 'entry-repeated' }],
    ['with a figure twice', () => saying(entries((entry) => ({ ...entry, figures: [{ name: 'a', value: '1' }, { name: 'a', value: '2' }] }))), { type: 'figure-repeated' }],
    ['with evidence listed twice', () => saying({ evidence: [...submission.evidence, ...submission.evidence.slice(0, 1)] }), { type: 'evidence-repeated' }],
    ['with evidence listed twice but for case', () => saying({ evidence: [...submission.evidence, ...submission.evidence.slice(0, 1).map((file) => ({ ...file, file: file.file.toUpperCase() }))] }), { type: 'evidence-repeated' }],
    ['with evidence that leads out of its folder', () => evidenced((file, index) => (index === 0 ? { ...file, file: '../../x.pdf' } : file)), { type: 'evidence-path-unsafe' }],
    ['with pages from the last to the first', () => saying(entries((entry) => ({ ...entry, citations: entry.citations.map((citation) => ({ ...citation, pages: { from: 9, to: 2 } })) }))), { type: 'pages-reversed' }],
    ['for another round', () => saying({ round: 'thu-2024' }), { type: 'round-differs', where: 'data/submission.json: round' }],
    ['for other criteria', () => saying({ criteriaSet: 'ab'.repeat(32) }), { type: 'criteria-set-differs', where: 'data/submission.json: criteriaSet' }],
    ['of a unit that is not in the round', () => saying({ unit: 'so-la' }), { type: 'unit-unknown', where: 'data/submission.json: unit' }],
  ])('is refused %s, and leaves nothing behind', async (_title, forgery, problem) => {
    await inWorkspace(createTestWorld(), desk, async (context) => {
      const before = listTraces(context);
      expect(await bring(context, forgery())).toEqual({ ok: false, error: [expect.objectContaining(problem)] });
      expect(listTraces(context)).toEqual(before);
    });
  });

  it('that holds nothing of a package is told apart from one that lost its submission', async () => {
    const nothing = Object.fromEntries(genuine.entries.filter(({ name }) => name.startsWith('data/')).map(({ name }) => [name, null]));
    expect(await checkPackage(createTestWorld(), await forge({ ...nothing, 'data/anh.txt': bytes('x') }), QUIET_TASK)).toMatchObject({ ok: false, error: [{ type: 'payload-unrecognised' }] });
  });

  it('is refused under a revision that came with other contents, which stay as they are', async () => {
    await inWorkspace(createTestWorld(), desk, async (context) => {
      must(await bring(context, {}));
      const before = listTraces(context);
      expect(await bring(context, saying({ approvedBy: 'Phó Giám đốc' }))).toEqual({ ok: false, error: [{ type: 'package-revision-differs', where: '', unit: 'so-noi-vu', revision: 1 }] });
      expect(listTraces(context)).toEqual(before);
      expect(await bring(context, {})).toMatchObject({ ok: true, value: { kind: 'already-here' } });
    });
  });
});

it('a package in the place of the one that is kept is seen, however sound it is by itself, and is handed on to nobody', async () => {
  await inWorkspace(createTestWorld(), desk, async (context) => {
    must(await bring(context, {}));
    const [kept] = must(context.store.read((records) => ok(records.listPackages())));
    if (kept === undefined) throw new Error('one was taken in');
    expect(must(await checkWorkspace(context, QUIET_TASK)).problems).toEqual([]);
    const other = must(await readPackage({ disk: context.world.disk, path: await forge(saying({ approvedBy: 'Phó Giám đốc' })), task: QUIET_TASK }));
    must(context.store.transaction((records) => ok(records.replacePackageFiles(kept.manifest, other.files))));
    const altered = [{ type: 'stored-package-altered', where: '', unit: 'so-noi-vu', revision: 1 }];
    expect(must(await checkWorkspace(context, QUIET_TASK)).problems).toEqual(altered);
    const { s1 } = await makeCouncilKeys();
    expect(await issueKit({ context, key: s1, target: path.join(folder, 'kit.zip'), task: QUIET_TASK })).toEqual({ ok: false, error: altered });
    expect(existsSync(path.join(folder, 'kit.zip'))).toBe(false);
  });
});

const prepare = async (context: WorkspaceContext, files: Forgery = {}) => {
  const round = must(context.store.read((records) => ok(records.findRound())));
  if (round === null) throw new Error('the secretariat has a round');
  return must(await preparePackage({ context, inspector, path: await forge(files), name: 'goi.zip', task: QUIET_TASK, round, set: smallSet }));
};

describe('between the reading of a package and its record', () => {
  it('the same package that came in twice is recorded once', async () => {
    await inWorkspace(createTestWorld(), desk, async (context) => {
      const both = [await prepare(context), await prepare(context)];
      expect(both.map(({ record }) => must(context.store.transaction(record)))).toEqual(['imported', 'already-here']);
      expect(must(context.store.read((records) => ok(records.listPackages())))).toHaveLength(1);
    });
  });

  it('a round that meanwhile took other criteria, or lost the unit, refuses it', async () => {
    await inWorkspace(createTestWorld(), desk, async (context) => {
      const prepared = await prepare(context);
      const round = must(context.store.read((records) => ok(records.findRound())));
      if (round === null) throw new Error('the secretariat has a round');
      const replace = (more: object): unknown => context.store.transaction((records) => ok(records.replaceRound({ round: { ...round, ...more }, at: context.world.now() })));
      replace({ units: round.units.filter(({ id }) => id !== ('so-noi-vu' as UnitId)) });
      expect(context.store.transaction(prepared.record)).toMatchObject({ ok: false, error: [{ type: 'unit-unknown' }] });
      replace({ criteriaSet: 'ab'.repeat(32) as Sha256 });
      expect(context.store.transaction(prepared.record)).toMatchObject({ ok: false, error: [{ type: 'criteria-set-differs' }] });
      expect(must(context.store.read((records) => ok(records.listPackages())))).toEqual([]);
    });
  });
});
