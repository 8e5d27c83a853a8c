import { rmSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import { statementSchema } from '#shared/bundle/statement.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { sealBag } from '#electron/services/seal-bag/index.ts';
import { entryOf, fitManifest, fitTagManifest, putTogether, takeApart, type Entry, type Opened } from '#test/support/forge-bag.ts';
import { must } from '#test/support/small-council.ts';
import { makeThreeKinds, namesEntry, type Kind, type ThreeKinds } from '#test/support/three-kinds.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

const folder = makeScratchFolder();
let three: ThreeKinds;
const otherRound = new Map<string, Uint8Array>();
beforeAll(async () => {
  three = await makeThreeKinds(folder);
  for (const [name, key] of [['m1.zip', three.keys.m1], ['kit.zip', three.keys.s1]] as const) otherRound.set(name, await sealForOtherRound(name, key));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The same words for the round of another year, truly signed by the same key. */
async function sealForOtherRound(name: string, key: ThreeKinds['keys']['m1']): Promise<Uint8Array> {
  const bag = await takeApart(three.bytesOf(name));
  const payload = bag.entries
    .filter((entry) => entry.name.startsWith('data/'))
    .map((entry) => ({ name: entry.name, source: { kind: 'bytes', bytes: entry.name.endsWith('.json') ? Buffer.from(Buffer.from(entry.bytes).toString().replaceAll('"thu-2025"', '"thu-2024"')) : entry.bytes } as const }));
  const jws = JSON.parse(Buffer.from(signatureOf(bag).bytes).toString()) as { readonly payload: string };
  const { manifest: _, signer: _signer, ...statement } = statementSchema.parse(JSON.parse(Buffer.from(jws.payload, 'base64url').toString()));
  const target = path.join(folder, `2024-${name}`);
  must(await sealBag({ world: createTestWorld(), target, topFolder: bag.top, payload, statement: { ...statement, round: 'thu-2024' as typeof statement.round }, key, task: QUIET_TASK, acceptStaged: async () => [] }));
  return readFileSync(target);
}

function signatureOf({ entries }: Opened): Entry {
  const found = entries.find(({ name }) => name.startsWith('signatures/'));
  if (found === undefined) throw new Error('no signature');
  return found;
}

/** A part of a bag that is put in the place of the other's. */
type Part = { readonly title: string; readonly names: readonly string[]; readonly put: (mine: Opened, theirs: Opened) => Opened };

const replaceNamed = (mine: Opened, name: string, entry: Entry): Opened => ({ ...mine, entries: mine.entries.map((one) => (one.name === name ? entry : one)) });
const sameName = (name: string): Part => ({ title: name, names: [name], put: (mine, theirs) => replaceNamed(mine, name, { name, bytes: entryOf(theirs, name) }) });

const MANIFESTS: readonly Part[] = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'].map(sameName);
const PAYLOAD: Part = {
  title: 'all of the payload',
  names: ['data/'],
  put: (mine, theirs) => ({ ...mine, entries: [...mine.entries.filter(({ name }) => !name.startsWith('data/')), ...theirs.entries.filter(({ name }) => name.startsWith('data/'))] }),
};
/** Statement and signature apart, as they stand in the JWS. */
const jwsPart = (title: string, mix: (mine: Jws, theirs: Jws) => unknown): Part => ({
  title,
  names: ['signatures/'],
  put: (mine, theirs) => {
    const [own, other] = [signatureOf(mine), signatureOf(theirs)].map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()) as Jws);
    const { name } = signatureOf(mine);
    return own === undefined || other === undefined ? mine : replaceNamed(mine, name, { name, bytes: canonicalBytes(mix(own, other)) });
  },
});
type Jws = { readonly payload: string; readonly signatures: readonly { readonly protected: string; readonly signature: string }[] };

const SIGNED: readonly Part[] = [
  ...MANIFESTS,
  PAYLOAD,
  { title: 'signature file', names: ['signatures/'], put: (mine, theirs) => replaceNamed(mine, signatureOf(mine).name, signatureOf(theirs)) },
  { title: 'signature file under the old name', names: ['signatures/'], put: (mine, theirs) => replaceNamed(mine, signatureOf(mine).name, { name: signatureOf(mine).name, bytes: signatureOf(theirs).bytes }) },
  jwsPart('statement', (mine, theirs) => ({ ...mine, payload: theirs.payload })),
  jwsPart('signature', (mine, theirs) => ({ ...mine, signatures: theirs.signatures })),
  jwsPart('both signatures', (mine, theirs) => ({ ...mine, signatures: [...mine.signatures, ...theirs.signatures] })),
];

const FITS: readonly (readonly [string, (bag: Opened) => Opened])[] = [['', (bag) => bag], [', tag manifest fits', fitTagManifest], [', both manifests fit', (bag) => fitTagManifest(fitManifest(bag))]];

const isSameBag = (a: Opened, b: Opened): boolean =>
  a.entries.length === b.entries.length && a.entries.every(({ name, bytes }) => b.entries.some((other) => other.name === name && Buffer.from(bytes).equals(other.bytes)));

/** Every subset of the parts taken from the other one, with nothing, the tag manifest or both manifests made to fit. */
async function listUnrefused(kind: Kind, [mine, theirs]: readonly [Opened, Opened], parts: readonly Part[]): Promise<{ readonly tried: number; readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  const entries = [...mine.entries, ...theirs.entries];
  let tried = 0;
  for (let subset = 1; subset < 2 ** parts.length; subset += 1) {
    const taken = parts.filter((_, index) => (subset & (1 << index)) !== 0);
    for (const [how, fit] of FITS) {
      const mixed = fit(taken.reduce((bag, part) => part.put(bag, theirs), mine));
      // What was made whole again is one of the two, and nothing was swapped.
      if (isSameBag(mixed, mine) || isSameBag(mixed, theirs)) continue;
      tried += 1;
      const title = `${taken.map((part) => part.title).join(' + ')}${how}`;
      const reply = await three.read(kind, await putTogether(mixed)).catch((error: unknown) => String(error));
      if (typeof reply === 'string') wrong.push(`${title}: thrown: ${reply}`);
      else if (reply.ok) wrong.push(`${title}: accepted`);
      else if (reply.error.length === 0 || reply.error.some(({ where }) => !entries.some(({ name }) => where.startsWith(name)))) wrong.push(`${title}: no entry named: ${JSON.stringify(reply.error)}`);
      else if (taken.length === 1 && how === '' && !taken[0]?.names.some((name) => namesEntry(reply.error, `/${name}`))) wrong.push(`${title}: another entry named: ${JSON.stringify(reply.error)}`);
    }
  }
  return { tried, wrong };
}

const genuine = (name: string): Promise<Opened> => takeApart(three.bytesOf(name));
const ofOtherRound = (name: string): Promise<Opened> => takeApart(otherRound.get(name) ?? new Uint8Array());

describe('parts swapped between two genuine files are refused, with the entry named', () => {
  it.each<readonly [string, Kind, () => Promise<readonly [Opened, Opened]>]>([
    ['a bundle and that of another member', 'bundle', async () => [await genuine('m1.zip'), await genuine('m2.zip')]],
    ['a bundle and the member’s next', 'bundle', async () => [await genuine('m1.zip'), await genuine('m1-2.zip')]],
    ['a bundle and the member’s earlier', 'bundle', async () => [await genuine('m1-2.zip'), await genuine('m1.zip')]],
    ['a bundle and the member’s for another round', 'bundle', async () => [await genuine('m1.zip'), await ofOtherRound('m1.zip')]],
    ['a bundle and a kit', 'bundle', async () => [await genuine('m1.zip'), await genuine('kit.zip')]],
    ['a kit and the next', 'kit', async () => [await genuine('kit.zip'), await genuine('kit-2.zip')]],
    ['a kit and that of another round', 'kit', async () => [await genuine('kit.zip'), await ofOtherRound('kit.zip')]],
    ['a kit and a bundle', 'kit', async () => [await genuine('kit.zip'), await genuine('m1.zip')]],
  ])('%s', async (_title, kind, pair) => {
    const [mine, theirs] = await pair();
    expect(await three.read(kind, await putTogether(mine))).toMatchObject({ ok: true });
    const { tried, wrong } = await listUnrefused(kind, [mine, theirs], SIGNED);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(300);
  });

  it('two packages: refused too, and what was made to fit is another package, known by another manifest', async () => {
    const [mine, theirs] = [await genuine('goi.zip'), await genuine('goi-2.zip')];
    const documents = mine.entries.filter(({ name }) => name.startsWith('data/')).map(({ name }) => sameName(name));
    // The tag manifest covers the others: what is swapped with it must be seen by the manifest of the payload.
    const { tried, wrong } = await listUnrefused('package', [mine, theirs], [sameName('bag-info.txt'), ...MANIFESTS, ...documents]);
    expect(wrong.filter((line) => !line.includes('accepted'))).toEqual([]);
    expect(wrong.filter((line) => line.includes('accepted')).every((line) => line.includes('both manifests fit'))).toBe(true);
    expect(tried).toBeGreaterThan(50);
    const forged = fitTagManifest(fitManifest(sameName('data/submission.json').put(mine, theirs)));
    const read = await three.read('package', await putTogether(forged));
    expect(read).toMatchObject({ ok: true });
    expect(read).not.toMatchObject({ value: { manifest: manifestOf(await three.read('package', three.bytesOf('goi.zip'))) } });
  });
});

const manifestOf = (reply: Awaited<ReturnType<ThreeKinds['read']>>): unknown => (reply.ok ? (reply.value as { readonly manifest: unknown }).manifest : null);

describe('a genuine file of one kind at the door of another', () => {
  it.each<readonly [Kind, string]>([['bundle', 'kit.zip'], ['bundle', 'goi.zip'], ['kit', 'm1.zip'], ['kit', 'goi.zip'], ['package', 'kit.zip'], ['package', 'm1.zip']])('for a %s, %s is refused', async (kind, file) => {
    expect(await three.read(kind, three.bytesOf(file))).toMatchObject({ ok: false });
  });

  it('a bundle of another round is refused by its statement', async () => {
    expect(await three.read('bundle', otherRound.get('m1.zip') ?? new Uint8Array())).toMatchObject({ ok: false, error: [{ type: 'statement-round-differs', expected: 'thu-2025', found: 'thu-2024' }] });
  });
});
