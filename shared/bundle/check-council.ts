import type { Round } from '../domain/round.ts';
import type { ScorecardsFile } from '../domain/scorecard.ts';
import type { ContentProblem } from '../problem/content-problem.ts';
import type { KitFile } from './kit.ts';
import { listRepeats, type Findings } from './findings.ts';
import { isPlainPath } from './plain-path.ts';
import { joinPath } from './json-path.ts';

/** The meaning of a round by itself: one unit per id, one member per id and per key, assignments that name units of it. */
export function checkRound(round: Round, where: string): Findings {
  const units = listRepeats({
    items: round.units,
    keyOf: (unit) => unit.id,
    problemOf: (unit, places) => ({ type: 'unit-repeated', unit: unit.id, ...places }),
    where,
    path: ['units'],
  });
  const members = listRepeats({
    items: round.members,
    keyOf: (member) => member.id,
    problemOf: (member, places) => ({ type: 'member-repeated', member: member.id, ...places }),
    where,
    path: ['members'],
  });
  const keys = listRepeats({
    items: round.members,
    keyOf: (member) => member.key?.x ?? null,
    problemOf: (member, places) => ({ type: 'member-key-repeated', member: member.id, ...places }),
    where,
    path: ['members'],
  });
  return { faults: [...units, ...members, ...keys, ...listAssignmentFaults(round, where)], warnings: [] };
}

function listAssignmentFaults(round: Round, where: string): readonly ContentProblem[] {
  const known = new Set<string>(round.units.map((unit) => unit.id));
  return round.members.flatMap((member, index): readonly ContentProblem[] => {
    const path = ['members', index, 'assignment'] as const;
    const { units, sectors } = member.assignment;
    const assigned = units === 'all' ? [] : units;
    const unknown = assigned.flatMap((unit, position): readonly ContentProblem[] =>
      known.has(unit) ? [] : [{ type: 'assigned-unit-unknown', where: joinPath(where, [...path, 'units', position]), unit }]);
    return [...unknown, ...listTwice(assigned, [...path, 'units'], where), ...listTwice(sectors === 'all' ? [] : sectors, [...path, 'sectors'], where)];
  });
}

function listTwice(items: readonly string[], path: readonly PropertyKey[], where: string): readonly ContentProblem[] {
  return listRepeats({
    items,
    keyOf: (item) => item,
    problemOf: (item, places) => ({ type: 'assignment-repeated', where: places.where, item }),
    where,
    path,
  });
}

/** The meaning of a bundle's scorecards by themselves: one scorecard per unit, one cell per criterion. */
export function checkScorecards(file: ScorecardsFile, where: string): Findings {
  const units = listRepeats({
    items: file.scorecards,
    keyOf: (scorecard) => scorecard.unit,
    problemOf: (scorecard, places) => ({ type: 'scorecard-repeated', unit: scorecard.unit, ...places }),
    where,
    path: ['scorecards'],
  });
  const cells = file.scorecards.flatMap((scorecard, index) => [
    ...listRepeats({
      items: scorecard.cells,
      keyOf: (cell) => cell.code,
      problemOf: (cell, places) => ({ type: 'cell-repeated', code: cell.code, ...places }),
      where,
      path: ['scorecards', index, 'cells'],
    }),
    ...scorecard.cells.flatMap((cell, position) =>
      listRepeats({
        items: cell.figures,
        keyOf: (figure) => figure.name,
        problemOf: (figure, places) => ({ type: 'figure-repeated', where: places.where, name: figure.name }),
        where,
        path: ['scorecards', index, 'cells', position, 'figures'],
      })),
  ]);
  return { faults: [...units, ...cells], warnings: [] };
}

/** The meaning of a kit's list by itself: each package once, each in a file of its own below `data/packages/`. */
export function checkKit(kit: KitFile, where: string): Findings {
  const files = listRepeats({
    items: kit.packages,
    keyOf: (item) => item.file.toLowerCase(),
    problemOf: (item, places) => ({ type: 'kit-file-repeated', file: item.file, ...places }),
    where,
    path: ['packages'],
  });
  const packages = listRepeats({
    items: kit.packages,
    keyOf: (item) => JSON.stringify([item.unit, item.revision]),
    problemOf: (item, places) => ({ type: 'kit-package-repeated', unit: item.unit, revision: item.revision, ...places }),
    where,
    path: ['packages'],
  });
  const unsafe = kit.packages.flatMap(({ file }, index): readonly ContentProblem[] =>
    isPlainPath(file) ? [] : [{ type: 'kit-file-unsafe', where: joinPath(where, ['packages', index, 'file']), file }]);
  return { faults: [...files, ...packages, ...unsafe], warnings: [] };
}
