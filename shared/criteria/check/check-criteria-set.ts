import type { CriteriaSet } from '../../domain/criteria-set.ts';
import type { Findings } from '../../bundle/findings.ts';
import { listBandWarnings } from './check-bands.ts';
import { listCodeWarnings } from './check-codes.ts';
import { listFigureFaults, listFigureWarnings } from './check-figures.ts';
import { listRuleTextWarnings } from './check-rule-text.ts';
import { listRuleWarnings } from './check-rule.ts';
import { listStatedWarnings } from './check-stated.ts';
import { listSumWarnings } from './check-sums.ts';
import { listNodeFaults, listRepeatedCodes } from './check-tree.ts';
import { indexTree, type Locate } from './criteria-tree.ts';
import { listPrintedBandWarnings } from './printed-bands.ts';

/**
 * The meaning of a criteria set. Only what nothing could be computed with refuses it: no one tree, a rule that asks for
 * a figure that nobody declares. All that was printed wrong is a warning: it is reported at its place, never repaired.
 */
export function checkCriteriaSet(set: CriteriaSet, locate: Locate): Findings {
  const tree = indexTree(set);
  const checks = set.nodes.map((node, index) => ({ node, index, tree, locate }));
  return {
    faults: [
      ...listRepeatedCodes(set, locate),
      ...checks.flatMap((check) => [...listNodeFaults(check), ...listFigureFaults(check)]),
    ],
    warnings: [
      ...listStatedWarnings({ set, tree, locate }),
      ...checks.flatMap((check) => [
        ...listSumWarnings(check),
        ...listCodeWarnings(check),
        ...listRuleWarnings(check),
        ...listRuleTextWarnings(check),
        ...listBandWarnings(check),
        ...listPrintedBandWarnings(check),
        ...listFigureWarnings(check),
      ]),
    ],
  };
}
