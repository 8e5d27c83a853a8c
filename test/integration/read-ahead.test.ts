import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Client } from '#renderer/api/client.ts';
import { createReadAhead } from '#renderer/stores/read-ahead.ts';
import type { EngineMethod } from '#shared/ipc/engine-messages.ts';
import { code, points, unit } from '#test/support/renderer-cell.ts';
import { startSampleEngine, type SampleEngine } from '#test/support/sample-engine.ts';

/** Whatever the window does between reading a cell ahead and showing it, on the program's own engine. */

const UNITS = [unit('bql-kcn'), unit('so-noi-vu')];
const CODES = [code('1.1.1'), code('1.1.2'), code('1.2.1')];
const FORM = { points: '0,2', isNotApplicable: false, reason: 'nửa chừ', isFlagged: false, question: '', figures: {} };

const place = fc.record({ unit: fc.constantFrom(...UNITS), code: fc.constantFrom(...CODES) });
const act = fc.oneof(
  fc.record({ kind: fc.constant('record' as const), place, points: fc.constantFrom(0, 2500, 5000) }),
  fc.record({ kind: fc.constant('keep' as const), place }),
  fc.record({ kind: fc.constant('drop' as const), place }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'look' as const) }),
);
/** `isAtOnce`: the act is begun while the cell is still being read. */
const turn = fc.record({ next: place, withSheet: fc.boolean(), acts: fc.array(act, { maxLength: 3 }), isAtOnce: fc.boolean() });
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

test('a cell that was read ahead is given only while it is what the engine would answer', { timeout: 120_000 }, async () => {
  const engine = await startSampleEngine();
  try {
    await engine.must('openSample', { as: 'member-1', task: 'open' });
    const client = clientOf(engine);
    const ahead = createReadAhead(client);
    const watched = ahead.watch(client);
    let given = 0;
    let outdated = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 6 }), async (turns) => {
        for (const { next, withSheet, acts, isAtOnce } of turns) {
          const reading = ahead.read({ ...next, withSheet });
          if (!isAtOnce) await reading;
          await Promise.all(acts.map((one) => doAct(watched, one)));
          await reading;
          const taken = ahead.take(next.unit, next.code);
          if (taken === null) outdated += 1;
          else given += 1;
          if (taken === null) continue;
          expect(taken.cell).toEqual(await engine.must('getCell', { ...next, packageRevision: null }));
          if (withSheet) expect(taken.sheet).toEqual(await engine.must('getUnitSheet', { unit: next.unit, packageRevision: null }));
        }
      }),
      { numRuns: 40 },
    );
    // Neither always nor never: both ways were walked.
    expect(given).toBeGreaterThan(20);
    expect(outdated).toBeGreaterThan(20);
  } finally {
    await engine.remove();
  }
});

function clientOf(engine: SampleEngine): Client {
  // The engine knows the calls that the window can make but for the few that open dialogs, which are not made here.
  const call = (method: EngineMethod, input: never): Promise<unknown> => engine.call(method, input);
  return { call: call as unknown as Client['call'], acceptDrop: () => Promise.resolve([]), on: () => () => undefined, nameTask: () => 'task' };
}

async function doAct(client: Client, one: Act): Promise<void> {
  switch (one.kind) {
    case 'record':
      await client.call('recordScore', { ...one.place, appraisal: { kind: 'scored', points: points(one.points) }, reason: 'vì sao', question: null, figures: [] });
      return;
    case 'keep':
      await client.call('keepDraft', { ...one.place, form: FORM });
      return;
    case 'drop':
      await client.call('dropDraft', one.place);
      return;
    case 'undo':
      await client.call('undoScore', null);
      return;
    case 'redo':
      await client.call('redoScore', null);
      return;
    case 'look':
      await client.call('getUndoState', null);
  }
}
