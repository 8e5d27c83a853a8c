import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP, placeCoachMark, type Box, type Size } from '#renderer/features/tour/place-coach-mark.ts';

const WINDOW: Size = { width: 1280, height: 800 };
const CARD: Size = { width: 368, height: 190 };

const windows = fc.record({ width: fc.integer({ min: 640, max: 3840 }), height: fc.integer({ min: 400, max: 2160 }) });
const cards = fc.record({ width: fc.integer({ min: 200, max: 600 }), height: fc.integer({ min: 100, max: 370 }) });
/** A part in the window, wherever it is and however large. */
const partIn = ({ width, height }: Size): fc.Arbitrary<Box> =>
  fc
    .tuple(fc.integer({ min: 0, max: width - 1 }), fc.integer({ min: 0, max: height - 1 }), fc.integer({ min: 1, max: width }), fc.integer({ min: 1, max: height }))
    .map(([left, top, wide, high]) => ({ left, top, right: Math.min(width, left + wide), bottom: Math.min(height, top + high) }));
const scenes = fc.tuple(windows, cards).chain(([window, card]) => partIn(window).map((part) => ({ window, card, part })));

describe('the card of the tour', () => {
  it('lies in the window, wherever its part is', () => {
    fc.assert(
      fc.property(scenes, ({ window, card, part }) => {
        const { left, top } = placeCoachMark(part, card, window);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + card.width).toBeLessThanOrEqual(window.width);
        expect(top + card.height).toBeLessThanOrEqual(window.height);
      }),
    );
  });

  it('never covers the part that it points at', () => {
    fc.assert(
      fc.property(scenes, ({ window, card, part }) => {
        const { left, top, side } = placeCoachMark(part, card, window);
        const isClear = { below: top >= part.bottom + GAP, above: top + card.height <= part.top - GAP, right: left >= part.right + GAP, left: left + card.width <= part.left - GAP, none: true }[side];
        expect(isClear).toBe(true);
      }),
    );
  });

  it('has its arrow on its own edge', () => {
    fc.assert(
      fc.property(scenes, ({ window, card, part }) => {
        const { side, pointer } = placeCoachMark(part, card, window);
        if (side === 'none') return;
        expect(pointer).toBeGreaterThan(0);
        expect(pointer).toBeLessThan(side === 'below' || side === 'above' ? card.width : card.height);
      }),
    );
  });

  it('points at the middle of a part that is small', () => {
    const part = { left: 600, top: 700, right: 640, bottom: 720 };
    const { left, side, pointer } = placeCoachMark(part, CARD, WINDOW);
    expect(side).toBe('above');
    expect(left + pointer).toBe(620);
  });

  it('lies at the foot of the window, without an arrow, when its part is not there', () => {
    const placed = placeCoachMark(null, CARD, WINDOW);
    expect(placed.side).toBe('none');
    expect(placed.top + CARD.height).toBeGreaterThan(WINDOW.height / 2);
  });

  it('begins in the window when it is larger than it', () => {
    const { left, top } = placeCoachMark(null, { width: 2000, height: 2000 }, WINDOW);
    expect([left, top].every((at) => at >= 0 && at < 40)).toBe(true);
  });
});
