import { describe, expect, test } from 'vitest';
import { decideNextStep } from '#shared/scoring/overview/next-step.ts';
import { fieldOf, overviewOf, standingOf, unitOf } from '../support/some-overview.ts';

const untouched = fieldOf({ cells: 10 });
const begun = fieldOf({ cells: 10, done: 3, incomplete: 1 });
const done = fieldOf({ cells: 10, done: 10 });

describe('what a member does next', () => {
  test('without a package she takes one in', () => {
    expect(decideNextStep(overviewOf([unitOf('Sở Nội vụ', [untouched], { packageRevision: null })]))).toEqual({ kind: 'import-packages' });
  });

  test('she goes on with the unit that she began, before one that she did not', () => {
    expect(decideNextStep(overviewOf([unitOf('Sở Nội vụ', [untouched]), unitOf('Sở Tư pháp', [begun])]))).toEqual({ kind: 'appraise', unit: 'Sở Tư pháp', name: 'Sở Tư pháp', left: 7 });
  });

  test('a unit in which only something unfinished stands was begun', () => {
    expect(decideNextStep(overviewOf([unitOf('Sở Nội vụ', [untouched]), unitOf('Sở Tư pháp', [fieldOf({ cells: 4, incomplete: 1 })])]))).toMatchObject({ unit: 'Sở Tư pháp', left: 4 });
  });

  test('else with the first of the round that is open and here', () => {
    const units = [unitOf('A', [done]), unitOf('B', [untouched], { packageRevision: null }), unitOf('C', [untouched]), unitOf('D', [untouched])];
    expect(decideNextStep(overviewOf(units))).toMatchObject({ unit: 'C', left: 10 });
  });

  test('all done: she signs those that are not signed as they stand', () => {
    expect(decideNextStep(overviewOf([unitOf('A', [done], { isSigned: true }), unitOf('B', [done]), unitOf('C', [done])]))).toEqual({ kind: 'sign', units: 2 });
  });

  test('all signed: nothing is left but units that have not handed in', () => {
    const signed = unitOf('A', [done], { isSigned: true });
    expect(decideNextStep(overviewOf([signed]))).toEqual({ kind: 'signed', waiting: 0 });
    expect(decideNextStep(overviewOf([signed, unitOf('B', [untouched], { packageRevision: null })]))).toEqual({ kind: 'signed', waiting: 1 });
  });

  test('a unit of which nothing is hers is not in the way', () => {
    expect(decideNextStep(overviewOf([unitOf('A', [done], { isSigned: true }), unitOf('B', [fieldOf()])]))).toEqual({ kind: 'signed', waiting: 0 });
  });
});

describe('what the secretariat does next', () => {
  const council = { role: 'secretary' } as const;

  test('packages come first, then the kit', () => {
    expect(decideNextStep(overviewOf([unitOf('A', [untouched], { packageRevision: null })], { ...council, hasKit: false }))).toEqual({ kind: 'import-packages' });
    expect(decideNextStep(overviewOf([unitOf('A', [untouched])], { ...council, hasKit: false, council: [standingOf('Hạnh', 10, 10)] }))).toEqual({ kind: 'issue-kit' });
  });

  test('bundles of those who owe some cells, also of one who has handed in others', () => {
    const members = [standingOf('Hạnh', 10, 0), standingOf('Bình', 10, 10), standingOf('Lan', 10, 2)];
    expect(decideNextStep(overviewOf([unitOf('A', [untouched])], { ...council, council: members }))).toEqual({ kind: 'import-bundles', members: 2 });
  });

  test('once the kit is out bundles are waited for, also while nobody has handed one in', () => {
    expect(decideNextStep(overviewOf([unitOf('A', [untouched])], { ...council, hasKit: true, council: [standingOf('Hạnh', 10, 10)] }))).toEqual({ kind: 'import-bundles', members: 1 });
  });

  test('bundles that are here say that a kit went out, whatever is noted here', () => {
    expect(decideNextStep(overviewOf([unitOf('A', [done])], { ...council, hasKit: false, council: [standingOf('Hạnh', 10, 0), standingOf('Bình', 10, 10)] }))).toEqual({ kind: 'import-bundles', members: 1 });
  });

  test('then what they disagree about, then the results', () => {
    const all = [standingOf('Hạnh', 10, 0)];
    expect(decideNextStep(overviewOf([unitOf('A', [fieldOf({ cells: 10, done: 8, conflicts: 2 })])], { ...council, council: all }))).toEqual({ kind: 'conflicts', cells: 2 });
    expect(decideNextStep(overviewOf([unitOf('A', [done])], { ...council, council: all }))).toEqual({ kind: 'results' });
  });
});
