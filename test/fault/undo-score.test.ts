import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CriterionCode, MemberId } from '#shared/domain/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { layoutOf } from '#electron/platform/workspace-layout.ts';
import { listReadiness } from '#electron/services/list-readiness/index.ts';
import { closeWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { getUndoState, redoScore, undoScore } from '#electron/services/undo-score/index.ts';
import { migrate, MIGRATIONS } from '#electron/store/migrate.ts';
import { createStore, type ReadStore } from '#electron/store/store.ts';
import { startChild } from '#test/support/child.ts';
import { inWorkspace, makeCouncil, makeCouncilKeys, must, openInspector, score, UNIT } from '#test/support/small-council.ts';
import { fillRound } from '#test/support/small-round.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder, walkFaults } from '#test/support/walk-faults.ts';

const template = makeScratchFolder();
const inspector = openInspector();
beforeAll(async () => {
  await makeCouncil({ folder: template, keys: await makeCouncilKeys(), inspector });
});
afterAll(async () => {
  await inspector.close();
  rmSync(template, { recursive: true });
});

/** The two scores of the member are taken back; what a first attempt has undone already is what a second one wants. */
async function undoBoth(world: World, folder: string): Promise<Result<unknown, readonly Problem[]>> {
  const opened = await openWorkspace({ world, root: path.join(folder, 'tv-1') });
  if (!opened.ok) return opened;
  try {
    for (let state = getUndoState(opened.value); state.ok && state.value.undo !== null; state = getUndoState(opened.value)) {
      const undone = undoScore(opened.value);
      if (!undone.ok) return undone;
    }
    return ok(null);
  } finally {
    closeWorkspace(opened.value);
  }
}

/** The score of every cell as the last line of its journal has it. */
function expectAgreement(records: ReadStore): void {
  for (let line = records.findScoreLine(records.readJournalSeq()); line !== null; line = records.findScoreLine(line.seq - 1)) {
    const newest = records.listCellJournal(line.unit, line.code, 1)[0];
    expect(records.findScore(line.unit, line.code)).toMatchObject({ appraisal: newest?.after.appraisal, reason: newest?.after.reason });
  }
}

describe('undo on a machine that fails', () => {
  it('is done whole or not at all on a failing disk, and what it said to be done outlives a power cut', async () => {
    const report = await walkFaults({ template, workspace: 'tv-1', target: null, act: undoBoth });
    expect(report.violations).toEqual([]);
    expect(report.runs).toBeGreaterThan(3);
  });

  it('score and journal change together: when the line is refused, the score stays', () => {
    const db = new SqliteDatabase(':memory:');
    migrate(db, MIGRATIONS);
    const context = { world: createTestWorld(), layout: layoutOf('/nowhere'), store: createStore(db), notices: [] };
    must(context.store.transaction((records) => {
      records.insertWorkspace({ role: 'member', title: 'Thử', isSample: false, at: context.world.now() });
      records.setMember({ member: 'm1' as MemberId, at: context.world.now() });
      return ok(null);
    }));
    fillRound(context);
    score(context, '1.1', 5000);
    const stored = () => must(context.store.read((records) => ok(records.findScore(UNIT, '1.1' as CriterionCode))));
    const before = stored();
    db.exec("CREATE TRIGGER refuses_undo BEFORE INSERT ON journal WHEN NEW.act = 'undo-score' BEGIN SELECT RAISE(ABORT, 'refused'); END");
    expect(() => undoScore(context)).toThrow('refused');
    expect(stored()).toEqual(before);
    db.exec('DROP TRIGGER refuses_undo');
    must(undoScore(context));
    expect(stored()?.appraisal).toEqual({ kind: 'unscored' });
    db.close();
  });

  it('what was signed stays as it was signed, and the unit is to be signed again', async () => {
    const folder = makeScratchFolder();
    cpSync(template, folder, { recursive: true });
    await inWorkspace(createTestWorld(), path.join(folder, 'tv-1'), (context) => {
      const signed = () => must(context.store.read((records) => ok(records.findLastSigned('bundle', null))));
      const before = signed();
      const readiness = () => must(listReadiness(context)).find(({ unit }) => unit === UNIT);
      expect(readiness()).toMatchObject({ hasChanged: false, signedRevision: 1 });
      must(undoScore(context));
      expect(signed()).toEqual(before);
      expect(readiness()).toMatchObject({ hasChanged: true, signedRevision: 1 });
    });
    rmSync(folder, { recursive: true });
  });

  it('killed between any two steps, score and journal agree, and it goes on from there', async () => {
    const folder = makeScratchFolder();
    cpSync(template, folder, { recursive: true });
    const root = path.join(folder, 'tv-1');
    for (let kill = 1; kill <= 8; kill += 1) {
      const { child, lines, ended } = startChild('undo-until-killed.ts', root, String(kill));
      let said = 0;
      for await (const _ of lines) {
        said += 1;
        if (said === kill * 5) child.kill('SIGKILL');
      }
      await ended;
      await inWorkspace(createTestWorld(), root, (context) => {
        must(context.store.read((records) => {
          expectAgreement(records);
          return ok(null);
        }));
        const { undo, redo } = must(getUndoState(context));
        expect(undo ?? redo).not.toBeNull();
        must(undo === null ? redoScore(context) : undoScore(context));
      });
    }
    rmSync(folder, { recursive: true });
  });
});
