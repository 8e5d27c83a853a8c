import { rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS, makeThreeKinds, namesEntry, type Kind, type ThreeKinds } from '#test/support/three-kinds.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';
import { dissect, join, makeEntry, rename, type Anatomy, type AnatomyEntry } from '#test/support/zip-anatomy.ts';

const folder = makeScratchFolder();
let three: ThreeKinds;
beforeAll(async () => {
  three = await makeThreeKinds(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** An altered file, and the names of which its refusal must tell one; none for what belongs to no entry. */
type Attack = { readonly title: string; readonly zip: Uint8Array; readonly names: readonly string[] };

const fileOf = (kind: Kind): string => KINDS.find((one) => one.kind === kind)?.file ?? '';

/** One line for each attack that was accepted, thrown at, or refused without telling the entry. */
async function listUnrefused(kind: Kind, attacks: readonly Attack[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { title, zip, names } of attacks) {
    const reply = await three.read(kind, zip).catch((error: unknown) => String(error));
    if (typeof reply === 'string') wrong.push(`${title}: thrown: ${reply}`);
    else if (reply.ok) wrong.push(`${title}: ${isDeepStrictEqual(reply, await three.read(kind, three.bytesOf(fileOf(kind)))) ? 'says the same' : 'accepted'}`);
    else if (reply.error.length === 0 || (names.length > 0 && !names.some((name) => namesEntry(reply.error, name)))) wrong.push(`${title}: not named: ${JSON.stringify(reply.error)}`);
  }
  return wrong;
}

const topOf = ({ entries: [first] }: Anatomy): string => first?.name.split('/', 1)[0] ?? '';
const withEntries = (zip: Anatomy, entries: readonly AnatomyEntry[]): Uint8Array => join({ ...zip, entries });

/** The checksums and lengths of the archive fit in all of these: only what the entries are called and how they stand is attacked. */
describe.each(KINDS)('a $kind', ({ kind, file }) => {
  const genuine = (): Anatomy => dissect(three.bytesOf(file));
  /**
   * RFC 8493 leaves a bag free to have no tag manifest, and one to leave a tag file out: of a package, which other systems
   * may write, no more is asked. What such files say is read by nobody; the payload has its manifest.
   */
  const tagManifest = (): string => `${topOf(genuine())}/tagmanifest-sha256.txt`;
  const each = (attack: (zip: Anatomy, entry: AnatomyEntry, index: number) => readonly Attack[]): readonly Attack[] => {
    const zip = genuine();
    return zip.entries.flatMap((entry, index) => attack(zip, entry, index));
  };

  it('is refused with any entry taken away, from the file, from the directory or from both', async () => {
    const attacks = each((zip, { name, header, data, record }, index) => [
      { title: `without ${name}`, zip: withEntries(zip, zip.entries.toSpliced(index, 1)), names: [name] },
      // Its bytes stay: they are hidden bytes, or a record that leads nowhere.
      { title: `${name} not in the directory`, zip: join(zip, { inDirectory: zip.entries.flatMap((_, at) => (at === index ? [] : [at])) }), names: [] },
      { title: `${name} only in the directory`, zip: withEntries(zip, zip.entries.with(index, { name, header: header.subarray(0, 0), data: data.subarray(0, 0), record })), names: [name] },
    ]);
    expect(await listUnrefused(kind, attacks)).toEqual(kind === 'package' ? [`without ${tagManifest()}: says the same`] : []);
  });

  it('is refused with any entry under another name, in the header, in the directory or in both', async () => {
    const attacks = each((zip, entry, index) => {
      const top = topOf(zip);
      const below = entry.name.slice(top.length + 1);
      const others = [
        `${entry.name}x`, `${top}/${below.toUpperCase()}`, `${top.toUpperCase()}/${below}`, `${top}/more/${below}`, below, `${top}//${below}`, `${top}/./${below}`,
        `../${entry.name}`, `${top}/../../${below}`, `/${entry.name}`, `C:/${entry.name}`, `${top}\\${below}`, `${entry.name}/`, `${entry.name}\0`, `${entry.name}\0.pdf`, `${entry.name} `, `${top}/NUL`, '',
      ];
      return others
        .filter((name) => name !== entry.name)
        .flatMap((name) =>
          (['header', 'record', 'both'] as const).map((where) => ({
            title: `${entry.name} as ${JSON.stringify(name)} in ${where}`, zip: withEntries(zip, zip.entries.with(index, rename(entry, name, where))), names: name === '' ? [] : [entry.name, plain(name), ...listNewFolders(entry.name, name)],
          })));
    });
    const harmless = ['tagmanifest-sha256.txtx', 'TAGMANIFEST-SHA256.TXT', 'more/tagmanifest-sha256.txt'].map((name) => `${tagManifest()} as ${JSON.stringify(`${topOf(genuine())}/${name}`)} in both: says the same`);
    expect(await listUnrefused(kind, attacks)).toEqual(kind === 'package' ? harmless : []);
  });

  it('is refused with any entry twice: whole, under a name that is the same on some machine, with other bytes, or on the same bytes', async () => {
    const attacks = each((zip, entry, index) => {
      const twin = (more: AnatomyEntry, at: number): Uint8Array => withEntries(zip, zip.entries.toSpliced(at, 0, more));
      const all = zip.entries.map((_, at) => at);
      return [
        { title: `${entry.name} twice`, zip: twin(entry, index), names: [entry.name] },
        { title: `${entry.name} again at the end`, zip: twin(entry, zip.entries.length), names: [entry.name] },
        { title: `${entry.name} again with other bytes`, zip: twin(makeEntry(entry, entry.name, Buffer.from('x')), index), names: [entry.name] },
        { title: `${entry.name} again in capitals`, zip: twin(rename(entry, entry.name.toUpperCase()), index), names: [entry.name] },
        { title: `${entry.name} twice in the directory`, zip: join(zip, { inDirectory: all.toSpliced(index, 0, index) }), names: [entry.name] },
        { title: `${entry.name} twice in the file`, zip: join(zip, { gap: { before: index, bytes: Buffer.concat([entry.header, entry.data]) } }), names: [] },
      ];
    });
    expect(await listUnrefused(kind, attacks)).toEqual([]);
  });

  it('is refused with a stranger among its entries, wherever it stands', async () => {
    const zip = genuine();
    const top = topOf(zip);
    const strangers = [
      `${top}/data/note.txt`, `${top}/data/evidence/la.pdf`, `${top}/data/packages/la.zip`, `${top}/data/submission2.json`, `${top}/fetch.txt`, `${top}/manifest-md5.txt`, `${top}/manifest-sha512.txt`,
      `${top}/tagmanifest-sha512.txt`, `${top}/signatures/a.jws`, `${top}/data/.hidden`, 'note.txt', `${top}-2/bagit.txt`, '__MACOSX/x', `${top}/../x`, '../x', '/etc/x', 'C:/x', `${top}/data/`, `${top}/leer/`,
    ];
    const attacks = strangers.flatMap((name) =>
      zip.entries.flatMap((like, index) => ({
        title: `${name} before ${index}`, zip: withEntries(zip, zip.entries.toSpliced(index, 0, makeEntry(like, name, name.endsWith('/') ? Buffer.alloc(0) : Buffer.from('x')))), names: [plain(name)],
      })));
    expect(await listUnrefused(kind, attacks)).toEqual(kind === 'package' ? zip.entries.map((_, index) => `${top}/signatures/a.jws before ${index}: says the same`) : []);
  });

  it(kind === 'package' ? 'says the same in whatever order its entries stand and are listed' : 'is refused in any other order, in the file, in the directory or in both', async () => {
    const zip = genuine();
    const order = zip.entries.map((_, index) => index);
    const swapped = order.flatMap((a) => order.filter((b) => b > a).map((b) => order.with(a, b).with(b, a)));
    const orders = [order.toReversed(), [...order.slice(1), 0], ...swapped];
    const attacks = orders.flatMap((other): readonly Attack[] => {
      const moved = zip.entries[other.findIndex((index, place) => index !== place)]?.name ?? '';
      return [
        { title: `file ${other.join()}`, zip: join(zip, { inFile: other }), names: [moved] },
        { title: `directory ${other.join()}`, zip: join(zip, { inDirectory: other }), names: [moved] },
        { title: `both ${other.join()}`, zip: join(zip, { inFile: other, inDirectory: other }), names: [moved] },
      ];
    });
    if (kind !== 'package') expect(await listUnrefused(kind, attacks)).toEqual([]);
    // Packages come from other programs too, which have orders of their own.
    else for (const { title, zip: reordered } of attacks) expect(await three.read(kind, reordered), title).toEqual(await three.read(kind, three.bytesOf(file)));
  });

  it('is refused with bytes that belong to no entry: between entries, before and behind the directory, in a comment, in a second directory', async () => {
    const zip = genuine();
    const bytes = three.bytesOf(file);
    const second = makeEntry(zip.entries[0] ?? fail(), `${topOf(zip)}/bagit.txt`, Buffer.from('x'));
    const directory = Buffer.concat(zip.entries.map(({ record }) => record));
    const payloads = [Buffer.from('x'), Buffer.alloc(64), Buffer.concat([second.header, second.data]), directory, zip.end, Buffer.from(bytes)];
    const comment = (text: Uint8Array): Uint8Array => {
      const end = Buffer.from(zip.end);
      end.writeUInt16LE(text.length, 20);
      return Buffer.concat([bytes.subarray(0, bytes.length - end.length), end, text]);
    };
    const attacks = payloads.flatMap((more, which) => [
      ...[...zip.entries.keys(), zip.entries.length].map((before) => ({ title: `${which} before entry ${before}`, zip: join(zip, { gap: { before, bytes: more } }), names: [] })),
      { title: `${which} behind the directory`, zip: join(zip, { beforeEnd: more }), names: [] },
      { title: `${which} before all`, zip: Buffer.concat([more, bytes]), names: [] },
      { title: `${which} behind all`, zip: Buffer.concat([bytes, more]), names: [] },
      // A plain comment of a package is no fault: other programs write such, and nothing is read out of it.
      ...(kind === 'package' && which < 4 ? [] : [{ title: `${which} as comment`, zip: comment(more), names: [] }]),
    ]);
    expect(await listUnrefused(kind, attacks)).toEqual([]);
    if (kind === 'package') expect(await three.read(kind, comment(Buffer.from('x')))).toEqual(await three.read(kind, bytes));
  });

  it(kind === 'package' ? 'says the same with fields and comments of other programs in its headers' : 'is refused with a field or a comment in any header, and with any file deflated', async () => {
    const field = Buffer.from([0xfe, 0xca, 2, 0, 1, 2]);
    const attacks = each((zip, entry, index) => {
      const packed = deflateRawSync(entry.data);
      const changes: readonly (readonly [string, AnatomyEntry])[] = [
        ['field in the header', { ...entry, header: append(entry.header, 28, field) }],
        ['field in the directory', { ...entry, record: append(entry.record, 30, field) }],
        ['comment in the directory', { ...entry, record: append(entry.record, 32, field) }],
        ['deflated', { ...entry, data: packed, header: repack(entry.header, [8, 18], packed.length), record: repack(entry.record, [10, 20], packed.length) }],
      ];
      return changes.map(([what, changed]) => ({ title: `${entry.name}: ${what}`, zip: withEntries(zip, zip.entries.with(index, changed)), names: [entry.name] }));
    });
    const said = attacks.map(({ title }) => `${title}: says the same`);
    expect(await listUnrefused(kind, attacks)).toEqual(kind === 'package' ? said : []);
  });

  it.skipIf(kind === 'package')('is refused under a top folder whose letters are put together otherwise, as no program of ours writes them', async () => {
    const zip = genuine();
    const entries = zip.entries.map((entry) => rename(entry, `kh\u0061\u0301c/${entry.name.slice(topOf(zip).length + 1)}`));
    expect(await three.read(kind, withEntries(zip, entries))).toEqual({
      ok: false, error: entries.map(({ name }) => ({ type: 'entry-form-foreign', where: name, field: 'name', expected: name.normalize('NFC'), found: name })),
    });
  });

  it('is one and the same under another top folder, whose name is nobody’s word', async () => {
    const zip = genuine();
    const renamed = withEntries(zip, zip.entries.map((entry) => rename(entry, `khac/${entry.name.slice(topOf(zip).length + 1)}`)));
    expect(await three.read(kind, renamed)).toEqual(await three.read(kind, three.bytesOf(file)));
  });
});

/** More bytes at the end of a header, told in its length at `lengthAt`. */
function append(part: Buffer, lengthAt: number, more: Uint8Array): Buffer {
  const longer = Buffer.concat([part, more]);
  longer.writeUInt16LE(more.length, lengthAt);
  return longer;
}

/** A header that says: deflated, so many bytes. */
function repack(part: Buffer, [methodAt, sizeAt]: readonly [number, number], length: number): Buffer {
  const repacked = Buffer.from(part);
  repacked.writeUInt16LE(8, methodAt);
  repacked.writeUInt32LE(length, sizeAt);
  return repacked;
}

/** Folders above the second name that the first does not stand in: that one is now a folder twice may be what is told. */
function listNewFolders(name: string, other: string): readonly string[] {
  const above = other.split('/').slice(0, -1).map((_, index, segments) => segments.slice(0, index + 1).join('/'));
  return above.filter((one) => one !== '' && !name.startsWith(`${one}/`));
}

/** Names are told without the slash of a folder, and cut at what cannot be shown. */
const plain = (name: string): string => name.replace(/\/$/, '');

function fail(): never {
  throw new Error('no entries');
}
