import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { corpusPath } from '#test/support/corpora.ts';
import { CORPORA, describeFolder, listInputs } from '#test/support/corpus-files.ts';
import { makeRawZip } from '#test/support/raw-zip.ts';
import type { Desk, DeskSession } from './desk-session.ts';
import type { ShownOutcome } from './read-outcomes.ts';
import { words } from './words.ts';

/** Files from elsewhere at the doors of the window: which there are, what a person must be told of each, what must not have changed. */

/** None of the corpora is here in a clone that stands alone. */
export const HAS_CORPORA = CORPORA.every((name) => corpusPath(name) !== null);
/** As many as one hand-in takes, so that each door is tried with all of them in few acts. */
export const HOSTILE_ACTS = HAS_CORPORA ? [[...listInputs('zip'), ...listInputs('bagit')], [...listInputs('json'), ...listInputs('pdf'), ...listInputs('spreadsheets')]] : [];

/** A sentence for a person: words that end as one, none of the program's own names in it. */
const SENTENCE = /\p{L}{2}.*[.?!:]$|\p{L}{3}/su;
const RAW = /undefined|\[object|NaN|\bnull\b|^[a-z]+(?:-[a-z]+)+$/u;

/** Each has its line, with a mark and why; the sound files among them were taken, and no other. */
export function expectEachTold(shown: readonly ShownOutcome[], files: readonly string[], taken: readonly string[]): void {
  expect(shown.map(({ file }) => file)).toEqual(files.map((file) => path.basename(file).normalize('NFC')));
  for (const { file, mark, lines } of shown) {
    const isTaken = taken.includes(file);
    expect([words.importing.imported, words.importing.alreadyHere].includes(mark), file).toBe(isTaken);
    if (!isTaken) expect([words.importing.refused, words.importing.elsewhere], file).toContain(mark);
    expectSaid(lines, file);
  }
}

export function expectSaid(lines: readonly string[], file: string): void {
  expect(lines.length, file).toBeGreaterThan(0);
  for (const line of lines) {
    expect(line, file).toMatch(SENTENCE);
    expect(line, file).not.toMatch(RAW);
    expect(line, file).not.toContain(words.common.programFault);
    // Nothing that hides, rings or turns the direction of writing.
    expect(line, file).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  }
}

/** MiB that the program's process, with the engine's thread, may ever have held; and the page's script, also while the longest list stands in it. */
const PROCESS_MIB = 700;
const PAGE_MIB = 64;
/** Milliseconds for one hand-in of up to 500 files, on a machine that has much else to do. */
export const HAND_IN_MS = 120_000;

/** MiB of the page's heap, without what is only not yet collected. */
async function readHeap(page: Page): Promise<number> {
  const wire = await page.context().newCDPSession(page);
  await wire.send('HeapProfiler.collectGarbage');
  const { usedSize } = await wire.send('Runtime.getHeapUsage');
  await wire.detach();
  return usedSize / 1024 ** 2;
}

/** Within the bounds that SECURITY.md states. */
export async function expectWithinBounds({ page, control }: Desk): Promise<void> {
  expect(await readHeap(page)).toBeLessThan(PAGE_MIB);
  expect((await control.look()).residentPeak).toBeLessThan(PROCESS_MIB);
}

/** The session's folder but for the program's own data, and the corpora: nothing in them may change. */
export function describeOutside(session: DeskSession): readonly string[] {
  const beside = readdirSync(path.dirname(session.userData)).filter((name) => name !== path.basename(session.userData)).toSorted();
  return [...beside, ...CORPORA.map((name) => describeFolder(corpusPath(name) ?? ''))];
}

/** What lies half-done in the workspaces: nothing, once an act is over. */
export function listStaged(session: DeskSession): readonly string[] {
  const root = path.join(session.userData, 'workspaces');
  return readdirSync(root).flatMap((name) => readdirSync(path.join(root, name)).includes('staging') ? readdirSync(path.join(root, name, 'staging')) : []);
}

/** A small ZIP with half a million things wrong with it, each of which would be a line on the screen. */
export function makeFlood(): Buffer {
  return makeRawZip([
    { name: 'goi/bagit.txt', data: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
    { name: 'goi/data/submission.json', data: '{}' },
    { name: 'goi/manifest-sha256.txt', data: '\u202e\u0007x\n'.repeat(490_000) },
  ]);
}
