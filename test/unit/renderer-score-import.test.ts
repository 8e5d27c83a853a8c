import { describe, expect, it } from 'vitest';
import { createScoreImportStore } from '#renderer/stores/score-import-store.ts';
import type { ScoreTablePreview } from '#shared/ipc/table-views.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { makeAnsweringClient } from '#test/support/answering-client.ts';

const file = (token: string) => ({ token, name: `${token}.xlsx`, size: 1 });
const preview = (plan: string): ScoreTablePreview => ({ plan, kind: 'survey', file: `${plan}.xlsx`, sheets: [], columns: null, matched: [], unmatched: [], unusedColumns: [], missing: [], faults: [], warnings: [] });

async function openFirst() {
  const { client, answer } = makeAnsweringClient();
  const scores = createScoreImportStore(client);
  const opening = scores.open(file('a'), 'survey');
  answer('previewScoreTable', ok(preview('a')));
  await opening;
  return { scores, answer };
}

describe('keeping a table of scores', () => {
  it('ends the import when it was kept, and shows why when it was not', async () => {
    const { scores, answer } = await openFirst();
    const refused = scores.keep();
    answer('keepScoreTable', err([{ type: 'plan-outdated', where: '' }]));
    expect(await refused).toBe(false);
    expect(scores.store.getState()).toMatchObject({ preview: { plan: 'a' }, failure: [{ type: 'plan-outdated' }] });
    const kept = scores.keep();
    answer('keepScoreTable', ok({}));
    expect(await kept).toBe(true);
    expect(scores.store.getState()).toMatchObject({ file: null, preview: null, failure: null });
  });

  it('leaves alone what was opened while it was under way', async () => {
    const { scores, answer } = await openFirst();
    const keeping = scores.keep();
    const opening = scores.open(file('b'), 'previous-results');
    answer('keepScoreTable', ok({}));
    expect(await keeping).toBe(true);
    expect(scores.store.getState()).toMatchObject({ file: { token: 'b' }, kind: 'previous-results' });
    answer('previewScoreTable', ok(preview('b')));
    await opening;
    expect(scores.store.getState()).toMatchObject({ preview: { plan: 'b' }, failure: null });
  });

  it('says nothing any more when the import was closed before the answer came', async () => {
    const { scores, answer } = await openFirst();
    const keeping = scores.keep();
    scores.close();
    answer('keepScoreTable', err([{ type: 'workspace-missing', where: '' }]));
    expect(await keeping).toBe(false);
    expect(scores.store.getState().failure).toBeNull();
  });
});
