import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftForm } from '#shared/domain/draft-form.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import type { Points } from '#shared/kernel/points.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { World } from '#electron/platform/disk.ts';
import { dropDraft, keepDraft } from '#electron/services/keep-draft/index.ts';
import { closeWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { recordScore } from '#electron/services/record-score/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { makeCouncil, makeCouncilKeys, openInspector, UNIT } from '#test/support/small-council.ts';
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

const CELL = { unit: UNIT, code: '2.1' as CriterionCode };
const HALF_TYPED: DraftForm = { points: '0,9x', isNotApplicable: false, reason: 'nửa ch', isFlagged: false, question: '', figures: {} };

type Step = (context: WorkspaceContext) => Result<unknown, readonly Problem[]>;
const keep: Step = (context) => keepDraft(context, { ...CELL, form: HALF_TYPED });
const record: Step = (context) => recordScore(context, { ...CELL, appraisal: { kind: 'scored', points: 5000 as Points }, reason: 'nửa chữ', question: null, figures: [] });
const recordPart: Step = (context) => recordScore(context, { ...CELL, appraisal: { kind: 'scored', points: 5000 as Points }, reason: 'nửa chữ', question: null, figures: [], draft: HALF_TYPED });
const drop: Step = (context) => dropDraft(context, CELL);

const actOf = (steps: readonly Step[]) => async (world: World, folder: string): Promise<Result<unknown, readonly Problem[]>> => {
  const opened = await openWorkspace({ world, root: path.join(folder, 'tv-1') });
  if (!opened.ok) return opened;
  try {
    for (const step of steps) {
      const done = step(opened.value);
      if (!done.ok) return done;
    }
    return ok(null);
  } finally {
    closeWorkspace(opened.value);
  }
};

describe('typing on a machine that fails', () => {
  it.each([
    ['a draft is kept', [keep]],
    ['a draft is let go of', [drop]],
    ['a cell is recorded as far as it can be', [recordPart]],
  ] as const)('%s whole or not at all on a failing disk, and what was said to be done outlives a power cut', async (_, steps) => {
    const report = await walkFaults({ template, workspace: 'tv-1', target: null, act: actOf(steps) });
    expect(report.violations).toEqual([]);
    expect(report.runs).toBeGreaterThan(3);
  });

  it('a draft that becomes a score is a draft or a score at every moment, and never neither', async () => {
    const drafted = makeScratchFolder();
    cpSync(template, drafted, { recursive: true });
    const opened = await openWorkspace({ world: createTestWorld(), root: path.join(drafted, 'tv-1') });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(keep(opened.value).ok).toBe(true);
    closeWorkspace(opened.value);
    const report = await walkFaults({ template: drafted, workspace: 'tv-1', target: null, act: actOf([record]) });
    expect(report.violations).toEqual([]);
    rmSync(drafted, { recursive: true });
  });
});
