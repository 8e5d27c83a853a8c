import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS, makeThreeKinds, namesEntry, type Kind, type Reply, type ThreeKinds } from '#test/support/three-kinds.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';
import { dissect, join, listRegions, type Region } from '#test/support/zip-anatomy.ts';

const folder = makeScratchFolder();
let three: ThreeKinds;
beforeAll(async () => {
  three = await makeThreeKinds(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * The bits of a package's ZIP headers that say nothing about a file, by their place in the record: other systems write
 * packages, and theirs differ here. Of a kit and a bundle no bit is free.
 */
const FREE: Readonly<Record<Region['part'], Readonly<Record<number, number>>>> = {
  header: {
    4: 0xff, 5: 0xff, // version needed to unpack
    6: 0xb6, 7: 0xd7, // flags but those of encryption (0, 6, 13), descriptor (3) and UTF-8 (11)
    10: 0xff, 11: 0xff, 12: 0xff, 13: 0xff, // time and date
  },
  record: {
    4: 0xff, 5: 0xff, 6: 0xff, 7: 0xff, // version made by and needed
    8: 0xb6, 9: 0xd7, // flags, as above
    12: 0xff, 13: 0xff, 14: 0xff, 15: 0xff, // time and date
    36: 0xff, 37: 0xff, // internal attributes
    38: 0xff, 39: 0xff, 40: 0xff, 41: 0x81, // external attributes but set-ID, sticky and the kind of file
  },
  data: {},
  end: {},
};

/**
 * Signature and lengths of a record of the directory: when they are broken nobody can say any more whose record it was,
 * and the offset is told instead, from the record on.
 */
const FRAME: ReadonlySet<number> = new Set([0, 1, 2, 3, 28, 29, 30, 31, 32, 33]);

/** Of bytes that a checksum covers, and of a kit, whose headers are read by the same code as a bundle's, two bits are enough. */
const EIGHT: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7];

type Finding = { readonly tried: number; readonly wrong: readonly string[]; readonly free: ReadonlySet<string> };

/** One line for each altered bit that was taken for something else, or thrown at, or refused without naming its entry. */
async function flipEvery(kind: Kind, file: string): Promise<Finding> {
  const bytes = three.bytesOf(file);
  const genuine = await three.read(kind, bytes);
  const wrong: string[] = [];
  const free = new Set<string>();
  let tried = 0;
  for (const region of listRegions(dissect(bytes))) {
    for (let at = region.start; at < region.end; at += 1) {
      for (const bit of region.part === 'data' || kind === 'kit' ? [0, 7] : EIGHT) {
        tried += 1;
        const reply = await three.read(kind, flip(bytes, at, bit)).catch((error: unknown) => String(error));
        const place = `${region.part} ${at - region.start} bit ${bit}`;
        if (typeof reply !== 'string' && reply.ok && isSame(reply, genuine)) free.add(place);
        else wrong.push(...judge(reply, region, at - region.start).map((what) => `${place} of ${region.name}: ${what}`));
      }
    }
  }
  return { tried, wrong, free };
}

function judge(reply: Reply | string, { name, part, start }: Region, at: number): readonly string[] {
  if (typeof reply === 'string') return [`thrown: ${reply}`];
  if (reply.ok) return ['accepted as something else'];
  if (reply.error.length === 0) return ['refused without a problem'];
  if (part === 'end' || namesEntry(reply.error, name)) return [];
  const isPlaced = part === 'record' && FRAME.has(at) && reply.error.some((problem) => problem.type === 'archive-directory-damaged' && problem.offset >= start);
  return isPlaced ? [] : [`not named: ${JSON.stringify(reply.error)}`];
}

const isSame = (a: Reply, b: Reply): boolean => JSON.stringify(a, showMaps) === JSON.stringify(b, showMaps);
const showMaps = (_key: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);

const listFree = (): readonly string[] =>
  (['header', 'record'] as const).flatMap((part) =>
    Object.entries(FREE[part]).flatMap(([at, mask]) => EIGHT.filter((bit) => (mask & (1 << bit)) !== 0).map((bit) => `${part} ${at} bit ${bit}`)));

describe.each(KINDS)('a $kind', ({ kind, file }) => {
  it('is accepted as it is, small enough to alter every byte of it, and made of entries and directory alone', async () => {
    expect(await three.read(kind, three.bytesOf(file))).toMatchObject({ ok: true });
    expect(three.bytesOf(file).length).toBeLessThan(16 * 1024);
    expect(join(dissect(three.bytesOf(file)))).toEqual(Buffer.from(three.bytesOf(file)));
  });

  it(`is refused with the entry named whichever byte of it is changed${kind === 'package' ? ', but for the bits that say nothing, exactly these' : ''}`, async () => {
    const { tried, wrong, free } = await flipEvery(kind, file);
    expect(wrong).toEqual([]);
    expect([...free].toSorted()).toEqual(kind === 'package' ? listFree().toSorted() : []);
    expect(tried).toBeGreaterThanOrEqual(2 * three.bytesOf(file).length);
  });

  it('is refused wherever it is cut off, and with anything before or behind it', async () => {
    const bytes = three.bytesOf(file);
    const alterations = [
      ...Array.from(bytes, (_, length) => [`cut to ${length}`, bytes.subarray(0, length)] as const),
      ...[Uint8Array.of(0), Buffer.from('PK\u0005\u0006'.padEnd(22, '\0')), bytes].flatMap((more, index) => [
        [`${index} before`, Buffer.concat([more, bytes])] as const,
        [`${index} behind`, Buffer.concat([bytes, more])] as const,
      ]),
    ];
    const wrong: string[] = [];
    for (const [title, altered] of alterations) {
      const reply = await three.read(kind, altered).catch((error: unknown) => String(error));
      if (typeof reply === 'string' || reply.ok || reply.error.length === 0) wrong.push(`${title}: ${JSON.stringify(reply)}`);
    }
    expect(wrong).toEqual([]);
  });
});

function flip(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  flipped[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return flipped;
}
