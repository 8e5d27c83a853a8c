import type { Locale } from '#shared/ipc/views.ts';
import type { CriteriaSheetWords } from '#shared/criteria/table/write-criteria-table.ts';
import type { RescueWords } from '#shared/report/rescue-sheet.ts';
import type { ResultSheetWords } from '#shared/report/result-sheet.ts';
import { enCriteriaSheet } from '#renderer/text/en/criteria-sheet.ts';
import { enRescueSheet } from '#renderer/text/en/rescue-sheet.ts';
import { enResultSheet } from '#renderer/text/en/result-sheet.ts';
import { viCriteriaSheet } from '#renderer/text/vi/criteria-sheet.ts';
import { viRescueSheet } from '#renderer/text/vi/rescue-sheet.ts';
import { viResultSheet } from '#renderer/text/vi/result-sheet.ts';

/** Words of the sheets that leave the program, by the language of whoever asks. */
export const SHEET_WORDS: Readonly<Record<Locale, ResultSheetWords>> = { vi: viResultSheet, en: enResultSheet };

/** Words of a criteria set as a table. */
export const CRITERIA_SHEET_WORDS: Readonly<Record<Locale, CriteriaSheetWords>> = { vi: viCriteriaSheet, en: enCriteriaSheet };

/** Words of a rescue folder. */
export const RESCUE_WORDS: Readonly<Record<Locale, RescueWords>> = { vi: viRescueSheet, en: enRescueSheet };
