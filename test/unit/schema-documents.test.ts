import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import { readCriteriaSet, readJoinRequest, readKit, readRound, readScorecards, readSubmission } from '#shared/bundle/read-known-documents.ts';
import { DOCUMENT_FORMATS, recogniseDocument } from '#shared/bundle/read-document.ts';
import type { MeaningProblem } from '#shared/bundle/findings.ts';
import { smallRound, smallSet, smallSubmission } from '#test/support/small-round.ts';

/** Any part of a file may be replaced by what no schema allows: that is what these tests are about. */
type Loose = any; // eslint-disable-line typescript/no-explicit-any -- see above

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const copyOf = (value: unknown): Loose => structuredClone(value) as Loose;
type Read = { readonly ok: true; readonly value: { readonly warnings: readonly MeaningProblem[] } } | { readonly ok: false; readonly error: readonly MeaningProblem[] };
const faultsOf = (read: Read): readonly MeaningProblem[] => (read.ok ? [] : read.error);
const warningsOf = (read: Read): readonly MeaningProblem[] => (read.ok ? read.value.warnings : []);

const sample = (file: string): Uint8Array => readFileSync(path.resolve(import.meta.dirname, '../../resources/sample-round', file));

function readChangedSubmission(change: (submission: Loose) => void): Read {
  const submission = copyOf(smallSubmission());
  change(submission);
  return readSubmission(bytesOf(submission), 'data/submission.json');
}

function readChangedSet(change: (nodes: Loose[]) => void): Read {
  const set = copyOf(smallSet);
  change(set.nodes);
  return readCriteriaSet(bytesOf(set), '');
}

describe('a submission', () => {
  it('is read whole; files that are cited but not listed are only a warning', () => {
    const read = readSubmission(bytesOf(smallSubmission()), 'data/submission.json');
    expect(read.ok && read.value.value).toEqual(smallSubmission());
    expect(warningsOf(read)).toEqual([
      { type: 'citation-file-unlisted', where: 'data/submission.json: entries[0].citations[1].file', file: 'khong-co.pdf' },
      { type: 'citation-file-unlisted', where: 'data/submission.json: entries[1].citations[0].file', file: 'khong-co.pdf' },
      { type: 'evidence-uncited', where: 'data/submission.json: evidence[0]', file: 'scan.pdf' },
    ]);
  });

  it('with many faults of shape has all of them listed, each at its place', () => {
    const faults = faultsOf(readChangedSubmission((submission) => {
      submission.version = 2;
      delete submission.unit;
      submission.revision = 1.5;
      submission.approvedOn = '2025-02-29';
      submission.extra = {};
      submission.entries[0].self = { kind: 'maybe' };
      submission.entries[1].self.points = 200_000_000;
      submission.entries[1].figures[0].value = '1,5';
      submission.entries[1].explanation = 7;
      submission.entries[2].self.reason = '  ';
      submission.evidence[0].sha256 = 'ABC';
      submission.evidence[1].title = 'e\u0302';
    }));
    expect(faults.map(({ type, where }) => `${where.replace('data/submission.json', '')} ${type}`).toSorted()).toEqual([
      ' json-member-missing', ' json-member-unknown', ': approvedOn value-form', ': entries[0].self.kind value-not-allowed',
      ': entries[1].explanation value-kind', ': entries[1].figures[0].value value-form', ': entries[1].self.points number-out-of-range',
      ': entries[2].self.reason value-form', ': evidence[0].sha256 value-form', ': evidence[1].title value-form', ': revision value-kind',
      ': version value-not-allowed',
    ]);
    expect(faults).toContainEqual({ type: 'value-not-allowed', where: 'data/submission.json: entries[0].self.kind', allowed: ['"scored"', '"not-applicable"', '"unscored"'], found: '"maybe"' });
    expect(faults).toContainEqual({ type: 'number-out-of-range', where: 'data/submission.json: entries[1].self.points', min: null, max: 100_000_000, found: '200000000' });
  });

  it('lists at most 200 faults and then how many more there are', () => {
    const faults = faultsOf(readChangedSubmission((submission) => {
      submission.entries = Array.from({ length: 250 }, () => ({ ...submission.entries[0], code: '?' }));
    }));
    expect(faults).toHaveLength(201);
    expect(faults.at(-1)).toEqual({ type: 'more-problems', where: 'data/submission.json', count: 50 });
  });

  it('shows what it found shortened, and cannot write control characters onto a screen', () => {
    const [fault] = faultsOf(readChangedSubmission((submission) => { submission.unit = `\u001b]0;\u0007${'x'.repeat(500)}`; }));
    expect(fault).toMatchObject({ type: 'value-form', form: 'id' });
    expect(fault && 'found' in fault ? String(fault.found) : '').toMatch(/^"\\u001b\]0;\\u0007x+\u2026$/);
  });

  it('that contradicts itself has every contradiction listed', () => {
    const faults = faultsOf(readChangedSubmission((submission) => {
      submission.entries.push(copyOf(submission.entries[0]));
      submission.entries[1].figures.push({ name: 'a', value: '1' });
      submission.entries[0].citations[0].pages = { from: 5, to: 4 };
      submission.evidence.push({ ...submission.evidence[0], file: 'SCAN.pdf' }, { ...submission.evidence[0], file: '../x.pdf' });
    }));
    expect(faults).toEqual([
      { type: 'entry-repeated', where: 'data/submission.json: entries[3]', code: '1.1', first: 'entries[0]' },
      { type: 'figure-repeated', where: 'data/submission.json: entries[1].figures[2]', name: 'a' },
      { type: 'evidence-repeated', where: 'data/submission.json: evidence[2]', file: 'SCAN.pdf', first: 'evidence[0]' },
      { type: 'evidence-path-unsafe', where: 'data/submission.json: evidence[3].file', file: '../x.pdf' },
      { type: 'pages-reversed', where: 'data/submission.json: entries[0].citations[0].pages', from: 5, to: 4 },
    ]);
  });

  it.each(['/a', 'a//b', 'a/./b', 'a/../b', 'a\\b', 'C:a', 'a/', '..'])('may not name evidence as %s', (file) => {
    const faults = faultsOf(readChangedSubmission((submission) => { submission.evidence[0].file = file; }));
    expect(faults).toEqual([expect.objectContaining({ type: 'evidence-path-unsafe', file })]);
  });

  it('that cites a page beyond the last is warned of', () => {
    const read = readChangedSubmission((submission) => { submission.entries[0].citations[0].pages = { from: 2, to: 4 }; });
    expect(warningsOf(read)).toContainEqual(expect.objectContaining({ type: 'citation-beyond-pages', file: 'ke-hoach.pdf', to: 4, pages: 3 }));
  });

  it.each([[null], [[]], ['x'], [7], [{}]])('is not %j', (value) => {
    expect(readSubmission(bytesOf(value), 'f').ok).toBe(false);
  });
});

describe('a criteria set', () => {
  // 0.75 in steps of 0.5: allowed, and told.
  const unevenStep = { type: 'step-uneven', where: 'nodes[1].step', code: '1.1', step: 5000, max: 7500 };

  it('is read whole', () => {
    expect(readCriteriaSet(bytesOf(smallSet), '')).toEqual({ ok: true, value: { value: smallSet, warnings: [unevenStep] } });
  });

  it('whose printed sums differ is read as printed, with a warning', () => {
    const read = readChangedSet((nodes) => { nodes[0].max = 40_000; });
    expect(warningsOf(read)).toEqual([{ type: 'criterion-sum-differs', where: 'nodes[0].max', code: '1', expected: 40_000, found: 37_500 }, unevenStep]);
    expect(read.ok && (read.value as Loose).value.nodes[0].max).toBe(40_000);
  });

  it('that is no tree is refused, with every reason', () => {
    const faults = faultsOf(readChangedSet((nodes) => {
      nodes[1].code = '1.2';
      nodes[3].parent = '9';
      nodes.push(nodes.splice(4, 1)[0]);
      nodes[0].scoredBy = 'appraisal';
      nodes[2].scoredBy = null;
      nodes[3].max = -1;
      nodes[1].step = 0;
      nodes[2].figures[1].name = 'a';
    }));
    expect(faults.map(({ type, where }) => `${where} ${type}`).toSorted()).toEqual([
      'nodes[0].scoredBy criterion-inner-with-scorer', 'nodes[1].step criterion-step-not-positive', 'nodes[2].code criterion-repeated',
      'nodes[2].figures figure-repeated', 'nodes[2].scoredBy criterion-leaf-without-scorer', 'nodes[3].max criterion-max-negative',
      'nodes[3].parent criterion-parent-missing', 'nodes[4].parent criterion-parent-after-child', 'nodes[5].parent criterion-parent-after-child',
      'nodes[6].parent criterion-parent-after-child',
    ]);
  });

  it('in which a node is its own parent is refused', () => {
    expect(faultsOf(readChangedSet((nodes) => { nodes[1].parent = '1.1'; })).map(({ type }) => type)).toContain('criterion-parent-after-child');
  });
});

describe('a round', () => {
  it('is read whole', () => {
    expect(readRound(bytesOf(smallRound), '')).toEqual({ ok: true, value: { value: smallRound, warnings: [] } });
  });

  it('that names units, members, keys or assignments twice is refused, with every reason', () => {
    const round = copyOf(smallRound);
    const key = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
    round.units[1].id = 'so-noi-vu';
    round.members[0].key = key;
    round.members[2] = { ...round.members[2], id: 'm1', key };
    round.members[1].assignment = { units: ['so-noi-vu', 'so-khac', 'so-noi-vu'], sectors: ['1', '1'] };
    expect(faultsOf(readRound(bytesOf(round), ''))).toEqual([
      { type: 'unit-repeated', where: 'units[1]', unit: 'so-noi-vu', first: 'units[0]' },
      { type: 'member-repeated', where: 'members[2]', member: 'm1', first: 'members[0]' },
      { type: 'member-key-repeated', where: 'members[2]', member: 'm1', first: 'members[0]' },
      { type: 'assigned-unit-unknown', where: 'members[1].assignment.units[1]', unit: 'so-khac' },
      { type: 'assignment-repeated', where: 'members[1].assignment.units[2]', item: 'so-noi-vu' },
      { type: 'assignment-repeated', where: 'members[1].assignment.sectors[1]', item: '1' },
    ]);
  });

  it('with a union that fits neither way is told what was nearest', () => {
    const round = copyOf(smallRound);
    round.members[0].assignment = { units: 'some', sectors: ['?', '1', '!'] };
    round.members[1].assignment = { units: [7, 'u', null], sectors: 'all' };
    expect(faultsOf(readRound(bytesOf(round), ''))).toEqual([
      { type: 'value-not-allowed', where: 'members[0].assignment.units', allowed: ['"all"'], found: '"some"' },
      { type: 'value-form', where: 'members[0].assignment.sectors[0]', form: 'criterion-code', found: '"?"' },
      { type: 'value-form', where: 'members[0].assignment.sectors[2]', form: 'criterion-code', found: '"!"' },
      { type: 'value-kind', where: 'members[1].assignment.units[0]', expected: 'string', found: '7' },
      { type: 'value-kind', where: 'members[1].assignment.units[2]', expected: 'string', found: 'null' },
    ]);
  });
});

describe('scorecards, a kit and a join request', () => {
  const cell = { code: '1.1', appraisal: { kind: 'unscored' }, reason: '', question: null, figures: [] };
  const card = { unit: 'so-noi-vu', package: 'a'.repeat(64), packageRevision: 1, cells: [cell] };
  const scorecards = { format: 'btd/scorecards', version: 1, round: 'r', criteriaSet: 'b'.repeat(64), member: 'm1', revision: 1, scorecards: [card] };

  it('scorecards name each unit and criterion once', () => {
    expect(readScorecards(canonicalBytes(scorecards), '').ok).toBe(true);
    expect(faultsOf(readScorecards(new TextEncoder().encode(` ${JSON.stringify(scorecards)}`), ''))).toMatchObject([{ type: 'json-not-canonical' }]);
    const figures = [{ name: 'a', value: '1' }, { name: 'a', value: '2' }];
    const twice = { ...scorecards, scorecards: [{ ...card, cells: [{ ...cell, figures }, cell] }, card] };
    expect(faultsOf(readScorecards(canonicalBytes(twice), ''))).toEqual([
      { type: 'scorecard-repeated', where: 'scorecards[1]', unit: 'so-noi-vu', first: 'scorecards[0]' },
      { type: 'cell-repeated', where: 'scorecards[0].cells[1]', code: '1.1', first: 'scorecards[0].cells[0]' },
      { type: 'figure-repeated', where: 'scorecards[0].cells[0].figures[1]', name: 'a' },
    ]);
    expect(faultsOf(readScorecards(canonicalBytes({ ...scorecards, scorecards: [] }), ''))).toEqual([{ type: 'list-too-short', where: 'scorecards', min: 1, found: 0 }]);
  });

  it('a kit lists each package once, in a file below its folder', () => {
    const key = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
    const item = { file: 'a.zip', unit: 'u', revision: 1, manifest: 'c'.repeat(64) };
    const kit = { format: 'btd/kit', version: 1, revision: 1, issuer: { name: 'T\u1ed5 th\u01b0 k\u00fd', key }, packages: [item] };
    expect(readKit(bytesOf(kit), '').ok).toBe(true);
    const packages = [item, { ...item, file: 'A.zip' }, { ...item, revision: 2, file: '../b.zip' }];
    expect(faultsOf(readKit(bytesOf({ ...kit, packages }), '')).map(({ type }) => type)).toEqual(['kit-file-repeated', 'kit-package-repeated', 'kit-file-unsafe']);
    const weak = { ...kit, issuer: { ...kit.issuer, key: { ...key, x: 'A'.repeat(43) } } };
    expect(faultsOf(readKit(bytesOf(weak), ''))).toEqual([expect.objectContaining({ type: 'value-form', form: 'public-key' })]);
  });

  it('a join request is never read with a private key in it', () => {
    const key = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo', d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A' };
    const faults = faultsOf(readJoinRequest(bytesOf({ format: 'btd/join-request', version: 1, name: 'Lan', key }), ''));
    expect(faults).toEqual([{ type: 'json-member-unknown', where: 'key', member: '"d"' }]);
    expect(JSON.stringify(faults)).not.toContain(key.d);
  });
});

describe('a file of unknown kind', () => {
  it.each(DOCUMENT_FORMATS)('is recognised by its format: %s', (format) => {
    expect(recogniseDocument({ format }, '')).toEqual({ ok: true, value: format });
  });

  it.each([[{ format: 'btd/other' }, '"btd/other"'], [{}, ''], [null, ''], [['format'], ''], [{ format: ['btd/kit'] }, '[\u2026]']])('%j is not', (value, found) => {
    expect(recogniseDocument(value, 'f')).toEqual({ ok: false, error: [{ type: 'format-unknown', where: 'f', found }] });
  });
});

describe('the sample round that comes with the program', () => {
  it('is read without a fault or a warning', () => {
    expect(readCriteriaSet(sample('criteria-set.json'), '')).toMatchObject({ ok: true, value: { warnings: [] } });
    expect(readRound(sample('round.json'), '')).toMatchObject({ ok: true, value: { warnings: [] } });
  });
});
