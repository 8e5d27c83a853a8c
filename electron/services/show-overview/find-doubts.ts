import type { CriterionNode } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, Sha256, UnitId } from '#shared/domain/ids.ts';
import type { Unit } from '#shared/domain/round.ts';
import type { FigureMean } from '#shared/ipc/views.ts';
import { fromExactText } from '#shared/kernel/fraction.ts';
import { checkSelfScore } from '#shared/scoring/check-self-score.ts';
import type { CellDoubts } from '#shared/scoring/overview/cell-facts.ts';
import type { RuleInputs } from '#shared/scoring/rule/evaluate-rule.ts';
import type { ReadStore } from '#electron/store/store.ts';
import type { DeclaredFigures } from '../read-round/declared-figures.ts';
import { readFigureMeans } from '../read-round/figure-means.ts';
import type { Desk } from '../read-round/read-desk.ts';
import type { UnitCell, UnitCells } from './unit-cells.ts';

/** What is doubtful about a cell of a unit, by its entry in the unit's newest package. */
export type FindDoubts = (cells: UnitCells) => (cell: UnitCell) => CellDoubts;

const NO_DOUBTS: CellDoubts = { isSelfDoubtful: false, citesUnreadable: false };

type Kept = { readonly newest: Sha256 | null; readonly byCell: Map<string, CellDoubts> };

/** A desk is given out anew when its round, its set or its member changes. */
const kept = new WeakMap<Desk, Kept>();

/**
 * The same check that stands beside the self-score in the workspace. What a package says never changes: each cell is
 * looked at once, and again only after another package or another round came in (0.6 s for the largest round).
 */
export function createDoubts(records: ReadStore, desk: Desk): FindDoubts {
  const newest = records.findNewestPackage()?.manifest ?? null;
  const known = kept.get(desk);
  const byCell: Kept['byCell'] = known?.newest === newest ? known.byCell : new Map();
  kept.set(desk, { newest, byCell });
  const look = createLook(records, desk);
  return (cells) => {
    // Nothing is read of a unit whose cells are all known.
    let lookAt: ((cell: UnitCell) => CellDoubts) | null = null;
    return (cell) => {
      const key = `${cells.unit.id} ${cell.leaf.code}`;
      const found = byCell.get(key);
      if (found !== undefined) return found;
      lookAt ??= look(cells);
      const doubts = lookAt(cell);
      byCell.set(key, doubts);
      return doubts;
    };
  };
}

/** One read of the figures for each package. */
function createLook(records: ReadStore, desk: Desk): FindDoubts {
  const figuresOf = createPackageFigures(records);
  const declared: DeclaredFigures = (unit, code) => figuresOf(unit)?.get(code) ?? null;
  const meansOf = createMeans(desk, declared);
  return ({ unit, latest }) => {
    if (latest === null) return () => NO_DOUBTS;
    const unreadable = listUnreadable(records, latest.manifest);
    const figures = figuresOf(unit.id);
    return ({ leaf, facts: { self } }) => {
      const inputs: RuleInputs = { figures: figures?.get(leaf.code) ?? new Map(), meanOf: (figure, among) => meanIn(meansOf(unit, leaf), figure, among) };
      const isSelfDoubtful = checkSelfScore({ node: leaf, self, inputs }).kind === 'differs';
      const citesUnreadable = unreadable.has(leaf.code);
      return isSelfDoubtful || citesUnreadable ? { isSelfDoubtful, citesUnreadable } : NO_DOUBTS;
    };
  };
}

/** Criteria that cite a file which nobody could open. */
function listUnreadable(records: ReadStore, manifest: Sha256): ReadonlySet<CriterionCode> {
  const files = new Set(records.listUnreadableFiles(manifest));
  const cited = files.size === 0 ? [] : records.listCitedFiles(manifest);
  return new Set(cited.filter(({ file }) => files.has(file)).map(({ code }) => code));
}

type PackageFigures = ReadonlyMap<CriterionCode, ReadonlyMap<string, string>>;

/** Figures of each unit's newest package by criterion; null when none is here. */
function createPackageFigures(records: ReadStore): (unit: UnitId) => PackageFigures | null {
  const known = new Map<UnitId, PackageFigures | null>();
  const read = (unit: UnitId): PackageFigures | null => {
    const latest = records.findLatestPackage(unit);
    if (latest === null) return null;
    return new Map(records.listPackageFigures(latest.manifest).map(({ code, figures }) => [code, new Map(figures.map(({ name, value }) => [name, value]))]));
  };
  return (unit) => {
    const found = known.has(unit) ? (known.get(unit) ?? null) : read(unit);
    known.set(unit, found);
    return found;
  };
}

/** Units of one group are compared with the same means: each is worked out once. */
function createMeans(desk: Desk, declared: DeclaredFigures): (unit: Unit, node: CriterionNode) => readonly FigureMean[] {
  const known = new Map<string, readonly FigureMean[]>();
  return ({ id, group }, node) => {
    const key = `${node.code}\n${group}`;
    const means = known.get(key) ?? readFigureMeans({ declared, desk, node, unit: id });
    known.set(key, means);
    return means;
  };
}

function meanIn(means: readonly FigureMean[], figure: string, among: FigureMean['among']): ReturnType<RuleInputs['meanOf']> {
  const mean = means.find((one) => one.figure === figure && one.among === among)?.mean ?? null;
  return mean === null ? null : fromExactText(mean);
}
