import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countField, sumFields } from '#shared/scoring/overview/count-field.ts';
import { countLooks } from '#shared/scoring/overview/looks.ts';
import { someCellFacts } from '../support/some-cell-facts.ts';

const someCells = fc.array(someCellFacts, { maxLength: 30, size: 'max' });

test('however the cells of a unit fall into sectors, the sectors add up to the unit', () => {
  fc.assert(fc.property(fc.array(someCells, { maxLength: 8 }), (sectors) => {
    expect(sumFields(sectors.map(countField))).toEqual(countField(sectors.flat()));
  }));
});

test('an exempt cell is counted as exempt and nowhere else', () => {
  fc.assert(fc.property(someCells, (cells) => {
    const exempt = cells.map((cell) => ({ ...cell, isExempt: true }));
    expect(countField([...cells, ...exempt])).toEqual({ ...countField(cells), exempt: countField(cells).exempt + cells.length });
    expect(countLooks([...cells, ...exempt])).toEqual(countLooks(cells));
  }));
});

test('no part of a field is larger than the field, and its cells are done, open or in conflict', () => {
  fc.assert(fc.property(someCells, (cells) => {
    const { cells: all, exempt, done, differs, incomplete, conflicts, flagged, withoutEvidence, drafts, notApplicable } = countField(cells);
    expect(all + exempt).toBe(cells.length);
    for (const part of [done, differs, incomplete, conflicts, flagged, withoutEvidence, drafts, notApplicable]) expect(part).toBeLessThanOrEqual(all);
    expect(done + incomplete + conflicts).toBeLessThanOrEqual(all);
  }));
});

test('what one goes to look for is as many as the map says', () => {
  fc.assert(fc.property(someCells, (cells) => {
    const [field, looks] = [countField(cells), countLooks(cells)];
    expect(looks).toMatchObject({ open: field.cells - field.done, differs: field.differs, flagged: field.flagged, 'without-evidence': field.withoutEvidence, conflict: field.conflicts, draft: field.drafts });
  }));
});
