import { SCORED_BY, type CriteriaSet, type ScoredBy } from '../../domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '../../domain/ids.ts';
import type { GradeBand, Policy, TieKey } from '../../domain/policy.ts';
import { compareFractions, fractionFromDecimal, makeFraction } from '../../kernel/fraction.ts';
import { unreachable } from '../../kernel/unreachable.ts';
import type { ScoreTableProblem } from '../../problem/score-table-problem.ts';

export type PolicyCheck = { readonly policy: Policy; readonly set: CriteriaSet; readonly units: readonly { readonly id: UnitId }[] };

/** Whether a policy says what can be: every unit, code and figure that it names is there, and its bands have one reading. */
export function checkPolicy(check: PolicyCheck): readonly ScoreTableProblem[] {
  return [...listExemptionFaults(check), ...listTieFaults(check), ...listBandFaults(check.policy.bands), ...listBoundFaults(check.policy)];
}

function listExemptionFaults({ policy, set, units }: PolicyCheck): readonly ScoreTableProblem[] {
  const known = new Set(units.map((unit) => unit.id));
  const parents = new Map(set.nodes.map((node) => [node.code, node.parent]));
  const all = new Set(policy.exemptions.map(({ unit, code }) => keyOf(unit, code)));
  const seen = new Set<string>();
  return policy.exemptions.flatMap(({ unit, code }, index): readonly ScoreTableProblem[] => {
    const at = `exemptions[${index}]`;
    const isRepeated = seen.has(keyOf(unit, code));
    seen.add(keyOf(unit, code));
    const within = listAbove(parents, code).find((above) => all.has(keyOf(unit, above)));
    return [
      ...(known.has(unit) ? [] : [{ type: 'policy-unit-unknown', where: `${at}.unit`, unit } as const]),
      ...(parents.has(code) ? [] : [{ type: 'policy-code-unknown', where: `${at}.code`, code } as const]),
      ...(isRepeated ? [{ type: 'exemption-repeated', where: at, unit, code } as const] : []),
      ...(within === undefined ? [] : [{ type: 'exemption-within', where: at, unit, code, within } as const]),
    ];
  });
}

const keyOf = (unit: UnitId, code: CriterionCode): string => `${unit}\n${code}`;

function listAbove(parents: ReadonlyMap<CriterionCode, CriterionCode | null>, code: CriterionCode): readonly CriterionCode[] {
  const above: CriterionCode[] = [];
  for (let next = parents.get(code) ?? null; next !== null && !above.includes(next); next = parents.get(next) ?? null) above.push(next);
  return above;
}

function listTieFaults({ policy, set }: PolicyCheck): readonly ScoreTableProblem[] {
  return policy.tieBreak.flatMap((key, index) => listKeyFaults(set, key, `tieBreak[${index}]`));
}

function listKeyFaults(set: CriteriaSet, key: TieKey, where: string): readonly ScoreTableProblem[] {
  switch (key.kind) {
    case 'points':
      return set.nodes.some((node) => node.code === key.code) ? [] : [{ type: 'policy-code-unknown', where, code: key.code }];
    case 'part':
      return hasPart(set, key.part) ? [] : [{ type: 'policy-part-absent', where, part: key.part }];
    case 'figure': {
      const node = set.nodes.find((candidate) => candidate.code === key.code);
      if (node === undefined) return [{ type: 'policy-code-unknown', where, code: key.code }];
      const asked = [key.numerator, ...(key.denominator === null ? [] : [key.denominator])];
      return asked.filter((name) => !node.figures.some((figure) => figure.name === name)).map((figure) => ({ type: 'policy-figure-unknown', where, code: key.code, figure }));
    }
    default:
      return unreachable(key);
  }
}

const hasPart = (set: CriteriaSet, part: ScoredBy): boolean => SCORED_BY.includes(part) && set.nodes.some((node) => node.scoredBy === part);

function listBandFaults(bands: readonly GradeBand[]): readonly ScoreTableProblem[] {
  return bands.flatMap((band, index): readonly ScoreTableProblem[] => {
    const where = `bands[${index}]`;
    const before = bands[index - 1];
    if (band.from === null) return index === bands.length - 1 ? [] : [{ type: 'grade-band-open', where, name: band.name }];
    if (before === undefined || before.from === null) return [];
    return isBelow(band.from, before.from) ? [] : [{ type: 'grade-band-order', where, name: band.name, before: before.name }];
  });
}

type Boundary = NonNullable<GradeBand['from']>;

/** At one value, a boundary that includes it lies below one that does not. */
function isBelow(lower: Boundary, upper: Boundary): boolean {
  const comparison = compareFractions(fractionFromDecimal(lower.value), fractionFromDecimal(upper.value));
  return comparison < 0 || (comparison === 0 && lower.isIncluded && !upper.isIncluded);
}

function listBoundFaults({ bonus, penalty, quorum }: Policy): readonly ScoreTableProblem[] {
  const caps = ([['bonus', bonus.cap], ['penalty', penalty.cap]] as const).flatMap(([extra, cap]): readonly ScoreTableProblem[] =>
    cap === null || cap >= 0 ? [] : [{ type: 'policy-cap-negative', where: `${extra}.cap`, extra, found: cap }]);
  if (quorum === null) return caps;
  const percent = fractionFromDecimal(quorum.percent);
  const isPossible = percent.numerator >= 0n && compareFractions(percent, makeFraction(100)) <= 0;
  return isPossible ? caps : [...caps, { type: 'quorum-impossible', where: 'quorum.percent', percent: quorum.percent }];
}
