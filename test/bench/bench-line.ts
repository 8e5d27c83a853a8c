/** One promise of the program's speed: what was measured, against what, and how much it may be. */
export type BenchLine = {
  readonly name: string;
  /** Milliseconds or mebibytes, of which fewer are better; or frames a second, of which more are. */
  readonly unit: 'ms' | 'MiB' | 'fps';
  readonly ours: number;
  /** What the same run gave for the least that anybody could do; null where the promise is a number by itself. */
  readonly floor: { readonly name: string; readonly value: number } | null;
  /** In `unit`. */
  readonly goal: number;
  /** What else was seen, a line each. */
  readonly notes: readonly string[];
};

export const isMet = ({ unit, ours, goal }: BenchLine): boolean => (unit === 'fps' ? ours >= goal : ours <= goal);
