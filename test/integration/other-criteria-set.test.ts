import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalText } from '#shared/bundle/canonical-text.ts';
import { criteriaSetSchema } from '#shared/domain/criteria-set.ts';
import { roundSchema } from '#shared/domain/round.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { chooseCriteriaSet } from '#electron/services/choose-criteria-set/index.ts';
import { importFiles } from '#electron/services/import-files/index.ts';
import { preparePackage } from '#electron/services/import-package/index.ts';
import { prepareMerge } from '#electron/services/merge-bundles/index.ts';
import { receiveDocument } from '#electron/services/receive-document/index.ts';
import { startFromKit } from '#electron/services/start-from-kit/index.ts';
import { describeProblem } from '#renderer/text/problem-text.ts';
import { inWorkspace, issueFrom, makeCouncil, makeCouncilKeys, makeCouncilRound, makeSecretariat, must, openInspector, startMember, type CouncilKeys } from '#test/support/small-council.ts';
import { digestOf, smallSet, smallSetDigest } from '#test/support/small-round.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

/** The same table a year later: other points, another decision. */
const newer = criteriaSetSchema.parse({ ...smallSet, title: 'Bộ tiêu chí thử năm sau', decision: 'QĐ 12/QĐ-UBND', nodes: smallSet.nodes.map((node) => (node.code === '2.2' ? { ...node, rule: 'Chấm theo mức độ.' } : node)) });
const newerDigest = digestOf(canonicalText(newer));
const NAMES = { expected: newerDigest, found: smallSetDigest, expectedTitle: 'Bộ tiêu chí thử năm sau (QĐ 12/QĐ-UBND)', foundTitle: 'Bộ tiêu chí thử' };

const folder = makeScratchFolder();
const at = (name: string): string => path.join(folder, name);
const inspector = openInspector();
let keys: CouncilKeys;
beforeAll(async () => {
  keys = await makeCouncilKeys();
  await makeCouncil({ folder, keys, inspector });
  await makeOtherSecretariat('thu-ky-moi');
});
afterAll(async () => {
  await inspector.close();
  rmSync(folder, { recursive: true });
});

/** A secretariat of the same round that knows both sets and stands on the newer. */
async function makeOtherSecretariat(name: string): Promise<void> {
  await makeSecretariat(at(name), makeCouncilRound(keys));
  await inWorkspace(createTestWorld(), at(name), (context) => {
    must(context.store.transaction((records) => ok(records.insertCriteriaSet({ digest: newerDigest, set: newer, at: context.world.now() }))));
    must(chooseCriteriaSet(context, newerDigest));
  });
}

/** Every sentence names both sets, in both languages. */
function expectBothNamed(problem: Problem | undefined): void {
  if (problem === undefined) throw new Error('nothing was refused');
  for (const locale of ['vi', 'en'] as const) {
    const sentence = describeProblem(problem, locale);
    expect(sentence).toContain('Bộ tiêu chí thử năm sau (QĐ 12/QĐ-UBND)');
    expect(sentence).toContain('“Bộ tiêu chí thử”');
  }
}

describe('what was made for another criteria set is refused by the names of both', () => {
  it('a package', async () => {
    const [imported] = await inWorkspace(createTestWorld(), at('thu-ky-moi'), (context) =>
      importFiles({ context, inspector, files: [{ path: at('goi.zip'), name: 'goi.zip' }], spreadsheets: 'leave', task: QUIET_TASK }));
    expect(imported?.outcome).toEqual({ kind: 'refused', problems: [{ type: 'criteria-set-differs', where: 'data/submission.json: criteriaSet', ...NAMES }] });
    expectBothNamed(imported?.outcome.kind === 'refused' ? imported.outcome.problems[0] : undefined);
  });

  it('a bundle', async () => {
    const { preview } = must(await inWorkspace(createTestWorld(), at('thu-ky-moi'), (context) => prepareMerge({ context, files: [{ path: at('m1.zip'), name: 'm1.zip' }], task: QUIET_TASK })));
    const [problem] = preview.bundles[0]?.problems ?? [];
    expect(problem).toMatchObject({ type: 'statement-criteria-set-differs', ...NAMES });
    expectBothNamed(problem);
  });

  it('a kit, once a package is here', async () => {
    await issueFrom(at('thu-ky-moi'), keys.s1, at('kit-moi.zip'));
    const start = await startFromKit({ world: createTestWorld(), inspector, root: at('tv-1'), path: at('kit-moi.zip'), task: QUIET_TASK, isSample: false, fingerprint: null, identities: [keys.m1.thumbprint] });
    const problems = start.ok ? [] : start.error;
    expect(problems).toEqual([{
      type: 'criteria-set-differs', where: 'data/criteria-set.json',
      expected: smallSetDigest, found: newerDigest, expectedTitle: NAMES.foundTitle, foundTitle: NAMES.expectedTitle,
    }]);
    expectBothNamed(problems[0]);
    await inWorkspace(createTestWorld(), at('tv-1'), (context) => {
      expect(must(context.store.read((records) => ok(records.findRound()?.criteriaSet)))).toBe(smallSetDigest);
      expect(must(context.store.read((records) => ok(records.hasCriteriaSet(newerDigest))))).toBe(false);
    });
  });

  it('and by the digest alone where a set is not known', async () => {
    await inWorkspace(createTestWorld(), at('thu-ky'), (context) => {
      const other = roundSchema.parse({ ...makeCouncilRound(keys), criteriaSet: newerDigest });
      const received = receiveDocument(context, { kind: 'round', bytes: new TextEncoder().encode(JSON.stringify(other)) });
      expect(received).toEqual({ ok: false, error: [{ type: 'criteria-set-differs', where: 'criteriaSet', expected: smallSetDigest, found: newerDigest, expectedTitle: 'Bộ tiêu chí thử', foundTitle: '' }] });
      if (!received.ok && received.error[0] !== undefined) expect(describeProblem(received.error[0], 'vi')).toContain('một bộ tiêu chí không có ở đây');
    });
  });
});

describe('a package that is being read while the round changes its criteria set', () => {
  it('is refused when it would be recorded', async () => {
    await makeSecretariat(at('thu-ky-4'), makeCouncilRound(keys));
    await inWorkspace(createTestWorld(), at('thu-ky-4'), async (context) => {
      const prepared = must(await preparePackage({ context, inspector, path: at('goi.zip'), name: 'goi.zip', task: QUIET_TASK, round: makeCouncilRound(keys), set: smallSet }));
      must(context.store.transaction((records) => ok(records.insertCriteriaSet({ digest: newerDigest, set: newer, at: context.world.now() }))));
      must(chooseCriteriaSet(context, newerDigest));
      expect(context.store.transaction(prepared.record)).toEqual({ ok: false, error: [{ type: 'criteria-set-differs', where: 'data/submission.json: criteriaSet', ...NAMES }] });
      expect(must(context.store.read((records) => ok(records.countArrivals())))).toEqual({ packages: 0, bundles: 0 });
    });
  });
});

describe('while nothing has come in', () => {
  it('a member takes a newer kit with the set that the secretariat has chosen since', async () => {
    await makeSecretariat(at('thu-ky-3'), makeCouncilRound(keys));
    await issueFrom(at('thu-ky-3'), keys.s1, at('kit-1.zip'));
    await startMember(at('tv-3'), at('kit-1.zip'), { key: keys.m1, inspector });
    await inWorkspace(createTestWorld(), at('thu-ky-3'), (context) => {
      must(context.store.transaction((records) => ok(records.insertCriteriaSet({ digest: newerDigest, set: newer, at: context.world.now() }))));
      must(chooseCriteriaSet(context, newerDigest));
    });
    await issueFrom(at('thu-ky-3'), keys.s1, at('kit-2.zip'));
    await startMember(at('tv-3'), at('kit-2.zip'), { key: keys.m1, inspector });
    await inWorkspace(createTestWorld(), at('tv-3'), (context) => {
      expect(must(context.store.read((records) => ok(records.findRound()?.criteriaSet)))).toBe(newerDigest);
    });
  });
});
