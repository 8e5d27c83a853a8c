import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSeats, type DocumentPlace, type SeatFacts } from '#renderer/pdf/plan-seats.ts';
import { sha } from '#test/support/renderer-cell.ts';

const at = (document: string, page: number): DocumentPlace => ({ sha256: sha(document), page });
const seat = (id: number, place: DocumentPlace, over: Partial<SeatFacts> = {}): SeatFacts => ({ id, place, isInFront: false, isReady: true, ...over });
const inFront = { isInFront: true };
const opening = { isReady: false };

describe('the seats of the evidence desk', () => {
  it('opens what is wanted, and beside it what comes next', () => {
    expect(planSeats({ seats: [], shown: at('a', 3), next: at('b', 1) })).toEqual({ front: 'new', beside: 'new', close: [] });
  });

  it('brings forward what was made ready, and closes what is left', () => {
    const seats = [seat(1, at('a', 3), inFront), seat(2, at('b', 1))];
    expect(planSeats({ seats, shown: at('b', 1), next: at('c', 1) })).toEqual({ front: 2, beside: 'new', close: [1] });
  });

  it('keeps the next document ready while another of the same criterion is read', () => {
    const seats = [seat(1, at('a', 3), inFront), seat(2, at('b', 1))];
    expect(planSeats({ seats, shown: at('d', 1), next: at('b', 1) })).toEqual({ front: 'new', beside: 2, close: [1] });
  });

  it('lets go of what was being made ready as soon as it is wanted no more', () => {
    const seats = [seat(1, at('a', 3), inFront), seat(2, at('b', 1), opening)];
    expect(planSeats({ seats, shown: at('a', 3), next: null })).toEqual({ front: 1, beside: null, close: [2] });
    expect(planSeats({ seats, shown: at('a', 3), next: at('c', 2) })).toEqual({ front: 1, beside: 'new', close: [2] });
  });

  it('makes another page of the same document ready in a seat of its own', () => {
    const seats = [seat(1, at('a', 3), inFront)];
    expect(planSeats({ seats, shown: at('a', 3), next: at('a', 40) })).toEqual({ front: 1, beside: 'new', close: [] });
    expect(planSeats({ seats: [...seats, seat(2, at('a', 40))], shown: at('a', 40), next: null })).toEqual({ front: 2, beside: null, close: [1] });
  });

  it('needs no second seat for the page that is in front already', () => {
    expect(planSeats({ seats: [seat(1, at('a', 3), inFront)], shown: at('a', 3), next: at('a', 3) })).toEqual({ front: 1, beside: null, close: [] });
  });

  it('turns the page of an open document rather than wait for a seat that is not ready', () => {
    const seats = [seat(1, at('a', 3), inFront), seat(2, at('a', 40), opening)];
    expect(planSeats({ seats, shown: at('a', 40), next: null })).toEqual({ front: 1, beside: null, close: [2] });
  });

  it('waits in the seat where the wanted document is being opened, instead of opening it twice', () => {
    const seats = [seat(1, at('a', 3), inFront), seat(2, at('b', 1), opening)];
    expect(planSeats({ seats, shown: at('b', 1), next: null })).toEqual({ front: 2, beside: null, close: [1] });
  });

  it('shows nothing where nothing is cited, and goes on making the next ready', () => {
    const seats = [seat(1, at('a', 3), inFront), seat(2, at('b', 1))];
    expect(planSeats({ seats, shown: null, next: at('b', 1) })).toEqual({ front: null, beside: 2, close: [1] });
  });

  const place = fc.record({ sha256: fc.constantFrom(sha('a'), sha('b'), sha('c')), page: fc.integer({ min: 1, max: 3 }) });
  const wish = fc.option(place, { nil: null });
  const someSeats = fc
    .array(fc.record({ place, isReady: fc.boolean() }), { maxLength: 4 })
    .chain((list) => fc.record({ list: fc.constant(list), front: fc.integer({ min: -1, max: list.length - 1 }) }))
    .map(({ list, front }) => list.map((one, index): SeatFacts => ({ ...one, id: index + 1, isInFront: index === front })));

  it('never keeps more than two, closes none that it keeps, and shows the document that is wanted', () => {
    fc.assert(
      fc.property(someSeats, wish, wish, (seats, shown, next) => {
        const plan = planSeats({ seats, shown, next });
        const kept = seats.filter(({ id }) => !plan.close.includes(id));
        expect(kept.every(({ id }) => id === plan.front || id === plan.beside)).toBe(true);
        expect(plan.front === null || plan.front !== plan.beside || plan.front === 'new').toBe(true);
        expect(plan.front === null).toBe(shown === null);
        const seen = seats.find(({ id }) => id === plan.front);
        if (seen !== undefined) expect(seen.place.sha256).toBe(shown?.sha256);
        const waiting = seats.find(({ id }) => id === plan.beside);
        if (waiting !== undefined) expect(waiting.place).toEqual(next);
        // A document that is open already is never opened a second time to be seen.
        if (plan.front === 'new') expect(seats.some(({ place: { sha256 } }) => sha256 === shown?.sha256)).toBe(false);
      }),
    );
  });
});
