import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { fingerprintOf } from '#electron/bundle/thumbprint.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { readBundle } from '#electron/services/read-bundle/index.ts';
import { readKitBag } from '#electron/services/read-kit/index.ts';
import { entryOf, fitManifest, fitTagManifest, putTogether, replaceEntry, takeApart, type Entry, type Opened } from '#test/support/forge-bag.ts';
import { createMemoryDisk } from '#electron/platform/memory-disk.ts';
import { exportFrom, inWorkspace, issueFrom, makeCouncil, makeCouncilKeys, makeCouncilRound, openInspector, score, type CouncilKeys } from '#test/support/small-council.ts';
import { smallSet } from '#test/support/small-round.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

const folder = makeScratchFolder();
let keys: CouncilKeys;
const genuine = new Map<string, Uint8Array>();
beforeAll(async () => {
  keys = await makeCouncilKeys();
  const inspector = openInspector();
  await makeCouncil({ folder, keys, inspector });
  await inWorkspace(createTestWorld(), path.join(folder, 'tv-1'), (context) => score(context, '1.1', 5000));
  await exportFrom(path.join(folder, 'tv-1'), keys.m1, path.join(folder, 'm1-2.zip'));
  await issueFrom(path.join(folder, 'thu-ky'), keys.s1, path.join(folder, 'kit-2.zip'));
  await inspector.close();
  for (const name of ['m1.zip', 'm1-2.zip', 'kit.zip', 'kit-2.zip']) genuine.set(name, readFileSync(path.join(folder, name)));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Read = (bytes: Uint8Array) => Promise<Result<unknown, readonly Problem[]>>;
const KINDS: readonly { readonly kind: string; readonly file: string; readonly other: string; readonly read: Read }[] = [
  {
    kind: 'bundle', file: 'm1.zip', other: 'm1-2.zip',
    read: (bytes) => readBundle({ disk: createMemoryDisk(bytes), path: '', task: QUIET_TASK, round: makeCouncilRound(keys), set: smallSet }),
  },
  {
    kind: 'kit', file: 'kit.zip', other: 'kit-2.zip',
    read: (bytes) => readKitBag({ disk: createMemoryDisk(bytes), path: '', task: QUIET_TASK, trustedFingerprint: fingerprintOf(keys.s1.thumbprint) }),
  },
];

function bytesOf(name: string): Uint8Array {
  const bytes = genuine.get(name);
  if (bytes === undefined) throw new Error(name);
  return bytes;
}

describe.each(KINDS)('a $kind', ({ file, other, read }) => {
  /** One line for each alteration that was accepted, or thrown at, or refused without a word. */
  const listAccepted = async (alterations: Iterable<readonly [title: string, bytes: Uint8Array | Promise<Uint8Array>]>): Promise<{ readonly tried: number; readonly accepted: readonly string[] }> => {
    const accepted: string[] = [];
    let tried = 0;
    for (const [title, bytes] of alterations) {
      tried += 1;
      const reply = await read(await bytes).catch((error: unknown) => String(error));
      if (typeof reply === 'string') accepted.push(`${title}: thrown: ${reply}`);
      else if (reply.ok) accepted.push(`${title}: accepted`);
      else if (reply.error.length === 0) accepted.push(`${title}: refused without a problem`);
    }
    return { tried, accepted };
  };

  it('is accepted as it is, and small enough to alter every byte of it', async () => {
    for (const name of [file, other]) {
      expect(await read(bytesOf(name))).toMatchObject({ ok: true });
      expect(bytesOf(name).length).toBeLessThan(16 * 1024);
    }
    expect(await putTogether(await takeApart(bytesOf(file)))).toEqual(Buffer.from(bytesOf(file)));
  });

  it('is refused whichever byte of a file in it is changed, though every checksum that nobody signed was made to fit', async () => {
    const bag = await takeApart(bytesOf(file));
    const altered = function* (): Generator<readonly [string, Promise<Uint8Array>]> {
      for (const { name, bytes } of bag.entries) {
        if (name.startsWith('data/')) continue;
        for (let at = 0; at < bytes.length; at += 1) {
          const changed = replaceEntry(bag, name, flip(bytes, at, 0));
          yield [`byte ${at} of ${name}`, putTogether(name.startsWith('tagmanifest') ? changed : fitTagManifest(changed))];
        }
      }
    };
    expect((await listAccepted(altered())).accepted).toEqual([]);
  });

  it('is refused with an entry taken away, renamed, doubled or added, whatever else was made to fit', async () => {
    const bag = await takeApart(bytesOf(file));
    const changes = bag.entries.flatMap(({ name, bytes }, index): readonly (readonly [string, readonly Entry[]])[] => [
      [`without ${name}`, bag.entries.toSpliced(index, 1)],
      [`${name} renamed`, bag.entries.toSpliced(index, 1, { name: `${name}x`, bytes })],
      [`${name} in a folder`, bag.entries.toSpliced(index, 1, { name: `more/${name}`, bytes })],
      [`${name} in capitals`, bag.entries.toSpliced(index, 1, { name: name.toUpperCase(), bytes })],
      [`${name} twice`, bag.entries.toSpliced(index, 0, { name, bytes })],
      [`${name} twice, once in capitals`, bag.entries.toSpliced(index, 0, { name: name.toUpperCase(), bytes })],
      [`${name} emptied`, bag.entries.toSpliced(index, 1, { name, bytes: new Uint8Array() })],
    ]);
    const added = ['note.txt', 'data/note.txt', 'signatures/other.jws', 'data/evidence/a.pdf', 'metadata/mets.xml', 'manifest-sha512.txt', 'fetch.txt'].map(
      (name): readonly [string, readonly Entry[]] => [`${name} added`, [...bag.entries, { name, bytes: new TextEncoder().encode('x') }]],
    );
    const fits: readonly (readonly [string, (bag: Opened) => Opened])[] = [['', (one) => one], [', tag manifest fits', fitTagManifest], [', both manifests fit', (one) => fitTagManifest(fitManifest(one))]];
    // An emptied manifest that is made to fit is the manifest again.
    const isGenuine = async (packed: Promise<Uint8Array>): Promise<boolean> => Buffer.from(bytesOf(file)).equals(await packed);
    const all = [...changes, ...added].flatMap(([title, entries]) => fits.map(([how, fit]) => [`${title}${how}`, putTogether(fit({ ...bag, entries }))] as const));
    const altered = (await Promise.all(all.map(async (one) => ((await isGenuine(one[1])) ? [] : [one])))).flat();
    expect((await listAccepted(altered)).accepted).toEqual([]);
  });

  it('is refused with its signature in another layout, though it says the same and every checksum fits', async () => {
    const bag = await takeApart(bytesOf(file));
    const name = bag.entries.find((entry) => entry.name.startsWith('signatures/'))?.name ?? '';
    const { payload, signatures } = JSON.parse(Buffer.from(entryOf(bag, name)).toString()) as Readonly<Record<string, unknown>>;
    for (const text of [JSON.stringify({ payload, signatures }, null, 1), JSON.stringify({ signatures, payload })]) {
      const changed = await putTogether(fitTagManifest(replaceEntry(bag, name, new TextEncoder().encode(text))));
      expect(await read(changed)).toEqual({ ok: false, error: [{ type: 'signed-file-not-canonical', where: name }] });
    }
  });

  it('is refused with any part of another genuine one in its place', async () => {
    const [mine, theirs] = [await takeApart(bytesOf(file)), await takeApart(bytesOf(other))];
    const names = mine.entries.map(({ name }) => name).filter((name) => !Buffer.from(entryOf(mine, name)).equals(entryOf(theirs, name)));
    expect(names).toEqual(expect.arrayContaining(['manifest-sha256.txt', 'tagmanifest-sha256.txt']));
    const mixtures = Array.from({ length: 2 ** names.length }, (_, set) => names.filter((_name, index) => (set & (1 << index)) !== 0))
      .filter((taken) => taken.length > 0 && taken.length < names.length)
      .flatMap((taken) => {
        const mixed = taken.reduce((bag, name) => replaceEntry(bag, name, entryOf(theirs, name)), mine);
        // When only the tag manifest was missing to the other one, making it fit gives that one back.
        const isOther = names.every((name) => taken.includes(name) || name.startsWith('tagmanifest'));
        const isMine = taken.every((name) => name.startsWith('tagmanifest'));
        return [[taken.join(' + '), putTogether(mixed)] as const, ...(isOther || isMine ? [] : [[`${taken.join(' + ')}, fits`, putTogether(fitTagManifest(mixed))] as const])];
      });
    expect((await listAccepted(mixtures)).accepted).toEqual([]);
  });
});

function flip(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  flipped[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return flipped;
}
