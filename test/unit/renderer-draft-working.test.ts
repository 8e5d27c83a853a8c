import { describe, expect, it } from 'vitest';
import { draftOfCell } from '#renderer/stores/cell-draft.ts';
import { correctFigure, draftComputed, standsAsComputed, workOutDraft } from '#renderer/stores/draft-working.ts';
import { listOptions } from '#renderer/features/workspace/list-options.ts';
import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import type { Rule } from '#shared/domain/rule.ts';
import type { CellView, DeclaredFigure } from '#shared/ipc/views.ts';
import { makeCell, points } from '../support/renderer-cell.ts';

const RATIO: Rule = { kind: 'ratio', numerator: 'b', denominator: 'a', full: points(10_000) };

function figure(name: string, declared: string | null, kind: DeclaredFigure['kind'] = 'number'): DeclaredFigure {
  return { name, label: `Số liệu ${name}`, kind, declared, corrected: null };
}

function cellWith(scoring: Rule, figures: readonly DeclaredFigure[], score: Parameters<typeof makeCell>[0] = {}): CellView {
  const cell = makeCell(score, { figures });
  const node: CriterionNode = { ...cell.node, scoring, figures: figures.map(({ name, label, kind }) => ({ name, label, kind })) };
  return { ...cell, node };
}

const DOSSIERS = cellWith(RATIO, [figure('a', '86'), figure('b', '86')], { appraisal: { kind: 'scored', points: points(10_000) } });
const correct = (cell: CellView, name: string, text: string, isScoring = false) => correctFigure(cell, draftOfCell(cell, ','), { name, text, decimal: ',', isScoring });

describe('the working in the form', () => {
  it("computes by the unit's figures and, beside it, by those that the appraiser put right", () => {
    const draft = { ...draftOfCell(DOSSIERS, ','), figures: { a: '', b: '82' } };
    const working = workOutDraft(DOSSIERS, draft);
    expect(working?.isCorrected).toBe(true);
    expect(working?.declared).toMatchObject({ kind: 'points', points: 10_000 });
    expect(working?.accepted).toMatchObject({ kind: 'points', points: 9535 });
  });

  it('says when the self-score does not follow from the own figures of the unit', () => {
    const cell = cellWith(RATIO, [figure('a', '86'), figure('b', '82')]);
    expect(workOutDraft(cell, draftOfCell(cell, ','))?.selfCheck).toMatchObject({ kind: 'differs', expected: { kind: 'points', points: 9535 } });
    expect(workOutDraft(DOSSIERS, draftOfCell(DOSSIERS, ','))?.selfCheck.kind).toBe('follows');
  });

  it('judges the self-score by what the unit declared, also once the appraiser has put a figure right', () => {
    const corrected = { ...draftOfCell(DOSSIERS, ','), figures: { a: '', b: '82' } };
    expect(workOutDraft(DOSSIERS, corrected)?.selfCheck).toMatchObject({ kind: 'follows', expected: { points: 10_000 } });
    const wrong = cellWith(RATIO, [figure('a', '86'), figure('b', '82')]);
    expect(workOutDraft(wrong, { ...draftOfCell(wrong, ','), figures: { a: '', b: '86' } })?.selfCheck).toMatchObject({ kind: 'differs', expected: { points: 9535 } });
  });

  it('compares a figure with the mean of the others as it came with the cell', () => {
    const cell = cellWith({ kind: 'compare-with-mean', figure: 'a', mean: { kind: 'group' }, atLeast: { kind: 'points', points: points(10_000) }, below: { kind: 'points', points: points(0) } }, [figure('a', '83')]);
    const means = [{ figure: 'a', among: 'round', mean: { numerator: '1', denominator: '1' } }, { figure: 'a', among: 'group', mean: { numerator: '250', denominator: '3' } }] as const;
    expect(workOutDraft({ ...cell, means }, draftOfCell(cell, ','))?.declared).toMatchObject({ kind: 'points', points: 0 });
    expect(workOutDraft({ ...cell, means }, { ...draftOfCell(cell, ','), figures: { a: '83,34' } })?.accepted).toMatchObject({ kind: 'points', points: 10_000 });
    expect(workOutDraft({ ...cell, means: [] }, draftOfCell(cell, ','))?.declared.kind).toBe('impossible');
  });

  it('has none for a criterion that is scored by hand', () => {
    const cell = makeCell({});
    expect(workOutDraft(cell, draftOfCell(cell, ','))).toBeNull();
  });
});

describe('a corrected figure', () => {
  it('computes points anew that stood as the rule had them', () => {
    expect(correct(DOSSIERS, 'b', '82')).toEqual({ figures: { a: '', b: '82' }, points: '0,9535', isNotApplicable: false });
  });

  it('leaves points that the appraiser chose otherwise', () => {
    const chosen = cellWith(RATIO, [figure('a', '86'), figure('b', '86')], { appraisal: { kind: 'scored', points: points(5000) } });
    expect(correct(chosen, 'b', '82')).toEqual({ figures: { a: '', b: '82' } });
  });

  it('does not score a cell that nobody has scored', () => {
    const unscored = cellWith(RATIO, [figure('a', '86'), figure('b', '86')]);
    expect(correct(unscored, 'b', '82')).toEqual({ figures: { a: '', b: '82' } });
  });

  it('that cannot be computed with leaves the points', () => {
    expect(correct(DOSSIERS, 'a', '0')).toEqual({ figures: { a: '0', b: '' } });
    expect(correct(DOSSIERS, 'b', 'tám hai')).toMatchObject({ figures: { a: '', b: 'tám hai' } });
  });
});

describe('an option of the rule', () => {
  const CHOICE: Rule = { kind: 'choice', pick: 'muc', options: [{ label: 'Ban hành kịp thời', points: points(10_000) }, { label: 'Không kịp thời', points: points(5000) }, { label: 'Không ban hành', points: points(0) }] };
  const cell = cellWith({ kind: 'gate', requires: { kind: 'yes', figure: 'co' }, otherwise: points(0), score: CHOICE }, [figure('co', '1', 'yes-no'), figure('muc', null, 'pick')]);

  it('stands as a button with its points, wherever the choice stands in the rule', () => {
    expect(listOptions(cell, figure('muc', null, 'pick'))).toEqual([
      { value: '1', label: 'Ban hành kịp thời', points: 10_000 }, { value: '2', label: 'Không kịp thời', points: 5000 }, { value: '3', label: 'Không ban hành', points: 0 },
    ]);
    expect(listOptions(cell, figure('co', '1', 'yes-no')).map((option) => option.value)).toEqual(['1', '0']);
    expect(listOptions(cell, figure('a', '86'))).toEqual([]);
  });

  it('scores the cell when it is picked', () => {
    expect(correct(cell, 'muc', '2', true)).toEqual({ figures: { co: '', muc: '2' }, points: '0,50', isNotApplicable: false });
  });

  it('is compared with what stands in the points', () => {
    const working = workOutDraft(cell, { ...draftOfCell(cell, ','), figures: { co: '', muc: '2' } });
    if (working === null) throw new Error('the cell has a rule');
    expect(standsAsComputed(cell, { ...draftOfCell(cell, ','), points: '0,5' }, working.accepted)).toBe(true);
    expect(standsAsComputed(cell, { ...draftOfCell(cell, ','), points: '1' }, working.accepted)).toBe(false);
  });
});

describe('the computed score in the form', () => {
  it('is not applicable where the rule says so, and nothing where the council judges', () => {
    const outside: Rule = { kind: 'not-applicable-if', when: { kind: 'yes', figure: 'kgd' }, score: RATIO };
    const cell = cellWith(outside, [figure('kgd', '1', 'yes-no')]);
    const working = workOutDraft(cell, draftOfCell(cell, ','));
    expect(working === null ? null : draftComputed(working.accepted, ',')).toEqual({ points: '', isNotApplicable: true });
    const judged = cellWith({ kind: 'judgement', from: points(0), to: points(5000), step: null }, []);
    const free = workOutDraft(judged, draftOfCell(judged, ','));
    expect(free === null ? 'no rule' : draftComputed(free.accepted, ',')).toBeNull();
  });
});
