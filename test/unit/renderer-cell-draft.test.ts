import { describe, expect, it } from 'vitest';
import { draftOfCell } from '#renderer/stores/cell-draft.ts';
import { isAsSaved, readDraft } from '#shared/scoring/read-draft.ts';
import { hintFor } from '#renderer/features/workspace/score-hint.ts';
import { draftAgreeing } from '#renderer/features/workspace/draft-agreeing.ts';
import { makeCell, points } from '../support/renderer-cell.ts';

describe('the form of a cell', () => {
  it('shows the saved points with the mark of the language', () => {
    const cell = makeCell({ appraisal: { kind: 'scored', points: points(9500) } });
    expect(draftOfCell(cell, ',').points).toBe('0,95');
    expect(draftOfCell(cell, '.').points).toBe('0.95');
  });

  it('keeps not applicable, zero and unscored apart', () => {
    expect(draftOfCell(makeCell({ appraisal: { kind: 'not-applicable' } }), ',')).toMatchObject({ points: '', isNotApplicable: true });
    expect(draftOfCell(makeCell({ appraisal: { kind: 'scored', points: points(0) } }), ',')).toMatchObject({ points: '0,00', isNotApplicable: false });
    expect(draftOfCell(makeCell({}), ',')).toMatchObject({ points: '', isNotApplicable: false });
  });

  it('gives back what it was filled from', () => {
    const cell = makeCell({ appraisal: { kind: 'scored', points: points(7500) }, reason: 'thiếu báo cáo', question: '', figures: [{ name: 'b', value: '82.5' }] });
    const { input } = readDraft(cell, draftOfCell(cell, ','));
    expect(isAsSaved(cell, input)).toBe(true);
  });
});

describe('reading the form', () => {
  const cell = makeCell({ appraisal: { kind: 'scored', points: points(5000) } });
  const draft = draftOfCell(cell, ',');

  it.each(['0,75', '0.75', ' 0,750 '])('takes %j as three quarters of a point', (typed) => {
    expect(readDraft(cell, { ...draft, points: typed }).input.appraisal).toEqual({ kind: 'scored', points: 7500 });
  });

  it('takes an empty text as not scored, not as zero', () => {
    expect(readDraft(cell, { ...draft, points: '' }).input.appraisal).toEqual({ kind: 'unscored' });
  });

  it.each([
    ['abc', 'not-a-number'],
    ['0,12345', 'too-many-decimals'],
    ['2', 'points-out-of-range'],
    ['-0,25', 'points-out-of-range'],
    ['0,1', 'points-off-step'],
  ])('says what is wrong with %j and still writes the reason beside the saved points', (typed, fault) => {
    const reading = readDraft(cell, { ...draft, points: typed, reason: 'một lý do' });
    expect(reading.pointsFaults.map((one) => one.type)).toContain(fault);
    expect(reading.input).toMatchObject({ appraisal: { kind: 'scored', points: 5000 }, reason: 'một lý do' });
  });

  it('asks the unit nothing when the flag is down, whatever the question says', () => {
    expect(readDraft(cell, { ...draft, isFlagged: false, question: 'sao vậy' }).input.question).toBeNull();
    expect(readDraft(cell, { ...draft, isFlagged: true, question: '' }).input.question).toBe('');
  });

  const read = (text: string) => readDraft(cell, { ...draft, figures: { b: text } });

  it('keeps a corrected figure exact, drops one that equals the declared, and holds back one that is no number', () => {
    expect(read('82,5').input.figures).toEqual([{ name: 'b', value: '82.5' }]);
    expect(read('86').input.figures).toEqual([]);
    expect(read('').input.figures).toEqual([]);
    expect(read('tám').figureFaults).toEqual(['b']);
    expect(read('tám').input.figures).toEqual([]);
  });

  it('takes the minus sign of a spreadsheet, and keeps the figure that was corrected before while what is typed is no number', () => {
    const corrected = makeCell({ figures: [{ name: 'b', value: '82.5' }] });
    const readCorrected = (typed: string) => readDraft(corrected, { ...draftOfCell(corrected, ','), figures: { b: typed } });
    expect(readCorrected('\u22125').input.figures).toEqual([{ name: 'b', value: '-5' }]);
    expect(readCorrected('tám')).toMatchObject({ figureFaults: ['b'], input: { figures: [{ name: 'b', value: '82.5' }] } });
  });

  it('is as it was saved, in whichever order the figures were saved', () => {
    const figures = ['a', 'b'].map((name) => ({ name, label: name, kind: 'number' as const, declared: '1', corrected: '2' }));
    const saved = makeCell({ figures: [{ name: 'b', value: '2' }, { name: 'a', value: '2' }] }, { figures });
    expect(isAsSaved(saved, readDraft(saved, draftOfCell(saved, ',')).input)).toBe(true);
  });

  it('writes text as NFC', () => {
    expect(readDraft(cell, { ...draft, reason: 'Quy\u00ea\u0301t' }).input.reason).toBe('Quy\u1ebft');
  });
});

describe('the hint', () => {
  const cell = makeCell({});
  const draft = draftOfCell(cell, ',');

  it('asks for a reason as soon as the points depart from the self-score, and no longer once it is there', () => {
    expect(hintFor(cell, { ...draft, points: '0,75' })).toMatchObject({ departs: true, lacksReason: true, gap: -2500 });
    expect(hintFor(cell, { ...draft, points: '0,75', reason: 'thiếu' })).toMatchObject({ departs: true, lacksReason: false });
    expect(hintFor(cell, { ...draft, points: '1,00' })).toMatchObject({ departs: false, lacksReason: false, gap: 0 });
  });

  it('owes nothing for a cell that is not scored', () => {
    expect(hintFor(cell, draft)).toMatchObject({ departs: false, lacksReason: false, gap: null });
  });

  it('counts not applicable where the unit scored as departing, without a gap', () => {
    expect(hintFor(cell, { ...draft, isNotApplicable: true })).toMatchObject({ departs: true, lacksReason: true, gap: null });
  });
});

describe('taking the self-score', () => {
  it('takes points, not applicable, or nothing when the unit gave none', () => {
    expect(draftAgreeing({ kind: 'scored', points: points(2500) }, ',')).toEqual({ points: '0,25', isNotApplicable: false });
    expect(draftAgreeing({ kind: 'not-applicable', reason: 'không có' }, ',')).toEqual({ points: '', isNotApplicable: true });
    expect(draftAgreeing({ kind: 'unscored' }, ',')).toBeNull();
  });
});
