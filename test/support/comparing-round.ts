import { canonicalText } from '#shared/bundle/canonical-text.ts';
import { criteriaSetSchema, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { MemberId } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY } from '#shared/domain/policy.ts';
import { roundSchema } from '#shared/domain/round.ts';
import { submissionSchema } from '#shared/domain/submission.ts';
import { ok } from '#shared/kernel/result.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { digestOf, manifestOf } from './small-round.ts';
import { expectOk, makeWorkspace } from './temp-workspace.ts';

/** A city's index against the mean of the group, and of all units. */
const comparing = (among: 'group' | 'round') => ({ kind: 'compare-with-mean', figure: 'par', mean: { kind: among }, atLeast: { kind: 'points', points: 10_000 }, below: { kind: 'points', points: 0 } });
/** By one figure against the group; who reaches that by another, against the group and then against all units. */
const byCapital = (among: 'group' | 'round', atLeast: object, below: number) => ({ ...comparing(among), figure: 'vốn', atLeast, below: { kind: 'points', points: below } });
const TWICE = { ...comparing('group'), atLeast: byCapital('group', byCapital('round', { kind: 'points', points: 10_000 }, 7500), 5000) };
const FIGURES = [{ name: 'par', label: 'PAR INDEX' }, { name: 'vốn', label: 'Vốn giải ngân' }];
const node = (code: string, parent: string | null, more: object = {}) => ({ code, parent, title: code, titleEn: '', max: 10_000, scoredBy: 'appraisal', rule: '', evidenceHint: '', step: null, figures: [{ name: 'par', label: 'PAR INDEX' }], ...more });
const SET: CriteriaSet = criteriaSetSchema.parse({
  format: 'btd/criteria-set', version: 2, title: 'Bộ thử', titleEn: '', decision: '', isIllustrative: true,
  nodes: [node('1', null, { scoredBy: null, max: 40_000, figures: [] }), node('1.1', '1', { scoring: comparing('group') }), node('1.2', '1', { scoring: comparing('round') }), node('1.3', '1'), node('1.4', '1', { scoring: TWICE, figures: FIGURES })],
});
/** `so-…` are of one group, `xa-…` of another. */
export const COMPARED_UNITS = ['so-1', 'so-2', 'so-3', 'xa-1'];

/** A member's workspace whose round compares what the units declare; nobody has handed in anything. */
export async function makeComparingRound({ exemptions = [], units = COMPARED_UNITS }: { readonly exemptions?: readonly object[]; readonly units?: readonly string[] } = {}): Promise<WorkspaceContext> {
  const context = await makeWorkspace('member');
  const { store, world } = context;
  const round = roundSchema.parse({
    format: 'btd/round', version: 2, id: 'r', title: 'Đợt thử', titleEn: '', year: 2025, deadline: null, criteriaSet: digestOf(canonicalText(SET)),
    units: units.map((id) => ({ id, name: id, group: id.startsWith('so') ? 'Sở' : 'Xã' })),
    members: [{ id: 'm1', name: 'Hạnh', role: 'member', key: null, assignment: { units: 'all', sectors: 'all' } }], policy: { ...DEFAULT_POLICY, exemptions },
  });
  expectOk(store.transaction((records) => {
    records.insertCriteriaSet({ digest: round.criteriaSet, set: SET, at: world.now() });
    records.replaceRound({ round, at: world.now() });
    records.setMember({ member: 'm1' as MemberId, at: world.now() });
    return ok(null);
  }));
  return context;
}

/** What a unit hands in: its index, and in 1/10 000 of a point the score that it gives itself for each criterion; null: none. */
export type Declared = { readonly unit: string; readonly par: string | null; readonly revision?: number; readonly self?: number | null; readonly capital?: string };

export function declare({ store, world }: WorkspaceContext, { unit, par, revision = 1, self = null, capital = '1' }: Declared): void {
  const submission = submissionSchema.parse({
    format: 'btd/submission', version: 1, round: 'r', criteriaSet: digestOf(canonicalText(SET)), unit, revision, approvedBy: 'A', approvedOn: '2025-11-20', evidence: [],
    entries: ['1.1', '1.2', '1.4'].map((code) => ({
      code, self: self === null ? { kind: 'unscored' } : { kind: 'scored', points: self },
      figures: par === null ? [] : [{ name: 'par', value: par }, ...(code === '1.4' ? [{ name: 'vốn', value: capital }] : [])],
      explanation: '', citations: [],
    })),
  });
  expectOk(store.transaction((records) => {
    records.insertPackage({ manifest: manifestOf(submission), size: 1, submission, files: new Map(), evidence: new Map(), at: world.now() });
    return ok(null);
  }));
}
