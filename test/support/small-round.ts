import { createHash } from 'node:crypto';
import { canonicalText } from '#shared/bundle/canonical-text.ts';
import { criteriaSetSchema, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { roundSchema, type Round } from '#shared/domain/round.ts';
import { submissionSchema, type Submission } from '#shared/domain/submission.ts';
import type { EvidenceState } from '#shared/ipc/views.ts';
import { ok } from '#shared/kernel/result.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';

/** A round of two units and two members over six leaves: small enough to count by hand. */
const node = (code: string, parent: string | null, more: object = {}) => ({
  code, parent, title: `Tiêu chí ${code}`, titleEn: '', max: 10_000, scoredBy: 'appraisal', rule: '', evidenceHint: '', step: null, figures: [], ...more,
});

export const smallSet: CriteriaSet = criteriaSetSchema.parse({
  format: 'btd/criteria-set', version: 1, title: 'Bộ tiêu chí thử', titleEn: '', decision: '', isIllustrative: true,
  nodes: [
    node('1', null, { scoredBy: null, max: 37_500 }),
    node('1.1', '1', { step: 5000, max: 7500 }),
    node('1.2', '1', { figures: [{ name: 'a', label: 'Số nhiệm vụ' }, { name: 'b', label: 'Số hoàn thành' }] }),
    node('1.3', '1', { max: 20_000, scoredBy: 'survey' }),
    node('2', null, { scoredBy: null, max: 25_000 }),
    node('2.1', '2', { step: 2500 }),
    node('2.2', '2'),
    node('2.3', '2', { max: 5000, scoredBy: 'computed' }),
  ],
});

export const smallSetDigest = digestOf(canonicalText(smallSet));

export const smallRound: Round = roundSchema.parse({
  format: 'btd/round', version: 1, id: 'thu-2025', title: 'Đợt thẩm định thử năm 2025', titleEn: '', year: 2025, deadline: '2026-01-15',
  criteriaSet: smallSetDigest,
  units: [
    { id: 'so-noi-vu', name: 'Sở Nội vụ', group: 'Sở, ngành' },
    { id: 'xa-an-hoa', name: 'Xã An Hòa', group: 'Cấp xã' },
  ],
  members: [
    { id: 'm1', name: 'Nguyễn Thị Hạnh', role: 'member', key: null, assignment: { units: 'all', sectors: 'all' } },
    { id: 'm2', name: 'Trần Văn Bình', role: 'member', key: null, assignment: { units: ['so-noi-vu'], sectors: ['2'] } },
    { id: 's1', name: 'Lê Thu Hà', role: 'secretary', key: null, assignment: { units: [], sectors: [] } },
  ],
});

const citation = (file: string) => ({ file, pages: { from: 1, to: 2 }, section: '', note: '', documentNumber: '595/KH-BQL', documentDate: '2024-04-17' });
const entry = (code: string, self: object, more: object = {}) => ({ code, self, figures: [], explanation: `Giải trình ${code}`, citations: [], ...more });

/** The first hand-in of Sở Nội vụ: 1.1 and 1.2 scored, 2.1 claimed not applicable, 2.2 not named at all. */
export function smallSubmission(revision = 1, unit = 'so-noi-vu'): Submission {
  return submissionSchema.parse({
    format: 'btd/submission', version: 1, round: 'thu-2025', criteriaSet: smallSetDigest, unit, revision, approvedBy: 'Giám đốc Sở', approvedOn: '2025-11-20',
    entries: [
      entry('1.1', { kind: 'scored', points: revision === 1 ? 5000 : 7500 }, { citations: [citation('ke-hoach.pdf'), citation('khong-co.pdf')] }),
      entry('1.2', { kind: 'scored', points: 9535 }, { figures: [{ name: 'a', value: '86' }, { name: 'b', value: '82.5' }], citations: [citation('khong-co.pdf')] }),
      entry('2.1', { kind: 'not-applicable', reason: 'Không được giao chỉ tiêu' }),
    ],
    evidence: [
      { file: 'scan.pdf', size: 20, sha256: digestOf('scan'), pages: null, title: '' },
      { file: 'ke-hoach.pdf', size: 1000, sha256: digestOf('ke-hoach'), pages: 3, title: 'Kế hoạch cải cách hành chính' },
    ],
  });
}

export const smallEvidence: ReadonlyMap<Sha256, EvidenceState> = new Map<Sha256, EvidenceState>([
  [digestOf('ke-hoach'), { kind: 'readable', pages: 3 }],
  [digestOf('scan'), { kind: 'unreadable', reason: 'encrypted' }],
]);

/** Stands for the digest of a package's manifest. */
export const manifestOf = (submission: Submission): Sha256 => digestOf(canonicalText(submission));

/** Round, criteria set and the first package of Sở Nội vụ; Xã An Hòa has handed in nothing. */
export function fillRound({ store, world }: WorkspaceContext): void {
  const filled = store.transaction((records) => {
    records.insertCriteriaSet({ digest: smallSetDigest, set: smallSet, at: world.now() });
    records.replaceRound({ round: smallRound, at: world.now() });
    return ok(null);
  });
  if (!filled.ok) throw new Error(JSON.stringify(filled.error));
  addPackage({ store, world }, smallSubmission());
}

export function addPackage({ store, world }: Pick<WorkspaceContext, 'store' | 'world'>, submission: Submission): void {
  const added = store.transaction((records) => {
    records.insertPackage({ manifest: manifestOf(submission), size: 4096, submission, files: new Map(), evidence: smallEvidence, at: world.now() });
    return ok(null);
  });
  if (!added.ok) throw new Error(JSON.stringify(added.error));
}

export function digestOf(text: string): Sha256 {
  return createHash('sha256').update(text).digest('hex') as Sha256;
}
