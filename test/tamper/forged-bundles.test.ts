import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import type { Statement } from '#shared/bundle/statement.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { planBag } from '#electron/bundle/bag/plan-bag.ts';
import { writeBag } from '#electron/bundle/bag/write-bag.ts';
import { signStatement } from '#electron/bundle/sign-statement.ts';
import { createRealDisk } from '#electron/platform/real-disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { readBundle } from '#electron/services/read-bundle/index.ts';
import { makeCouncilKeys, makeCouncilRound, must, type CouncilKeys, type TestKey } from '#test/support/small-council.ts';
import { smallSet, smallSetDigest } from '#test/support/small-round.ts';
import { makeTestKey } from '#test/support/test-keys.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

const folder = makeScratchFolder();
let keys: CouncilKeys;
let stranger: TestKey;
beforeAll(async () => {
  keys = await makeCouncilKeys();
  stranger = await makeTestKey('Người lạ', 9);
});
afterAll(() => rmSync(folder, { recursive: true }));

const OTHER = 'ab'.repeat(32) as Sha256;
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

const cell = (code: string, more: object = {}): object => ({ code, appraisal: { kind: 'scored', points: 5000 }, reason: 'Đủ', question: null, figures: [], ...more });
const card = (cells: readonly object[], unit = 'so-noi-vu'): object => ({ unit, package: OTHER, packageRevision: 1, cells });
const content = (more: object = {}): object => ({
  format: 'btd/scorecards', version: 1, round: 'thu-2025', criteriaSet: smallSetDigest, member: 'm1', revision: 1, scorecards: [card([cell('1.1')])], ...more,
});
const byM2 = (scorecards: readonly object[]): object => content({ member: 'm2', scorecards });

type Forgery = {
  readonly key?: TestKey;
  readonly bytes?: Uint8Array;
  readonly statement?: Partial<Statement>;
  /** Beside the scorecards, or null for a bundle without them. */
  readonly more?: readonly string[] | null;
  /** In the place of the one signature file. */
  readonly signatures?: (jws: Uint8Array) => readonly TagFile[];
};
type TagFile = { readonly name: string; readonly bytes: Uint8Array };

/** A bundle that is sound from the archive to the signature, whatever it says. */
async function forge({ key = keys.m1, bytes = canonicalBytes(content()), statement = {}, more = [], signatures = (jws) => [{ name: `signatures/${key.thumbprint}.jws`, bytes: jws }] }: Forgery): Promise<string> {
  const world = createTestWorld();
  const names = more ?? ['data/other.json'];
  const payload = [...(more === null ? [] : [{ name: 'data/scorecards.json', bytes }]), ...names.map((name) => ({ name, bytes: text('x') }))];
  const plan = must(await planBag({ disk: world.disk, kind: 'bundle', payload: payload.map(({ name, bytes: source }) => ({ name, source: { kind: 'bytes', bytes: source } })) }));
  const signed: Statement = {
    kind: 'btd/bundle', version: 1, round: makeCouncilRound(keys).id, criteriaSet: smallSetDigest, signer: key.thumbprint, revision: 1, previous: null,
    manifest: plan.manifestSha256, signedAt: world.now(), ...statement,
  };
  const jws = await signStatement(signed, key);
  const tagFiles = signatures(jws);
  const target = path.join(folder, `${createHash('sha256').update(JSON.stringify(tagFiles)).update(plan.manifestBytes).digest('hex')}.zip`);
  must(await writeBag({ world, target, topFolder: 'ket-qua', plan, tagFiles }));
  return target;
}

async function typesOf(forgery: Forgery): Promise<readonly string[]> {
  const read = await readBundle({ disk: createRealDisk(), path: await forge(forgery), task: QUIET_TASK, round: makeCouncilRound(keys), set: smallSet });
  if (read.ok) return ['accepted'];
  for (const problem of read.error) expect(problem.where, problem.type).not.toBe('');
  return read.error.map((problem) => problem.type);
}

const saying = (value: object): Forgery => ({ bytes: canonicalBytes(value) });
const scoring = (...cells: readonly object[]): Forgery => saying(content({ scorecards: [card(cells)] }));

describe('a bundle whose every byte is signed by a key', () => {
  it('is accepted when it says what its member may say', async () => {
    expect(await typesOf({})).toEqual(['accepted']);
    expect(await typesOf({ key: keys.m2, ...saying(byM2([card([cell('2.1')])])) })).toEqual(['accepted']);
    expect(readFileSync(await forge({})).length).toBeLessThan(4096);
  });

  it('is refused by the name of what is wrong with its signer', async () => {
    expect(await typesOf({ key: stranger })).toEqual(['signer-unknown']);
    expect(await typesOf({ key: keys.m2 })).toEqual(['signer-not-author', 'not-assigned']);
    expect(await typesOf({ key: keys.s1 })).toEqual(['signer-not-author', 'signer-role-differs', 'not-assigned']);
  });

  it.each<readonly [string, Partial<Statement>, string]>([
    ['of another kind', { kind: 'btd/kit' }, 'statement-kind-differs'],
    ['for another round', { round: 'thu-2024' as Statement['round'] }, 'statement-round-differs'],
    ['for another criteria set', { criteriaSet: OTHER }, 'statement-criteria-set-differs'],
    ['of other contents', { manifest: OTHER }, 'statement-manifest-differs'],
    ['of a first revision with one before it', { previous: OTHER }, 'statement-previous-impossible'],
    ['of another revision than the contents', { revision: 2, previous: OTHER }, 'signed-revision-differs'],
  ])('is refused with a statement %s', async (_title, statement, type) => {
    expect(await typesOf({ statement })).toEqual([type]);
  });

  it.each<readonly [string, () => Forgery, readonly string[]]>([
    ['for another round', () => saying(content({ round: 'thu-2024' })), ['round-differs']],
    ['for another criteria set', () => saying(content({ criteriaSet: OTHER })), ['criteria-set-differs']],
    ['of another member', () => saying(content({ member: 'm2' })), ['signer-not-author']],
    ['for a unit that is not in the round', () => saying(content({ scorecards: [card([cell('1.1')], 'so-la')] })), ['unit-unknown']],
    ['for a unit that is not the member’s', () => ({ key: keys.m2, ...saying(byM2([card([cell('2.1')], 'xa-an-hoa')])) }), ['not-assigned']],
    ['for a sector that is not the member’s', () => ({ key: keys.m2, ...saying(byM2([card([cell('1.1'), cell('2.1')])])) }), ['not-assigned']],
    ['for a criterion that is not in the set', () => scoring(cell('9.9')), ['criterion-unknown']],
    ['for a criterion of the survey', () => scoring(cell('1.3')), ['criterion-not-appraised']],
    ['for a sector as a whole', () => scoring(cell('1')), ['criterion-not-appraised']],
    ['above the maximum', () => scoring(cell('1.2', { appraisal: { kind: 'scored', points: 10_001 } })), ['points-out-of-range']],
    ['below zero', () => scoring(cell('1.2', { appraisal: { kind: 'scored', points: -1 } })), ['points-out-of-range']],
    ['off the step', () => scoring(cell('1.1', { appraisal: { kind: 'scored', points: 2500 } })), ['points-off-step']],
    ['of nothing', () => scoring(cell('1.1', { appraisal: { kind: 'unscored' } })), ['signed-cell-unscored']],
    ['twice for one criterion', () => scoring(cell('1.1'), cell('1.1')), ['cell-repeated']],
    ['with a figure twice in one cell', () => scoring(cell('1.2', { figures: [{ name: 'a', value: '1' }, { name: 'a', value: '2' }] })), ['figure-repeated']],
    ['twice for one unit', () => saying(content({ scorecards: [card([cell('1.1')]), card([cell('1.2')])] })), ['scorecard-repeated']],
    ['with a member that nobody knows', () => saying(content({ more: 1 })), ['json-member-unknown']],
    ['with each of several faults', () => scoring(cell('9.9'), cell('1.3'), cell('1.1', { appraisal: { kind: 'unscored' } })), ['criterion-unknown', 'criterion-not-appraised', 'signed-cell-unscored']],
  ])('is refused with scores %s', async (_title, forgery, types) => {
    expect(await typesOf(forgery())).toEqual(types);
  });

  it.each<readonly [string, () => string, string]>([
    ['indented', () => JSON.stringify(content(), null, 2), 'signed-file-not-canonical'],
    ['in another order', () => JSON.stringify(Object.fromEntries(Object.entries(content()).toReversed())), 'signed-file-not-canonical'],
    ['with a line end behind it', () => `${JSON.stringify(JSON.parse(Buffer.from(canonicalBytes(content())).toString()))}\n`, 'signed-file-not-canonical'],
    ['with a number written otherwise', () => Buffer.from(canonicalBytes(content())).toString().replace('"points":5000', '"points":5e3'), 'signed-file-not-canonical'],
    ['with an escape that is not needed', () => Buffer.from(canonicalBytes(content())).toString().replace('"m1"', '"\\u006d1"'), 'signed-file-not-canonical'],
    ['with a key twice', () => Buffer.from(canonicalBytes(content())).toString().replace('"member":"m1"', '"member":"m2","member":"m1"'), 'json-duplicate-key'],
    ['with a mark before it', () => `\ufeff${Buffer.from(canonicalBytes(content())).toString()}`, 'json-byte-order-mark'],
    ['that is not JSON', () => 'x', 'json-syntax'],
  ])('is refused with contents %s, though they were signed so', async (_title, written, type) => {
    expect(await typesOf({ bytes: text(written()) })).toEqual([type]);
  });

  it('is refused without a signature file, with two of them, and with one that is not as this program writes it', async () => {
    const own = `signatures/${keys.m1.thumbprint}.jws`;
    const refusal = async (signatures: NonNullable<Forgery['signatures']>): Promise<unknown> => {
      const read = await readBundle({ disk: createRealDisk(), path: await forge({ signatures }), task: QUIET_TASK, round: makeCouncilRound(keys), set: smallSet });
      return read.ok ? 'accepted' : read.error;
    };
    expect(await refusal(() => [])).toEqual([{ type: 'signature-missing', where: 'signatures/' }]);
    expect(await refusal((bytes) => [{ name: own, bytes }, { name: `signatures/${keys.m2.thumbprint}.jws`, bytes }])).toEqual([{ type: 'signature-files-differ', where: 'signatures/', found: 2 }]);
    expect(await refusal((bytes) => [{ name: own, bytes }, { name: 'signatures/ghi-chu.txt', bytes: text('x') }])).toEqual([{ type: 'signature-files-differ', where: 'signatures/', found: 2 }]);
    const other = `signatures/${keys.m2.thumbprint}.jws`;
    expect(await refusal((bytes) => [{ name: other, bytes }])).toEqual([{ type: 'entry-form-foreign', where: other, field: 'name', expected: own, found: other }]);
    expect(await refusal((bytes) => [{ name: own, bytes: text(`${Buffer.from(bytes).toString()}\n`) }])).toEqual([{ type: 'signed-file-not-canonical', where: own }]);
  });

  it('is refused with a file beside its signature, though the tag manifest lists it', async () => {
    const signatures = (bytes: Uint8Array): readonly TagFile[] => [{ name: `signatures/${keys.m1.thumbprint}.jws`, bytes }, { name: 'ghi-chu.txt', bytes: text('Đồng ý') }];
    const read = await readBundle({ disk: createRealDisk(), path: await forge({ signatures }), task: QUIET_TASK, round: makeCouncilRound(keys), set: smallSet });
    expect(read).toEqual({ ok: false, error: [{ type: 'payload-file-unexpected', where: 'ghi-chu.txt' }] });
  });

  it('is refused with files beside the scores, and without scores', async () => {
    expect(await typesOf({ more: ['data/evidence/a.pdf', 'data/note.txt'] })).toEqual(['payload-file-unexpected', 'payload-file-unexpected']);
    expect(await typesOf({ more: null })).toEqual(['payload-file-missing']);
  });

  it('says of each fault in which cell it stands', async () => {
    const file = await forge(scoring(cell('1.1'), cell('1.2', { appraisal: { kind: 'scored', points: 10_001 } })));
    expect(await readBundle({ disk: createRealDisk(), path: file, task: QUIET_TASK, round: makeCouncilRound(keys), set: smallSet })).toEqual({
      ok: false, error: [{ type: 'points-out-of-range', where: 'data/scorecards.json: scorecards[0].cells[1]', max: 10_000, found: 10_001 }],
    });
  });
});

