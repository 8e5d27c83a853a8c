/**
 * The sample round's identities are made on each machine under this passphrase, which the screens show: it protects
 * nothing, because there is nothing real behind it.
 */
export const SAMPLE_PASSPHRASE = 'mat-khau-mau-2025';

export const SAMPLE_DESKS = ['member-1', 'member-2', 'secretariat'] as const;
export type SampleDesk = (typeof SAMPLE_DESKS)[number];
