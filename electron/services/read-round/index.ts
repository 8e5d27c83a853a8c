export { getCell } from './get-cell.ts';
export { getCriterionSheet } from './get-criterion-sheet.ts';
export { getRound } from './get-round.ts';
export { getUnitSheet } from './get-unit-sheet.ts';
export { listEvidence } from './list-evidence.ts';
export { listUnits } from './list-units.ts';
