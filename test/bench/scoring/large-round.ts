import { criteriaSetSchema, SCORED_BY, type CriteriaSet, type ScoredBy } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY, policySchema, type Policy } from '#shared/domain/policy.ts';
import { pointsFromInteger, ZERO_POINTS } from '#shared/kernel/points.ts';
import type { RankedUnit } from '#shared/scoring/round/compute-round.ts';
import type { RoundCell } from '#shared/scoring/round/score-grid.ts';
import type { CellStanding } from '#shared/scoring/round/standing.ts';

/** The largest round that the program is built for: 20 departments and 168 communes, 102 sub-criteria each. */
export const UNITS = 188;
export const LEAVES = 102;
const SECTORS = 8;

/** Numbers that look random and are the same at every run (mulberry32). */
export function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Who scores a leaf, in the shape of the national set: seven sectors appraised and surveyed, the last one SIPAS, survey and computed. */
const scorerOf = (sector: number, place: number): ScoredBy => (sector < SECTORS - 1 ? (place < 9 ? 'appraisal' : 'survey') : (SCORED_BY[1 + (place % 3)] ?? 'sipas'));

/** Sectors of 12 or 13 leaves. The first leaf has a rule. */
export function makeLargeSet(): CriteriaSet {
  const nodes: object[] = [];
  for (let sector = 0; sector < SECTORS; sector += 1) {
    const code = String(sector + 1);
    const own = Array.from({ length: LEAVES }, (_, leaf) => leaf).filter((leaf) => leaf % SECTORS === sector);
    const leaves = own.map((leaf, place) => ({
      ...nodeOf(`${code}.${place + 1}`, code), max: [5000, 10_000, 15_000, 20_000][leaf % 4], scoredBy: scorerOf(sector, place),
      ...(leaf === 0 ? { max: 10_000, figures: [{ name: 'a', label: 'a' }, { name: 'b', label: 'b' }], scoring: { kind: 'ratio', numerator: 'b', denominator: 'a', full: 10_000 } } : {}),
    }));
    nodes.push({ ...nodeOf(code, null), max: leaves.reduce((sum, leaf) => sum + (leaf.max ?? 0), 0), scoredBy: null }, ...leaves);
  }
  return criteriaSetSchema.parse({ format: 'btd/criteria-set', version: 2, title: 'Bộ lớn', titleEn: '', decision: '', isIllustrative: true, nodes });
}

const nodeOf = (code: string, parent: string | null) => ({ code, parent, title: `Tiêu chí ${code}`, titleEn: '', max: 0, rule: '', evidenceHint: '', step: null, figures: [] });

export const makeUnits = (): readonly RankedUnit[] =>
  Array.from({ length: UNITS }, (_, at) => ({ id: unitId(at), group: at < 20 ? 'Sở, ngành' : 'Cấp xã' }));
const unitId = (at: number): UnitId => policySchema.shape.exemptions.element.shape.unit.parse(`dv-${at}`);

export const makePolicy = (notApplicable: Policy['notApplicable'], tieCode: CriterionCode): Policy => ({
  ...DEFAULT_POLICY, notApplicable, tieBreak: [{ kind: 'points', code: tieCode }, { kind: 'part', part: 'sipas' }],
});

/** Quarter points, some 4 % not applicable, 2 % open; every tenth unit has the very scores of the one before it in its group. */
export function makeCells(set: CriteriaSet, units: readonly RankedUnit[], chance: () => number): readonly RoundCell[] {
  const leaves = set.nodes.filter((node) => node.scoredBy !== null);
  let before: readonly CellStanding[] = [];
  return units.flatMap(({ id }, at) => {
    const isTwin = at % 10 === 9;
    const row = isTwin ? before : leaves.map((leaf) => makeStanding(leaf.max, chance));
    before = row;
    return leaves.map((leaf, place) => ({ unit: id, code: leaf.code, standing: row[place] ?? { kind: 'missing' as const } }));
  });
}

function makeStanding(max: number, chance: () => number): CellStanding {
  const fate = chance();
  if (fate < 0.04) return { kind: 'not-applicable' };
  if (fate < 0.05) return { kind: 'missing' };
  if (fate < 0.06) return { kind: 'conflict' };
  const quarters = Math.max(1, Math.round(max / 2500));
  return { kind: 'settled', points: pointsFromInteger(Math.min(max, 2500 * Math.ceil(chance() ** 0.3 * quarters))) ?? ZERO_POINTS };
}
