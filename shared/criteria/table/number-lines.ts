import { isCriterionCode, type CriterionCode } from '../../domain/ids.ts';
import type { CriteriaProblem } from '../../problem/criteria-problem.ts';
import { countingsOf, isNext, labelParts, placeOf, type Counting, type Label } from './read-label.ts';
import type { TableLine } from './read-lines.ts';
import { clip } from './read-lines.ts';

/** Where a line stands in the tree. */
export type Numbered = { readonly line: TableLine; readonly code: CriterionCode; readonly parent: CriterionCode | null };
export type Numbering = { readonly numbered: readonly Numbered[]; readonly faults: readonly CriteriaProblem[] };

/** A line whose children may still come. */
type OpenNode = { readonly label: Label; readonly last: string; readonly counting: Counting | null; readonly code: CriterionCode; readonly parent: CriterionCode | null };
type State = { readonly where: (line: TableLine) => string; readonly open: OpenNode[]; readonly codes: Map<string, CriterionCode>; readonly numbered: Numbered[]; readonly faults: CriteriaProblem[];
  /** Numbers above others that were found to be missing. */
  readonly missing: Set<string>;
  /** The line before could not be read: it may be the one that is missed. */
  isLost: boolean };
type Place = { readonly code: string; readonly parent: CriterionCode | null; readonly depth: number; readonly counting: Counting | null };

/**
 * Codes and parents from the numbers as printed. `1.1.2` names its parent itself; a lone `II`, `3` or `a` stands beside
 * the last line that was counted so, else below the line above it. What can be read in two ways is asked, and a number
 * that is missing, twice there or skipped is left as it is, for the check to report.
 */
export function numberLines(lines: readonly TableLine[], where: (line: TableLine) => string): Numbering {
  const state: State = { where, open: [], codes: new Map(), numbered: [], faults: [], missing: new Set(), isLost: false };
  for (const [index, line] of lines.entries()) placeLine(state, line, findNextAlike(lines, index));
  return { numbered: state.numbered, faults: state.faults };
}

/** The next number that could be counted as this one is: between `I` and `II` stand 1, 2, 3. */
function findNextAlike(lines: readonly TableLine[], index: number): Label | null {
  const label = lines[index]?.row.label ?? null;
  const countings = label === null ? [] : countingsOf(label.text);
  if (countings.length < 2) return lines[index + 1]?.row.label ?? null;
  const next = lines.slice(index + 1, index + 1 + LOOK_AHEAD).find(({ row }) => row.label !== null && countingsOf(row.label.text).some((counting) => countings.includes(counting)));
  return next?.row.label ?? null;
}

const LOOK_AHEAD = 100;

function placeLine(state: State, line: TableLine, next: Label | null): void {
  const { label, unreadable } = line.row;
  if (label === null) {
    const [where, found] = [state.where(line), clip(unreadable ?? '')];
    state.faults.push(line.row.isDay ? { type: 'table-cell-is-day', where, day: found } : { type: 'table-code-unreadable', where, found });
    state.isLost = true;
    return;
  }
  const parts = labelParts(label);
  const place = parts.length > 1 ? placeAbsolute(state, line, label) : placeRelative(state, { line, label, next });
  if (place === null) return;
  if (!isCriterionCode(place.code)) {
    state.faults.push({ type: 'table-code-unreadable', where: state.where(line), found: clip(place.code) });
    return;
  }
  state.open.length = place.depth;
  state.open.push({ label, last: parts.at(-1) ?? '', counting: place.counting, code: place.code, parent: place.parent });
  state.isLost = false;
  state.codes.set(place.code, place.code);
  state.numbered.push({ line, code: place.code, parent: place.parent });
}

/** `1.1.2`: below `1.1`, which is open, or stood anywhere above. */
function placeAbsolute(state: State, line: TableLine, label: Label): Place | null {
  for (const { above, joint, last } of prefixesOf(label.text)) {
    const depth = state.open.findLastIndex((node) => node.label.text === above || node.code === above);
    const parent = state.open[depth];
    if (parent !== undefined) return { code: `${parent.code}${joint}${last}`, parent: parent.code, depth: depth + 1, counting: null };
    // Sector I has 1.1, 1.2: the Roman number and the Arabic one are the same.
    const roman = state.open.findLastIndex((node) => node.counting?.endsWith('roman') === true && String(placeOf(node.last, node.counting)) === above);
    const sector = state.open[roman];
    if (sector !== undefined) return { code: label.text, parent: sector.code, depth: roman + 1, counting: null };
    const earlier = state.codes.get(above);
    if (earlier !== undefined) return { code: label.text, parent: earlier, depth: 0, counting: null };
  }
  askForParent(state, line, label.text);
  return null;
}

/** Once for each number that is missing, and not where the line above may bear it and could not be read. */
function askForParent(state: State, line: TableLine, code: string): void {
  const parent = prefixesOf(code)[0]?.above ?? '';
  if (!state.isLost && !state.missing.has(parent)) state.faults.push({ type: 'table-parent-missing', where: state.where(line), code, parent });
  state.missing.add(parent);
}

type Prefix = { readonly above: string; readonly joint: string; readonly last: string };

/** What may stand above a number: all but its last part; before a slash a numbering of its own begins, whose first levels may be missing. */
function prefixesOf(text: string): readonly Prefix[] {
  const cut = (at: number): Prefix => ({ above: text.slice(0, at), joint: text.charAt(at), last: text.slice(at + 1) });
  const dot = text.lastIndexOf('.');
  const slash = text.lastIndexOf('/');
  if (slash < 0) return [cut(dot)];
  return dot > slash ? [cut(dot), cut(slash)] : [cut(slash)];
}

type Relative = { readonly line: TableLine; readonly label: Label; readonly next: Label | null };

function placeRelative(state: State, { line, label, next }: Relative): Place | null {
  const countings = readableAs(state, label, next);
  const [counting, other] = countings;
  if (counting === undefined || other !== undefined) {
    state.faults.push({ type: 'table-numbering-ambiguous', where: state.where(line), found: label.text, readings: [...countings] });
    return null;
  }
  const depth = findSibling(state, label, counting);
  const parent = depth < 0 ? (state.open.at(-1)?.code ?? null) : (state.open[depth]?.parent ?? null);
  return { code: parent === null ? label.text : `${parent}.${label.text}`, parent, depth: depth < 0 ? state.open.length : depth, counting };
}

const findSibling = (state: State, label: Label, counting: Counting): number =>
  state.open.findLastIndex((node) => node.counting === counting && node.label.word === label.word);

/** `I` is a Roman one and the letter behind H: what stands before and behind it tells which, or nothing does. */
function readableAs(state: State, label: Label, next: Label | null): readonly Counting[] {
  const countings = countingsOf(label.text);
  if (countings.length < 2) return countings;
  const goesOn = (counting: Counting): boolean => next !== null && isNext(label.text, next.text, counting);
  const follows = (counting: Counting): boolean => {
    const sibling = state.open[findSibling(state, label, counting)];
    return sibling !== undefined && isNext(sibling.last, label.text, counting);
  };
  const begins = (counting: Counting): boolean => findSibling(state, label, counting) < 0 && placeOf(label.text, counting) === 1;
  const following = countings.filter(follows);
  if (following.length === 1) {
    // "h, i, ii" would be a new level below h; "h, i, k" is not.
    const others = countings.filter((counting) => begins(counting) && goesOn(counting) && !following.includes(counting));
    return others.length === 0 ? following : countings;
  }
  const beginning = countings.filter(begins);
  if (following.length === 0 && beginning.length === 1) return countings.some((counting) => isNear(state, label, counting)) && !goesOnOnly(beginning, goesOn) ? countings : beginning;
  // One that skips its place in a row that is open, rather than a new row that does not begin at its first.
  const open = countings.filter((counting) => findSibling(state, label, counting) >= 0);
  return following.length === 0 && open.length === 1 ? open : countings;
}

const goesOnOnly = (countings: readonly Counting[], goesOn: (counting: Counting) => boolean): boolean => countings.every(goesOn);

/** A row that is open and could have lost some lines before this one; from A to I, or from B, nobody loses all. */
function isNear(state: State, label: Label, counting: Counting): boolean {
  const sibling = state.open[findSibling(state, label, counting)];
  const [from, to] = sibling === undefined ? [null, null] : [placeOf(sibling.last, counting), placeOf(label.text, counting)];
  return from !== null && to !== null && to - from <= NEAR;
}

const NEAR = 7;
