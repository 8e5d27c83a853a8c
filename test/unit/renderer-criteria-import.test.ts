import { describe, expect, it } from 'vitest';
import { assignField, choiceFor, emptyColumns, fieldOf, listLacking, listShownColumns } from '#renderer/features/criteria-set/column-choice.ts';
import { createCriteriaImportStore } from '#renderer/stores/criteria-import-store.ts';
import { planTable } from '#renderer/stores/plan-arrival.ts';
import type { CriteriaColumns, CriteriaTablePreview, SheetSample } from '#shared/ipc/table-views.ts';
import type { ImportedFile } from '#shared/ipc/import-views.ts';
import type { FileKind, FileToken } from '#shared/ipc/views.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { makeAnsweringClient } from '../support/answering-client.ts';
import { SMALL_SET } from '../support/renderer-cell.ts';
import { digestOf } from '../support/small-round.ts';

const file = (token: string): FileToken => ({ token, name: `${token}.xlsx`, size: 1 });
const FOUND: CriteriaColumns = { ...emptyColumns('Phụ lục'), firstRow: 4, columns: { ...emptyColumns('Phụ lục').columns, code: 1, title: 2, max: 3 } };
const SAMPLE: SheetSample = { name: 'Phụ lục', columns: 5, totalRows: 2, rows: [{ number: 4, texts: ['1', 'Chỉ đạo', '9,5', '', ''] }, { number: 5, texts: ['1.1', 'Kế hoạch', '2', ' ', 'x'] }] };
const PREVIEW: CriteriaTablePreview = {
  file: 'a.xlsx', sha256: digestOf('a.xlsx'), sheets: [SAMPLE, { name: 'Ghi chú', columns: 1, rows: [], totalRows: 0 }], columns: FOUND,
  titles: { title: 'Bộ tiêu chí', titleEn: '', decision: '', isIllustrative: false },
  set: SMALL_SET, cells: {}, faults: [], warnings: [], computed: 0, manual: 4,
};

describe('the choice of columns', () => {
  it('lets a column hold one thing, and a thing stand in one column', () => {
    const moved = assignField(FOUND, 5, 'max');
    expect(moved.columns).toMatchObject({ title: 2, max: 5 });
    expect(fieldOf(moved, 3)).toBeNull();
    const replaced = assignField(FOUND, 2, 'rule');
    expect(replaced.columns).toMatchObject({ title: null, rule: 2 });
    expect(assignField(FOUND, 2, null).columns).toMatchObject({ title: null, max: 3 });
    expect(assignField(FOUND, 4, null)).toEqual(FOUND);
  });

  it('is empty for a sheet of any name until something is chosen there', () => {
    for (const sheet of ['constructor', '__proto__', 'toString', 'Phụ lục']) {
      expect(choiceFor({}, sheet)).toEqual(emptyColumns(sheet));
      expect(choiceFor({ [sheet]: { ...FOUND, sheet } }, sheet)).toEqual({ ...FOUND, sheet });
    }
  });

  it('goes on only when titles and maxima are pointed out', () => {
    expect(listLacking(FOUND)).toEqual([]);
    expect(listLacking(emptyColumns('Phụ lục'))).toEqual(['title', 'max']);
    expect(listLacking(assignField(FOUND, 3, 'step'))).toEqual(['max']);
  });

  it('shows the columns in which something stands, and those that are chosen', () => {
    expect(listShownColumns(SAMPLE, FOUND)).toEqual([1, 2, 3, 5]);
    expect(listShownColumns(SAMPLE, assignField(FOUND, 4, 'rule'))).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('the import of a criteria table', () => {
  it('reads the file, begins with what was found, and writes nothing', async () => {
    const { client, asked, answer } = makeAnsweringClient();
    const wizard = createCriteriaImportStore(client);
    const opened = wizard.open(file('a'));
    expect(wizard.store.getState()).toMatchObject({ isOpen: true, step: 'file', running: { act: 'read' } });
    answer('previewCriteriaTable', ok(PREVIEW));
    await opened;
    expect(wizard.store.getState()).toMatchObject({ step: 'columns', sheet: 'Phụ lục', columns: { 'Phụ lục': FOUND }, running: null });
    expect(asked.map((one) => one.method)).toEqual(['previewCriteriaTable']);
  });

  it('begins on the first sheet with nothing chosen when no header was recognised', async () => {
    const { client, answer } = makeAnsweringClient();
    const wizard = createCriteriaImportStore(client);
    const opened = wizard.open(file('a'));
    answer('previewCriteriaTable', ok({ ...PREVIEW, columns: null }));
    await opened;
    expect(wizard.store.getState()).toMatchObject({ sheet: 'Phụ lục', columns: {} });
  });

  it('keeps columns and titles when the person goes back, and looks at another sheet', async () => {
    const { client, answer } = makeAnsweringClient();
    const wizard = createCriteriaImportStore(client);
    const opened = wizard.open(file('a'));
    answer('previewCriteriaTable', ok(PREVIEW));
    await opened;
    const mine = assignField(FOUND, 5, 'rule');
    wizard.chooseColumns(mine);
    wizard.chooseSheet('Ghi chú');
    wizard.chooseColumns(emptyColumns('Ghi chú'));
    wizard.chooseSheet('Phụ lục');
    const checked = wizard.check(mine);
    answer('previewCriteriaTable', ok(PREVIEW));
    await checked;
    wizard.changeTitles({ ...PREVIEW.titles, title: 'Tên của tôi' });
    wizard.goTo('columns');
    expect(wizard.store.getState()).toMatchObject({ step: 'columns', columns: { 'Phụ lục': mine, 'Ghi chú': emptyColumns('Ghi chú') }, titles: { title: 'Tên của tôi' } });
  });

  it('drops the answer of a reading that was overtaken by another file', async () => {
    const { client, asked, answer } = makeAnsweringClient();
    const wizard = createCriteriaImportStore(client);
    const first = wizard.open(file('a'));
    const second = wizard.open(file('b'));
    asked[0]?.answer(ok({ ...PREVIEW, file: 'a.xlsx' }));
    await first;
    expect(wizard.store.getState()).toMatchObject({ file: file('b'), preview: null, running: { act: 'read' } });
    expect(asked.map((one) => one.method)).toEqual(['previewCriteriaTable', 'stopTask', 'previewCriteriaTable']);
    answer('previewCriteriaTable', ok({ ...PREVIEW, file: 'b.xlsx' }));
    await second;
    expect(wizard.store.getState().preview?.file).toBe('b.xlsx');
  });

  it('stays closed when the answer comes after it was closed', async () => {
    const { client, asked } = makeAnsweringClient();
    const wizard = createCriteriaImportStore(client);
    const opened = wizard.open(file('a'));
    wizard.close();
    asked[0]?.answer(ok(PREVIEW));
    await opened;
    expect(wizard.store.getState()).toMatchObject({ isOpen: false, preview: null });
  });

  it('says why a table was not kept, and stays where it was', async () => {
    const { client, asked, answer } = makeAnsweringClient();
    const wizard = createCriteriaImportStore(client);
    const opened = wizard.open(file('a'));
    answer('previewCriteriaTable', ok(PREVIEW));
    await opened;
    wizard.goTo('check');
    const kept = wizard.keep(FOUND, PREVIEW.titles);
    expect(asked.at(-1)?.input).toMatchObject({ sha256: PREVIEW.sha256 });
    answer('keepCriteriaTable', err([{ type: 'file-missing', where: 'a.xlsx' }]));
    expect(await kept).toBeNull();
    expect(wizard.store.getState()).toMatchObject({ isOpen: true, step: 'check', failure: [{ type: 'file-missing' }], preview: PREVIEW });
  });
});

const elsewhere = (name: string, what: FileKind): ImportedFile => ({ file: `${name}.xlsx`, outcome: { kind: 'belongs-elsewhere', what } });

describe('a spreadsheet that comes in', () => {
  it('opens at once on the screen that takes such a file', () => {
    expect(planTable([file('a')], [elsewhere('a', 'spreadsheet')], 'criteria-set')).toEqual({ file: file('a'), as: 'criteria-set' });
    expect(planTable([file('a')], [elsewhere('a', 'spreadsheet')], 'survey')).toEqual({ file: file('a'), as: 'scores' });
  });

  it('is asked about on any other screen, beside other files, and when it is something else', () => {
    expect(planTable([file('a')], [elsewhere('a', 'spreadsheet')], 'round')).toBeNull();
    expect(planTable([file('a'), file('b')], [elsewhere('a', 'spreadsheet'), elsewhere('b', 'spreadsheet')], 'criteria-set')).toBeNull();
    expect(planTable([file('b'), file('a')], [{ file: 'b.xlsx', outcome: { kind: 'refused', problems: [] } }, elsewhere('a', 'spreadsheet')], 'criteria-set')).toBeNull();
    expect(planTable([file('a')], [elsewhere('a', 'bundle')], 'criteria-set')).toBeNull();
    expect(planTable([file('a')], [{ file: 'a.xlsx', outcome: { kind: 'refused', problems: [] } }], 'criteria-set')).toBeNull();
  });
});
