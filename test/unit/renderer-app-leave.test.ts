import { expect, it } from 'vitest';
import { createAppStore } from '#renderer/stores/app-store.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { makeAnsweringClient } from '#test/support/answering-client.ts';

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const OPEN = ok({ workspaces: [], openWorkspace: 'dot-1' });
const NOTHING_OPEN = ok({ workspaces: [], openWorkspace: null });
const MISSING = err([{ type: 'workspace-missing', where: '' }]);

/** A member's workspace that was opened and whose units are being counted. */
async function startCounting() {
  const window = makeAnsweringClient();
  const app = createAppStore(window.client);
  void app.start(async (count) => void count());
  window.answer('getAppState', OPEN);
  window.answer('getRound', ok({ role: 'member', criteriaSet: { nodes: [] } }));
  await settle();
  return { ...window, app };
}

/** Answers the calls of a method in the order in which they were asked. */
const answerAt = ({ asked }: Pick<ReturnType<typeof makeAnsweringClient>, 'asked'>, method: string, at: number, reply: unknown): void => asked.filter((one) => one.method === method).at(at)?.answer(reply);

it('an answer about a workspace that was left meanwhile puts nothing of it back on the start screen', async () => {
  const window = await startCounting();
  const { app, answer } = window;
  answer('listUnits', ok([]));
  void app.refresh();
  const left = app.leave();
  answer('closeWorkspace', ok(null));
  await settle();
  // The list of workspaces takes longer to read than a workspace to close.
  answerAt(window, 'getAppState', 1, OPEN);
  answerAt(window, 'getRound', 1, ok({ role: 'member', criteriaSet: { nodes: [] } }));
  await settle();
  answerAt(window, 'listUnits', 1, MISSING);
  answer('getAppState', NOTHING_OPEN);
  answer('getRound', MISSING);
  await left;
  expect(app.store.getState()).toMatchObject({ screen: 'start', failure: null, round: null, units: [] });
});

it('units that could not be counted because the person left are no failure, whenever that is said', async () => {
  const { app, answer } = await startCounting();
  const left = app.leave();
  answer('closeWorkspace', ok(null));
  await settle();
  answer('listUnits', MISSING);
  answer('getAppState', NOTHING_OPEN);
  answer('getRound', MISSING);
  await left;
  expect(app.store.getState()).toMatchObject({ screen: 'start', failure: null, units: [] });
});

it('a workspace that could not be left is read anew, and why is told', async () => {
  const { app, answer } = await startCounting();
  const left = app.leave();
  answer('listUnits', ok([{ unit: 'so-noi-vu' }]));
  answer('closeWorkspace', err([{ type: 'disk', where: '', code: 'EIO', act: 'write' }]));
  await settle();
  answer('getAppState', OPEN);
  answer('getRound', ok({ role: 'member', criteriaSet: { nodes: [] } }));
  await settle();
  answer('listUnits', ok([{ unit: 'xa-an-hoa' }]));
  await left;
  expect(app.store.getState()).toMatchObject({ units: [{ unit: 'xa-an-hoa' }], failure: [{ type: 'disk' }] });
});
