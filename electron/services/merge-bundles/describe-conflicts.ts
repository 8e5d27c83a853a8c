import type { Sha256 } from '#shared/domain/ids.ts';
import type { ConflictView } from '#shared/ipc/secretariat-views.ts';
import { subtractPoints, ZERO_POINTS, type Points } from '#shared/kernel/points.ts';
import type { MergedCell } from '#shared/merge/merged-cells.ts';
import type { RoundToMerge } from './read-round-to-merge.ts';

/** The cells on which signed scores differ, widest spread first, each with every score and its reason. */
export function describeConflicts({ round, set, findSelf }: RoundToMerge, cells: readonly MergedCell[], fileOf: (manifest: Sha256) => string): readonly ConflictView[] {
  const units = new Map(round.units.map((unit) => [unit.id, unit.name]));
  const members = new Map(round.members.map((member) => [member.id, member.name]));
  const nodes = new Map(set.nodes.map((node) => [node.code, node]));
  return cells.filter((cell) => cell.isConflict).map((cell): ConflictView => ({
    unit: cell.unit,
    unitName: units.get(cell.unit) ?? cell.unit,
    code: cell.code,
    title: nodes.get(cell.code)?.title ?? '',
    max: nodes.get(cell.code)?.max ?? ZERO_POINTS,
    self: findSelf(cell.unit, cell.code) ?? { kind: 'unscored' },
    spread: measureSpread(cell),
    scores: cell.scores.map(({ bundle, cell: score }) => ({
      member: bundle.member,
      memberName: members.get(bundle.member) ?? bundle.member,
      revision: bundle.revision,
      appraisal: score.appraisal,
      reason: score.reason,
      file: fileOf(bundle.manifest),
    })),
  })).toSorted((a, b) => rankOf(b) - rankOf(a));
}

/** A dispute about whether a criterion applies at all comes before any difference in points. */
const rankOf = ({ spread }: ConflictView): number => spread ?? Number.MAX_SAFE_INTEGER;

function measureSpread({ scores }: MergedCell): Points | null {
  const points = scores.map(({ cell }) => (cell.appraisal.kind === 'scored' ? cell.appraisal.points : null));
  const given = points.filter((value) => value !== null).toSorted((a, b) => a - b);
  const [lowest, highest] = [given[0], given.at(-1)];
  if (lowest === undefined || highest === undefined || given.length < points.length) return null;
  return subtractPoints(highest, lowest);
}
