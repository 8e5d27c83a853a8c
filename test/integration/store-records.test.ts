import { describe, expect, test } from 'vitest';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import type { CriterionCode, MemberId, Sha256, UnitId } from '#shared/domain/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { listReadiness } from '#electron/services/list-readiness/index.ts';
import { getCell, getRound, getUnitSheet, listEvidence } from '#electron/services/read-round/index.ts';
import { recordScore } from '#electron/services/record-score/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import type { ReadStore, WriteStore } from '#electron/store/store.ts';
import { someKey, someKitStatement, someScorecards, someStatement, someThumbprint } from '#test/support/small-bundle.ts';
import { addPackage, digestOf, manifestOf, smallRound, smallSetDigest, smallSet, smallSubmission } from '#test/support/small-round.ts';
import { expectErr, expectOk, makeMemberWorkspace, makeWorkspace, reopen } from '#test/support/temp-workspace.ts';

const unit = 'so-noi-vu' as UnitId;
const bare = 'xa-an-hoa' as UnitId;
const code = (text: string) => text as CriterionCode;
const read = <T>({ store }: WorkspaceContext, work: (records: ReadStore) => T): T => expectOk(store.read((records) => ok(work(records))));
const write = ({ store }: WorkspaceContext, work: (records: WriteStore) => void): void => {
  expectOk(
    store.transaction((records) => {
      work(records);
      return ok(null);
    }),
  );
};
const record = (context: WorkspaceContext, of: string) =>
  expectOk(recordScore(context, { unit, code: code(of), appraisal: { kind: 'not-applicable' }, reason: 'x', question: null, figures: [] }));

const sign = (context: WorkspaceContext, revision: number) => {
  write(context, (records) => { records.insertSignedBundle({ statement: someStatement(revision), content: someScorecards(), journalSeq: records.readJournalSeq() }); });
};

describe('the round', () => {
  test('comes back as it went in, with its criteria and whose desk it is', async () => {
    const view = expectOk(getRound(await reopen(await makeMemberWorkspace())));
    expect(view).toMatchObject({ id: 'thu-2025', role: 'member', me: 'm1', criteriaSet: smallSet, criteriaSetDigest: smallSetDigest, issuerName: '', issuerFingerprint: '', isSample: false });
    expect(view?.units).toEqual(smallRound.units);
    expect(view?.members).toEqual(smallRound.members);
  });

  test('is shown without criteria while their set has not come in, and nothing can be listed yet', async () => {
    const context = await makeWorkspace('secretary');
    write(context, (records) => { records.replaceRound({ round: smallRound, at: context.world.now() }); });
    expect(expectOk(getRound(context))).toMatchObject({ criteriaSet: null, criteriaSetDigest: smallSetDigest, me: null, role: 'secretary' });
    expect(expectErr(getUnitSheet(context, { unit, packageRevision: null }))).toEqual([{ type: 'criteria-set-missing', where: '', digest: smallSetDigest }]);
  });

  test('is replaced by a later one', async () => {
    const context = await makeMemberWorkspace();
    write(context, (records) => { records.replaceRound({ round: { ...smallRound, title: 'Tên mới' }, at: context.world.now() }); });
    expect(expectOk(getRound(await reopen(context)))?.title).toBe('Tên mới');
  });

  test('shows the trusted key of the secretariat by its fingerprint', async () => {
    const context = await makeMemberWorkspace();
    write(context, (records) => { records.setTrust({ key: someKey, name: 'Tổ thư ký', at: context.world.now() }); });
    const view = expectOk(getRound(context));
    expect(view?.issuerName).toBe('Tổ thư ký');
    expect(view?.issuerFingerprint).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){4}$/);
  });
});

describe('a package', () => {
  test('is listed leaf by leaf in reading order, named in it or not', async () => {
    const sheet = expectOk(getUnitSheet(await makeMemberWorkspace(), { unit, packageRevision: null }));
    expect(sheet.packageRevision).toBe(1);
    expect(sheet.lines.map((line) => [line.code, line.self.kind, line.hasEvidence, line.isMine])).toEqual([
      ['1.1', 'scored', true, true],
      ['1.2', 'scored', false, true],
      ['1.3', 'unscored', false, false],
      ['2.1', 'not-applicable', false, true],
      ['2.2', 'unscored', false, true],
      ['2.3', 'unscored', false, false],
    ]);
    expect(sheet.lines[3]?.self).toEqual({ kind: 'not-applicable', reason: 'Không được giao chỉ tiêu' });
  });

  test('shows a cell with its explanation, its citations, and the evidence beside those that have one', async () => {
    const cell = expectOk(getCell(await makeMemberWorkspace(), { unit, code: code('1.1'), packageRevision: null }));
    expect(cell.explanation).toBe('Giải trình 1.1');
    expect(cell.citations.map((citation) => [citation.file, citation.documentNumber, citation.evidence?.state ?? null])).toEqual([
      ['ke-hoach.pdf', '595/KH-BQL', { kind: 'readable', pages: 3 }],
      ['khong-co.pdf', '595/KH-BQL', null],
    ]);
    expect(cell).toMatchObject({ state: 'unscored', lacks: ['score'], savedAt: null, history: [], isMine: true });
  });

  test('that says nothing of a cell leaves it unscored, without explanation', async () => {
    const cell = expectOk(getCell(await makeMemberWorkspace(), { unit, code: code('2.2'), packageRevision: null }));
    expect(cell).toMatchObject({ self: { kind: 'unscored' }, explanation: '', citations: [], figures: [] });
  });

  test('lists its evidence by name, the unreadable too', async () => {
    const evidence = expectOk(listEvidence(await makeMemberWorkspace(), { unit, packageRevision: null }));
    expect(evidence).toEqual([
      { sha256: digestOf('ke-hoach'), size: 1000, state: { kind: 'readable', pages: 3 }, file: 'ke-hoach.pdf', title: 'Kế hoạch cải cách hành chính' },
      { sha256: digestOf('scan'), size: 20, state: { kind: 'unreadable', reason: 'encrypted' }, file: 'scan.pdf', title: '' },
    ]);
  });

  test('of a later revision stands in front, and the earlier can still be seen as it was', async () => {
    const context = await makeMemberWorkspace();
    addPackage(context, smallSubmission(2));
    const selfOf = (packageRevision: number | null) => expectOk(getUnitSheet(context, { unit, packageRevision })).lines[0]?.self;
    expect(selfOf(null)).toEqual({ kind: 'scored', points: 7500 });
    expect(selfOf(1)).toEqual({ kind: 'scored', points: 5000 });
    expect(read(context, (records) => records.listPackageRevisions(unit))).toEqual([1, 2]);
    // The same two files came twice and are kept once.
    expect(read(context, (records) => records.listVault()).length).toBe(2);
  });

  test('is found by what it is and by what it is called, and by nothing else', async () => {
    const context = await makeMemberWorkspace();
    const manifest = manifestOf(smallSubmission());
    expect(read(context, (records) => [records.hasPackage(manifest), records.hasPackage(digestOf('other'))])).toEqual([true, false]);
    expect(read(context, (records) => records.findPackage(unit, 1))).toMatchObject({ manifest, unit, revision: 1, size: 4096 });
    expect(read(context, (records) => [records.findPackage(unit, 2), records.findLatestPackage(bare), records.findSubmission(digestOf('other'))])).toEqual([null, null, null]);
    expect(read(context, (records) => records.findSubmission(manifest))).toEqual(smallSubmission());
  });

  test('that is not here is asked for by name', async () => {
    const context = await makeMemberWorkspace();
    expect(expectErr(getUnitSheet(context, { unit: bare, packageRevision: null }))).toEqual([{ type: 'package-missing', where: '', unit: bare }]);
    expect(expectErr(getUnitSheet(context, { unit, packageRevision: 9 }))).toEqual([{ type: 'package-missing', where: '', unit }]);
    expect(expectErr(listEvidence(context, { unit: 'la' as UnitId, packageRevision: null }))).toEqual([{ type: 'unit-unknown', where: '', unit: 'la' }]);
    expect(expectErr(getCell(context, { unit, code: code('1'), packageRevision: null }))).toEqual([{ type: 'criterion-not-appraised', where: '', code: '1' }]);
    expect(expectErr(getCell(context, { unit, code: code('7'), packageRevision: null }))).toEqual([{ type: 'criterion-unknown', where: '', code: '7' }]);
  });
});

describe('a bundle that was signed here', () => {
  test('is the forerunner of the next one, whichever key of the member signs that', async () => {
    const context = await makeMemberWorkspace();
    expect(read(context, (records) => records.findLastSigned('bundle', null))).toBeNull();
    sign(context, 1);
    sign(context, 2);
    expect(read(context, (records) => records.findLastSigned('bundle', null))).toMatchObject({ signer: someThumbprint, revision: 2, manifest: someStatement(2).manifest });
    expect(read(context, (records) => records.findSignedContent(someStatement(1).manifest))).toEqual(someScorecards());
  });

  test('counts as changed once a score of a unit of it changes, or a package comes, and not before', async () => {
    const context = await makeMemberWorkspace();
    const readiness = () => expectOk(listReadiness(context)).map(({ signedRevision, hasChanged }) => [signedRevision, hasChanged]);
    record(context, '2.1');
    sign(context, 1);
    expect(readiness()).toEqual([[1, false], [null, false]]);
    record(context, '2.1');
    expect(readiness()).toEqual([[1, false], [null, false]]);
    record(context, '2.2');
    expect(readiness()).toEqual([[1, true], [null, false]]);
    sign(context, 2);
    expect(readiness()).toEqual([[2, false], [null, false]]);
    addPackage(context, smallSubmission(2));
    expect(readiness()).toEqual([[2, true], [null, false]]);
  });

  test('does not hide what was recorded while it was being signed', async () => {
    const context = await makeMemberWorkspace();
    const journalSeq = read(context, (records) => records.readJournalSeq());
    record(context, '2.1');
    write(context, (records) => { records.insertSignedBundle({ statement: someStatement(1), content: someScorecards(), journalSeq }); });
    expect(expectOk(listReadiness(context))[0]).toMatchObject({ signedRevision: 1, signedAt: someStatement(1).signedAt, hasChanged: true });
  });
});

describe('the secretariat', () => {
  test('keeps merged bundles with their scorecards as they were signed', async () => {
    const context = await makeWorkspace('secretary');
    const at = context.world.now();
    write(context, (records) => {
      records.insertMergedBundle({ statement: someStatement(1), content: someScorecards(), signedBytes: canonicalBytes(someScorecards()), jws: '{"payload":""}', at });
      records.insertMergedBundle({ statement: someStatement(2), content: someScorecards('m1', 0), signedBytes: canonicalBytes(someScorecards('m1', 0)), jws: '{}', at });
    });
    const again = await reopen(context);
    expect(read(again, (records) => records.listMergedBundles())).toEqual([
      { manifest: someStatement(1).manifest, member: 'm1', revision: 1, previous: null, signedAt: someStatement(1).signedAt, scorecards: someScorecards().scorecards },
      { manifest: someStatement(2).manifest, member: 'm1', revision: 2, previous: someStatement(2).previous, signedAt: someStatement(2).signedAt, scorecards: someScorecards('m1', 0).scorecards },
    ]);
    expect(read(again, (records) => records.findMergedSource(someStatement(1).manifest))).toEqual({ statement: someStatement(1), content: someScorecards(), jws: '{"payload":""}', mergedAt: at });
    expect(read(again, (records) => [records.listMergedManifests(), records.findMergedSource('0'.repeat(64) as Sha256)])).toEqual([[someStatement(1).manifest, someStatement(2).manifest], null]);
  });

  test('keeps join requests until somebody says whose they are', async () => {
    const context = await makeWorkspace('secretary');
    write(context, (records) => { records.insertJoinRequest({ thumbprint: someThumbprint, name: 'Nguyễn Thị Hạnh', key: someKey, at: context.world.now() }); });
    expect(read(context, (records) => records.findJoinRequest(someThumbprint))).toMatchObject({ name: 'Nguyễn Thị Hạnh', key: someKey, member: null });
    write(context, (records) => { records.setJoinRequestMember({ thumbprint: someThumbprint, member: 'm1' as MemberId, at: context.world.now() }); });
    expect(read(context, (records) => records.listJoinRequests()).map((request) => request.member)).toEqual(['m1']);
  });

  test('counts the kits that it issues', async () => {
    const context = await makeWorkspace('secretary');
    expect(read(context, (records) => records.findLatestIssuedKit(someThumbprint))).toBeNull();
    write(context, (records) => { records.insertIssuedKit(someKitStatement(1)); });
    expect(read(context, (records) => records.findLatestIssuedKit(someThumbprint))).toMatchObject({ revision: 1, manifest: someKitStatement(1).manifest });
  });

  test('may look at units and cells, yet none is its own, and it has nothing to sign', async () => {
    const context = await makeWorkspace('secretary');
    write(context, (records) => {
      records.insertCriteriaSet({ digest: smallSetDigest, set: smallSet, at: context.world.now() });
      records.replaceRound({ round: smallRound, at: context.world.now() });
    });
    addPackage(context, smallSubmission());
    const sheet = expectOk(getUnitSheet(context, { unit, packageRevision: null }));
    expect(sheet.lines.some((line) => line.isMine)).toBe(false);
    expect(expectErr(listReadiness(context))).toEqual([{ type: 'role-differs', where: '', expected: 'member' }]);
  });
});
