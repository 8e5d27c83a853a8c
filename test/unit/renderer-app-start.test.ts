import { describe, expect, it } from 'vitest';
import { createAppStore } from '#renderer/stores/app-store.ts';
import { ok } from '#shared/kernel/result.ts';
import { makeAnsweringClient } from '#test/support/answering-client.ts';

/** Lets everything that only waits for answers that are there go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function startWith(goBack: (count: () => Promise<void>) => Promise<void>) {
  const window = makeAnsweringClient();
  const app = createAppStore(window.client);
  const started = app.start(goBack);
  window.answer('getAppState', ok({ workspaces: [], openWorkspace: 'dot-1' }));
  window.answer('getRound', ok({ role: 'member', criteriaSet: { nodes: [] } }));
  await settle();
  const isStarted = (): boolean => app.store.getState().hasStarted;
  return { ...window, app, started, isStarted, methods: () => window.asked.map(({ method }) => method) };
}

describe('the start of the page', () => {
  it('does not wait for the units to be counted where the screen does not need them', async () => {
    const { app, answer, isStarted, methods } = await startWith(async (count) => void count());
    expect(methods()).toContain('listUnits');
    expect(isStarted()).toBe(true);
    answer('listUnits', ok([{ unit: 'so-noi-vu' }]));
    await settle();
    expect(app.store.getState().units).toEqual([{ unit: 'so-noi-vu' }]);
  });

  it('waits for them where it does: no screen shows a round without units', async () => {
    const { answer, started, isStarted } = await startWith((count) => count());
    expect(isStarted()).toBe(false);
    answer('listUnits', ok([]));
    await started;
    expect(isStarted()).toBe(true);
  });
});
