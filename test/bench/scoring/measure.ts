/** One thing that is measured: `run` is called until it has taken long enough, and its result keeps it from being left out. */
export type Subject = { readonly name: string; readonly run: () => number };

export type Measured = { readonly name: string; readonly milliseconds: number };

const REPETITIONS = 41;
const TARGET_MS = 4;

/**
 * The median time of one run of each, in milliseconds. The subjects take turns, so that a machine that slows down
 * slows all of them: what counts is the ratio within one process.
 */
export function measure(subjects: readonly Subject[]): readonly Measured[] {
  let kept = 0;
  const rounds = subjects.map((subject) => {
    for (const start = performance.now(); performance.now() - start < 60; ) kept += subject.run();
    return countRuns(subject);
  });
  const times = subjects.map((): number[] => []);
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    for (const [index, subject] of subjects.entries()) {
      const runs = rounds[index] ?? 1;
      const start = performance.now();
      for (let run = 0; run < runs; run += 1) kept += subject.run();
      times[index]?.push((performance.now() - start) / runs);
    }
  }
  if (Number.isNaN(kept)) throw new Error('a measured subject gave no number');
  return subjects.map(({ name }, index) => ({ name, milliseconds: medianOf(times[index] ?? []) }));
}

function countRuns(subject: Subject): number {
  const start = performance.now();
  let kept = 0;
  for (let run = 0; run < 5; run += 1) kept += subject.run();
  const one = (performance.now() - start) / 5 + (kept === -1 ? 1 : 0);
  return Math.max(1, Math.round(TARGET_MS / Math.max(one, 1e-6)));
}

function medianOf(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
