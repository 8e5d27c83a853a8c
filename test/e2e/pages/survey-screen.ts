import type { Page } from '@playwright/test';
import { literally, type Words } from './words.ts';

/** Scores that no member gives, and last year's results: what was taken in, and a table before it is kept. */
export const surveyScreen = (page: Page, words: Words) => {
  const text = words.survey;
  const tables = page.getByRole('list', { name: text.tables });
  const rows = page.getByRole('table', { name: text.rows });
  const sample = page.getByRole('table', { name: words.importing.sample });
  return {
    title: page.getByRole('heading', { level: 1, name: text.title }),
    empty: page.getByRole('heading', { name: text.emptyTitle }),
    table: (file: string) => tables.getByRole('listitem').filter({ has: page.getByRole('heading', { name: file, exact: true }) }),
    showUnmatched: async (file: string): Promise<void> => {
      await tables.getByRole('listitem').filter({ has: page.getByRole('heading', { name: file, exact: true }) }).getByRole('button', { expanded: false }).click();
    },
    rows,
    sample,
    previewOf: (file: string) => page.getByRole('heading', { level: 1, name: text.previewTitle(file), exact: true }),
    preview: page.getByRole('heading', { level: 1, name: new RegExp(`^${literally(text.previewTitle(''))}`) }),
    /** One line of the table that is looked at: by what stands in the file. */
    row: (inFile: string) => rows.getByRole('row').filter({ has: page.getByRole('cell', { name: inFile, exact: true }) }),
    column: (letter: string) => sample.getByRole('button', { name: new RegExp(`^${literally(words.importing.column(letter))}: `) }),
    /** Of a file that could not be read. */
    refusal: page.getByRole('main').getByRole('alert'),
    otherFile: page.getByRole('button', { name: text.otherFile }),
    keepButton: page.getByRole('button', { name: text.keep }),
    /** Each must find its dialog for opening answered. */
    importSurvey: () => page.getByRole('main').getByRole('button', { name: text.importSurvey }).last().click(),
    importPrevious: () => page.getByRole('button', { name: text.importPrevious }).click(),
    keep: async (): Promise<void> => {
      await page.getByRole('button', { name: text.keep }).click();
      await page.getByRole('button', { name: text.keep }).waitFor({ state: 'detached' });
    },
    sampleOffer: page.getByRole('region', { name: text.sampleTitle }),
    useSample: (kind: 'survey' | 'previous-results') => page.getByRole('region', { name: text.sampleTitle }).getByRole('button', { name: text.useSample[kind] }).click(),
    cancel: () => page.getByRole('main').getByRole('button', { name: words.common.cancel }).click(),
  };
};
