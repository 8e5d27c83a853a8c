import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { DEFAULT_POLICY, NOT_APPLICABLE_MODELS, type Policy } from '#shared/domain/policy.ts';
import { compareFractions, fromExactText, type Fraction } from '#shared/kernel/fraction.ts';
import type { Points } from '#shared/kernel/points.ts';
import { changeCell, computeRound, type RoundScores } from '#shared/scoring/round/compute-round.ts';
import { describeResults, listTies } from '#shared/scoring/round/describe-results.ts';
import { compareIndexes } from '#shared/scoring/round/index-unit.ts';
import type { CellStanding } from '#shared/scoring/round/standing.ts';
import type { UnitResult } from '#shared/scoring/round/unit-result.ts';
import { compareNaive, isSame, naiveIndex } from '#test/support/naive-index.ts';
import { sketchSet, type NodeSketch } from '#test/support/small-scores.ts';

const PARTS = ['appraisal', 'survey', 'sipas', 'computed'] as const;

/** Sectors of two levels; some nodes gather, some sectors are bonus or penalty. */
const setOf = (allowExtra: boolean): fc.Arbitrary<CriteriaSet> =>
  fc
    .array(
      fc.record({
        extra: fc.constantFrom(...(allowExtra ? ([undefined, undefined, 'bonus', 'penalty'] as const) : ([undefined] as const))),
        gather: fc.option(fc.integer({ min: 1, max: 90_000 }), { nil: undefined }),
        criteria: fc.array(fc.record({ gather: fc.option(fc.integer({ min: 1, max: 30_000 }), { nil: undefined }), leaves: fc.array(fc.record({ max: fc.integer({ min: 1, max: 20_000 }), by: fc.constantFrom(...PARTS) }), { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((sectors) => sketchSet(sectors.flatMap(({ extra, gather, criteria }, s): readonly NodeSketch[] => [
      { code: `${s}`, max: 100_000, ...(extra === undefined ? {} : { extra }), ...(gather === undefined ? {} : { gather }) },
      ...criteria.flatMap((criterion, c): readonly NodeSketch[] => [
        { code: `${s}.${c}`, parent: `${s}`, max: 50_000, ...(criterion.gather === undefined ? {} : { gather: criterion.gather }) },
        ...criterion.leaves.map(({ max, by }, l): NodeSketch => ({ code: `${s}.${c}.${l}`, parent: `${s}.${c}`, max, by })),
      ]),
    ])));

/** Four quarters of the maximum, so that ties are common, or any points; now and then open or not applicable. */
const standingOf = (max: number): fc.Arbitrary<CellStanding> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 4 }).map((quarter): CellStanding => ({ kind: 'settled', points: Math.floor((max * quarter) / 4) as Points })) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max }).map((points): CellStanding => ({ kind: 'settled', points: points as Points })) },
    { weight: 2, arbitrary: fc.constantFrom<CellStanding>({ kind: 'not-applicable' }, { kind: 'missing' }, { kind: 'conflict' }) },
  );
const extraPolicy = fc.record({ cap: fc.option(fc.integer({ min: 0, max: 20_000 }).map((cap) => cap as Points)), countsInIndex: fc.boolean() });

type Case = { readonly set: CriteriaSet; readonly policy: Policy; readonly rows: readonly (readonly CellStanding[])[]; readonly groups: readonly string[] };
const leavesOf = (set: CriteriaSet) => set.nodes.filter((node) => node.scoredBy !== null);
const caseOf = (allowExtra = true): fc.Arbitrary<Case> =>
  setOf(allowExtra).chain((set) =>
    fc.record({ notApplicable: fc.constantFrom(...NOT_APPLICABLE_MODELS), bonus: extraPolicy, penalty: extraPolicy, key: fc.constantFrom(...set.nodes.map((node) => node.code)), hasKey: fc.boolean(), isPart: fc.boolean(), size: fc.integer({ min: 1, max: 14 }) }).chain(({ notApplicable, bonus, penalty, key, hasKey, isPart, size }) =>
      fc.record({
        set: fc.constant(set),
        policy: fc.constant<Policy>({ ...DEFAULT_POLICY, notApplicable, bonus, penalty, tieBreak: hasKey ? [...(isPart ? [{ kind: 'part', part: 'survey' } as const] : []), { kind: 'points', code: key }] : [] }),
        rows: fc.oneof(fc.array(fc.tuple(...leavesOf(set).map((leaf) => standingOf(leaf.max))), { minLength: size, maxLength: size }), fc.tuple(fc.tuple(...leavesOf(set).map((leaf) => standingOf(leaf.max))), fc.tuple(...leavesOf(set).map((leaf) => standingOf(leaf.max)))).chain(([one, other]) => fc.array(fc.constantFrom(one, other), { minLength: size, maxLength: size }))),
        groups: fc.array(fc.constantFrom('Sở', 'Xã'), { minLength: size, maxLength: size }),
      })));

const unitId = (at: number): UnitId => `u${at}` as UnitId;
const open = ({ set, policy, rows, groups }: Case): RoundScores =>
  computeRound({
    set, policy, units: rows.map((_, at) => ({ id: unitId(at), group: groups[at] ?? '' })), acceptedFigure: () => null, decisions: [],
    cells: rows.flatMap((row, at) => leavesOf(set).map((leaf, place) => ({ unit: unitId(at), code: leaf.code, standing: row[place] ?? { kind: 'missing' as const } }))),
  });
const describeAll = (scores: RoundScores): readonly UnitResult[] => describeResults(scores, () => null);
const exactly = ({ index }: UnitResult): Fraction | null => (index === null ? null : fromExactText(index));
const rowMap = (set: CriteriaSet, row: readonly CellStanding[]): ReadonlyMap<string, CellStanding> => new Map(leavesOf(set).map((leaf, place) => [leaf.code, row[place] ?? { kind: 'missing' }]));
/** Every key of the chain by hand: what is settled below the node, or in the part. */
const keysOf = ({ set, policy }: Case, row: readonly CellStanding[]): readonly number[] =>
  policy.tieBreak.map((key) => leavesOf(set).reduce((sum, leaf, place) => {
    const standing = row[place];
    const sector = set.nodes.find((node) => node.code === leaf.code.split('.')[0]);
    const isIn = key.kind === 'points' ? leaf.code === key.code || leaf.code.startsWith(`${key.code}.`) : key.kind === 'part' && leaf.scoredBy === key.part && sector?.extra === undefined;
    return isIn && standing?.kind === 'settled' ? sum + standing.points : sum;
  }, 0));

const depth = (code: string): number => code.split('.').length;
const bySector = (results: readonly UnitResult[]) => results.map((result) => ({ ...result, sectors: result.sectors.toSorted((a, b) => (a.sector < b.sector ? -1 : 1)) }));
const asSets = (ties: ReturnType<typeof listTies>) => ties.map((tie) => tie.toSorted().join(' ')).toSorted();

describe('an index', () => {
  it('is what naive fractions make of the policy, under every model, with gathering, bonus and penalty', () => {
    fc.assert(fc.property(caseOf(), (one) => {
      describeAll(open(one)).forEach((result, at) => {
        const naive = naiveIndex(one.set, one.policy, rowMap(one.set, one.rows[at] ?? []));
        const index = exactly(result);
        if (naive === null || index === null) expect([naive, index]).toEqual([null, null]);
        else expect(isSame([index.numerator, index.denominator], naive)).toBe(true);
      });
    }), { numRuns: 400 });
  });

  it('compares as naive fractions do, whichever way the quick comparison takes', () => {
    fc.assert(fc.property(caseOf(), (one) => {
      const scores = open(one);
      const naive = one.rows.map((row) => naiveIndex(one.set, one.policy, rowMap(one.set, row)));
      for (const [a, first] of naive.entries()) {
        for (const [b, second] of naive.entries()) {
          if (first !== null && second !== null) expect(Math.sign(compareIndexes(scores.source.index, a, b)) + 0).toBe(compareNaive(second, first) + 0);
        }
      }
    }), { numRuns: 200 });
  });

  it('lies between 0 and 100 % without bonus and penalty', () => {
    fc.assert(fc.property(caseOf(false), (one) => {
      for (const result of describeAll(open(one))) {
        const index = exactly(result);
        if (index === null) continue;
        expect(index.numerator >= 0n && index.numerator <= index.denominator).toBe(true);
      }
    }));
  });

  it('is none when nothing applies, whatever the model', () => {
    fc.assert(fc.property(caseOf(), fc.constantFrom<CellStanding>({ kind: 'not-applicable' }, { kind: 'missing' }, { kind: 'conflict' }), (one, standing) => {
      const rows = one.rows.map((row) => row.map(() => standing));
      for (const result of describeAll(open({ ...one, rows }))) expect(result).toMatchObject({ index: null, indexPercent: null, rank: null, base: { points: 0, applicableMax: 0 } });
    }));
  });

  it('never falls when one settled cell gains points that do not count against the unit', () => {
    fc.assert(fc.property(caseOf(), fc.nat(), fc.nat(), (one, where, more) => {
      const place = where % leavesOf(one.set).length;
      const leaf = leavesOf(one.set)[place];
      const standing = one.rows[0]?.[place];
      const sector = one.set.nodes.find((node) => node.code === leaf?.code.split('.')[0]);
      fc.pre(leaf !== undefined && standing?.kind === 'settled' && sector?.extra !== 'penalty');
      if (leaf === undefined || standing?.kind !== 'settled') return;
      const better: CellStanding = { kind: 'settled', points: Math.min(leaf.max, standing.points + (more % 5000)) as Points };
      const indexWith = (cell: CellStanding): Fraction | null => {
        const [result] = describeAll(open({ ...one, rows: one.rows.map((row, at) => (at === 0 ? row.with(place, cell) : row)) }));
        return result === undefined ? null : exactly(result);
      };
      const [before, after] = [indexWith(standing), indexWith(better)];
      expect(before === null || after === null ? before === after : compareFractions(after, before) >= 0).toBe(true);
    }));
  });
});

describe('sums', () => {
  it('do not depend on the order of children', () => {
    fc.assert(fc.property(caseOf(), (one) => {
      const isParent = (code: CriterionCode): boolean => one.set.nodes.some((node) => node.parent === code);
      const [inner, leaves] = [one.set.nodes.filter((node) => isParent(node.code)), one.set.nodes.filter((node) => !isParent(node.code))];
      const turned: CriteriaSet = { ...one.set, nodes: [...inner.toReversed().toSorted((a, b) => depth(a.code) - depth(b.code)), ...leaves.toReversed()] };
      const rows = one.rows.map((row) => row.toReversed());
      expect(bySector(describeAll(open({ ...one, set: turned, rows })))).toEqual(bySector(describeAll(open(one))));
    }));
  });

  it('and ranks after any changes in place are those of a round computed anew', () => {
    fc.assert(fc.property(caseOf(), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }), (one, changes) => {
      const scores = open(one);
      const rows = one.rows.map((row) => [...row]);
      for (const [unit, leaf, seed] of changes) {
        const [at, place] = [unit % rows.length, leaf % leavesOf(one.set).length];
        const node = leavesOf(one.set)[place];
        const standings: readonly CellStanding[] = [{ kind: 'settled', points: (seed % ((node?.max ?? 0) + 1)) as Points }, { kind: 'not-applicable' }, { kind: 'missing' }, { kind: 'conflict' }];
        const standing = standings[seed % standings.length] ?? { kind: 'missing' };
        rows[at]?.splice(place, 1, standing);
        changeCell(scores, { unit: at, column: scores.plan.columnOf.get(node?.code ?? ('' as CriterionCode)) ?? 0 }, standing);
      }
      const anew = open({ ...one, rows });
      expect(describeAll(scores)).toEqual(describeAll(anew));
      expect(asSets(listTies(scores))).toEqual(asSets(listTies(anew)));
    }), { numRuns: 300 });
  });
});

describe('ranks', () => {
  it('are a weak order: one more than the units strictly better, equal exactly when index and every key are', () => {
    fc.assert(fc.property(caseOf(), (one) => {
      const results = describeAll(open(one));
      const standings = one.rows.map((row) => ({ naive: naiveIndex(one.set, one.policy, rowMap(one.set, row)), keys: keysOf(one, row) }));
      const isBetter = (a: number, b: number): boolean => {
        const [first, second] = [standings[a], standings[b]];
        if (first?.naive == null || second?.naive == null) return false;
        const byIndex = compareNaive(first.naive, second.naive);
        if (byIndex !== 0) return byIndex > 0;
        const key = first.keys.findIndex((value, at) => value !== second.keys[at]);
        return key !== -1 && (first.keys[key] ?? 0) > (second.keys[key] ?? 0);
      };
      for (const [at, result] of results.entries()) {
        const group = results.flatMap((other, place) => (other.group === result.group && other.index !== null ? [place] : []));
        if (result.index === null) expect(result.rank).toBeNull();
        else {
          expect(result.rank).toBe(1 + group.filter((other) => isBetter(other, at)).length);
          expect(result.sharedBy).toBe(group.filter((other) => results[other]?.rank === result.rank).length);
        }
      }
    }), { numRuns: 400 });
  });

  it('never contradict a decision: it only splits what shares a place, in its order', () => {
    fc.assert(fc.property(caseOf(), fc.nat(), (one, pick) => {
      const scores = open(one);
      const ties = listTies(scores);
      fc.pre(ties.length > 0);
      const tie = ties[pick % ties.length] ?? [];
      const decided = tie.toReversed();
      const after = describeAll(computeRound({ set: one.set, policy: one.policy, units: scores.units, acceptedFigure: () => null, decisions: [{ units: decided }], cells: one.rows.flatMap((row, at) => leavesOf(one.set).map((leaf, place) => ({ unit: unitId(at), code: leaf.code, standing: row[place] ?? { kind: 'missing' as const } }))) }));
      const before = describeAll(scores);
      const first = before.find((result) => result.unit === tie[0])?.rank ?? 0;
      for (const result of after) {
        const position = decided.indexOf(result.unit);
        if (position === -1) expect(result).toEqual(before.find((other) => other.unit === result.unit));
        else expect(result).toMatchObject({ rank: first + position, sharedBy: 1, tieBrokenBy: 'decision' });
      }
    }));
  });
});
