import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { Unit } from '#shared/domain/round.ts';
import type { CellScore } from '#shared/domain/scorecard.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { firstWords, REASON_BEGINNING } from '#shared/kernel/text.ts';
import type { CriterionSheet, FigureMean, UnitFigure, UnitLine } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { listCellLacks } from '#shared/scoring/cell-state.ts';
import type { UnitEntryLine } from '#electron/store/package-store.ts';
import type { ReadStore } from '#electron/store/store.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { emptyScore, toLine } from './cell-lines.ts';
import { createEntryComparison, type EntryComparison } from './compare-entries.ts';
import { createDeclaredFigures, type DeclaredFigures } from './declared-figures.ts';
import { readFigureMeans } from './figure-means.ts';
import { findLeaf, readDesk, type Desk } from './read-desk.ts';

/**
 * One criterion across the units, in the round's order, each by its newest package. One read for all that the units say
 * of it, one for all drafts and one by key for each score; a whole entry is read only where the criterion asks for figures.
 */
export function getCriterionSheet({ store }: WorkspaceContext, { code }: { readonly code: CriterionCode }): Result<CriterionSheet, readonly Problem[]> {
  return store.read((records) => {
    const desk = readDesk(records);
    if (!desk.ok) return desk;
    const node = findLeaf(desk.value, code);
    if (!node.ok) return node;
    return ok({ node: node.value, lines: listUnitLines(records, desk.value, node.value) });
  });
}

function listUnitLines(records: ReadStore, desk: Desk, node: CriterionNode): readonly UnitLine[] {
  const entries = new Map(records.listUnitEntries(node.code).map((entry) => [entry.unit, entry]));
  const declared = createDeclaredFigures(records);
  const drafts = new Set(records.listDraftUnits(node.code));
  const sources = { records, desk, node, declared, drafts, hasChanged: createEntryComparison(records), meansOf: createMeans(desk, node, declared) };
  return desk.round.units.flatMap((unit) => {
    const entry = entries.get(unit.id);
    return entry === undefined ? [] : [describeUnit(sources, unit, entry)];
  });
}

type Sources = {
  readonly records: ReadStore;
  readonly desk: Desk;
  readonly node: CriterionNode;
  readonly declared: DeclaredFigures;
  readonly drafts: ReadonlySet<UnitId>;
  readonly hasChanged: EntryComparison;
  readonly meansOf: (unit: Unit) => readonly FigureMean[];
};

function describeUnit({ records, desk, node, declared, drafts, hasChanged, meansOf }: Sources, unit: Unit, { entry, manifest, revision }: UnitEntryLine): UnitLine {
  const { id, name, group } = unit;
  const saved = records.findScore(id, node.code);
  const score = saved ?? emptyScore(node.code);
  const isOutdated = saved !== null && hasChanged(node.code, saved.package, manifest);
  const isMine = desk.isMine(id, node);
  const hasDraft = isMine && drafts.has(id);
  const line = toLine({ leaf: node, entry, score, isMine, isOutdated, hasDraft });
  return {
    ...line,
    unit: id,
    name,
    group,
    packageRevision: revision,
    lacks: listCellLacks(line.self, { ...score, isOutdated, hasDraft }),
    reason: firstWords(score.reason, REASON_BEGINNING),
    exemption: desk.findExemption(id, node.code)?.reason ?? null,
    figures: pairFigures(node, declared, id, score),
    means: meansOf(unit),
  };
}

/** Nothing is read of a unit when the criterion asks for no figure. */
function pairFigures(node: CriterionNode, declared: DeclaredFigures, unit: UnitId, score: CellScore): readonly UnitFigure[] {
  if (node.figures.length === 0) return [];
  const own = declared(unit, node.code);
  const corrected = new Map(score.figures.map((figure) => [figure.name, figure.value]));
  return node.figures.map(({ name }) => ({ name, declared: own?.get(name) ?? null, corrected: corrected.get(name) ?? null }));
}

/** Units of one group are compared with the same means: each is worked out once, not once for each unit. */
function createMeans(desk: Desk, node: CriterionNode, declared: DeclaredFigures): (unit: Unit) => readonly FigureMean[] {
  const byGroup = new Map<string, readonly FigureMean[]>();
  return ({ id, group }) => {
    const means = byGroup.get(group) ?? readFigureMeans({ declared, desk, node, unit: id });
    byGroup.set(group, means);
    return means;
  };
}
