import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CriterionCode, Sha256 } from '#shared/domain/ids.ts';
import { submissionSchema, type Submission } from '#shared/domain/submission.ts';
import { ok } from '#shared/kernel/result.ts';
import { createEntryComparison, createSheetComparison } from '#electron/services/read-round/compare-entries.ts';
import type { ReadStore } from '#electron/store/store.ts';
import { digestOf, manifestOf, smallSubmission } from '#test/support/small-round.ts';
import { expectOk, makeMemberWorkspace } from '#test/support/temp-workspace.ts';

/** A whole unit is compared by another way than a single cell is; both must say the same, of every cell. */

const CODES = ['1.1', '1.2', '2.1', '2.2', '9.9'] as CriterionCode[];
const FILES = ['ke-hoach.pdf', 'scan.pdf', 'khong-co.pdf'];

const someEntry = fc.record({
  code: fc.constantFrom('1.1', '1.2', '2.1'),
  self: fc.constantFrom({ kind: 'scored', points: 5000 }, { kind: 'scored', points: 7500 }, { kind: 'unscored' }),
  figures: fc.constantFrom([], [{ name: 'a', value: '86' }], [{ name: 'a', value: '87' }]),
  explanation: fc.constantFrom('', 'Giải trình', 'Giải trình “có dấu”\n'),
  citations: fc.array(fc.record({ file: fc.constantFrom(...FILES), pages: fc.constant(null), section: fc.constantFrom('', 'II'), note: fc.constant(''), documentNumber: fc.constant(''), documentDate: fc.constant(null) }), { maxLength: 2 }),
});
const someEvidence = fc.uniqueArray(fc.record({ file: fc.constantFrom(...FILES), bytes: fc.constantFrom('một', 'hai') }), { selector: ({ file }) => file });
const someContent = fc.record({ entries: fc.uniqueArray(someEntry, { selector: ({ code }) => code }), evidence: someEvidence });
/** Half of the time the words stay and only files change, which is the rarest to come about by chance. */
const someRevisions = fc.tuple(someContent, someContent, fc.boolean()).map(([first, second, keepsWords]) => [first, keepsWords ? { ...second, entries: first.entries } : second] as const);

const submissionOf = (revision: number, { entries, evidence }: { readonly entries: readonly object[]; readonly evidence: readonly { readonly file: string; readonly bytes: string }[] }): Submission =>
  submissionSchema.parse({ ...smallSubmission(1, 'xa-an-hoa'), revision, entries, evidence: evidence.map(({ file, bytes }) => ({ file, size: 1, sha256: digestOf(bytes), pages: null, title: '' })) });

test('a cell of a sheet has changed exactly when the cell itself says so, whatever a new revision changes', async () => {
  const { store, world } = await makeMemberWorkspace();
  let revision = 0;
  const handIn = (content: Parameters<typeof submissionOf>[1]): Sha256 => {
    revision += 1;
    const submission = submissionOf(revision, content);
    expectOk(store.transaction((records) => {
      records.insertPackage({ manifest: manifestOf(submission), size: 1, submission, files: new Map(), evidence: new Map(submission.evidence.map(({ sha256 }) => [sha256, { kind: 'readable', pages: 1 }])), at: world.now() });
      return ok(null);
    }));
    return manifestOf(submission);
  };
  let changed = 0;
  fc.assert(fc.property(someRevisions, ([first, second]) => {
    const [judged, shown] = [handIn(first), handIn(second)];
    expectOk(store.read((records) => {
      const [ofCell, ofSheet] = [createEntryComparison(records), createSheetComparison(records)];
      for (const code of CODES) {
        expect([code, ofSheet(code, judged, shown)]).toEqual([code, ofCell(code, judged, shown)]);
        changed += ofCell(code, judged, shown) ? 1 : 0;
      }
      expect(CODES.some((code) => ofSheet(code, shown, shown))).toBe(false);
      return ok(null);
    }));
  }), { numRuns: 120 });
  expect(changed).toBeGreaterThan(50);
});

test('the same words over another file are another thing to judge', async () => {
  const { store, world } = await makeMemberWorkspace();
  const entry = { code: '1.1', self: { kind: 'scored', points: 5000 }, figures: [], explanation: '', citations: [{ file: 'ke-hoach.pdf', pages: null, section: '', note: '', documentNumber: '', documentDate: null }] };
  const other = { ...entry, code: '1.2', citations: [] };
  const [before, after] = [1, 2].map((revision) => submissionOf(revision, { entries: [entry, other], evidence: [{ file: 'ke-hoach.pdf', bytes: `bản ${revision}` }] })) as [Submission, Submission];
  expectOk(store.transaction((records) => {
    for (const submission of [before, after]) {
      records.insertPackage({ manifest: manifestOf(submission), size: 1, submission, files: new Map(), evidence: new Map(submission.evidence.map(({ sha256 }) => [sha256, { kind: 'readable', pages: 1 }])), at: world.now() });
    }
    return ok(null);
  }));
  expectOk(store.read((records) => {
    const hasChanged = createSheetComparison(records);
    expect(['1.1', '1.2'].map((code) => hasChanged(code as CriterionCode, manifestOf(before), manifestOf(after)))).toEqual([true, false]);
    return ok(null);
  }));
});

test('a sheet reads each of its two packages once, however many criteria it has', async () => {
  const { store, world } = await makeMemberWorkspace();
  const [judged, shown] = [smallSubmission(1, 'xa-an-hoa'), smallSubmission(2, 'xa-an-hoa')];
  expectOk(store.transaction((records) => {
    for (const submission of [judged, shown]) {
      records.insertPackage({ manifest: manifestOf(submission), size: 1, submission, files: new Map(), evidence: new Map(submission.evidence.map(({ sha256 }) => [sha256, { kind: 'readable', pages: 1 }])), at: world.now() });
    }
    return ok(null);
  }));
  expectOk(store.read((records) => {
    const read: Sha256[] = [];
    const watched: ReadStore = {
      ...records,
      listEntryTexts: (manifest) => {
        read.push(manifest);
        return records.listEntryTexts(manifest);
      },
      findPackageEntry: () => expect.fail('a single entry was read'),
    };
    const hasChanged = createSheetComparison(watched);
    for (const code of CODES) hasChanged(code, manifestOf(judged), manifestOf(shown));
    expect(read).toEqual([manifestOf(judged), manifestOf(shown)]);
    return ok(null);
  }));
});
