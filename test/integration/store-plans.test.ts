import SqliteDatabase from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalText } from '#shared/bundle/canonical-text.ts';
import { criteriaSetSchema, listLeaves, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { CriterionCode, MemberId, UnitId } from '#shared/domain/ids.ts';
import { roundSchema } from '#shared/domain/round.ts';
import { submissionSchema, type Submission } from '#shared/domain/submission.ts';
import type { Points } from '#shared/kernel/points.ts';
import { ok } from '#shared/kernel/result.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { dropDraft, keepDraft } from '#electron/services/keep-draft/index.ts';
import { listReadiness } from '#electron/services/list-readiness/index.ts';
import { getCell, getUnitSheet, listEvidence, listUnits } from '#electron/services/read-round/index.ts';
import { recordScore } from '#electron/services/record-score/index.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { countDoubts, getOverview, listSectorCells } from '#electron/services/show-overview/index.ts';
import { getUndoState, redoScore, undoScore } from '#electron/services/undo-score/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { migrate, MIGRATIONS } from '#electron/store/migrate.ts';
import { createStore } from '#electron/store/store.ts';
import { digestOf, manifestOf } from '#test/support/small-round.ts';
import { expectOk } from '#test/support/temp-workspace.ts';
import { createTestWorld } from '#test/support/test-world.ts';

/** A province: 188 units, 102 leaves, 19 176 cells, each with an entry, a piece of evidence and a score. */
const UNITS = 188;
const LEAVES = 102;
/** Tables that grow with the number of cells: reading one from end to end for one line of a list is a fault. */
const BIG = ['package_entry', 'package_evidence', 'evidence', 'score', 'journal', 'signed_unit', 'draft'];

const unitId = (index: number) => `u${index}` as UnitId;
const codeOf = (index: number) => `${1 + (index % 8)}.${1 + Math.floor(index / 8)}` as CriterionCode;
const leaf = codeOf(5);

const set: CriteriaSet = criteriaSetSchema.parse({
  format: 'btd/criteria-set', version: 1, title: 'Bộ lớn', titleEn: '', decision: '', isIllustrative: true,
  nodes: [
    ...Array.from({ length: 8 }, (_, index) => node(`${index + 1}`, null)),
    ...Array.from({ length: LEAVES }, (_, index) => node(codeOf(index), `${1 + (index % 8)}`)),
  ],
});
function node(code: string, parent: string | null) {
  return { code, parent, title: code, titleEn: '', max: 10_000, scoredBy: parent === null ? null : 'appraisal', rule: '', evidenceHint: '', step: null, figures: [] };
}
const setDigest = digestOf(canonicalText(set));

function submissionOf(unit: UnitId): Submission {
  return submissionSchema.parse({
    format: 'btd/submission', version: 1, round: 'lon-2025', criteriaSet: setDigest, unit, revision: 1, approvedBy: 'x', approvedOn: '2025-11-20',
    entries: listLeaves(set).map(({ code }) => ({
      code, self: { kind: 'scored', points: 5000 }, figures: [], explanation: 'Giải trình. '.repeat(20),
      citations: [{ file: `${code}.pdf`, pages: null, section: '', note: '', documentNumber: '', documentDate: null }],
    })),
    evidence: listLeaves(set).map(({ code }) => ({ file: `${code}.pdf`, size: 1, sha256: digestOf(`${unit} ${code}`), pages: 1, title: '' })),
  });
}

const statements = new Set<string>();
let isWatching = false;
const db = new SqliteDatabase(':memory:', {
  verbose: (sql) => {
    if (isWatching && typeof sql === 'string') statements.add(sql);
  },
});
let context: WorkspaceContext;

beforeAll(() => {
  migrate(db, MIGRATIONS);
  context = { world: createTestWorld(), layout: layoutOf('/nowhere'), store: createStore(db), notices: [] };
  const { store, world } = context;
  const filled = store.transaction((records) => {
    const at = world.now();
    records.insertWorkspace({ role: 'member', title: 'Lớn', isSample: false, at });
    records.setMember({ member: 'm1' as MemberId, at });
    records.insertCriteriaSet({ digest: setDigest, set, at });
    records.replaceRound({
      round: roundSchema.parse({
        format: 'btd/round', version: 1, id: 'lon-2025', title: 'Lớn', titleEn: '', year: 2025, deadline: null, criteriaSet: setDigest,
        units: Array.from({ length: UNITS }, (_, index) => ({ id: unitId(index), name: `Đơn vị ${index}`, group: '' })),
        members: [{ id: 'm1', name: 'Hạnh', role: 'member', key: null, assignment: { units: 'all', sectors: 'all' } }],
      }),
      at,
    });
    for (let index = 0; index < UNITS; index += 1) {
      const submission = submissionOf(unitId(index));
      const manifest = manifestOf(submission);
      const evidence = new Map(submission.evidence.map((entry) => [entry.sha256, { kind: 'readable', pages: 1 } as const]));
      records.insertPackage({ manifest, size: 1, submission, files: new Map(), evidence, at });
      for (const { code } of listLeaves(set)) {
        records.saveScore({ unit: unitId(index), score: { code, appraisal: { kind: 'scored', points: 5000 as Points }, reason: 'Đồng ý. '.repeat(10), question: null, figures: [] }, package: manifest, at });
      }
    }
    return ok(null);
  });
  expectOk(filled);
});

/** The statements that a use case runs, and the steps among them that read a big table from end to end. */
function watch(work: () => void): Seen {
  statements.clear();
  isWatching = true;
  try {
    work();
  } finally {
    isWatching = false;
  }
  return tellStatements();
}

type Seen = { readonly count: number; readonly scans: readonly string[] };

/** The same of a use case that lets others go in between. */
async function watchAll(work: () => Promise<void>): Promise<Seen> {
  statements.clear();
  isWatching = true;
  try {
    await work();
  } finally {
    isWatching = false;
  }
  return tellStatements();
}

function tellStatements(): Seen {
  const queries = [...statements].filter((sql) => /^\s*(SELECT|INSERT|UPDATE)/.test(sql));
  const scans = queries.flatMap((sql) => db.prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all().map((step) => step.detail).filter(scansBigTable));
  return { count: queries.length, scans };
}

/** `SCAN score`, also under the short name of a statement (`SCAN s`). */
const scansBigTable = (detail: string): boolean => {
  const table = /^SCAN (\S+)/.exec(detail)?.[1];
  return table !== undefined && BIG.some((name) => name === table || name.startsWith(table));
};

describe('at the scale of a province no view reads a big table from end to end', () => {
  test('the watch itself sees a scan', () => {
    expect(scansBigTable('SCAN score')).toBe(true);
    expect(watch(() => db.prepare('SELECT count(*) FROM score WHERE reason = ?').get('x')).scans).not.toEqual([]);
  });

  test('the list of units: three statements for each unit’s cells, whatever their number', () => {
    let units: readonly { readonly cells: number; readonly done: number }[] = [];
    const seen = watch(() => {
      units = expectOk(listUnits(context));
    });
    expect(units.length).toBe(UNITS);
    expect(units.every(({ cells, done }) => cells === LEAVES && done === LEAVES)).toBe(true);
    expect(seen.scans).toEqual([]);
    expect(seen.count).toBeLessThanOrEqual(5 * UNITS + 4);
  });

  test('readiness', () => {
    const seen = watch(() => expect(expectOk(listReadiness(context)).length).toBe(UNITS));
    expect(seen.scans).toEqual([]);
    expect(seen.count).toBeLessThanOrEqual(6 * UNITS + 4);
  });

  test('the overview, its doubts, and the cells behind a field', async () => {
    const seen = await watchAll(async () => {
      expect(expectOk(getOverview(context)).total).toMatchObject({ cells: UNITS * LEAVES, done: UNITS * LEAVES });
      expect(expectOk(await countDoubts(context, QUIET_TASK))).toEqual({ 'self-score': 0, unreadable: 0 });
      expect(expectOk(listSectorCells(context, { unit: unitId(77), sector: null })).total).toBe(LEAVES);
    });
    expect(seen.scans).toEqual([]);
    expect(seen.count).toBeLessThanOrEqual(11 * UNITS + 4);
  });

  test('a unit’s sheet, its evidence, one cell', () => {
    const choice = { unit: unitId(77), packageRevision: null };
    const seen = watch(() => {
      expect(expectOk(getUnitSheet(context, choice)).lines.length).toBe(LEAVES);
      expect(expectOk(listEvidence(context, choice)).length).toBe(LEAVES);
      expect(expectOk(getCell(context, { ...choice, code: leaf })).history.length).toBe(1);
    });
    expect(seen.scans).toEqual([]);
  });

  test('keeping a draft, letting go of it, and the units that have one in a criterion', () => {
    const name = { unit: unitId(77), code: leaf };
    const seen = watch(() => {
      expect(expectOk(keepDraft(context, { ...name, form: { points: '0,', isNotApplicable: false, reason: '', isFlagged: false, question: '', figures: {} } })).keptAt).not.toBeNull();
      expect(expectOk(context.store.read((records) => ok(records.listDraftUnits(leaf))))).toEqual([unitId(77)]);
      expect(expectOk(dropDraft(context, name)).line.hasDraft).toBe(false);
    });
    expect(seen.scans).toEqual([]);
  });

  test('recording a score', () => {
    const seen = watch(() =>
      expectOk(recordScore(context, { unit: unitId(77), code: leaf, appraisal: { kind: 'scored', points: 0 as Points }, reason: 'Thiếu', question: null, figures: [] })),
    );
    expect(seen.count).toBeGreaterThan(5);
    expect(seen.scans).toEqual([]);
  });

  test('what can be undone, undo and redo: the journal is followed from line to line', () => {
    const seen = watch(() => {
      const target = expectOk(getUndoState(context)).undo;
      const undone = expectOk(undoScore(context));
      expect([undone.saved.cell.unit, undone.saved.cell.node.code]).toEqual([target?.unit, target?.code]);
      expect(expectOk(redoScore(context)).state.undo).toEqual(target);
    });
    expect(seen.count).toBeGreaterThan(5);
    expect(seen.scans).toEqual([]);
  });

  test('the list of criteria sets, and whether the round may still change its own', () => {
    const seen = watch(() => {
      expect(expectOk(context.store.read((records) => ok(records.listCriteriaSets()))).map(({ digest }) => digest)).toEqual([setDigest]);
      expect(expectOk(context.store.read((records) => ok(records.countArrivals())))).toEqual({ packages: UNITS, bundles: 0 });
    });
    // Packages are counted in an index of 188 digests, never by reading what they hold.
    expect(seen.scans).toEqual(['SCAN package USING COVERING INDEX sqlite_autoindex_package_1']);
    expect(seen.count).toBe(2);
  });
});
