import { isMet, type BenchLine } from './bench-line.ts';
import { showTime } from './quantile.ts';

const HEADER = ['what', 'floor', 'ours', 'ratio', 'goal', ''];

/** A table for a terminal with what else was seen below each line; a missed goal stands out. */
export function printLines(lines: readonly BenchLine[]): string {
  const rows = [HEADER, ...lines.map(toRow)];
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row, at) => [
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd(),
    ...(lines[at - 1]?.notes.map((note) => `    ${note}`) ?? []),
  ]);
  const floors = [...new Set(lines.flatMap(({ floor }) => (floor === null ? [] : [floor.name])))].map((name) => `floor: ${name}\n`);
  return `${table.flat().join('\n')}\n${floors.join('')}${sumUp(lines)}\n`;
}

function toRow(line: BenchLine): readonly string[] {
  const { name, unit, floor, ours, goal } = line;
  const times = (value: number): string => (floor === null ? '' : `${(value / floor.value).toFixed(2)}x`);
  const most = floor === null ? showIn(unit, goal) : `${showIn(unit, goal)} (${times(goal)})`;
  return [name, floor === null ? '' : showIn(unit, floor.value), showIn(unit, ours), times(ours), most, isMet(line) ? 'met' : '*** MISSED ***'];
}

const showIn = (unit: BenchLine['unit'], value: number): string => (unit === 'ms' ? showTime(value) : `${value.toFixed(1)} ${unit}`);

function sumUp(lines: readonly BenchLine[]): string {
  const missed = lines.filter((line) => !isMet(line));
  return missed.length === 0 ? 'all goals met' : `*** ${missed.length} OF ${lines.length} GOALS MISSED: ${missed.map(({ name }) => name).join('; ')} ***`;
}
