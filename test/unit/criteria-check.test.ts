import { describe, expect, it } from 'vitest';
import { criteriaSetOf, findingsOf, given, points, type SomeNode } from '#test/support/criteria-set-of.ts';

const warningsOf = (nodes: readonly SomeNode[], more: object = {}): readonly object[] => {
  const { faults, warnings } = findingsOf(criteriaSetOf(nodes, more));
  expect(faults).toEqual([]);
  return warnings;
};
const faultsOf = (nodes: readonly SomeNode[]): readonly object[] => findingsOf(criteriaSetOf(nodes)).faults;

describe('a criteria set without a mistake', () => {
  it('has nothing found', () => {
    const nodes: readonly SomeNode[] = [
      { code: 'I', max: 3 }, { code: 'I.1', max: 2, scoring: { kind: 'ratio', numerator: 'b', denominator: 'a', full: 20_000 }, figures: [{ name: 'a', label: 'A' }, { name: 'b', label: 'B' }] },
      { code: 'I.2', max: 1, scoredBy: 'survey' }, { code: 'II', max: 1, extra: 'bonus' },
    ];
    expect(findingsOf(criteriaSetOf(nodes, { stated: { max: 30_000, sectors: 1, criteria: 2, subCriteria: 0 } }))).toEqual({ faults: [], warnings: [] });
  });
});

describe('what nothing could be computed with refuses a set', () => {
  it.each([
    ['a code twice', [{ code: '1' }, { code: '1' }], { type: 'criterion-repeated', where: '1 code', code: '1', first: '1 code' }],
    ['a parent that is not there', [{ code: '1' }, { code: '2.1' }], { type: 'criterion-parent-missing', where: '2.1 parent', code: '2.1', parent: '2' }],
    ['a leaf that nobody scores', [{ code: '1', scoredBy: null }], { type: 'criterion-leaf-without-scorer', where: '1 scoredBy', code: '1' }],
    ['a rule on a node that sums', [{ code: '1', scoring: given(1) }, { code: '1.1' }], { type: 'rule-on-inner-node', where: '1 scoring', code: '1' }],
    ['a bonus below a sector', [{ code: '1' }, { code: '1.1', extra: 'bonus' }], { type: 'extra-below-sector', where: '1.1 extra', code: '1.1', extra: 'bonus' }],
    ['a figure that nobody declares', [{ code: '1', scoring: { kind: 'count', figure: 'n', each: 10_000, cap: 10_000 } }], { type: 'figure-undeclared', where: '1 scoring', code: '1', name: 'n' }],
    ['a figure declared twice', [{ code: '1', figures: [{ name: 'a', label: 'A' }, { name: 'a', label: 'B' }] }], { type: 'figure-repeated', where: '1 figures', name: 'a' }],
  ])('%s', (_name, nodes: readonly SomeNode[], expected) => {
    expect(faultsOf(nodes)).toEqual([expected]);
  });
});

describe('sums that were printed wrong', () => {
  it('are told with both numbers, at the parent', () => {
    expect(warningsOf([{ code: '1', max: 3 }, { code: '1.1', max: 1 }, { code: '1.2', max: 1.5 }])).toEqual([
      { type: 'criterion-sum-differs', where: '1 max', code: '1', expected: 30_000, found: 25_000 },
    ]);
  });

  it('are told of the whole, leaving bonus and penalty out', () => {
    const nodes = [{ code: '1', max: 60 }, { code: '2', max: 39.5 }, { code: '3', max: 5, extra: 'bonus' }, { code: '4', max: 5, extra: 'penalty' }];
    expect(warningsOf(nodes, { stated: { max: 1_000_000 } })).toEqual([{ type: 'stated-max-differs', where: 'set stated.max', expected: 1_000_000, found: 995_000 }]);
    expect(warningsOf(nodes, { stated: { max: 995_000 } })).toEqual([]);
  });

  it('are told of what is gathered, and of a gathering that has nothing to gather', () => {
    expect(warningsOf([{ code: '1', max: 20, gather: 100_000 }, { code: '1.1', max: 20 }])).toEqual([
      { type: 'gather-differs', where: '1 gather', code: '1', max: 200_000, found: 100_000 },
    ]);
    expect(warningsOf([{ code: '1', max: 20, gather: 200_000 }, { code: '1.1', max: 20 }])).toEqual([]);
    expect(warningsOf([{ code: '1', gather: 10_000 }])).toEqual([{ type: 'gather-on-leaf', where: '1 gather', code: '1' }]);
  });

  it('are told of a step that the maximum is no multiple of', () => {
    expect(warningsOf([{ code: '1', max: 0.75, step: 5000 }])).toEqual([{ type: 'step-uneven', where: '1 step', code: '1', step: 5000, max: 7500 }]);
  });
});

describe('counts that were stated', () => {
  const tree: readonly SomeNode[] = [{ code: '1', max: 3 }, { code: '1.1', max: 2 }, { code: '1.1.1' }, { code: '1.1.2' }, { code: '1.2' }, { code: '2' }];

  it('are compared with the tree', () => {
    expect(warningsOf(tree, { stated: { sectors: 2, criteria: 2, subCriteria: 2 } })).toEqual([]);
    expect(warningsOf(tree, { stated: { sectors: 3, criteria: 4, subCriteria: 5 } })).toEqual([
      { type: 'stated-count-differs', where: 'set stated.sectors', code: '', level: 'sectors', expected: 3, found: 2 },
      { type: 'stated-count-differs', where: 'set stated.criteria', code: '', level: 'criteria', expected: 4, found: 2 },
      { type: 'stated-count-differs', where: 'set stated.subCriteria', code: '', level: 'subCriteria', expected: 5, found: 2 },
    ]);
  });

  it('are compared for one branch', () => {
    const stated = tree.map((node) => (node.code === '1' ? { ...node, stated: { criteria: 3, subCriteria: 2 } } : node));
    expect(warningsOf(stated)).toEqual([{ type: 'stated-count-differs', where: '1 stated', code: '1', level: 'criteria', expected: 3, found: 2 }]);
  });

  it('are compared with one another where only sectors were printed', () => {
    const sectors = [{ code: '1', stated: { criteria: 20, subCriteria: 40 } }, { code: '2', stated: { criteria: 19, subCriteria: 41 } }];
    expect(warningsOf(sectors, { stated: { sectors: 2, criteria: 38, subCriteria: 81 } })).toEqual([
      { type: 'stated-counts-disagree', where: 'set stated.criteria', level: 'criteria', expected: 38, found: 39 },
    ]);
  });

  it('are not compared where a sector states none', () => {
    const sectors = [{ code: '1', stated: { criteria: 20 } }, { code: '2' }];
    expect(warningsOf(sectors, { stated: { criteria: 38 } })).toEqual([]);
  });

  it('may leave a bonus sector out, and count the rows below sub-criteria or not', () => {
    const deep: readonly SomeNode[] = [{ code: '1', max: 2 }, { code: '1.1', max: 2 }, { code: '1.1.1', max: 2 }, { code: '1.1.1.a' }, { code: '1.1.1.b' }, { code: '2', extra: 'bonus' }];
    for (const stated of [{ sectors: 1, subCriteria: 1 }, { sectors: 2, subCriteria: 2 }]) expect(warningsOf(deep, { stated })).toEqual([]);
    expect(warningsOf(deep, { stated: { subCriteria: 3 } })).toHaveLength(1);
  });
});

const codes = (...all: readonly string[]): readonly object[] => warningsOf([{ code: '1', max: all.length }, ...all.map((code) => ({ code, parent: '1' }))]);
const sectors = (...all: readonly string[]): readonly object[] => warningsOf(all.map((code) => ({ code, parent: null })));

const below = (...all: readonly string[]) => warningsOf([{ code: 'I', max: 1 }, { code: '1.1', parent: 'I' }, { code: 'II', max: all.length }, ...all.map((code) => ({ code, parent: 'II' }))]);

describe('codes', () => {
  it.each([['1.1', '1.2', '1.3'], ['1.a', '1.b', '1.c', '1.d', '1.đ', '1.e'], ['1.a', '1.b', '1.c', '1.d', '1.e', '1.g'], ['1.i', '1.ii', '1.iii'], ['1.i'], ['1/1', '1/2']])('%s, %s … are in order', (...all) => {
    expect(codes(...all)).toEqual([]);
  });
  it.each([['I', 'II', 'III', 'IV', 'V'], ['A', 'B', 'C'], ['1', '2'], ['PL', 'QT']])('sectors %s, %s … are in order, or counted in no way that is known', (...all) => {
    expect(sectors(...all)).toEqual([]);
  });

  it('may count criteria 2.1, 2.2 below a sector that is numbered II, as decisions print them; one left out is told all the same', () => {
    expect(below('2.1', '2.2')).toEqual([]);
    expect(below('2.1', '2.3')).toEqual([{ type: 'code-skipped', where: '2.3 code', code: '2.3', expected: '2.2' }]);
    expect(below('3.1')).toEqual([{ type: 'code-not-under-parent', where: '3.1 code', code: '3.1', parent: 'II' }]);
  });

  it('that leave one out are told, with the one that is missing', () => {
    expect(codes('1.1', '1.3')).toEqual([{ type: 'code-skipped', where: '1.3 code', code: '1.3', expected: '1.2' }]);
    expect(codes('1.2', '1.3')).toEqual([{ type: 'code-skipped', where: '1.2 code', code: '1.2', expected: '1.1' }]);
    expect(codes('1.a', '1.c')).toEqual([{ type: 'code-skipped', where: '1.c code', code: '1.c', expected: '1.b' }]);
    expect(sectors('I', 'II', 'IV')).toEqual([{ type: 'code-skipped', where: 'IV code', code: 'IV', expected: 'III' }]);
    expect(codes('1.a', '1.b', '1.c', '1.d', '1.g')).toEqual([{ type: 'code-skipped', where: '1.g code', code: '1.g', expected: '1.e' }]);
  });

  it('that go back, or do not continue the one above, are told', () => {
    expect(codes('1.a', '1.b', '1.c', '1.đ', '1.d')).toContainEqual({ type: 'code-out-of-order', where: '1.d code', code: '1.d', before: '1.đ' });
    expect(codes('1.1', '1.3', '1.2')).toContainEqual({ type: 'code-out-of-order', where: '1.2 code', code: '1.2', before: '1.3' });
    expect(codes('1.1', '2.2')).toEqual([{ type: 'code-not-under-parent', where: '2.2 code', code: '2.2', parent: '1' }]);
    expect(codes('1.1', '12')).toEqual([{ type: 'code-not-under-parent', where: '12 code', code: '12', parent: '1' }]);
  });
});

const yes = (name: string): object => ({ name, label: name, kind: 'yes-no' });
const number = (name: string): object => ({ name, label: name });

const judged = (from: number, to: number, step: number | null): readonly object[] => warningsOf([{ code: '1', scoring: { kind: 'judgement', from, to, step } }]);

describe('the points of a rule', () => {
  it.each([
    ['a choice', { kind: 'choice', pick: 'p', options: [{ label: 'x', points: points(2.5) }, { label: 'y', points: 0 }] }, [{ name: 'p', label: 'p', kind: 'pick' }], 25_000],
    ['a checklist', { kind: 'checklist', items: [{ figure: 'a', points: points(1) }, { figure: 'b', points: points(1.5) }] }, [yes('a'), yes('b')], 25_000],
    ['a count', { kind: 'count', figure: 'a', each: points(0.5), cap: points(3) }, [number('a')], 30_000],
    ['a ratio', { kind: 'ratio', numerator: 'b', denominator: 'a', full: points(10) }, [number('a'), number('b')], 100_000],
  ])('of %s that give more than the maximum are told', (_name, scoring, figures, reachable) => {
    expect(warningsOf([{ code: '1', max: 2, scoring, figures }])).toEqual([{ type: 'rule-above-maximum', where: '1 max', code: '1', max: 20_000, reachable }]);
  });

  it('that cannot give the maximum are told', () => {
    const scoring = { kind: 'compare-with-mean', figure: 'a', mean: { kind: 'round' }, atLeast: given(1), below: given(0) };
    expect(warningsOf([{ code: '1', max: 2, scoring, figures: [number('a')] }])).toEqual([{ type: 'rule-below-maximum', where: '1 max', code: '1', max: 20_000, reachable: 10_000 }]);
  });

  it('that lead below zero are told', () => {
    expect(warningsOf([{ code: '1', scoring: { kind: 'judgement', from: -5000, to: 10_000, step: null } }])).toEqual([{ type: 'rule-below-zero', where: '1 scoring', code: '1', reachable: -5000 }]);
  });

  it('that are no step are told; the maximum may be none', () => {
    const scoring = { kind: 'choice', pick: 'p', options: [{ label: 'x', points: 10_000 }, { label: 'y', points: 3000 }, { label: 'z', points: 0 }] };
    expect(warningsOf([{ code: '1', step: 2500, scoring, figures: [{ name: 'p', label: 'p', kind: 'pick' }] }])).toEqual([{ type: 'rule-off-step', where: '1 scoring', code: '1', step: 2500, found: 3000 }]);
  });

  it('may be the maximum of a node whose step does not reach it', () => {
    const scoring = { kind: 'choice', pick: 'p', options: [{ label: 'x', points: 7500 }, { label: 'z', points: 5000 }] };
    const found = warningsOf([{ code: '1', max: 0.75, step: 5000, scoring, figures: [{ name: 'p', label: 'p', kind: 'pick' }] }]);
    expect(found).toEqual([{ type: 'step-uneven', where: '1 step', code: '1', step: 5000, max: 7500 }]);
  });

  it('are told when the words of the decision give others', () => {
    const rule = 'Có ban hành: 2 điểm; không ban hành: 0 điểm.';
    const scoring = { kind: 'choice', pick: 'p', options: [{ label: 'x', points: 10_000 }, { label: 'y', points: 0 }] };
    expect(warningsOf([{ code: '1', max: 1, rule, scoring, figures: [{ name: 'p', label: 'p', kind: 'pick' }] }])).toEqual([
      { type: 'rule-text-differs', where: '1 rule', code: '1', byText: 20_000, byRule: 10_000 },
    ]);
    expect(warningsOf([{ code: '1', max: 2, rule }, { code: '2', max: 3, rule }, { code: '3', max: 1, rule }, { code: '4', max: 1, scoredBy: 'survey', rule }])).toEqual([
      { type: 'rule-below-maximum', where: '2 rule', code: '2', max: 30_000, reachable: 20_000 },
      { type: 'rule-above-maximum', where: '3 rule', code: '3', max: 10_000, reachable: 20_000 },
    ]);
    expect(warningsOf([{ code: '1', max: 1, rule: `${rule}${' '.repeat(1500)}` }])).toEqual([]);
    expect(warningsOf([{ code: '1', max: 5, rule: 'Hội đồng xem xét các mặt công tác, trong đó chú ý việc ban hành kế hoạch.' }])).toEqual([]);
  });

  it('of a survey or SIPAS leaf are not used; those of a computed one are', () => {
    expect(warningsOf([{ code: '1', scoredBy: 'sipas', scoring: given(1) }])).toEqual([{ type: 'rule-without-use', where: '1 scoring', code: '1', scoredBy: 'sipas' }]);
    expect(warningsOf([{ code: '1', scoredBy: 'computed', scoring: given(1) }])).toEqual([]);
  });

  it('in a judgement are told when reversed, or when the step does not fit', () => {
    expect(judged(10_000, 0, null)).toEqual([{ type: 'judgement-reversed', where: '1 scoring', code: '1', from: 10_000, to: 0 }]);
    expect(judged(0, 10_000, 3000)).toEqual([{ type: 'judgement-step-uneven', where: '1 scoring', code: '1', step: 3000, range: 10_000 }]);
    expect(judged(0, 10_000, -2500)).toEqual([{ type: 'judgement-step-uneven', where: '1 scoring', code: '1', step: -2500, range: 10_000 }]);
    expect(judged(0, 10_000, 2500)).toEqual([]);
  });

  it('are told where one thing is named twice', () => {
    const twice = { kind: 'checklist', items: [{ figure: 'a', points: 5000 }, { figure: 'a', points: 5000 }] };
    expect(warningsOf([{ code: '1', scoring: twice, figures: [yes('a')] }])).toEqual([{ type: 'rule-figure-twice', where: '1 scoring', code: '1', name: 'a' }]);
    const options = { kind: 'choice', pick: 'p', options: [{ label: 'x', points: 10_000 }, { label: 'x', points: 0 }] };
    expect(warningsOf([{ code: '1', scoring: options, figures: [{ name: 'p', label: 'p', kind: 'pick' }] }])).toEqual([{ type: 'choice-option-repeated', where: '1 scoring', code: '1', label: 'x' }]);
    const itself = { kind: 'ratio', numerator: 'a', denominator: 'a', full: 10_000 };
    expect(warningsOf([{ code: '1', scoring: itself, figures: [number('a')] }])).toEqual([{ type: 'ratio-of-itself', where: '1 scoring', code: '1', name: 'a' }]);
    const mean = { kind: 'compare-with-mean', figure: 'a', mean: { kind: 'declared', figure: 'a' }, atLeast: given(1), below: given(0) };
    expect(warningsOf([{ code: '1', scoring: mean, figures: [number('a')] }])).toEqual([{ type: 'mean-of-itself', where: '1 scoring', code: '1', name: 'a' }]);
  });

  it.each([['101', 1], ['-1', 1], ['100.5', 1], ['100', 0], ['0', 0], ['99.5', 0]])('may take %s %% of a score: told %i times', (percent, times) => {
    const scoring = { kind: 'deduction', score: given(1), items: [{ figure: 'v', takes: { kind: 'percent', percent } }] };
    expect(warningsOf([{ code: '1', scoring, figures: [number('v')] }]).filter((found) => 'type' in found && found.type === 'deduction-share-odd')).toHaveLength(times);
  });
});

describe('figures', () => {
  it('that the rule does not use are told; those of a node scored by hand are facts', () => {
    const figures = [{ name: 'a', label: 'A' }];
    expect(warningsOf([{ code: '1', scoring: given(1), figures }])).toEqual([{ type: 'figure-unused', where: '1 figures', code: '1', name: 'a' }]);
    expect(warningsOf([{ code: '1', figures }])).toEqual([]);
  });

  it.each([
    ['pick', { kind: 'choice', pick: 'f', options: [{ label: 'x', points: 10_000 }] }, ['pick']],
    ['yes-no', { kind: 'checklist', items: [{ figure: 'f', points: 10_000 }] }, ['yes-no']],
    ['count', { kind: 'count', figure: 'f', each: 10_000, cap: 10_000 }, ['number', 'yes-no']],
    ['number', { kind: 'steps', of: { kind: 'figure', figure: 'f' }, bands: [{ from: null, to: null, score: given(1) }] }, ['number']],
  ])('must be entered as the rule takes them: %s', (use, scoring, fitting) => {
    for (const kind of ['number', 'yes-no', 'pick']) {
      const found = warningsOf([{ code: '1', scoring, figures: [{ name: 'f', label: 'F', kind }] }]);
      expect(found, kind).toEqual(fitting.includes(kind) ? [] : [{ type: 'figure-kind-differs', where: '1 figures', code: '1', name: 'f', expected: use, found: kind }]);
    }
  });
});
