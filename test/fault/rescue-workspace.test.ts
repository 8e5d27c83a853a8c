import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RESCUE_WORDS } from '#electron/engine/sheet-words.ts';
import type { World } from '#electron/platform/disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { rescueWorkspace } from '#electron/services/rescue-workspace/index.ts';
import { makeCouncil, makeCouncilKeys, must, openInspector } from '#test/support/small-council.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder, walkFaults } from '#test/support/walk-faults.ts';

const template = makeScratchFolder();
const clean = makeScratchFolder();
const inspector = openInspector();
const TARGET = 'Cứu hộ 2025-11-21T02-00-00';
beforeAll(async () => {
  await makeCouncil({ folder: template, keys: await makeCouncilKeys(), inspector });
  must(await rescue(createTestWorld(), template, path.join(clean, TARGET)));
});
afterAll(async () => {
  await inspector.close();
  for (const folder of [template, clean]) rmSync(folder, { recursive: true });
});

const rescue = (world: World, folder: string, target = path.join(folder, TARGET)) =>
  rescueWorkspace({ world, root: path.join(folder, 'thu-ky'), target, words: RESCUE_WORDS.vi, task: QUIET_TASK });

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)) : [];
const digestsIn = (folder: string): ReadonlySet<string> =>
  new Set(filesIn(folder).filter((file) => file.endsWith('.pdf')).map((file) => createHash('sha256').update(readFileSync(file)).digest('hex')));

/** Every text and every document. Where the records could not be read, documents stand under their digests, and the texts say so. */
function isWhole(folder: string): boolean {
  const { scores, journal, evidence, readMe } = RESCUE_WORDS.vi.files;
  const hasTexts = [scores, journal, evidence, readMe].every((name) => existsSync(path.join(folder, name)) && readFileSync(path.join(folder, name)).length > 0);
  const found = digestsIn(folder);
  return hasTexts && [...digestsIn(path.join(clean, TARGET))].every((digest) => found.has(digest));
}

describe('everything readable is copied out on a failing disk', () => {
  it('stands under its name with every file, or not at all, whichever act fails and however', async () => {
    const report = await walkFaults({
      template,
      workspace: null,
      target: TARGET,
      // What stands there from an attempt that was said to have failed, a person removes; a rescue never writes over anything.
      act: async (world, folder) => {
        rmSync(path.join(folder, TARGET), { recursive: true, force: true });
        return rescue(world, folder);
      },
      isWhole: async (folder) => isWhole(path.join(folder, TARGET)),
    });
    expect(report.violations).toEqual([]);
    expect(report.runs).toBeGreaterThan(100);
  }, 240_000);
});
