import type { Bound, Deduction } from '../../domain/rule.ts';
import type { COMPARISONS } from '../../domain/rule.ts';
import type { ExactText } from '../../kernel/fraction.ts';
import type { Points } from '../../kernel/points.ts';

/** What a rule makes of the figures. Plain data: numbers as exact text, so that it crosses threads and files unchanged. */
export type Evaluation =
  | { readonly kind: 'points'; readonly points: Points; readonly working: Working }
  /** The council judges from `from` to `to`, both included; in steps from `from`, `to` always allowed. `step` null: freely. */
  | { readonly kind: 'range'; readonly from: Points; readonly to: Points; readonly step: Points | null; readonly working: Working }
  | { readonly kind: 'not-applicable'; readonly working: Working }
  /** Figures that nobody has given, each once, in the order of the rule. */
  | { readonly kind: 'lacking'; readonly figures: readonly string[] }
  /** A figure that cannot be, or one that the rule has no answer for. */
  | { readonly kind: 'impossible'; readonly why: Impossibility };

export type Impossibility =
  | { readonly type: 'denominator-zero'; readonly figure: string }
  /** A part or a whole of a ratio below zero. */
  | { readonly type: 'figure-negative'; readonly figure: string; readonly value: string }
  | { readonly type: 'count-not-whole'; readonly figure: string; readonly value: string }
  | { readonly type: 'not-yes-or-no'; readonly figure: string; readonly value: string }
  | { readonly type: 'no-such-option'; readonly figure: string; readonly value: string; readonly options: number }
  | { readonly type: 'not-a-number'; readonly figure: string; readonly value: string }
  /** In none of the bands, or in more than one: which of them is meant is not for a program to say. */
  | { readonly type: 'no-band'; readonly measured: Measured }
  | { readonly type: 'several-bands'; readonly measured: Measured }
  /** A unit that is compared with has not declared the figure yet. */
  | { readonly type: 'mean-unknown'; readonly figure: string; readonly among: 'group' | 'round' }
  | { readonly type: 'judgement-empty'; readonly from: Points; readonly to: Points };

/** A figure with its value, an exact decimal with a dot. */
export type Given = { readonly figure: string; readonly value: string };

/** A measure with its value; a percentage exactly: 82/86 x 100. */
export type Measured =
  | { readonly kind: 'figure'; readonly figure: string; readonly value: string }
  | { readonly kind: 'percent'; readonly numerator: Given; readonly denominator: Given; readonly percent: ExactText };

/** How a condition was found to hold or not. `parts` of `all` and `any`: those that were known. */
export type Judged =
  | { readonly kind: 'yes'; readonly isMet: boolean; readonly figure: string }
  | { readonly kind: 'compare'; readonly isMet: boolean; readonly measured: Measured; readonly is: (typeof COMPARISONS)[number]; readonly value: string }
  | { readonly kind: 'not'; readonly isMet: boolean; readonly part: Judged }
  | { readonly kind: 'all' | 'any'; readonly isMet: boolean; readonly parts: readonly Judged[] };

/** A score before rounding: what it may be at least and at most, exactly; equal where nothing is left to judge. */
export type Amount = { readonly from: ExactText; readonly to: ExactText };

/**
 * How a score came about, in the shape of its rule: each step holds the values that went in, what was chosen, and the
 * steps below it. `after` is the exact score behind the step; only the outermost is rounded.
 */
export type Working =
  | { readonly kind: 'points'; readonly points: Points }
  | { readonly kind: 'judgement'; readonly from: Points; readonly to: Points; readonly step: Points | null }
  /** `option` counts from 1. */
  | { readonly kind: 'choice'; readonly pick: string; readonly option: number; readonly label: string; readonly points: Points }
  | { readonly kind: 'checklist'; readonly items: readonly { readonly figure: string; readonly points: Points; readonly isMet: boolean }[]; readonly after: Amount }
  | { readonly kind: 'count'; readonly counted: Given; readonly each: Points; readonly cap: Points; readonly isCapped: boolean; readonly after: Amount }
  /** `isCapped`: the part was larger than the whole. */
  | { readonly kind: 'ratio'; readonly numerator: Given; readonly denominator: Given; readonly quotient: ExactText; readonly full: Points; readonly isCapped: boolean; readonly after: Amount }
  | { readonly kind: 'steps'; readonly measured: Measured; readonly from: Bound | null; readonly to: Bound | null; readonly next: Working }
  /** `next` null: what it requires is not there. */
  | { readonly kind: 'gate'; readonly judged: Judged; readonly otherwise: Points; readonly next: Working | null }
  | { readonly kind: 'cap-if'; readonly judged: Judged; readonly cap: Points; readonly score: Working; readonly before: Amount; readonly isCapped: boolean; readonly after: Amount }
  /** `isFloored`: more was to be taken than there was. */
  | { readonly kind: 'deduction'; readonly score: Working; readonly before: Amount; readonly items: readonly DeductedItem[]; readonly isFloored: boolean; readonly after: Amount }
  | { readonly kind: 'compare-with-mean'; readonly compared: Given; readonly among: 'declared' | 'group' | 'round'; readonly mean: ExactText; readonly isAtLeast: boolean; readonly next: Working }
  /** `next` null: the item does not apply. */
  | { readonly kind: 'not-applicable-if'; readonly judged: Judged; readonly next: Working | null };

export type DeductedItem = { readonly counted: Given; readonly takes: Deduction['takes'] };
