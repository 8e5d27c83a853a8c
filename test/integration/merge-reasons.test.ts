import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import type { Sha256, UnitId } from '#shared/domain/ids.ts';
import type { Scorecard } from '#shared/domain/scorecard.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { prepareMerge } from '#electron/services/merge-bundles/index.ts';
import { readBundle, SCORECARDS_FILE } from '#electron/services/read-bundle/index.ts';
import { sealBag } from '#electron/services/seal-bag/index.ts';
import { inWorkspace, makeCouncil, makeCouncilKeys, makeCouncilRound, must, openInspector, type CouncilKeys } from '#test/support/small-council.ts';
import { smallSet } from '#test/support/small-round.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

const folder = makeScratchFolder();
const at = (name: string): string => path.join(folder, name);
const inspector = openInspector();
let keys: CouncilKeys;
beforeAll(async () => {
  keys = await makeCouncilKeys();
  await makeCouncil({ folder, keys, inspector });
});
afterAll(async () => {
  await inspector.close();
  rmSync(folder, { recursive: true });
});

/** The member's own bundle with other scorecards, signed by the member's own key: only a program that is not ours does that. */
async function signAltered(target: string, alter: (card: Scorecard) => Scorecard | readonly Scorecard[]): Promise<void> {
  const world = createTestWorld();
  const genuine = must(await readBundle({ disk: world.disk, path: at('m1.zip'), task: QUIET_TASK, round: makeCouncilRound(keys), set: smallSet }));
  const { kind, version, round, criteriaSet, revision, previous, signedAt } = genuine.statement;
  const content = { ...genuine.content, scorecards: genuine.content.scorecards.flatMap(alter) };
  must(await sealBag({
    world, target: at(target), topFolder: 'ket-qua', key: keys.m1, task: QUIET_TASK,
    payload: [{ name: SCORECARDS_FILE, source: { kind: 'bytes', bytes: canonicalBytes(content) } }],
    statement: { kind, version, round, criteriaSet, revision, previous, signedAt },
    acceptStaged: () => Promise.resolve([]),
  }));
}

const standingOf = async (file: string) => {
  const prepared = await inWorkspace(createTestWorld(), at('thu-ky'), (context) => prepareMerge({ context, files: [{ name: file, path: at(file) }], task: QUIET_TASK }));
  return must(prepared).preview.bundles.map(({ standing, problems }) => ({ standing, problems }));
};

const withoutReasons = (card: Scorecard): Scorecard => ({ ...card, cells: card.cells.map((cell) => ({ ...cell, reason: '  ' })) });

describe('a signed score that departs from the self-score', () => {
  it('is refused by the merge when it has no reason, with its cell named', async () => {
    await signAltered('khong-ly-do.zip', withoutReasons);
    const [row] = await standingOf('khong-ly-do.zip');
    expect(row?.standing).toBe('refused');
    expect(row?.problems.length).toBeGreaterThan(0);
    expect(row?.problems.every((problem) => problem.type === 'signed-cell-without-reason' && problem.where.includes('(so-noi-vu)'))).toBe(true);
  });

  it('cannot be asked of a package that is not here: that is no fault of the bundle', async () => {
    await signAltered('goi-khac.zip', (card) => ({ ...withoutReasons(card), package: 'ab'.repeat(32) as Sha256 }));
    expect(await standingOf('goi-khac.zip')).toEqual([{ standing: 'new', problems: [] }]);
  });

  it('is asked of the package of its own scorecard, whatever the others judged', async () => {
    await signAltered('hai-goi.zip', (card) => [
      withoutReasons(card),
      { ...withoutReasons(card), unit: 'xa-an-hoa' as UnitId, package: 'ab'.repeat(32) as Sha256 },
    ]);
    const [row] = await standingOf('hai-goi.zip');
    expect(row?.problems.length).toBeGreaterThan(0);
    expect(row?.problems.every((problem) => problem.where.includes('(so-noi-vu)'))).toBe(true);
  });
});
