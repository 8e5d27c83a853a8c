import { change, drop, skip, type FaultedFile } from './fault.ts';

const MERGES = ['tamper/merges-refused', 'unit/merge-plan', 'property/merge-order', 'integration/journey'];
const MERGE = 'electron/services/merge-bundles';

/** What may be merged, and what is told of it. */
export const MERGE_FAULTS: readonly FaultedFile[] = [
  { file: `${MERGE}/read-round-to-merge.ts`, tests: MERGES, faults: [skip('merge: only the secretariat', "records.findWorkspace()?.role !== 'secretary'")] },
  {
    file: `${MERGE}/verify-snapshots.ts`,
    tests: ['integration/merge-other-files', ...MERGES],
    faults: [skip('merge: file is there', "stat?.kind !== 'file'"), change('merge: file of another kind', 'kind === null ? problems', 'kind !== undefined ? problems'), skip('merge: size', 'stat.size > MAX_BUNDLE_BYTES')],
  },
  {
    file: `${MERGE}/check-reasons.ts`,
    tests: ['integration/merge-reasons'],
    faults: [change('merge: departing score has a reason', "if (!listCellLacks(self, cell).includes('reason')) return [];", 'return [];')],
  },
  {
    file: `${MERGE}/index.ts`,
    tests: ['integration/roster-changes', ...MERGES],
    faults: [
      drop('merge: the round is still the one shown', '!isSameRound || '),
      drop('merge: no other merge between', ' || known.length !== planned.size || known.some((manifest) => !planned.has(manifest))'),
      skip('merge: only what the plan adds', '!additions.has(statement.manifest)'),
    ],
  },
  {
    file: 'shared/merge/plan-merge.ts',
    tests: ['unit/merge-plan', 'property/merge-order'],
    faults: [
      drop('merge: what is here does not come in again', '.filter((bundle) => !knownManifests.has(bundle.manifest))'),
      drop('merge: an older one does not come in', '.filter((manifest) => currentManifests.has(manifest))'),
      change('merge: an older one is told', "!isCurrent ? 'outdated'", "false ? 'outdated'"),
      change('merge: two of one revision are told', 'isForked: all.some(', 'isForked: false && all.some('),
      change('merge: broken chain is told', 'return before.length > 0 &&', 'return false &&'),
    ],
  },
  {
    file: 'shared/merge/current-scorecards.ts',
    tests: ['unit/merge-plan', 'property/merge-order'],
    faults: [
      change('merge: the newest of a member stands', 'if (bundle.revision > revision)', 'if (true)'),
      drop('merge: two of one revision both stand', 'else if (bundle.revision === revision) standing?.push(candidate);'),
    ],
  },
  {
    file: 'shared/merge/merged-cells.ts',
    tests: ['unit/merge-plan', 'property/merge-order'],
    faults: [
      skip('merge: what is not scored is no score', "cell.appraisal.kind === 'unscored'"),
      change('merge: signed scores that differ are a conflict', 'isConflict: differs(cell.scores)', 'isConflict: false'),
    ],
  },
];
