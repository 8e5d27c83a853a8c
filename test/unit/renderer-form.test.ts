import { describe, expect, it } from 'vitest';
import { draftOfCell } from '#renderer/stores/cell-draft.ts';
import { describeChange } from '#renderer/features/workspace/describe-change.ts';
import { chooseOption, listCellOptions } from '#renderer/features/workspace/list-options.ts';
import { readStepKey, type StepKeyFacts } from '#renderer/features/workspace/read-step-key.ts';
import { sayChange } from '#renderer/features/workspace/say-change.ts';
import { sayPressed } from '#renderer/features/workspace/say-option.ts';
import { stepDraft } from '#renderer/features/workspace/step-draft.ts';
import { VI_NUMBERS } from '#renderer/text/format.ts';
import { wordsOf } from '#renderer/text/words.ts';
import type { CellView } from '#shared/ipc/views.ts';
import { makeCell, makeNode, points } from '#test/support/renderer-cell.ts';
import { ruleOf } from '#test/support/small-rule.ts';

const words = wordsOf('vi');
const key = (name: string, over: Partial<StepKeyFacts> = {}): StepKeyFacts => ({ key: name, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, isComposing: false, ...over });

describe('keys in the points', () => {
  it('step up and down and go to the bounds', () => {
    expect(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'a', 'Enter'].map((name) => readStepKey(key(name)))).toEqual(['up', 'down', 'most', 'least', null, null]);
  });

  it('are left alone with another key held, and while a syllable is composed', () => {
    for (const over of [{ ctrlKey: true }, { altKey: true }, { shiftKey: true }, { metaKey: true }, { isComposing: true }]) expect(readStepKey(key('ArrowUp', over))).toBeNull();
  });
});

describe('a step in the form', () => {
  const cell = makeCell({});
  const draft = draftOfCell(cell, ',');

  it('writes the points as a person would, and takes back that the criterion does not apply', () => {
    expect(stepDraft(cell.node, { ...draft, points: '0.25' }, 'up', ',')).toEqual({ points: '0,50', isNotApplicable: false });
    expect(stepDraft(cell.node, { ...draft, isNotApplicable: true }, 'down', ',')).toEqual({ points: '1,00', isNotApplicable: false });
    expect(stepDraft(cell.node, { ...draft, points: '0,25', isNotApplicable: true }, 'up', ',')).toEqual({ points: '0,00', isNotApplicable: false });
    expect(stepDraft(cell.node, { ...draft, points: '0,25' }, 'most', '.')).toEqual({ points: '1.00', isNotApplicable: false });
    expect(stepDraft(cell.node, { ...draft, points: '9' }, 'least', ',')).toEqual({ points: '0,00', isNotApplicable: false });
  });

  it('throws away nothing that cannot be read', () => {
    for (const typed of ['nửa', '0,12345', '1,5,2']) expect(stepDraft(cell.node, { ...draft, points: typed }, 'up', ',')).toBeNull();
  });
});

/** A pick of two options and, declared after it, a figure that is yes or no: the sheet shows the table first. */
const choices: CellView = makeCell({}, {
  node: makeNode('1.1.1', '1.1', { scoredBy: 'appraisal', scoring: ruleOf({ kind: 'gate', requires: { kind: 'yes', figure: 'd' }, otherwise: 0, score: { kind: 'choice', pick: 'm', options: [{ label: 'Đúng hạn', points: 10_000 }, { label: 'Chậm', points: 5000 }] } }) }),
  figures: [
    { name: 'm', label: 'Mức đạt được', kind: 'pick', declared: '1', corrected: null },
    { name: 'd', label: 'Đề án đã duyệt', kind: 'yes-no', declared: '1', corrected: null },
    { name: 'b', label: 'Số hồ sơ', kind: 'number', declared: '86', corrected: null },
  ],
});

describe('the options of a cell', () => {
  it('are numbered through as the sheet shows them', () => {
    expect(listCellOptions(choices).map(({ figure, option, place }) => [place, figure.name, option.value])).toEqual([[1, 'd', '1'], [2, 'd', '0'], [3, 'm', '1'], [4, 'm', '2']]);
    expect(listCellOptions(makeCell({}))).toEqual([]);
  });

  it('bring their points with them; pressed again, the unit’s own choice and its points are back', () => {
    const late = listCellOptions(choices).find(({ place }) => place === 4);
    if (late === undefined) throw new Error('the cell has four options');
    const draft = draftOfCell(choices, ',');
    const chosen = { ...draft, ...chooseOption(choices, draft, late, ',') };
    expect([chosen.figures['m'], chosen.points]).toEqual(['2', '0,50']);
    expect(sayPressed(draft, late, words)).toBe('Đã chọn “Chậm”: Mức đạt được');
    const back = { ...chosen, ...chooseOption(choices, chosen, late, ',') };
    expect([back.figures['m'], back.points]).toEqual(['', '1,00']);
    expect(sayPressed(chosen, late, words)).toBe('Đã trở lại lựa chọn của đơn vị: Mức đạt được');
  });
});

const say = (...args: Parameters<typeof describeChange>) => describeChange(...args).map((change) => sayChange(change, choices, { words, numbers: VI_NUMBERS }));

describe('a change of the history in words', () => {
  it('names points, reason, question and each figure by its label, with the option that was chosen', () => {
    expect(say(null, { appraisal: { kind: 'scored', points: points(5000) }, reason: 'Nộp chậm.', question: '', figures: [{ name: 'm', value: '2' }, { name: 'b', value: '82.5' }] })).toEqual([
      { name: 'Điểm', after: '0,50', before: 'chưa chấm' },
      { name: 'Lý do', after: 'Nộp chậm.', before: 'không có' },
      { name: 'Giải trình', after: 'có yêu cầu, chưa ghi câu hỏi', before: 'không yêu cầu' },
      { name: 'Mức đạt được', after: 'Chậm', before: 'Đúng hạn (số liệu của đơn vị)' },
      { name: 'Số hồ sơ', after: '82,5', before: '86 (số liệu của đơn vị)' },
    ]);
  });

  it('tells not applicable from not scored', () => {
    expect(say({ appraisal: { kind: 'not-applicable' }, reason: '', question: null, figures: [] }, { appraisal: { kind: 'unscored' }, reason: '', question: null, figures: [] })).toEqual([{ name: 'Điểm', after: 'chưa chấm', before: 'Không áp dụng' }]);
  });
});
