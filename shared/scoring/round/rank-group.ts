import { compareIndexes, hasIndex, type IndexSource } from './index-unit.ts';
import { sortByIndex } from './sort-by-index.ts';
import { compareByChain, type TieSource } from './tie-chain.ts';

/** Places of all units, each within its group; 0: no index, hence no place. */
export type Ranking = {
  readonly rank: Int32Array;
  /** Units of the group on that place. */
  readonly sharedBy: Int32Array;
  /** The last key of the chain that was needed; `NOTHING`, or `DECISION`. */
  readonly brokenBy: Int16Array;
};
export const NOTHING = -1;
export const DECISION = -2;

export const createRanking = (units: number): Ranking => ({ rank: new Int32Array(units), sharedBy: new Int32Array(units), brokenBy: new Int16Array(units) });

/** Units that are ranked among themselves. `order` is kept from one ranking to the next: it is nearly right already. */
export type Group = { readonly name: string; readonly order: Int32Array; readonly scratch: Int32Array };

export const createGroup = (name: string, members: readonly number[]): Group => ({ name, order: Int32Array.from(members), scratch: new Int32Array(members.length) });

export type RankSource = {
  readonly index: IndexSource;
  readonly tie: TieSource;
  readonly ranking: Ranking;
  /** The recorded order of exactly these units; null when the council has decided nothing about them. */
  readonly decidedOrder: (units: readonly number[]) => readonly number[] | null;
};

/**
 * Ranks one group: by index, then by the chain, then by a recorded decision; what is equal to the end shares its place.
 * A decision orders exactly the units that are tied: when another one joins or leaves them, it says nothing any more.
 * Returns the units that a decision orders or could order.
 */
export function rankGroup(source: RankSource, group: Group): readonly (readonly number[])[] {
  const { index, ranking } = source;
  const ties: (readonly number[])[] = [];
  const ranked = setUnrankedAside(source, group);
  sortByIndex(index, ranked, group.scratch);
  for (let from = 0; from < ranked.length; ) {
    const first = ranked[from] ?? 0;
    let to = from + 1;
    while (to < ranked.length && compareIndexes(index, first, ranked[to] ?? 0) === 0) to += 1;
    if (to === from + 1) {
      placeUnit(ranking, first, { rank: to, sharedBy: 1, brokenBy: NOTHING });
    } else ties.push(...rankEqual(source, ranked.subarray(from, to), from + 1));
    from = to;
  }
  return ties;
}

/** Those without an index go behind all others; in place, so that the order stays for the next time. */
function setUnrankedAside({ index, ranking }: RankSource, { order, scratch }: Group): Int32Array {
  let [ranked, aside] = [0, 0];
  for (const unit of order) {
    if (hasIndex(index.indexes, unit)) {
      order[ranked] = unit;
      ranked += 1;
      continue;
    }
    scratch[aside] = unit;
    aside += 1;
    placeUnit(ranking, unit, { rank: 0, sharedBy: 0, brokenBy: NOTHING });
  }
  order.set(scratch.subarray(0, aside), ranked);
  return order.subarray(0, ranked);
}

/** Units of one index: asks the chain, then the council's decisions. */
function rankEqual(source: RankSource, units: Int32Array, place: number): readonly (readonly number[])[] {
  const { tie, ranking } = source;
  sortByChain(tie, units);
  const ties: (readonly number[])[] = [];
  let keyBefore = NOTHING;
  for (let from = 0; from < units.length; ) {
    const first = units[from] ?? 0;
    let to = from + 1;
    let keyAfter = NOTHING;
    for (; to < units.length; to += 1) {
      const comparison = compareByChain(tie, first, units[to] ?? 0);
      if (comparison === null) continue;
      keyAfter = comparison.key;
      break;
    }
    const brokenBy = Math.max(keyBefore, keyAfter);
    for (let at = from; at < to; at += 1) placeUnit(ranking, units[at] ?? 0, { rank: place + from, sharedBy: to - from, brokenBy });
    if (to > from + 1) ties.push(settleByDecision(source, [...units.subarray(from, to)], place + from));
    keyBefore = keyAfter;
    from = to;
  }
  return ties;
}

/** Few are ever equal: each is put into its place by hand, in the group's own order. */
function sortByChain(tie: TieSource, units: Int32Array): void {
  for (let next = 1; next < units.length; next += 1) {
    const unit = units[next] ?? 0;
    let place = next;
    while (place > 0 && (compareByChain(tie, units[place - 1] ?? 0, unit)?.order ?? 0) > 0) {
      units[place] = units[place - 1] ?? 0;
      place -= 1;
    }
    units[place] = unit;
  }
}

/** Units that nothing but a decision tells apart; where there is none they go on sharing their place. */
function settleByDecision({ ranking, decidedOrder }: RankSource, equal: readonly number[], place: number): readonly number[] {
  for (const [position, unit] of decidedOrder(equal)?.entries() ?? []) placeUnit(ranking, unit, { rank: place + position, sharedBy: 1, brokenBy: DECISION });
  return equal;
}

type Place = { readonly rank: number; readonly sharedBy: number; readonly brokenBy: number };

function placeUnit(ranking: Ranking, unit: number, { rank, sharedBy, brokenBy }: Place): void {
  ranking.rank[unit] = rank;
  ranking.sharedBy[unit] = sharedBy;
  ranking.brokenBy[unit] = brokenBy;
}
