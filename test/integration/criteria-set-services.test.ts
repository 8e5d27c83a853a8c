import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalBytes, canonicalText } from '#shared/bundle/canonical-text.ts';
import { criteriaSetSchema, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, Sha256 } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/domain/policy.ts';
import type { CriteriaTablePreview } from '#shared/ipc/table-views.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { chooseCriteriaSet } from '#electron/services/choose-criteria-set/index.ts';
import { keepCriteriaTable, previewCriteriaTable, takeShippedSet } from '#electron/services/keep-criteria-set/index.ts';
import { exportCriteriaSet } from '#electron/services/export-criteria-set/index.ts';
import { CRITERIA_SHEET_WORDS } from '#electron/engine/sheet-words.ts';
import { getCriteriaSet, listCriteriaSets, type SetSources } from '#electron/services/list-criteria-sets/index.ts';
import { issueKit } from '#electron/services/issue-kit/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { makeTestKey } from '#test/support/test-keys.ts';
import { someScorecards, someStatement } from '#test/support/small-bundle.ts';
import { addPackage, digestOf, smallRound, smallSet, smallSetDigest, smallSubmission } from '#test/support/small-round.ts';
import { expectErr, expectOk, makeMemberWorkspace, makeTempFolder, makeWorkspace } from '#test/support/temp-workspace.ts';

const digestOfSet = (set: CriteriaSet): Sha256 => digestOf(canonicalText(set));
const other = criteriaSetSchema.parse({ ...smallSet, title: 'Bộ tiêu chí khác', titleEn: 'Another set', decision: 'QĐ 7', isIllustrative: false, remark: 'Của chương trình khác.' });
const otherDigest = digestOfSet(other);

/** The program with two criteria sets of its own: the small one and another. */
async function makeSources(context: WorkspaceContext): Promise<SetSources> {
  const resources = await makeTempFolder();
  mkdirSync(path.join(resources, 'criteria-sets'));
  writeFileSync(path.join(resources, 'criteria-sets', 'khac.json'), JSON.stringify(other, null, 2));
  writeFileSync(path.join(resources, 'criteria-sets', 'a-nho.json'), JSON.stringify(smallSet));
  writeFileSync(path.join(resources, 'criteria-sets', 'ghi-chu.txt'), 'x');
  return { context, resources };
}

async function makeSecretariat(): Promise<SetSources> {
  const context = await makeWorkspace('secretary');
  fillRoundOnly(context);
  return makeSources(context);
}

function fillRoundOnly({ store, world }: WorkspaceContext): void {
  expectOk(
    store.transaction((records) => {
      records.insertCriteriaSet({ digest: smallSetDigest, set: smallSet, at: world.now() });
      records.replaceRound({ round: smallRound, at: world.now() });
      return ok(null);
    }),
  );
}

const countLines = ({ store }: WorkspaceContext): number => expectOk(store.read((records) => ok(records.readJournalSeq())));
const criteriaSetOf = ({ store }: WorkspaceContext): string | undefined => expectOk(store.read((records) => ok(records.findRound()?.criteriaSet)));

describe('the list of criteria sets', () => {
  it('has the workspace’s own first, then those of the program, each once by its digest', async () => {
    const sources = await makeSecretariat();
    const listed = expectOk(await listCriteriaSets(sources));
    expect(listed).toEqual([
      { digest: smallSetDigest, title: smallSet.title, titleEn: '', decision: '', remark: '', isIllustrative: true, leaves: 6, max: 62_500, isInUse: true, shipped: 'a-nho', isHere: true },
      { digest: otherDigest, title: other.title, titleEn: other.titleEn, decision: 'QĐ 7', remark: 'Của chương trình khác.', isIllustrative: false, leaves: 6, max: 62_500, isInUse: false, shipped: 'khac', isHere: false },
    ]);
  });

  it('leaves bonus and penalty out of the maximum', async () => {
    const { context, resources } = await makeSources(await makeWorkspace('secretary'));
    const withBonus = { ...smallSet, nodes: smallSet.nodes.map((node) => (node.code === '2' ? { ...node, extra: 'bonus' } : node)) };
    writeFileSync(path.join(resources, 'criteria-sets', 'a-nho.json'), JSON.stringify({ ...withBonus, version: 2 }));
    expect(expectOk(await listCriteriaSets({ context, resources })).map(({ max }) => max)).toEqual([37_500, 62_500]);
  });

  it('shows a set of the program before it is taken, and says what its table prints wrong by the code', async () => {
    const { context, resources } = await makeSources(await makeWorkspace('secretary'));
    const wrong = { ...other, nodes: other.nodes.map((node) => (node.code === '2' ? { ...node, max: 30_000 } : node)) };
    writeFileSync(path.join(resources, 'criteria-sets', 'khac.json'), JSON.stringify(wrong));
    const digest = digestOfSet(criteriaSetSchema.parse(wrong));
    const { set, problems } = expectOk(await getCriteriaSet({ context, resources }, digest));
    expect(set.title).toBe('Bộ tiêu chí khác');
    expect(problems).toContainEqual({ type: 'criterion-sum-differs', where: '2: max', code: '2', expected: 30_000, found: 25_000 });
    expect(expectErr(await getCriteriaSet({ context, resources }, otherDigest))).toEqual([{ type: 'criteria-set-unknown', where: '', asked: otherDigest }]);
  });
});

describe('a set of the program', () => {
  it('is taken without a round, once, with its line in the journal', async () => {
    const sources = await makeSources(await makeWorkspace('secretary'));
    const before = countLines(sources.context);
    const taken = expectOk(await takeShippedSet(sources, 'khac'));
    expect(taken).toMatchObject({ digest: otherDigest, shipped: 'khac', isHere: true, isInUse: false });
    expect(countLines(sources.context)).toBe(before + 1);
    expect(expectOk(await takeShippedSet(sources, 'khac'))).toEqual(taken);
    expect(countLines(sources.context)).toBe(before + 1);
    expect(expectErr(await takeShippedSet(sources, 'la'))).toEqual([{ type: 'criteria-set-unknown', where: '', asked: 'la' }]);
  });

  it('is not taken by a member, whose criteria come with the kit', async () => {
    const sources = await makeSources(await makeMemberWorkspace());
    expect(expectErr(await takeShippedSet(sources, 'khac'))).toEqual([{ type: 'role-differs', where: '', expected: 'secretary' }]);
    expect(expectErr(chooseCriteriaSet(sources.context, smallSetDigest))).toEqual([{ type: 'role-differs', where: '', expected: 'secretary' }]);
  });
});

describe('the round’s criteria set', () => {
  it('is chosen among those that are here, while nothing has come in', async () => {
    const sources = await makeSecretariat();
    const { context } = sources;
    expect(expectErr(chooseCriteriaSet(context, otherDigest))).toEqual([{ type: 'criteria-set-unknown', where: '', asked: otherDigest }]);
    expectOk(await takeShippedSet(sources, 'khac'));
    expectOk(chooseCriteriaSet(context, otherDigest));
    expect(criteriaSetOf(context)).toBe(otherDigest);
    expect(expectOk(await listCriteriaSets(sources)).map(({ isInUse }) => isInUse)).toEqual([false, true]);
    const lines = countLines(context);
    expectOk(chooseCriteriaSet(context, otherDigest));
    expect(countLines(context)).toBe(lines);
  });

  it('is named by the kit that goes out', async () => {
    const sources = await makeSecretariat();
    expectOk(await takeShippedSet(sources, 'khac'));
    expectOk(chooseCriteriaSet(sources.context, otherDigest));
    const target = path.join(await makeTempFolder(), 'kit.zip');
    expectOk(await issueKit({ context: sources.context, key: await makeTestKey('Lê Thu Hà', 3), target, task: QUIET_TASK }));
    expect(readFileSync(target).includes(`"criteriaSet":"${otherDigest}"`)).toBe(true);
  });

  it('stays once a package is here, and the refusal names it by title', async () => {
    const sources = await makeSecretariat();
    const { context } = sources;
    expectOk(await takeShippedSet(sources, 'khac'));
    addPackage(context, smallSubmission());
    expect(expectErr(chooseCriteriaSet(context, otherDigest))).toEqual([{ type: 'criteria-set-in-use', where: '', title: 'Bộ tiêu chí thử', packages: 1, bundles: 0 }]);
    expect(criteriaSetOf(context)).toBe(smallSetDigest);
  });

  it('stays once a bundle is merged', async () => {
    const sources = await makeSecretariat();
    const { context } = sources;
    expectOk(await takeShippedSet(sources, 'khac'));
    expectOk(context.store.transaction((records) => ok(records.insertMergedBundle({ statement: someStatement(1), content: someScorecards(), signedBytes: canonicalBytes(someScorecards()), jws: '{}', at: context.world.now() }))));
    expect(expectErr(chooseCriteriaSet(context, otherDigest))).toEqual([{ type: 'criteria-set-in-use', where: '', title: 'Bộ tiêu chí thử', packages: 0, bundles: 1 }]);
  });

  it('needs a round', async () => {
    const sources = await makeSources(await makeWorkspace('secretary'));
    const { digest } = expectOk(await takeShippedSet(sources, 'khac'));
    expect(expectErr(chooseCriteriaSet(sources.context, digest))).toEqual([{ type: 'round-missing', where: '' }]);
  });

  it('has every sector that a member is to appraise', async () => {
    const { context } = await makeSecretariat();
    const short = criteriaSetSchema.parse({ ...smallSet, title: 'Bộ ngắn', nodes: smallSet.nodes.filter((node) => node.code.startsWith('1')) });
    expectOk(context.store.transaction((records) => ok(records.insertCriteriaSet({ digest: digestOfSet(short), set: short, at: context.world.now() }))));
    expect(expectErr(chooseCriteriaSet(context, digestOfSet(short)))).toEqual([{ type: 'assigned-sector-unknown', where: 'Trần Văn Bình', sector: '2', title: 'Bộ ngắn' }]);
    expect(criteriaSetOf(context)).toBe(smallSetDigest);
  });

  it('has every code that the round’s policy names', async () => {
    const { context } = await makeSecretariat();
    const policy: Policy = { ...DEFAULT_POLICY, tieBreak: [{ kind: 'points', code: smallSet.nodes[2]?.code ?? ('' as CriterionCode) }] };
    const without = criteriaSetSchema.parse({ ...smallSet, title: 'Bộ thiếu 1.2', nodes: smallSet.nodes.filter((node) => node.code !== '1.2') });
    const digest = digestOfSet(without);
    expectOk(
      context.store.transaction((records) => {
        records.replaceRound({ round: { ...smallRound, version: 2, policy }, at: context.world.now() });
        return ok(records.insertCriteriaSet({ digest, set: without, at: context.world.now() }));
      }),
    );
    expect(expectErr(chooseCriteriaSet(context, digest))).toEqual([{ type: 'policy-code-unknown', where: 'policy.tieBreak[0]', code: '1.2' }]);
    expect(criteriaSetOf(context)).toBe(smallSetDigest);
  });
});

type File = { readonly path: string; readonly name: string };

async function makeTable(sources: SetSources, set: CriteriaSet, change: (text: string) => string = (text) => text): Promise<File> {
  const file = { path: path.join(await makeTempFolder(), 'bang.csv'), name: 'bang.csv' };
  expectOk(await exportCriteriaSet({ world: sources.context.world, set, target: file.path, format: 'csv', words: CRITERIA_SHEET_WORDS.vi }));
  writeFileSync(file.path, change(readFileSync(file.path, 'utf8')));
  return file;
}

const preview = async (file: File, { context }: SetSources): Promise<CriteriaTablePreview> =>
  expectOk(await previewCriteriaTable({ context, file, columns: null, task: QUIET_TASK }));

describe('a criteria table that a person looks at first', () => {
  const titles = { title: 'Bộ tiêu chí của tỉnh', titleEn: '', decision: 'QĐ 99/QĐ-UBND', isIllustrative: false };
  it('is shown with its file, columns and tree, and nothing is kept', async () => {
    const sources = await makeSources(await makeWorkspace('secretary'));
    const shown = await preview(await makeTable(sources, smallSet), sources);
    expect(shown).toMatchObject({ file: 'bang.csv', set: { title: smallSet.title, nodes: smallSet.nodes }, faults: [] });
    expect(shown.columns).not.toBeNull();
    expect(expectOk(sources.context.store.read((records) => ok(records.listCriteriaSets())))).toEqual([]);
  });

  it('is kept under the titles that the person gave, and the same again changes nothing', async () => {
    const sources = await makeSources(await makeWorkspace('secretary'));
    const file = await makeTable(sources, smallSet);
    const { columns, sha256 } = await preview(file, sources);
    const kept = expectOk(await keepCriteriaTable({ ...sources, file, sha256, columns, titles, task: QUIET_TASK }));
    expect(kept).toMatchObject({ title: 'Bộ tiêu chí của tỉnh', decision: 'QĐ 99/QĐ-UBND', isIllustrative: false, shipped: null, isHere: true, leaves: 6 });
    const lines = countLines(sources.context);
    expect(expectOk(await keepCriteriaTable({ ...sources, file, sha256, columns, titles, task: QUIET_TASK }))).toEqual(kept);
    expect(countLines(sources.context)).toBe(lines);
    expect(expectOk(await getCriteriaSet(sources, kept.digest)).set.nodes).toEqual(smallSet.nodes);
  });

  it('is kept with the decision’s own mistakes, and refused with faults by their cells', async () => {
    const sources = await makeSources(await makeWorkspace('secretary'));
    const printed = await makeTable(sources, criteriaSetSchema.parse({ ...smallSet, nodes: smallSet.nodes.map((node) => (node.code === '2' ? { ...node, max: 30_000 } : node)) }));
    const { columns, warnings, sha256 } = await preview(printed, sources);
    expect(warnings.map(({ type }) => type)).toContain('criterion-sum-differs');
    expectOk(await keepCriteriaTable({ ...sources, file: printed, sha256, columns, titles, task: QUIET_TASK }));
    const broken = await makeTable(sources, smallSet, (text) => text.replaceAll(/^("?)1\.2\b/gmu, '$11.1'));
    const lines = countLines(sources.context);
    const shown = await preview(broken, sources);
    const faults = expectErr(await keepCriteriaTable({ ...sources, file: broken, sha256: shown.sha256, columns: shown.columns, titles, task: QUIET_TASK }));
    expect(faults.length).toBeGreaterThan(0);
    for (const { type, where } of faults) expect(where, type).toMatch(/![A-Z]+\d+$/u);
    expect(countLines(sources.context)).toBe(lines);
  });

  it('is refused when the file is another one by then, and nothing is kept', async () => {
    const sources = await makeSources(await makeWorkspace('secretary'));
    const file = await makeTable(sources, smallSet);
    const { columns, sha256 } = await preview(file, sources);
    writeFileSync(file.path, readFileSync(file.path, 'utf8').replace('Tiêu chí 1.1', 'Tiêu chí 1.9'));
    expect(expectErr(await keepCriteriaTable({ ...sources, file, sha256, columns, titles, task: QUIET_TASK }))).toEqual([{ type: 'plan-outdated', where: '' }]);
    expect(expectOk(sources.context.store.read((records) => ok(records.listCriteriaSets())))).toEqual([]);
    expect(readdirSync(sources.context.layout.staging)).toEqual([]);
  });

  it('is not one when it is a file of ours', async () => {
    const sources = await makeSources(await makeWorkspace('secretary'));
    const file = { path: path.join(await makeTempFolder(), 'bo.json'), name: 'bo.json' };
    writeFileSync(file.path, JSON.stringify(smallSet));
    expect(expectErr(await previewCriteriaTable({ context: sources.context, file, columns: null, task: QUIET_TASK }))).toEqual([{ type: 'spreadsheet-expected', where: '', found: 'criteria-set' }]);
  });
});

/** A disk that writes something else than it was given. */
const lying = (disk: Disk): Disk => ({
  ...disk,
  open: async (file, mode) => {
    const open = await disk.open(file, mode);
    return { ...open, write: (bytes) => open.write(alter(bytes)) };
  },
});
const alter = (bytes: Uint8Array): Uint8Array => new TextEncoder().encode(new TextDecoder().decode(bytes).replace('Tiêu chí 1.1', 'Tiêu chí 1.9'));

describe('a criteria set that goes out', () => {
  it('is refused when what was written reads back as another set, and what stood under the name stays', async () => {
    const { world } = await makeWorkspace('secretary');
    const target = path.join(await makeTempFolder(), 'bo.json');
    writeFileSync(target, 'đã có');
    const exported = await exportCriteriaSet({ world: { ...world, disk: lying(world.disk) }, set: smallSet, target, format: 'json', words: CRITERIA_SHEET_WORDS.vi });
    expect(exported).toEqual({ ok: false, error: [{ type: 'criteria-set-not-kept', where: 'bo.json', format: 'json' }] });
    expect(readFileSync(target, 'utf8')).toBe('đã có');
    expect(readdirSync(path.dirname(target))).toEqual(['bo.json']);
  });
});
