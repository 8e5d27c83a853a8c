import type { Unit } from '../domain/round.ts';
import { foldText } from '../kernel/fold-text.ts';
import { toNfc } from '../kernel/text.ts';
import type { ScoreTableRow } from '../ipc/table-views.ts';

export type UnitMatch =
  | { readonly kind: 'matched'; readonly unit: Unit; readonly by: ScoreTableRow['matchedBy'] }
  | { readonly kind: 'unknown' }
  /** More than one unit bears that name, or its code is of one unit and its name of another. */
  | { readonly kind: 'ambiguous' };

/** What stands in the columns that name a unit; empty where the table has no such column or the cell is empty. */
export type UnitLabel = { readonly code: string; readonly name: string };

export type MatchUnit = (label: UnitLabel) => UnitMatch;

/**
 * Finds the unit that a row names: by its code, by its name to the letter, by its name when marks, case and punctuation
 * are put aside. The first of these that finds anything decides, and only when it finds one: a name that resembles is
 * no match. Words that end every name of the round (`tỉnh Mẫu`) tell no unit from another, and may be left out.
 */
export function createUnitMatcher(units: readonly Unit[]): MatchUnit {
  const byCode = indexUnits(units, (unit) => unit.id, sameLetters);
  const byFoldedCode = indexUnits(units, (unit) => unit.id, foldCode);
  const byName = indexUnits(units, (unit) => unit.name, sameLetters);
  const byFold = indexUnits(units, (unit) => unit.name, foldText);
  const place = findSharedPlace(units);
  const byOwnWords = (name: string): readonly Unit[] => (place === '' || foldText(name) === '' ? [] : byFold(`${name} ${place}`));
  return ({ code, name }) => {
    const coded = firstFound([['code', byCode(code)], ['code', byFoldedCode(code)]]);
    const named = firstFound([['name', byName(name)], ['folded-name', byFold(name)], ['code', byCode(name)], ['folded-name', byOwnWords(name)]]);
    if (coded.kind === 'matched' && named.kind === 'matched' && coded.unit.id !== named.unit.id) return { kind: 'ambiguous' };
    return coded.kind === 'unknown' ? named : coded;
  };
}

/** The place that ends the name of every unit, folded: `tinh mau`; empty when there is none such. */
function findSharedPlace(units: readonly Unit[]): string {
  const [first, ...others] = units.map((unit) => foldText(unit.name).split(' '));
  if (first === undefined || others.length === 0) return '';
  const ends = first.map((_, index) => first.slice(index).join(' ')).slice(1);
  return ends.find((end) => PLACE.test(end) && others.every((words) => words.join(' ').endsWith(` ${end}`))) ?? '';
}

const PLACE = /^(?:tinh|thanh pho|tp|huyen|quan|thi xa|thi tran|xa|phuong|dac khu) /;

type Found = readonly [ScoreTableRow['matchedBy'], readonly Unit[]];

function firstFound(found: readonly Found[]): UnitMatch {
  for (const [by, units] of found) {
    if (units.length > 1) return { kind: 'ambiguous' };
    if (units[0] !== undefined) return { kind: 'matched', unit: units[0], by };
  }
  return { kind: 'unknown' };
}

function indexUnits(units: readonly Unit[], read: (unit: Unit) => string, fold: (text: string) => string): (text: string) => readonly Unit[] {
  const index = new Map<string, readonly Unit[]>();
  for (const unit of units) index.set(fold(read(unit)), [...(index.get(fold(read(unit))) ?? []), unit]);
  return (text) => (fold(text) === '' ? [] : (index.get(fold(text)) ?? []));
}

const sameLetters = (text: string): string => toNfc(text).replaceAll(/\s+/gu, ' ').trim().toLowerCase();
/** `SO_NOI_VU` and `so-noi-vu` are one code. */
const foldCode = (text: string): string => foldText(text).replaceAll(' ', '-');
