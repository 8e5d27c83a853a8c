import type { NumberPanel } from '#renderer/stores/overview-store.ts';
import type { Look, RoundOverview, SlowLook } from '#shared/ipc/overview-views.ts';
import { isSlowLook } from '#shared/scoring/overview/looks.ts';

export type Doubts = Readonly<Record<SlowLook, number>> | null;

/** One number above the map. `of`: out of how many. `count` null: still being counted. `panel` null: nothing to open. */
export type Headline = {
  readonly name: 'done' | 'settled' | 'handedIn' | Look;
  readonly count: number | null;
  readonly of: number | null;
  readonly tone: 'rust' | 'amber' | null;
  readonly panel: NumberPanel | null;
};

/** How many cells there are to look at; null while they are being counted. */
export const countOfLook = (look: Look, { looks }: Pick<RoundOverview, 'looks'>, doubts: Doubts): number | null => (isSlowLook(look) ? (doubts?.[look] ?? null) : looks[look]);

/** The few numbers that say where a round stands, by role. */
export function listHeadlines(overview: RoundOverview, doubts: Doubts): readonly Headline[] {
  const { total, council, role } = overview;
  const ofLook = (look: Look, tone: Headline['tone']): Headline => {
    const count = countOfLook(look, overview, doubts);
    return { name: look, count, of: null, tone: count === null || count === 0 ? null : tone, panel: count === null || count === 0 ? null : { kind: 'look', look } };
  };
  const done: Headline = { name: role === 'member' ? 'done' : 'settled', count: total.done, of: total.cells, tone: null, panel: total.done < total.cells ? { kind: 'look', look: 'open' } : null };
  if (role === 'member') return [done, ofLook('differs', 'rust'), ofLook('flagged', 'amber'), ofLook('without-evidence', 'amber'), ofLook('draft', 'amber')];
  const owing = council.filter(({ cells }) => cells > 0);
  const handedIn: Headline = { name: 'handedIn', count: owing.filter(({ missing }) => missing === 0).length, of: owing.length, tone: null, panel: council.length === 0 ? null : { kind: 'members' } };
  return [done, handedIn, ofLook('conflict', 'rust'), ofLook('flagged', 'amber'), ofLook('unreadable', 'amber')];
}

const MEMBER_LOOKS = ['reason', 'review', 'no-question', 'self-score', 'unreadable', 'full-without-evidence'] as const satisfies readonly Look[];
const COUNCIL_LOOKS = ['awaited', 'no-question', 'self-score', 'full-without-evidence'] as const satisfies readonly Look[];

/** What needs a look besides the headlines: kinds of which there are none are left out. */
export function listNeededLooks(overview: RoundOverview, doubts: Doubts): readonly { readonly look: Look; readonly count: number }[] {
  const looks: readonly Look[] = overview.role === 'member' ? MEMBER_LOOKS : COUNCIL_LOOKS;
  return looks.flatMap((look) => {
    const count = countOfLook(look, overview, doubts) ?? 0;
    return count === 0 ? [] : [{ look, count }];
  });
}
