import { ARCHIVE_ENTRIES } from './archive-entries.ts';
import { ARCHIVE_RECORDS } from './archive-records.ts';
import { BAG_FAULTS } from './bags.ts';
import type { FaultedFile } from './fault.ts';
import { MERGE_FAULTS } from './merging.ts';
import { OWN_BAG_FAULTS } from './own-bags.ts';
import { PACKAGE_FAULTS } from './packages.ts';
import { SIGNATURE_FAULTS } from './signatures.ts';
import { TEXT_FAULTS } from './texts.ts';

/** Every check of the verifier, in the order of the table: from the archive to the merge. */
export const PLANTED_FAULTS: readonly FaultedFile[] = [
  ...ARCHIVE_ENTRIES, ...ARCHIVE_RECORDS, ...BAG_FAULTS, ...TEXT_FAULTS, ...SIGNATURE_FAULTS, ...OWN_BAG_FAULTS, ...PACKAGE_FAULTS, ...MERGE_FAULTS,
];
