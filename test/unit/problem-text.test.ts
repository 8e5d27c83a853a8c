import { describe, expect, it } from 'vitest';
import { viArchiveProblems } from '#renderer/text/vi/archive-problems.ts';
import { viBagProblems } from '#renderer/text/vi/bag-problems.ts';
import { viContentProblems } from '#renderer/text/vi/content-problems.ts';
import { viPackageProblems } from '#renderer/text/vi/package-problems.ts';
import { viSignatureProblems } from '#renderer/text/vi/signature-problems.ts';
import { viWorkProblems } from '#renderer/text/vi/work-problems.ts';
import { describeProblem } from '#renderer/text/problem-text.ts';
import { TEXT_FORMS, type ContentProblem } from '#shared/problem/content-problem.ts';
import type { PackageProblem } from '#shared/problem/package-problem.ts';
import type { SignatureProblem } from '#shared/problem/signature-problem.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';

type Own = ContentProblem | PackageProblem | SignatureProblem | WorkProblem;
/** The facts of one example of each type; the compiler asks for one more when a type is added. */
type Examples = { readonly [T in Own['type']]: Omit<Extract<Own, { readonly type: T }>, 'type' | 'where'> };

const digest = '3f9a01c277de40b89a11'.padEnd(64, '0');
const other = 'b00c'.padEnd(64, '1');
const names = { expectedTitle: 'Bộ tiêu chí (QĐ 1/2025)', foundTitle: '' };
const thumbprint = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';
const place = { line: 12, column: 34 };
const causes: readonly ContentProblem[] = [{ type: 'json-member-missing', where: 'signatures[0]', member: '"protected"' }];

const EXAMPLES: Examples = {
  'json-too-long': { max: 1_000_000, found: 2_500_000 }, 'json-byte-order-mark': {}, 'json-not-utf8': { offset: 1481 },
  'json-syntax': { ...place, expected: 'comma-or-end', found: '"2"' }, 'json-duplicate-key': { ...place, key: '"unit"' },
  'json-too-deep': { ...place, max: 64 }, 'json-lone-surrogate': place, 'json-number-too-large': place, 'json-not-canonical': { offset: 41 },
  'format-unknown': { found: '"btd/other"' }, 'json-member-missing': { member: '"unit"' }, 'json-member-unknown': { member: '"untit"' },
  'value-kind': { expected: 'integer', found: '1.5' }, 'value-not-allowed': { allowed: ['"all"', '"some"'], found: '7' },
  'value-form': { form: 'calendar-day', found: '"2025-02-29"' }, 'number-out-of-range': { min: 1, max: 9999, found: '0' },
  'text-too-long': { max: 200, found: 1482 }, 'list-too-long': { max: 16, found: 17 }, 'list-too-short': { min: 1, found: 0 }, 'more-problems': { count: 1482 },
  'criterion-repeated': { code: '3.2.1', first: 'nodes[4]' }, 'criterion-parent-missing': { code: '3.2.1', parent: '3.2' },
  'criterion-parent-after-child': { code: '3.2.1', parent: '3.2' }, 'criterion-leaf-without-scorer': { code: '3.2.1' },
  'criterion-inner-with-scorer': { code: '3.2', found: 'survey' }, 'criterion-max-negative': { code: '3.2', found: -7500 },
  'criterion-step-not-positive': { code: '3.2', found: 0 }, 'criterion-sum-differs': { code: '3', expected: 95_000, found: 97_500 },
  'entry-repeated': { code: '1.1', first: 'entries[0]' }, 'figure-repeated': { name: 'a' }, 'evidence-repeated': { file: 'a.pdf', first: 'evidence[0]' },
  'evidence-path-unsafe': { file: '../a.pdf' }, 'pages-reversed': { from: 5, to: 4 }, 'citation-file-unlisted': { file: 'a.pdf' },
  'citation-beyond-pages': { file: 'a.pdf', to: 12, pages: 10 }, 'evidence-uncited': { file: 'a.pdf' },
  'unit-repeated': { unit: 'u1', first: 'units[0]' }, 'member-repeated': { member: 'm1', first: 'members[0]' }, 'member-key-repeated': { member: 'm1', first: 'members[0]' },
  'assigned-unit-unknown': { unit: 'u9' }, 'assignment-repeated': { item: 'u1' }, 'scorecard-repeated': { unit: 'u1', first: 'scorecards[0]' },
  'cell-repeated': { code: '1.1', first: 'cells[0]' }, 'kit-file-repeated': { file: 'a.zip', first: 'packages[0]' },
  'kit-package-repeated': { unit: 'u1', revision: 2, first: 'packages[0]' }, 'kit-file-unsafe': { file: '../a.zip' },

  'signature-missing': {}, 'signature-too-long': { max: 65_536, found: 70_000 }, 'signature-unreadable': { causes }, 'signature-count': { found: 3 },
  'signature-encoding': { member: 'payload' }, 'signature-header-unreadable': { causes }, 'signature-header-member': { member: '"jwk"' },
  'signature-header-missing': { member: 'kid' }, 'signature-algorithm': { expected: 'EdDSA', found: '"none"' },
  'signature-type': { expected: 'btd-statement+json', found: '"JWT"' }, 'signature-signer-malformed': { found: '7' },
  'signer-unknown': { thumbprint }, 'signature-wrong': { thumbprint }, 'statement-unreadable': { causes }, 'statement-not-canonical': { offset: 5 },
  'statement-signer-differs': { expected: thumbprint, found: thumbprint }, 'statement-kind-differs': { expected: 'btd/kit', found: 'btd/bundle' },
  'statement-round-differs': { expected: 'par-2025', found: 'par-2024' }, 'statement-criteria-set-differs': { expected: digest, found: other, ...names },
  'statement-manifest-differs': { expected: digest, found: other }, 'statement-outdated': { known: 3, found: 2 }, 'statement-revision-differs': { revision: 2 },
  'statement-previous-differs': { expected: digest, found: '' }, 'statement-previous-impossible': { revision: 1 },
  'signer-role-differs': { expected: 'secretary', found: 'member' }, 'signer-not-author': { expected: 'm1', found: 'm2' },
  'identity-unreadable': { causes }, 'identity-damaged': {}, 'identity-work-factor': { min: 210_000, max: 2_000_000, found: 1 }, 'identity-name-invalid': {},
  'passphrase-short': { min: 8, found: 5 }, 'passphrase-wrong': {},

  'workspace-missing': {}, 'workspace-not-recognised': {}, 'workspace-newer': { found: 9, known: 3 }, 'workspace-damaged': { detail: 'row 7 missing' },
  'workspace-in-use': {}, 'workspace-not-reopened': { title: 'Đợt mẫu' }, 'opening-broke-off': {}, 'backup-place-missing': {}, 'backup-altered': {}, 'backup-unknown': { found: 'hom-qua' }, 'staging-emptied': { entries: 2 }, 'half-backup-removed': { entries: 2 }, 'half-upgrade-removed': {}, 'half-export-removed': {}, 'restore-broken-off': {}, 'restore-finished': { setAside: '2025-11-21' }, 'half-sample-removed': {}, 'half-making-removed': { entries: 1 }, 'round-differs': { expected: 'par-2025', found: 'par-2024' }, 'round-missing': {},
  'criteria-set-missing': { digest }, 'criteria-set-differs': { expected: digest, found: other, ...names }, 'criteria-set-in-use': { title: 'Bộ tiêu chí thử', packages: 3, bundles: 1 }, 'criteria-set-unknown': { asked: other },
  'assigned-sector-unknown': { sector: '9', title: 'Bộ tiêu chí thử' }, 'criteria-set-not-kept': { format: 'csv' }, 'unit-unknown': { unit: 'u9' },
  'nothing-to-undo': {}, 'nothing-to-redo': {}, 'undo-other-revision': { unit: 'u1', code: '1.1', revision: 2 },
  'criterion-unknown': { code: '9.9' }, 'criterion-not-appraised': { code: '9.9' }, 'member-unknown': { member: 'm9' }, 'not-assigned': { unit: 'u1', code: '1.1' }, 'criterion-exempt': { unit: 'u1', code: '1.1', reason: 'Không được giao' },
  'package-missing': { unit: 'u1' }, 'package-revision-differs': { unit: 'u1', revision: 2 }, 'points-out-of-range': { max: 7500, found: 9500 },
  'points-off-step': { step: 2500, found: 3000 }, 'draft-not-recorded': { unit: 'u1', code: '1.1' }, 'scorecard-incomplete': { unit: 'u1', cells: 4 }, 'nothing-to-export': {}, 'role-differs': { expected: 'member' },
  'identity-missing': {}, 'identity-not-in-roster': { thumbprint }, disk: { code: 'ENOSPC', act: 'write' }, 'file-missing': {}, 'stopped-by-user': {},
  'plan-outdated': {}, 'evidence-missing-from-vault': { sha256: digest }, 'evidence-altered': { sha256: digest }, 'too-many-files': { max: 500, found: 1482 }, 'input-invalid': { detail: 'name' },

  'payload-unrecognised': {}, 'file-unrecognised': {}, 'document-out-of-place': { format: 'btd/kit' }, 'bundle-expected': { found: 'kit' }, 'kit-expected': { found: 'bundle' }, 'spreadsheet-expected': { found: 'kit' }, 'criteria-set-expected': { found: 'round' }, 'payload-file-missing': {}, 'payload-file-unexpected': {},
  'listed-evidence-missing': {}, 'evidence-unlisted': {}, 'listed-digest-differs': { expected: digest, found: other }, 'listed-size-differs': { expected: 12, found: 1482 },
  'entry-code-unknown': { code: '9.9' }, 'entry-not-appraised': { code: '8.1' }, 'self-score-out-of-range': { code: '3.2.1', max: 7500, found: 9500 },
  'signed-file-not-canonical': {}, 'signed-revision-differs': { expected: 2, found: 3 }, 'signature-files-differ': { found: 2 }, 'kit-package-differs': { expected: digest, found: other },
  'kit-issuer-differs': { expected: '3f9a 01c2', found: 'b00c 1111' }, 'kit-criteria-set-differs': { expected: digest, found: other, ...names }, 'kit-names-no-identity': {},
  'signed-cell-without-reason': { code: '3.2.1' }, 'signed-cell-unscored': { code: '3.2.1' }, 'bundle-outdated': { revision: 2, newest: 4 }, 'bundle-chain-broken': { revision: 3 },
  'bundle-too-large': { max: 1000, found: 2000 }, 'stored-package-missing': { unit: 'u1', revision: 2 }, 'stored-package-altered': { unit: 'u1', revision: 2 }, 'evidence-folder-missing': {}, 'evidence-file-not-found': {},
};

const problems = Object.entries(EXAMPLES).map(([type, facts]) => Object.assign({ type, where: 'the/place' }, facts) as Own);

describe.each(['vi', 'en'] as const)('in %s', (locale) => {
  it.each(problems.map((problem) => [problem.type, problem] as const))('%s is a whole sentence', (_type, problem) => {
    const sentence = describeProblem(problem, locale);
    expect(sentence).toMatch(/^[\p{Lu}\p{N}].*[.]$/u);
    expect(sentence).toBe(sentence.normalize('NFC'));
    expect(sentence).not.toMatch(/undefined|\[object|NaN|null|the\/place|\$\{|\s{2}/);
    expect(sentence).not.toMatch(/[0-9a-f]{64}/);
  });

  it('says no two problems alike', () => {
    const sentences = problems.map((problem) => describeProblem(problem, locale));
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it.each(TEXT_FORMS)('names the form %s', (form) => {
    expect(describeProblem({ type: 'value-form', where: '', form, found: '""' }, locale)).toMatch(/""/);
  });

  it('writes every fact of a problem but long digests into its sentence', () => {
    for (const problem of problems) {
      const facts = Object.entries(problem).filter(([name, value]) => !['type', 'where', 'expected', 'found'].includes(name) && typeof value === 'string' && value.length < 40);
      for (const [, fact] of facts) {
        if (['write', 'ENOSPC'].includes(String(fact)) || problem.type === 'value-form') continue;
        expect(describeProblem(problem, locale), problem.type).toContain(String(fact));
      }
    }
  });
});

it('no two areas use one type for different problems', () => {
  const areas = [viArchiveProblems, viBagProblems, viContentProblems, viPackageProblems, viSignatureProblems, viWorkProblems].flatMap((words) => Object.keys(words));
  expect(areas.filter((type, index) => areas.indexOf(type) !== index)).toEqual([]);
});

describe('a sentence', () => {
  it('writes points and numbers as the language does', () => {
    const problem = { type: 'points-out-of-range', where: '', max: 7500, found: 14_820_000 } as const;
    expect(describeProblem(problem, 'vi')).toBe('Điểm phải từ 0,00 đến 0,75, nhưng đã nhập 1.482,00. Hãy nhập lại điểm.');
    expect(describeProblem(problem, 'en')).toBe('Points must be from 0.00 to 0.75; 1,482.00 was entered. Enter the points again.');
  });

  it('shows a key or digest as the fingerprint that the screens show, and what is none as it is', () => {
    expect(describeProblem({ type: 'evidence-altered', where: '', sha256: digest }, 'en')).toContain('3f9a 01c2 77de 40b8 9a11');
    expect(describeProblem({ type: 'criteria-set-missing', where: '', digest: 'gone' }, 'vi')).toContain('gone');
    expect(describeProblem({ type: 'signer-unknown', where: '', thumbprint }, 'vi')).toContain(Buffer.from(thumbprint, 'base64url').toString('hex').slice(0, 4));
  });

  it('says the first fault that lies behind, with its place', () => {
    expect(describeProblem({ type: 'signature-unreadable', where: 'x.jws', causes }, 'vi')).toBe(
      'Không đọc được tệp chữ ký. signatures[0]: Thiếu trường "protected". Hãy bổ sung trường này.',
    );
    expect(describeProblem({ type: 'signature-unreadable', where: '', causes: [] }, 'en')).toBe('The signature file cannot be read. ');
  });

  it('knows what to do when the disk is full, and says the code of what it does not know', () => {
    expect(describeProblem({ type: 'disk', where: '', code: 'ENOSPC', act: 'write' }, 'vi')).toContain('ổ đĩa đã đầy');
    expect(describeProblem({ type: 'disk', where: '', code: 'EWEIRD', act: 'write' }, 'en')).toContain('EWEIRD');
  });
});
