import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, Sha256, UnitId } from '#shared/domain/ids.ts';
import { UNSCORED, type CellScore } from '#shared/domain/scorecard.ts';
import type { SelfScore } from '#shared/domain/submission.ts';
import type { CellLack, CellLine } from '#shared/ipc/views.ts';
import { decideCellState, listCellLacks } from '#shared/scoring/cell-state.ts';
import type { PackageLine } from '#electron/store/package-store.ts';
import type { ReadStore } from '#electron/store/store.ts';
import { createSheetComparison } from './compare-entries.ts';
import type { Desk } from './read-desk.ts';

/** One leaf of one unit: what the unit says of it, what was saved of it, and how it looks in a list. */
export type ListedCell = { readonly leaf: CriterionNode; readonly score: CellScore; readonly line: CellLine; readonly lacks: readonly CellLack[] };

/**
 * Every leaf of one unit in reading order, measured against one package; null while none is here, and then every leaf
 * is one of which the unit says nothing. Three reads for the whole unit, whatever the number of cells, and two more for
 * each cell that was judged on another revision.
 */
export function listCells({ desk, records, unit, manifest }: { readonly desk: Desk; readonly records: ReadStore; readonly unit: UnitId; readonly manifest: Sha256 | null }): readonly ListedCell[] {
  const entries = new Map((manifest === null ? [] : records.listPackageLines(manifest)).map((line) => [line.code, line]));
  const scores = new Map(records.listScores(unit).map((score) => [score.code, score]));
  const drafts = new Set(records.listDraftCodes(unit));
  const hasChanged = createSheetComparison(records);
  return desk.leaves.map((leaf) => {
    const saved = scores.get(leaf.code);
    const score = saved ?? emptyScore(leaf.code);
    const isOutdated = saved !== undefined && manifest !== null && hasChanged(leaf.code, saved.package, manifest);
    const isMine = desk.isMine(unit, leaf);
    const hasDraft = isMine && drafts.has(leaf.code);
    const line = toLine({ leaf, entry: entries.get(leaf.code) ?? null, score, isMine, isOutdated, hasDraft });
    return { leaf, score, line, lacks: listCellLacks(line.self, { ...score, isOutdated, hasDraft }) };
  });
}

type LineParts = {
  readonly leaf: CriterionNode;
  /** null: the package says nothing of it. */
  readonly entry: Pick<PackageLine, 'self' | 'cited'> | null;
  readonly score: CellScore;
  readonly isMine: boolean;
  readonly isOutdated: boolean;
  /** Only of a cell that is mine: nobody else can record it, or let go of it. */
  readonly hasDraft: boolean;
};

export function toLine({ leaf, entry, score, isMine, isOutdated, hasDraft }: LineParts): CellLine {
  const self = entry?.self ?? SELF_UNSCORED;
  return {
    code: leaf.code,
    state: decideCellState(self, { ...score, isOutdated, hasDraft }),
    self,
    appraisal: score.appraisal,
    isFlagged: score.question !== null,
    hasEvidence: entry !== null && entry.cited > 0,
    isMine,
    hasDraft,
  };
}

/** What the unit says of a criterion that its package does not name. */
export const SELF_UNSCORED: SelfScore = { kind: 'unscored' };

export const emptyScore = (code: CriterionCode): CellScore => ({ code, appraisal: UNSCORED, reason: '', question: null, figures: [] });
