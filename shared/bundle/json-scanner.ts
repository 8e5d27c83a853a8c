import type { ContentProblem, JsonExpectation } from '../problem/content-problem.ts';
import { joinPath } from './json-path.ts';
import { showFound } from './show-found.ts';

export type Scan = {
  readonly text: string;
  /** Put before the path in every `where`; empty when the file needs no name. */
  readonly where: string;
  /** How deep lists and objects may stand in each other. */
  readonly maxDepth: number;
  /** How many problems are listed before the scan stops. */
  readonly maxProblems: number;
};

/**
 * Goes over a JSON text by the grammar of RFC 8259 and lists what JSON.parse would not tell, or not say where:
 * syntax errors with line and column, keys given twice, depth, lone surrogates, numbers that no double holds. Stops at
 * the first syntax error, because what stands after it has no sure meaning.
 */
export function scanJson(scan: Scan): readonly ContentProblem[] {
  const state: State = { ...scan, at: 0, problems: [], path: [], line: { number: 1, start: 0, countedTo: 0 } };
  if (skipValue(state, 0)) {
    skipSpace(state);
    if (state.at < state.text.length) failSyntax(state, 'end-of-file');
  }
  return state.problems;
}

type State = Scan & {
  at: number;
  readonly problems: ContentProblem[];
  /** Keys and indices from the top to where the scan stands. */
  readonly path: (string | number)[];
  /** The line that holds the last place that was asked for. */
  line: { readonly number: number; readonly start: number; readonly countedTo: number };
};

/** Each step returns true to go on; false ends the scan, with its reason in the list. */
function skipValue(state: State, depth: number): boolean {
  skipSpace(state);
  const character = state.text.charAt(state.at);
  switch (character) {
    case '{':
      return enterDepth(state, depth) && skipObject(state, depth + 1);
    case '[':
      return enterDepth(state, depth) && skipList(state, depth + 1);
    case '"':
      return skipString(state);
    case 't':
      return skipWord(state, 'true');
    case 'f':
      return skipWord(state, 'false');
    case 'n':
      return skipWord(state, 'null');
    default:
      return isNumberStart(character) ? skipNumber(state) : failSyntax(state, 'value');
  }
}

function skipObject(state: State, depth: number): boolean {
  state.at += 1;
  skipSpace(state);
  if (take(state, '}')) return true;
  const keys = new Set<string>();
  for (;;) {
    skipSpace(state);
    const start = state.at;
    if (state.text[start] !== '"') return failSyntax(state, 'key');
    if (!skipString(state)) return false;
    const key = readKey(state.text.slice(start, state.at));
    if (keys.has(key) && !addProblem(state, { type: 'json-duplicate-key', ...placeOf(state, start), key: showFound(key) })) return false;
    keys.add(key);
    skipSpace(state);
    if (!take(state, ':')) return failSyntax(state, 'colon');
    state.path.push(key);
    if (!skipValue(state, depth)) return false;
    state.path.pop();
    skipSpace(state);
    if (take(state, '}')) return true;
    if (!take(state, ',')) return failSyntax(state, 'comma-or-end');
  }
}

/** The text of a key without its quotes and escapes. The token was gone over, so that JSON.parse cannot throw. */
function readKey(token: string): string {
  if (!token.includes('\\')) return token.slice(1, -1);
  const key: unknown = JSON.parse(token);
  return String(key);
}

function skipList(state: State, depth: number): boolean {
  state.at += 1;
  skipSpace(state);
  if (take(state, ']')) return true;
  for (let index = 0; ; index += 1) {
    state.path.push(index);
    if (!skipValue(state, depth)) return false;
    state.path.pop();
    skipSpace(state);
    if (take(state, ']')) return true;
    if (!take(state, ',')) return failSyntax(state, 'comma-or-end');
  }
}

function skipString(state: State): boolean {
  const start = state.at;
  state.at += 1;
  for (;;) {
    const unit = state.text.charCodeAt(state.at);
    if (Number.isNaN(unit)) return failSyntax(state, 'closing-quote');
    if (unit === 0x22) break;
    if (unit < 0x20) return failSyntax(state, 'escaped-control');
    if (unit === 0x5c) {
      if (!skipEscape(state)) return false;
    } else {
      state.at += 1;
    }
  }
  state.at += 1;
  return isWellFormedToken(state.text.slice(start, state.at)) || addProblem(state, { type: 'json-lone-surrogate', ...placeOf(state, start) });
}

function skipEscape(state: State): boolean {
  const next = state.text[state.at + 1];
  if (next === 'u' && /^[0-9a-fA-F]{4}$/.test(state.text.slice(state.at + 2, state.at + 6))) {
    state.at += 6;
    return true;
  }
  if (next !== undefined && '"\\/bfnrt'.includes(next)) {
    state.at += 2;
    return true;
  }
  return failSyntax(state, 'escape');
}

/** Only an escape can bring half of a pair: the bytes were UTF-8. */
function isWellFormedToken(token: string): boolean {
  if (!/\\u[dD][89a-fA-F]/.test(token)) return true;
  const text: unknown = JSON.parse(token);
  return String(text).isWellFormed();
}

function skipWord(state: State, word: string): boolean {
  if (!state.text.startsWith(word, state.at)) return failSyntax(state, 'value');
  state.at += word.length;
  return true;
}

const isNumberStart = (character: string): boolean => /^[-0-9]$/.test(character);

function skipNumber(state: State): boolean {
  const start = state.at;
  take(state, '-');
  if (!take(state, '0') && !skipDigits(state)) return false;
  if (take(state, '.') && !skipDigits(state)) return false;
  if (take(state, 'e') || take(state, 'E')) {
    if (!take(state, '+')) take(state, '-');
    if (!skipDigits(state)) return false;
  }
  const isFinite = Number.isFinite(Number(state.text.slice(start, state.at)));
  return isFinite || addProblem(state, { type: 'json-number-too-large', ...placeOf(state, start) });
}

function skipDigits(state: State): boolean {
  const start = state.at;
  while (isDigit(state.text.charCodeAt(state.at))) state.at += 1;
  return state.at > start || failSyntax(state, 'digit');
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

function skipSpace(state: State): void {
  while (isSpace(state.text.charCodeAt(state.at))) state.at += 1;
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;

function take(state: State, character: string): boolean {
  if (state.text[state.at] !== character) return false;
  state.at += 1;
  return true;
}

function enterDepth(state: State, depth: number): boolean {
  if (depth < state.maxDepth) return true;
  addProblem(state, { type: 'json-too-deep', ...placeOf(state, state.at), max: state.maxDepth });
  return false;
}

function failSyntax(state: State, expected: JsonExpectation): false {
  const character = state.text.codePointAt(state.at);
  const found = character === undefined ? '' : showFound(String.fromCodePoint(character));
  addProblem(state, { type: 'json-syntax', ...placeOf(state, state.at), expected, found });
  return false;
}

type WithoutWhere<P> = P extends unknown ? Omit<P, 'where'> : never;
type TextProblem = WithoutWhere<Extract<ContentProblem, { readonly line: number }>>;

/** False when the list is full. */
function addProblem(state: State, problem: TextProblem): boolean {
  state.problems.push({ ...problem, where: joinPath(state.where, state.path) });
  return state.problems.length < state.maxProblems;
}

/**
 * Line and column from 1. Counted only for a problem, and on from the last one: a sound file costs nothing, and a long
 * file with many problems is not gone over from its start for each.
 */
function placeOf(state: State, at: number): { readonly line: number; readonly column: number } {
  let { number, start } = state.line;
  for (let index = state.line.countedTo; index < at; index += 1) {
    const isLineEnd = state.text[index] === '\n' || (state.text[index] === '\r' && state.text[index + 1] !== '\n');
    if (!isLineEnd) continue;
    number += 1;
    start = index + 1;
  }
  state.line = { number, start, countedTo: Math.max(at, state.line.countedTo) };
  return { line: number, column: at - start + 1 };
}
