import { describe, expect, it } from 'vitest';
import { FIRST_DRAWING_LIMIT, firstDrawing } from '#renderer/features/frame/first-drawing.ts';

/** A clock that is turned by hand. */
function makeWait() {
  let asked = 0;
  const turn = Promise.withResolvers<void>();
  return {
    wait: (milliseconds: number): Promise<void> => {
      asked = milliseconds;
      return turn.promise;
    },
    passes: () => turn.resolve(),
    asked: () => asked,
  };
}
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function start() {
  const clock = makeWait();
  const engine = Promise.withResolvers<void>();
  let isDrawn = false;
  const draw = async (): Promise<void> => {
    await firstDrawing(engine.promise, clock.wait);
    isDrawn = true;
  };
  void draw();
  await settle();
  return { clock, engine, isDrawn: () => isDrawn };
}

describe('the page is drawn for the first time', () => {
  it('when it knows where it was left, without waiting on', async () => {
    const { engine, isDrawn } = await start();
    expect(isDrawn()).toBe(false);
    engine.resolve();
    await settle();
    expect(isDrawn()).toBe(true);
  });

  it('after 150 milliseconds, however slow the engine is', async () => {
    const { clock, isDrawn } = await start();
    expect([clock.asked(), FIRST_DRAWING_LIMIT]).toEqual([150, 150]);
    clock.passes();
    await settle();
    expect(isDrawn()).toBe(true);
  });

  it('also when the start broke down: an empty window would tell nothing', async () => {
    const { engine, isDrawn } = await start();
    engine.reject(new Error('broke down'));
    await settle();
    expect(isDrawn()).toBe(true);
  });
});
