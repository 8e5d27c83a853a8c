import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLANTED_FAULTS } from '#test/tamper/planted-faults/index.ts';
import { keyOf, readVerdicts } from '#test/tamper/planted-faults/table.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const verdicts = readVerdicts(readFileSync(path.join(ROOT, 'test/tamper/README.md'), 'utf8'));

/** What `npm run plant` shows at length is shown here to be still about this program: the list, its sources and the table fit. */
describe.each(PLANTED_FAULTS)('the checks of $file', ({ file, tests, faults }) => {
  const source = readFileSync(path.join(ROOT, file), 'utf8');
  const beginnings = tests.map((test) => `\`${test}\`: `);

  it('stand in it once each, so that they can be taken out', () => {
    expect(faults.filter(({ find, plant }) => source.split(find).length !== 2 || find === plant).map(({ check }) => check)).toEqual([]);
    expect(new Set(faults.map(({ check }) => check)).size).toBe(faults.length);
  });

  it('have each a test that turns red without it, or a reason why none can', () => {
    const said = faults.map((fault) => ({ check: fault.check, verdict: verdicts.get(keyOf(file, fault)) ?? '', fault }));
    expect(said.filter(({ verdict, fault: { unseen } }) => !(unseen === null ? beginnings : [`no test can tell: ${unseen}`]).some((beginning) => verdict.startsWith(beginning))).map(({ check, verdict }) => `${check}: ${verdict}`)).toEqual([]);
  });

  it.each(tests)('are held by %s, which is there', (test) => {
    expect(existsSync(path.join(ROOT, `test/${test}.test.ts`))).toBe(true);
  });
});

it('the table holds no check that is not in the list', () => {
  const known = new Set(PLANTED_FAULTS.flatMap(({ file, faults }) => faults.map((fault) => keyOf(file, fault))));
  expect([...verdicts.keys()].filter((key) => !known.has(key))).toEqual([]);
});
