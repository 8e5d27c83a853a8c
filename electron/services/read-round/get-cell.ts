import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import type { CellScore } from '#shared/domain/scorecard.ts';
import type { Citation, SubmissionEntry } from '#shared/domain/submission.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { CellView, CitationView, DeclaredFigure, EvidenceView } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import { decideCellState, listCellLacks } from '#shared/scoring/cell-state.ts';
import type { PackageRecord } from '#electron/store/package-store.ts';
import type { ReadStore } from '#electron/store/store.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { readCellHistory } from './cell-history.ts';
import { emptyScore, SELF_UNSCORED } from './cell-lines.ts';
import { createEntryComparison } from './compare-entries.ts';
import { createDeclaredFigures } from './declared-figures.ts';
import { readFigureMeans } from './figure-means.ts';
import { choosePackage, type PackageChoice } from './choose-package.ts';
import { findLeaf, findUnit, readDesk, type Desk } from './read-desk.ts';

export type CellChoice = PackageChoice & { readonly code: CriterionCode };

/** One cell with all that a person needs to judge it. */
export function getCell({ store }: WorkspaceContext, choice: CellChoice): Result<CellView, readonly Problem[]> {
  return store.read((records) => {
    const desk = readDesk(records);
    return desk.ok ? readCell(records, desk.value, choice) : desk;
  });
}

export function readCell(records: ReadStore, desk: Desk, choice: CellChoice): Result<CellView, readonly WorkProblem[]> {
  const unit = findUnit(desk, choice.unit);
  if (!unit.ok) return unit;
  const leaf = findLeaf(desk, choice.code);
  if (!leaf.ok) return leaf;
  const shown = choosePackage(records, choice);
  return shown.ok ? ok(describeCell({ records, desk, node: leaf.value, shown: shown.value })) : shown;
}

type JudgedParts = { readonly records: ReadStore; readonly node: CriterionNode; readonly shown: PackageRecord };
type CellParts = JudgedParts & { readonly desk: Desk };

function describeCell({ desk, ...parts }: CellParts): CellView {
  const { records, node, shown } = parts;
  const { unit, manifest, revision } = shown;
  const { entry, self, score, figures, savedAt, isOutdated } = readJudgement(parts);
  const isMine = desk.isMine(unit, node);
  const draft = isMine ? records.findDraft(unit, node.code) : null;
  const judged = { ...score, isOutdated, hasDraft: draft !== null };
  return {
    unit,
    packageRevision: revision,
    node,
    self,
    figures,
    means: readFigureMeans({ declared: createDeclaredFigures(records), desk, node, unit }),
    explanation: entry?.explanation ?? '',
    citations: findCited(records.listPackageEvidence(manifest), entry?.citations ?? []),
    score,
    state: decideCellState(self, judged),
    lacks: listCellLacks(self, judged),
    isMine,
    savedAt,
    draft,
    history: readCellHistory(records, unit, node.code),
  };
}

/** What the unit says of a cell and what is recorded of it: as much as a form is measured by, in three reads by key. */
type Judgement = Pick<CellView, 'self' | 'score' | 'figures' | 'savedAt'> & { readonly entry: SubmissionEntry | null; readonly isOutdated: boolean };

export function readJudgement({ records, node, shown: { unit, manifest } }: JudgedParts): Judgement {
  const entry = records.findPackageEntry(manifest, node.code);
  const saved = records.findScore(unit, node.code);
  const score = saved === null ? emptyScore(node.code) : toCellScore(saved);
  return {
    entry,
    self: entry?.self ?? SELF_UNSCORED,
    score,
    figures: pairFigures(node, entry, score),
    savedAt: saved?.savedAt ?? null,
    isOutdated: saved !== null && createEntryComparison(records)(node.code, saved.package, manifest),
  };
}

const toCellScore = ({ code, appraisal, reason, question, figures }: CellScore): CellScore => ({ code, appraisal, reason, question, figures });

/** The figures that the criteria set asks for, in its order, with what the unit declared and what the appraiser corrected. */
function pairFigures(node: CriterionNode, entry: SubmissionEntry | null, score: CellScore): readonly DeclaredFigure[] {
  const declared = new Map((entry?.figures ?? []).map((figure) => [figure.name, figure.value]));
  const corrected = new Map(score.figures.map((figure) => [figure.name, figure.value]));
  return node.figures.map(({ name, label, kind }) => ({ name, label, kind: kind ?? 'number', declared: declared.get(name) ?? null, corrected: corrected.get(name) ?? null }));
}

/** A citation of a file that the package does not hold stays, with nothing beside it. */
function findCited(evidence: readonly EvidenceView[], citations: readonly Citation[]): readonly CitationView[] {
  const byFile = new Map(evidence.map((view) => [view.file, view]));
  return citations.map((citation) => ({ ...citation, evidence: byFile.get(citation.file) ?? null }));
}
