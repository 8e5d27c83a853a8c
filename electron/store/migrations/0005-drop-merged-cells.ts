import type { Migration } from '../migration.ts';

/** What they held stands in merged_bundle.content, as it was signed: kept twice, it was most of the work of a merge. */
const TABLES = `
DROP TABLE merged_cell;
DROP TABLE merged_scorecard;
`;

export const dropMergedCellsMigration: Migration = { version: 5, name: 'drop-merged-cells', sql: TABLES };
