/**
 * The sample round's identities are made on each machine under this passphrase, which the screens show: it protects
 * nothing, because there is nothing real behind it.
 */
export const SAMPLE_PASSPHRASE = 'mat-khau-mau-2025';

/** Score tables in the program's folder of the sample round, by what they hold. */
export const SAMPLE_TABLES = [
  { kind: 'survey', name: 'diem-xhh-sipas-ktxh-2025.xlsx' },
  { kind: 'previous-results', name: 'ket-qua-nam-2024.csv' },
] as const;

export const SAMPLE_DESKS = ['member-1', 'member-2', 'secretariat'] as const;
export type SampleDesk = (typeof SAMPLE_DESKS)[number];
