import { describe, expect, it } from 'vitest';
import { readProjectorKey, type ProjectorKeyFacts } from '#renderer/features/projector/read-projector-key.ts';
import { stepToCriterion, stepToUnit } from '#renderer/features/projector/step-place.ts';
import { lengthClass, readTypeSize, stepTypeSize, withTypeSize } from '#renderer/features/projector/type-size.ts';
import { code, SMALL_SET, unit } from '../support/renderer-cell.ts';

const press = (key: string, over: Partial<ProjectorKeyFacts> = {}): ProjectorKeyFacts => ({ key, hasModifier: false, isComposing: false, ...over });
const at = (one: string, where: string) => ({ unit: unit(one), code: code(where) });

describe('the keys of the projector view', () => {
  it('go through criteria and units, change the size of type, and show or hide the other units', () => {
    const acts = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '=', '-', 's', 'S'].map((key) => readProjectorKey(press(key)));
    expect(acts).toEqual(['previous-criterion', 'next-criterion', 'previous-unit', 'next-unit', 'larger', 'larger', 'smaller', 'compare', 'compare']);
  });

  it('score nothing: every key that scores in the workspace is dead here', () => {
    for (const key of ['a', 'A', 'c', 'C', 'x', 'f', 'r', 'n', 'Enter', ' ', 'Tab', '0', '1', '5', '9']) expect(readProjectorKey(press(key))).toBeNull();
  });

  it('leave what is held with Ctrl or Alt to the window: Ctrl and + is the text of the desk', () => {
    expect(readProjectorKey(press('+', { hasModifier: true }))).toBeNull();
    expect(readProjectorKey(press('s', { isComposing: true }))).toBeNull();
  });
});

describe('going on in the projector view', () => {
  it('leads to the criteria that a council appraises, the unit staying, and stops at the ends', () => {
    expect(stepToCriterion(SMALL_SET, at('a', '1.1.2'), 1)).toEqual(at('a', '2.1'));
    expect(stepToCriterion(SMALL_SET, at('a', '2.1'), 1)).toBeNull();
    expect(stepToCriterion(SMALL_SET, at('a', '1.1.1'), -1)).toBeNull();
  });

  it('leads to the units in the order of the round, the criterion staying, and stops at the ends', () => {
    const units = ['a', 'b'].map(unit);
    expect(stepToUnit(units, at('a', '2.1'), 1)).toEqual(at('b', '2.1'));
    expect(stepToUnit(units, at('b', '2.1'), 1)).toBeNull();
    expect(stepToUnit(units, at('a', '2.1'), -1)).toBeNull();
    expect(stepToUnit(units, at('gone', '2.1'), -1)).toBeNull();
    expect(stepToUnit([], at('a', '2.1'), -1)).toBeNull();
  });
});

describe('the size of type for the room', () => {
  it('is remembered, begins in the middle, and stays at the ends', () => {
    expect(readTypeSize({})).toBe(2);
    expect(readTypeSize(withTypeSize({}, 4))).toBe(4);
    expect(readTypeSize({ 'projector-size': 9 })).toBe(2);
    expect([stepTypeSize(4, 1), stepTypeSize(1, -1), stepTypeSize(2, 1)]).toEqual([4, 1, 3]);
  });

  it('steps down for a text that would not fit', () => {
    expect([lengthClass('ngắn'), lengthClass('a'.repeat(300)), lengthClass('a'.repeat(700))]).toEqual(['', 'is-long', 'is-very-long']);
  });
});
