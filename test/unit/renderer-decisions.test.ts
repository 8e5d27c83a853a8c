import { describe, expect, it } from 'vitest';
import { firstChoice, isSignable, planSigning } from '#renderer/features/sign-and-export/plan-signing.ts';
import { checkIdentityForm } from '#renderer/features/start/check-identity-form.ts';
import { conflictsOf, countMerge, findTwin, orderMissing } from '#renderer/features/merge/plan-view.ts';
import { groupRows } from '#renderer/features/results/group-rows.ts';
import { nextUnit } from '#renderer/features/workspace/next-unit.ts';
import { stepZoom } from '#renderer/features/frame/zoom.ts';
import { firstPageOf, firstPlace, listCited, stepDocument } from '#renderer/stores/evidence-place.ts';
import { planArrival, planRest, planTable } from '#renderer/stores/plan-arrival.ts';
import { decimalsOf, EN_NUMBERS, formatDecimal, formatPointsInColumn, groupInFours, VI_NUMBERS } from '#renderer/text/format.ts';
import { fileNamePart } from '#renderer/text/file-name-part.ts';
import type { ImportedFile } from '#shared/ipc/import-views.ts';
import type { FileToken, UnitProgress, UnitReadiness } from '#shared/ipc/views.ts';
import type { BundleRow, ConflictView, MergePreview } from '#shared/ipc/secretariat-views.ts';
import type { ResultRow } from '#shared/ipc/result-views.ts';
import { code, makeCell, makeCitation, points, sha, unit } from '../support/renderer-cell.ts';

const file = (name: string): FileToken => ({ token: name, name, size: 1 });
const elsewhere = (name: string, what: 'kit' | 'bundle'): ImportedFile => ({ file: name, outcome: { kind: 'belongs-elsewhere', what } });
const imported = (name: string): ImportedFile => ({ file: name, outcome: { kind: 'imported', what: 'package', title: '', detail: null } });
const ready = (id: string, over: Partial<UnitReadiness> = {}): UnitReadiness => ({ unit: unit(id), name: id, cells: 10, hasPackage: true, lacking: [], signedRevision: null, signedAt: null, hasChanged: false, ...over });
const lack = (what: 'score' | 'reason' | 'draft') => ({ code: code('1.1.1'), title: '', lacks: [what] });
const form = (units: readonly UnitReadiness[], over = {}) => ({ units, chosen: new Set(units.map((one) => one.unit)), acceptsPartial: false, hasIdentity: true, hasPassphrase: true, ...over });
const bundleRow = (standing: BundleRow['standing']): BundleRow => ({ file: standing, standing, member: null, memberName: '', revision: null, signedAt: null, units: 0, cells: 0, newCells: 0, sameCells: 0, changedCells: 0, conflicts: 0, fingerprint: '', problems: [] });
const conflictIn = (bundle: string): ConflictView => ({ unit: unit('a'), unitName: '', code: code('1'), title: '', max: points(1), self: { kind: 'unscored' }, spread: null, scores: [{ member: 'm' as never, memberName: '', revision: 1, appraisal: { kind: 'unscored' }, reason: '', file: bundle }] });
const missingOf = (memberName: string, units: readonly string[]) => ({ member: memberName as never, memberName, units, cells: 1 });
const progressAt = (id: string, done: number, packageRevision: number | null = 1): UnitProgress => ({ unit: unit(id), name: id, group: '', packageRevision, packageRevisions: [], cells: 10, done, differs: 0, flagged: 0, withoutEvidence: 0, drafts: 0, selfTotal: points(0), appraisedTotal: points(0), max: points(0) });
const resultRow = (name: string, group: string, rank: number | null) => ({ name, group, rank }) as unknown as ResultRow;

describe('files that arrive', () => {
  it('are looked at as a kit on the start screen, merged on the merge screen, else offered to import', () => {
    expect(planArrival({ isOpen: false, role: null, screen: 'start' })).toBe('preview-kit');
    expect(planArrival({ isOpen: true, role: 'secretary', screen: 'merge' })).toBe('merge');
    expect(planArrival({ isOpen: true, role: 'secretary', screen: 'round' })).toBe('import');
    expect(planArrival({ isOpen: true, role: 'secretary', screen: 'results' })).toBe('import');
    expect(planArrival({ isOpen: true, role: 'member', screen: 'workspace' })).toBe('import');
  });

  it('go on to the merge when all of them are bundles and the secretariat dropped them', () => {
    const files = [file('a'), file('b')];
    const outcomes = [elsewhere('a', 'bundle'), elsewhere('b', 'bundle')];
    expect(planRest(files, outcomes, 'secretary').bundles).toEqual(files);
    expect(planRest(files, outcomes, 'member').bundles).toEqual([]);
  });

  it('stay on the list when something else needs to be read', () => {
    expect(planRest([file('a'), file('b')], [imported('a'), elsewhere('b', 'bundle')], 'secretary')).toEqual({ kits: [], bundles: [] });
  });

  it('open a kit when it came alone, and tell two files of one name apart by their place', () => {
    expect(planRest([file('k')], [elsewhere('k', 'kit')], 'member').kits).toEqual([file('k')]);
    expect(planRest([file('k'), file('l')], [elsewhere('k', 'kit'), elsewhere('l', 'kit')], 'member').kits).toEqual([file('k'), file('l')]);
    const twins = [{ ...file('g'), token: '1' }, { ...file('g'), token: '2' }];
    expect(planRest(twins, [elsewhere('g', 'bundle'), elsewhere('g', 'bundle')], 'secretary').bundles.map((one) => one.token)).toEqual(['1', '2']);
    expect(planTable([{ ...file('t'), token: '1' }], [{ file: 't', outcome: { kind: 'belongs-elsewhere', what: 'spreadsheet' } }], 'survey')?.file.token).toBe('1');
  });
});

describe('signing', () => {
  it('ticks what is complete and not yet signed as it stands', () => {
    const units = [ready('a'), ready('b', { signedRevision: 1 }), ready('c', { signedRevision: 1, hasChanged: true }), ready('d', { lacking: [lack('score')] })];
    expect([...firstChoice(units)]).toEqual(['a', 'c']);
    expect([...firstChoice([ready('b', { signedRevision: 1 })])]).toEqual(['b']);
  });

  it('counts the cells that the bundle will hold: those with a score', () => {
    expect(planSigning(form([ready('a'), ready('b', { lacking: [lack('score'), lack('score')] })], { acceptsPartial: true }))).toEqual({ units: ['a', 'b'], cells: 18, isPartial: true, drafts: [], block: null });
  });

  it('never signs a departing score without its reason, whatever is accepted', () => {
    expect(planSigning(form([ready('a', { lacking: [lack('reason')] })], { acceptsPartial: true })).block).toBe('reason');
  });

  it('never signs a unit with a draft, and names its cell first, but signs the other units', () => {
    const drafted = ready('a', { lacking: [lack('draft'), lack('reason')] });
    expect(planSigning(form([drafted, ready('b')], { acceptsPartial: true }))).toMatchObject({ block: 'draft', drafts: [{ unit: 'a', code: '1.1.1' }] });
    expect(planSigning(form([drafted, ready('b')], { chosen: new Set([unit('b')]) }))).toMatchObject({ block: null, drafts: [] });
  });

  it('names the first thing in the way', () => {
    expect(planSigning(form([])).block).toBe('units');
    expect(planSigning(form([ready('a', { lacking: [lack('score')] })])).block).toBe('partial');
    expect(planSigning(form([ready('a')], { hasIdentity: false })).block).toBe('identity');
    expect(planSigning(form([ready('a')], { hasPassphrase: false })).block).toBe('passphrase');
  });

  it('leaves out a unit without a package or without a single score', () => {
    expect(isSignable(ready('a', { hasPackage: false }))).toBe(false);
    expect(isSignable(ready('a', { cells: 1, lacking: [lack('score')] }))).toBe(false);
  });
});

describe('the merge preview', () => {
  it('counts as valid all that was verified, as written only what is new or newer', () => {
    const preview: MergePreview = { plan: 'p', bundles: (['new', 'newer', 'already-here', 'outdated', 'refused'] as const).map(bundleRow), conflicts: [], missing: [], totals: { newCells: 7, sameCells: 1, newerCells: 2, conflicts: 0, refused: 1 } };
    expect(countMerge(preview)).toEqual({ read: 5, valid: 4, writing: 2, cells: 9 });
  });

  it('names the file of the same preview that a copy repeats, and none for a bundle merged before', () => {
    const rows = [{ ...bundleRow('new'), file: 'a.zip', fingerprint: 'f1' }, { ...bundleRow('already-here'), file: 'copy.zip', fingerprint: 'f1' }, { ...bundleRow('already-here'), file: 'old.zip', fingerprint: 'f2' }];
    expect(rows.map((_, index) => findTwin(rows, index))).toEqual([null, 'a.zip', null]);
  });

  it('shows all conflicts, or those in which one bundle has a say', () => {
    const all = [conflictIn('a.zip'), conflictIn('b.zip')];
    expect(conflictsOf(all, null)).toEqual(all);
    expect(conflictsOf(all, 'b.zip')).toEqual([all[1]]);
  });

  it('names first the members who handed in nothing', () => {
    expect(orderMissing([missingOf('a', ['x']), missingOf('b', [])]).map((one) => one.memberName)).toEqual(['b', 'a']);
  });
});

describe('the places of evidence', () => {
  const cell = makeCell({}, { citations: [makeCitation(null, 1), makeCitation('a', null, false), makeCitation('b', 4), makeCitation('a', 7), makeCitation('b', 9)] });

  it('gives each cited document one tab, in the order of citing, and none to a file that is not there', () => {
    expect(listCited(cell).map((document) => document.sha256)).toEqual([sha('a'), sha('b')]);
  });

  it('opens at the first citation that can be read, else at one that is there, else at none', () => {
    expect(firstPlace(cell)).toEqual({ document: sha('b'), page: 4 });
    expect(firstPlace(makeCell({}, { citations: [makeCitation('a', 3, false)] }))).toEqual({ document: sha('a'), page: 3 });
    expect(firstPlace(makeCell({}))).toEqual({ document: null, page: 1 });
  });

  it('goes round the documents, each at the page that is cited first', () => {
    expect(stepDocument(cell, sha('a'), 1)).toEqual({ document: sha('b'), page: 4 });
    expect(stepDocument(cell, sha('b'), 1)).toEqual({ document: sha('a'), page: 1 });
    expect(stepDocument(cell, sha('a'), -1)).toEqual({ document: sha('b'), page: 4 });
    expect(stepDocument(makeCell({}), null, 1)).toEqual({ document: null, page: 1 });
    expect(firstPageOf(cell, sha('c'))).toBe(1);
  });
});

describe('small decisions', () => {
  it('goes on with a unit that was begun before one that was not', () => {
    expect(nextUnit([progressAt('a', 0), progressAt('b', 3), progressAt('c', 10)])?.unit).toBe('b');
    expect(nextUnit([progressAt('a', 0)])?.unit).toBe('a');
    expect(nextUnit([progressAt('a', 10), progressAt('b', 0, null)])).toBeNull();
  });

  it('checks the whole identity form at once', () => {
    expect(checkIdentityForm({ name: ' ', passphrase: 'ngắn', again: '' })).toEqual(['name-missing', 'passphrase-short', 'passphrase-differs']);
    expect(checkIdentityForm({ name: 'Lê An', passphrase: 'một câu dài', again: 'một câu dài' })).toEqual([]);
    // Seven characters, although they are more code points in NFD.
    expect(checkIdentityForm({ name: 'Lê An', passphrase: 'ế\u0301ế'.normalize('NFD').repeat(2), again: 'ế\u0301ế'.normalize('NFD').repeat(2) })).toEqual(['passphrase-short']);
  });

  it('steps the text size and stays at the ends', () => {
    expect([stepZoom(100, 1), stepZoom(150, 1), stepZoom(125, -1), stepZoom(100, -1), stepZoom(115, 1)]).toEqual([110, 150, 110, 100, 125]);
  });

  it('puts results by group and rank, units without a rank last', () => {
    const groups = groupRows([resultRow('a', 'Sở', 2), resultRow('b', 'Xã', 1), resultRow('c', 'Sở', null), resultRow('d', 'Sở', 1)]);
    expect(groups.map((group) => [group.name, group.rows.map((one) => one.name)])).toEqual([
      ['Sở', ['d', 'a', 'c']],
      ['Xã', ['b']],
    ]);
  });

  it('writes one column with one number of decimals, exactly', () => {
    expect(decimalsOf([points(10_000), points(2500)])).toBe(2);
    expect(decimalsOf([points(10_000), points(6250)])).toBe(3);
    expect(decimalsOf([points(10_000), points(9535)])).toBe(4);
    expect(formatPointsInColumn(points(66_000), 3, VI_NUMBERS)).toBe('6,600');
    expect(formatPointsInColumn(points(-2500), 3, EN_NUMBERS)).toBe('\u22120.250');
  });

  it('writes decimals, digests and file names', () => {
    expect(formatDecimal('-95.5', VI_NUMBERS)).toBe('\u221295,5');
    expect(groupInFours('a1b2c3d4e')).toBe('a1b2 c3d4 e');
    expect(fileNamePart('Nguyễn Văn Đức')).toBe('nguyen-van-duc');
  });
});
