import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '#electron/bundle/archive/limits.ts';
import { checkBag } from '#electron/bundle/bag/check-bag.ts';
import { openBag } from '#electron/bundle/bag/open-bag.ts';
import { planBag } from '#electron/bundle/bag/plan-bag.ts';
import { writeBag, type BagToWrite } from '#electron/bundle/bag/write-bag.ts';
import { findNameFaults, nameKey } from '#shared/bundle/bag/entry-name.ts';
import { createTestWorld } from '#test/support/test-world.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'btd-trip-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type File = { readonly name: string; readonly bytes: Uint8Array };

const name = fc
  .array(fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).filter((text) => !text.includes('/')), { minLength: 1, maxLength: 3 })
  .map((segments) => `data/f${segments.join('/g')}.${segments.length % 2 === 0 ? 'json' : 'pdf'}`.normalize('NFC'))
  .filter((text) => findNameFaults(`bag/${text}`, DEFAULT_LIMITS).length === 0);
const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ minLength: 1, maxLength: 40 }).map((seed) => new Uint8Array(Buffer.concat(Array.from({ length: 4000 }, () => seed)))));
const files: fc.Arbitrary<File[]> = fc.uniqueArray(fc.record({ name, bytes }), { selector: (file) => nameKey(file.name), maxLength: 6 }).filter((all) => all.every((file) => !all.some((other) => nameKey(other.name).startsWith(`${nameKey(file.name)}/`))));

test('any payload that is written is read back byte for byte, and written again it is the same file', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.constantFrom('stored' as const, 'deflate-text' as const), async (payload, packing) => {
      const first = await write('first.zip', payload, packing);
      const second = await write('second.zip', payload.toReversed(), packing);
      expect(second.equals(first)).toBe(true);
      const read = await readBack(path.join(folder, 'first.zip'));
      expect(read).toEqual(new Map(payload.map((file) => [file.name, Buffer.from(file.bytes).toString('hex')])));
    }),
    { numRuns: 60 },
  );
});

test('a small bag in which any one byte was changed is refused', async () => {
  const whole = await write('small.zip', [{ name: 'data/a.json', bytes: Buffer.from('{"a":1}') }, { name: 'data/b.pdf', bytes: Buffer.from('%PDF') }], 'stored');
  // Every byte once, with a changing bit: a bag of a thousand bytes is small enough to leave none out.
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
    writeFileSync(path.join(folder, 'changed.zip'), changed);
    expect(await readBack(path.join(folder, 'changed.zip')), `byte ${at}`).toBeNull();
  }
});

async function write(target: string, payload: readonly File[], packing: NonNullable<BagToWrite['packing']>): Promise<Buffer> {
  const world = createTestWorld();
  const plan = await planBag({ disk: world.disk, kind: 'bundle', payload: payload.map((file) => ({ name: file.name, source: { kind: 'bytes', bytes: file.bytes } })) });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  const written = await writeBag({ world, target: path.join(folder, target), topFolder: 'bag', plan: plan.value, packing });
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  const found = readFileSync(path.join(folder, target));
  expect(found.length).toBe(written.value.size);
  return found;
}

/** The payload in hexadecimal by name, through the sinks; null when the bag is refused. */
async function readBack(file: string): Promise<Map<string, string> | null> {
  const opened = await openBag({ disk: createTestWorld().disk, path: file, form: 'own-packed' });
  if (!opened.ok) return null;
  const read = new Map<string, string>();
  const checked = await checkBag(opened.value, {
    requireTagManifest: true,
    sinkFor: (entry) => {
      const chunks: Uint8Array[] = [];
      return {
        write: (chunk) => Promise.resolve(void chunks.push(chunk.slice())),
        end: () => Promise.resolve(void read.set(entry, Buffer.concat(chunks).toString('hex'))),
        abort: () => Promise.resolve(),
      };
    },
  });
  await opened.value.close();
  return checked.ok ? read : null;
}
