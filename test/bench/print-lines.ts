/** All times in milliseconds of one run. */
export type BenchLine = { readonly name: string; readonly floorName: string; readonly floor: number; readonly ours: number; readonly goal: number };

const HEADER = ['what', 'floor', 'ours', 'ratio', 'goal', ''];

/** A table for a terminal; a missed goal stands out. */
export function printLines(lines: readonly BenchLine[]): string {
  const rows = [HEADER, ...lines.map(({ name, floor, ours, goal }) => [name, showTime(floor), showTime(ours), `${(ours / floor).toFixed(2)}x`, `${showTime(goal)} (${(goal / floor).toFixed(1)}x)`, ours <= goal ? 'pass' : '*** MISSED ***'])];
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const missed = lines.filter((line) => line.ours > line.goal).length;
  const table = rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd());
  const floors = [...new Set(lines.map((line) => line.floorName))].join('; ');
  return `${table.join('\n')}\nfloor: ${floors}; medians of one run of each, taken in turns\n${missed === 0 ? 'all goals met' : `*** ${missed} OF ${lines.length} GOALS MISSED ***`}\n`;
}

const showTime = (milliseconds: number): string => (milliseconds < 1 ? `${(milliseconds * 1000).toFixed(1)} us` : `${milliseconds.toFixed(2)} ms`);
