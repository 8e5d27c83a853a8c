import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Disk, World } from '#electron/platform/disk.ts';
import { createRealWorld } from '#electron/platform/real-world.ts';
import { evidencePath, layoutOf, type WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import { adoptStaged, checkEvidence, readEvidenceRange, removeUnadopted, stageEvidence, type StagedEvidence } from '#electron/evidence/vault.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { stageChunks } from '#test/support/put-into-vault.ts';

let root: string;
let layout: WorkspaceLayout;
const world = createRealWorld();

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'vault-'));
  layout = layoutOf(root);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('evidence that comes in', () => {
  test('is named by the digest of its bytes, however they were cut into pieces', async () => {
    const bytes = patternOf(2_500_000);
    const staged = await stage(bytes, [1, 999_999, 1_500_000]);
    expect(staged).toMatchObject({ sha256: digestOf(bytes), size: bytes.length });
    expect(readFileSync(staged.stagedPath).equals(bytes)).toBe(true);
    expect(existsSync(layout.vault)).toBe(false);
  });

  test('moves from staging into the vault and leaves nothing behind', async () => {
    const bytes = patternOf(1000);
    const staged = await stage(bytes);
    expect(await adoptStaged(world.disk, layout, [staged])).toEqual({ ok: true, value: [{ sha256: staged.sha256, how: 'adopted' }] });
    expect(readFileSync(evidencePath(layout, staged.sha256)).equals(bytes)).toBe(true);
    expect(readdirSync(layout.staging)).toEqual([]);
  });

  test('that is already in the vault is not written again', async () => {
    const bytes = patternOf(1000);
    await adoptStaged(world.disk, layout, [await stage(bytes)]);
    const before = statSync(evidencePath(layout, digestOf(bytes)));
    const again = await stage(bytes);
    expect(await adoptStaged(world.disk, layout, [again])).toEqual({ ok: true, value: [{ sha256: again.sha256, how: 'already-there' }] });
    const after = statSync(evidencePath(layout, digestOf(bytes)));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    expect(readdirSync(layout.staging)).toEqual([]);
  });

  test('that one package holds twice is kept once', async () => {
    const twice = [await stage(patternOf(500)), await stage(patternOf(500))];
    const adopted = await adoptStaged(world.disk, layout, twice);
    expect(adopted.ok && adopted.value.map(({ how }) => how)).toEqual(['adopted', 'already-there']);
    expect(readdirSync(layout.staging)).toEqual([]);
  });

  test('replaces a copy in the vault that was cut short', async () => {
    const bytes = patternOf(1000);
    const { sha256 } = await stageAndAdopt(bytes);
    truncateSync(evidencePath(layout, sha256), 10);
    const adopted = await adoptStaged(world.disk, layout, [await stage(bytes)]);
    expect(adopted).toEqual({ ok: true, value: [{ sha256, how: 'restored' }] });
    expect(await checkEvidence(world.disk, layout, sha256)).toEqual({ ok: true, value: { size: 1000 } });
  });

  test('may be adopted again after an interruption', async () => {
    const all = [await stage(patternOf(10)), await stage(patternOf(20)), await stage(patternOf(30))];
    await adoptStaged(world.disk, layout, all.slice(0, 2));
    const adopted = await adoptStaged(world.disk, layout, all);
    expect(adopted.ok && adopted.value.map(({ how }) => how)).toEqual(['already-there', 'already-there', 'adopted']);
  });

  test('that is neither staged nor in the vault is named, and the rest is adopted', async () => {
    const lost = await stage(patternOf(10));
    const kept = await stage(patternOf(20));
    rmSync(lost.stagedPath);
    expect(await adoptStaged(world.disk, layout, [lost, kept])).toEqual({
      ok: false,
      error: [{ type: 'evidence-missing-from-vault', where: lost.sha256, sha256: lost.sha256 }],
    });
    expect(await checkEvidence(world.disk, layout, kept.sha256)).toEqual({ ok: true, value: { size: 20 } });
  });

  test('is flushed before it gets its name, and its folder after', async () => {
    const acts: string[] = [];
    const staged = await stage(patternOf(1000));
    await adoptStaged(recordActs(world.disk, acts), layout, [staged]);
    const shelf = path.dirname(evidencePath(layout, staged.sha256));
    const order = ['sync staged', 'rename', `sync-folder ${path.relative(root, shelf)}`].map((act) => acts.indexOf(act));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(acts).toContain('sync-folder vault');
  });

  test('a package that was refused leaves neither staged files nor anything in the vault', async () => {
    const refused = [await stage(patternOf(10)), await stage(patternOf(20))];
    await removeUnadopted(world.disk, refused);
    await removeUnadopted(world.disk, refused);
    const writer = await stageEvidence(world, layout);
    await writer.write(patternOf(30));
    await writer.abandon();
    expect(readdirSync(layout.staging)).toEqual([]);
    expect(existsSync(layout.vault)).toBe(false);
  });

  test('is staged past the system’s cache, and given up only once what was on its way has arrived', async () => {
    const acts: string[] = [];
    const slow: Disk = {
      ...world.disk,
      open: async (file, mode) => {
        acts.push(mode);
        const opened = await world.disk.open(file, mode);
        return {
          ...opened,
          write: async (bytes) => {
            await new Promise((resolve) => setImmediate(resolve));
            await opened.write(bytes);
            acts.push('written');
          },
          close: async () => {
            acts.push('close');
            await opened.close();
          },
        };
      },
    };
    const writer = await stageEvidence({ ...world, disk: slow }, layout);
    await writer.write(patternOf(1 << 20));
    await writer.abandon();
    expect(acts).toEqual(['write-new-large', 'written', 'close']);
  });

  test.each(['sync', 'rename', 'sync-folder'])('stands whole or not at all under its name when the disk fails at %s', async (act) => {
    const bytes = patternOf(1000);
    const staged = await stage(bytes);
    await expect(adoptStaged(failAt(world.disk, act), layout, [staged])).rejects.toMatchObject({ code: 'EIO' });
    const target = evidencePath(layout, staged.sha256);
    expect(existsSync(target) ? readFileSync(target).equals(bytes) : existsSync(staged.stagedPath)).toBe(true);
    expect(await adoptStaged(world.disk, layout, [staged])).toMatchObject({ ok: true });
    expect(await checkEvidence(world.disk, layout, staged.sha256)).toEqual({ ok: true, value: { size: 1000 } });
  });
});

describe('evidence that is read', () => {
  test('by a range gives exactly those bytes, in pieces of at most 1 MiB', async () => {
    const bytes = patternOf(3_000_000);
    const { sha256 } = await stageAndAdopt(bytes);
    const { pieces, ...facts } = await readRange(sha256, { start: 100, end: 2_700_000 });
    expect(facts).toEqual({ size: 3_000_000, range: { start: 100, end: 2_700_000 } });
    expect(Buffer.concat(pieces).equals(bytes.subarray(100, 2_700_000))).toBe(true);
    expect(Math.max(...pieces.map(({ length }) => length))).toBe(1 << 20);
  });

  test.each([
    { range: { start: 90, end: 500 }, got: { start: 90, end: 100 } },
    { range: { start: 500, end: 600 }, got: { start: 100, end: 100 } },
    { range: { start: 20, end: 10 }, got: { start: 20, end: 20 } },
    { range: null, got: { start: 0, end: 100 } },
  ])('by $range of 100 bytes gives $got', async ({ range, got }) => {
    const bytes = patternOf(100);
    const { sha256 } = await stageAndAdopt(bytes);
    const read = await readRange(sha256, range);
    expect(read.range).toEqual(got);
    expect(Buffer.concat(read.pieces).equals(bytes.subarray(got.start, got.end))).toBe(true);
  });

  test('closes its file also when the reader leaves early', async () => {
    const { sha256 } = await stageAndAdopt(patternOf(3_000_000));
    const acts: string[] = [];
    const read = await readEvidenceRange(recordActs(world.disk, acts), layout, { sha256, range: null });
    if (!read.ok) throw new Error('expected evidence');
    for await (const chunk of read.value.chunks) if (chunk.length > 0) break;
    expect(acts.filter((act) => act === 'close')).toHaveLength(1);
  });

  test('and is not there is a problem that names it', async () => {
    const sha256 = digestOf(patternOf(1));
    const missing = { ok: false, error: { type: 'evidence-missing-from-vault', where: sha256, sha256 } };
    expect(await readEvidenceRange(world.disk, layout, { sha256, range: null })).toEqual(missing);
    expect(await checkEvidence(world.disk, layout, sha256)).toEqual(missing);
  });
});

describe('evidence that is checked', () => {
  test('is found altered when one bit of it is, and is not repaired', async () => {
    const bytes = patternOf(2_000_000);
    const { sha256 } = await stageAndAdopt(bytes);
    const other = await stageAndAdopt(patternOf(100));
    const altered = Buffer.from(bytes);
    altered[1_999_999] = (altered[1_999_999] ?? 0) ^ 1;
    writeFileSync(evidencePath(layout, sha256), altered);
    expect(await checkEvidence(world.disk, layout, sha256)).toEqual({ ok: false, error: { type: 'evidence-altered', where: sha256, sha256 } });
    expect(readFileSync(evidencePath(layout, sha256)).equals(altered)).toBe(true);
    expect(await checkEvidence(world.disk, layout, other.sha256)).toEqual({ ok: true, value: { size: 100 } });
  });
});

async function stage(bytes: Buffer, cuts: readonly number[] = [bytes.length]): Promise<StagedEvidence> {
  let position = 0;
  return stageChunks({ world, layout }, cuts.map((length) => bytes.subarray(position, (position += length))));
}

async function stageAndAdopt(bytes: Buffer): Promise<StagedEvidence> {
  const staged = await stage(bytes);
  await adoptStaged(world.disk, layout, [staged]);
  return staged;
}

async function readRange(sha256: Sha256, range: { start: number; end: number } | null) {
  const read = await readEvidenceRange(world.disk, layout, { sha256, range });
  if (!read.ok) throw new Error('expected evidence');
  const { chunks, ...facts } = read.value;
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return { ...facts, pieces };
}

const digestOf = (bytes: Buffer): Sha256 => createHash('sha256').update(bytes).digest('hex') as Sha256;
const patternOf = (length: number): Buffer => Buffer.from(Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8) * 7 + length) & 255));

function recordActs(disk: World['disk'], acts: string[]): Disk {
  return wrapDisk(disk, (act) => {
    acts.push(act);
  });
}

/** A disk that fails the first act of a kind with EIO. */
function failAt(disk: Disk, kind: string): Disk {
  let isArmed = true;
  return wrapDisk(disk, (act) => {
    if (!isArmed || act.split(' ')[0] !== kind) return;
    isArmed = false;
    throw Object.assign(new Error('the disk failed'), { code: 'EIO' });
  });
}

function wrapDisk(disk: Disk, before: (act: string) => void): Disk {
  return {
    ...disk,
    open: async (file, mode) => {
      const open = await disk.open(file, mode);
      return {
        ...open,
        sync: async () => {
          before(`sync ${file.startsWith(layout.staging) ? 'staged' : 'other'}`);
          await open.sync();
        },
        close: async () => {
          before('close');
          await open.close();
        },
      };
    },
    rename: async (from, to) => {
      before('rename');
      await disk.rename(from, to);
    },
    syncFolder: async (folder) => {
      before(`sync-folder ${path.relative(root, folder)}`);
      await disk.syncFolder(folder);
    },
  };
}
