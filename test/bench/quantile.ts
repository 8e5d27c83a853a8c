/** The smallest of the values that is not below `share` of them: 0.5 is the median, 0.95 the p95. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

/** `p50 12.0 ms, p95 30.1 ms of 60` */
export const describeTimes = (values: readonly number[]): string => `p50 ${showTime(median(values))}, p95 ${showTime(p95(values))} of ${values.length}`;

export const showTime = (milliseconds: number): string => (milliseconds < 1 ? `${(milliseconds * 1000).toFixed(1)} us` : `${milliseconds.toFixed(milliseconds < 100 ? 2 : 0)} ms`);
