import type { Locale } from '#shared/ipc/views.ts';
import type { ResultSheetWords } from '#shared/report/result-sheet.ts';
import { enResultSheet } from '#renderer/text/en/result-sheet.ts';
import { viResultSheet } from '#renderer/text/vi/result-sheet.ts';

/** Words of the sheets that leave the program, by the language of whoever asks. */
export const SHEET_WORDS: Readonly<Record<Locale, ResultSheetWords>> = { vi: viResultSheet, en: enResultSheet };
