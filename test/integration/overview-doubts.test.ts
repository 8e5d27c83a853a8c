import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromExactText } from '#shared/kernel/fraction.ts';
import { checkSelfScore } from '#shared/scoring/check-self-score.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { getCell, getCriterionSheet, listUnits } from '#electron/services/read-round/index.ts';
import { countDoubts, listLookCells } from '#electron/services/show-overview/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { COMPARED_UNITS, declare, makeComparingRound } from '#test/support/comparing-round.ts';
import { expectErr, expectOk } from '#test/support/temp-workspace.ts';

const CODES = ['1.1', '1.2', '1.3', '1.4'] as const;
/** More than are looked at in one go, and no multiple of it. */
const MANY = Array.from({ length: 11 }, (_, at) => `${at % 2 === 0 ? 'so' : 'xa'}-${at}`);

/** The cells whose self-score is marked as doubtful where it stands, in the form. */
function listMarked(context: WorkspaceContext): readonly string[] {
  const here = expectOk(listUnits(context)).filter(({ packageRevision }) => packageRevision !== null);
  return here.flatMap(({ unit }) => CODES.filter((code) => {
    const { node, self, figures, means } = expectOk(getCell(context, { unit, code: code as never, packageRevision: null }));
    const declared = figures.flatMap((figure) => (figure.declared === null ? [] : [[figure.name, figure.declared] as const]));
    const meanOf = (figure: string, among: string) => {
      const mean = means.find((one) => one.figure === figure && one.among === among)?.mean ?? null;
      return mean === null ? null : fromExactText(mean);
    };
    return checkSelfScore({ node, self, inputs: { figures: new Map(declared), meanOf } }).kind === 'differs';
  }).map((code) => `${unit} ${code}`));
}

const listDoubted = (context: WorkspaceContext): readonly string[] => expectOk(listLookCells(context, { look: 'self-score' })).cells.map(({ unit, code }) => `${unit} ${code}`);
const count = async (context: WorkspaceContext): Promise<number> => expectOk(await countDoubts(context, QUIET_TASK))['self-score'];

describe('the self-scores that the overview doubts', () => {
  test('are those that are marked in the form, whoever hands in again, and however often they were counted before', async () => {
    const figure = fc.constantFrom('70', '80', '90');
    const handing = fc.record({ unit: fc.constantFrom(...COMPARED_UNITS), par: figure, capital: figure, self: fc.constantFrom(null, 0, 5000, 10_000) });
    await fc.assert(fc.asyncProperty(fc.array(handing, { minLength: 4, maxLength: 8 }), async (handed) => {
      const context = await makeComparingRound();
      for (const [at, one] of [...COMPARED_UNITS.map((unit) => ({ unit, par: '80', capital: '80', self: 10_000 })), ...handed].entries()) {
        declare(context, { ...one, revision: at + 1 });
        expect(listDoubted(context)).toEqual(listMarked(context));
        expect(await count(context)).toBe(listMarked(context).length);
      }
    }), { numRuns: 4 });
  });

  test('change when another unit hands in, whose figure moves the mean', async () => {
    const context = await makeComparingRound();
    for (const unit of COMPARED_UNITS) declare(context, { unit, par: '80', self: 10_000 });
    expect(await count(context)).toBe(0);
    declare(context, { unit: 'so-2', par: '95', self: 10_000, revision: 2 });
    expect(listDoubted(context)).toEqual(['so-1 1.1', 'so-1 1.2', 'so-1 1.4', 'so-3 1.1', 'so-3 1.2', 'so-3 1.4', 'xa-1 1.2']);
    expect(await count(context)).toBe(7);
  });

  test('are counted over all units of a large round, and others are answered in between', async () => {
    const context = await makeComparingRound({ units: MANY });
    for (const [at, unit] of MANY.entries()) declare(context, { unit, par: String(50 + at), capital: String((at * 7) % 11), self: [5000, 7500, 10_000][at % 3] ?? null });
    let isOver = false;
    const counting = count(context).finally(() => {
      isOver = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isOver).toBe(false);
    const marked = listMarked(context);
    expect(marked.length).toBeGreaterThan(10);
    expect(listDoubted(context)).toEqual(marked);
    expect(await counting).toBe(marked.length);
  });

  test('are counted no further when that is stopped', async () => {
    const context = await makeComparingRound();
    expect(expectErr(await countDoubts(context, { ...QUIET_TASK, isStopped: () => true }))).toEqual([{ type: 'stopped-by-user', where: '' }]);
  });
});

test('one criterion across the units compares each with the mean of its own group', async () => {
  const context = await makeComparingRound({ units: ['so-1', 'xa-1', 'so-2', 'xa-2'] });
  for (const [unit, par] of [['so-1', '80'], ['xa-1', '40'], ['so-2', '90'], ['xa-2', '50']] as const) declare(context, { unit, par });
  const { lines } = expectOk(getCriterionSheet(context, { code: '1.1' as never }));
  expect(lines.map(({ means }) => means[0]?.mean)).toEqual(['85', '45', '85', '45'].map((numerator) => ({ numerator, denominator: '1' })));
  for (const { unit, means } of lines) expect(means).toEqual(expectOk(getCell(context, { unit, code: '1.1' as never, packageRevision: null })).means);
});
