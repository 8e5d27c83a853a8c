import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { EntrySink } from '#electron/bundle/bag/bag.ts';
import { fingerprintOf } from '#electron/bundle/thumbprint.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { readBundle } from '#electron/services/read-bundle/index.ts';
import { readKitBag } from '#electron/services/read-kit/index.ts';
import { readPackage } from '#electron/services/read-package/index.ts';
import { createMemoryDisk } from '#electron/platform/memory-disk.ts';
import { exportFrom, inWorkspace, issueFrom, makeCouncil, makeCouncilKeys, makeCouncilRound, openInspector, packUnit, score, type CouncilKeys } from './small-council.ts';
import { smallSet } from './small-round.ts';
import { createTestWorld } from './test-world.ts';

export type Kind = 'bundle' | 'kit' | 'package';
export type Reply = Result<unknown, readonly Problem[]>;
export type ThreeKinds = {
  /** `m1.zip`, `m1-2.zip` (its next revision), `m2.zip`; `kit.zip`, `kit-2.zip`; `goi.zip`, `goi-2.zip`. */
  readonly bytesOf: (name: string) => Uint8Array;
  /** Reads with the very code of merge, start and import. Of a package the evidence as it was handed on is part of the value. */
  readonly read: (kind: Kind, bytes: Uint8Array) => Promise<Reply>;
  readonly keys: CouncilKeys;
};

export const KINDS = [
  { kind: 'bundle', file: 'm1.zip' },
  { kind: 'kit', file: 'kit.zip' },
  { kind: 'package', file: 'goi.zip' },
] as const satisfies readonly { readonly kind: Kind; readonly file: string }[];

/** A small file of each kind, made by the program itself in `folder`, and a second one of each. */
export async function makeThreeKinds(folder: string): Promise<ThreeKinds> {
  const keys = await makeCouncilKeys();
  const inspector = openInspector();
  await makeCouncil({ folder, keys, inspector });
  await inspector.close();
  await inWorkspace(createTestWorld(), path.join(folder, 'tv-1'), (context) => score(context, '1.1', 5000));
  await exportFrom(path.join(folder, 'tv-1'), keys.m1, path.join(folder, 'm1-2.zip'));
  await issueFrom(path.join(folder, 'thu-ky'), keys.s1, path.join(folder, 'kit-2.zip'));
  await packUnit(path.join(folder, 'don-vi-2'), path.join(folder, 'goi-2.zip'), 2);
  const files = new Map(['m1', 'm1-2', 'm2', 'kit', 'kit-2', 'goi', 'goi-2'].map((name) => [`${name}.zip`, new Uint8Array(readFileSync(path.join(folder, `${name}.zip`)))]));
  const round = makeCouncilRound(keys);
  return {
    keys,
    bytesOf: (name) => files.get(name) ?? fail(name),
    read: (kind, bytes) => {
      const source = { disk: createMemoryDisk(bytes), path: '', task: QUIET_TASK };
      if (kind === 'bundle') return readBundle({ ...source, round, set: smallSet });
      if (kind === 'kit') return readKitBag({ ...source, trustedFingerprint: fingerprintOf(keys.s1.thumbprint) });
      return readWithEvidence(source);
    },
  };
}

async function readWithEvidence(source: Pick<Parameters<typeof readPackage>[0], 'disk' | 'path' | 'task'>): Promise<Reply> {
  const evidence = new Map<string, string>();
  const sinkFor = (name: string): EntrySink => {
    let text = '';
    return { write: async (bytes) => void (text += Buffer.from(bytes).toString('latin1')), end: async () => void evidence.set(name, text), abort: async () => undefined };
  };
  const read = await readPackage({ ...source, sinkFor });
  if (!read.ok) return read;
  // The lists that carry the rest are kept as they came, and say nothing by themselves.
  const files = new Map([...read.value.files].filter(([name]) => name.startsWith('data/') || name === 'manifest-sha256.txt'));
  return { ok: true, value: { ...read.value, files, evidence } };
}

function fail(name: string): never {
  throw new Error(`no file ${name}`);
}

/** Whether any of the problems speaks of the entry: as its place, or as the other side of what differs; or of its top folder, where that is the stranger. */
export function namesEntry(problems: readonly Problem[], name: string): boolean {
  const [top = '', ...segments] = name.split('/');
  const below = segments.length === 0 ? top : segments.join('/');
  return problems.some((problem) =>
    problem.type === 'bag-top-folder' ? problem.found.some((found) => found === top || found === `${top}/`) : Object.values(problem).some((value) => typeof value === 'string' && value.includes(below)));
}
