import type { Locator } from '@playwright/test';
import { quantile } from '../quantile.ts';

/** A whole list is scrolled from end to end in so many milliseconds: a hand that looks for a line, not one that flings. */
const WAY_MS = 3000;
const WINDOW_MS = 1000;

export type Frames = {
  /** Frames a second in the second that had the fewest. */
  readonly fewest: number;
  readonly overall: number;
  /** Milliseconds. */
  readonly longest: number;
};

/** Scrolls a list to its end and back, a little in each frame, and counts the frames that came. */
export async function scrollThrough(list: Locator): Promise<Frames> {
  const times = await list.evaluate(async (box, way) => {
    const stamps: number[] = [];
    for (let done = 0; done < 2; ) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      stamps.push(now);
      done = (now - (stamps[0] ?? now)) / way;
      box.scrollTop = (done < 1 ? done : 2 - done) * (box.scrollHeight - box.clientHeight);
    }
    return stamps;
  }, WAY_MS);
  return countFrames(times);
}

export function countFrames(times: readonly number[]): Frames {
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const starts = times.filter((time) => time + WINDOW_MS <= last);
  const inWindow = starts.map((from) => times.filter((time) => time > from && time <= from + WINDOW_MS).length);
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time));
  return { fewest: Math.min(...inWindow), overall: ((times.length - 1) * 1000) / (last - first), longest: quantile(gaps, 1) };
}
