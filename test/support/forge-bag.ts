import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { formatManifest } from '#shared/bundle/bag/manifest.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { openArchive } from '#electron/bundle/archive/open-archive.ts';
import { writeArchive } from '#electron/bundle/archive/write-archive.ts';
import type { DiskFile } from '#electron/platform/disk.ts';
import { createMemoryDisk } from '#electron/platform/memory-disk.ts';
import { must } from './small-council.ts';

/** Names below the top folder, in the order of the file. A name may stand twice. */
export type Entry = { readonly name: string; readonly bytes: Uint8Array };
export type Opened = { readonly top: string; readonly entries: readonly Entry[] };

/** Takes a genuine bag of this program apart. */
export async function takeApart(bag: Uint8Array): Promise<Opened> {
  const tree = must(await openArchive({ disk: createMemoryDisk(bag), path: '', form: 'own' }));
  const found = await Promise.all(tree.files.map(async ({ name, size }) => ({ name, at: Buffer.from(bag).indexOf(name), bytes: must(await tree.readEntry(name, size)) })));
  const top = found[0]?.name.split('/', 1)[0] ?? '';
  return { top, entries: found.toSorted((a, b) => a.at - b.at).map(({ name, bytes }) => ({ name: name.slice(top.length + 1), bytes })) };
}

/** Packs entries as our own writer does: every checksum of the archive fits whatever was done to them. */
export async function putTogether({ top, entries }: Opened): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const file: DiskFile = { write: async (bytes) => void parts.push(bytes.slice()), read: refuse, size: refuse, sync: refuse, close: refuse };
  await writeArchive(
    file,
    entries.map(({ name, bytes }) => ({
      name: `${top}/${name}`, size: bytes.length, packedSize: bytes.length, crc32: crc32(bytes), method: 'stored', writeData: (write) => write(bytes),
    })),
  );
  return Buffer.concat(parts);
}

function refuse(): never {
  throw new Error('this file is only written');
}

const TAG_MANIFEST = 'tagmanifest-sha256.txt';

/** Makes the tag manifest fit what stands there now: whoever alters a bag can do that too, for nothing signs it. */
export function fitTagManifest(bag: Opened): Opened {
  const covered = bag.entries.filter(({ name }) => !name.startsWith('data/') && name !== TAG_MANIFEST);
  const listing = formatManifest(new Map(covered.map(({ name, bytes }) => [name, sha256(bytes)])));
  return { ...bag, entries: bag.entries.map((entry) => (entry.name === TAG_MANIFEST ? { ...entry, bytes: new TextEncoder().encode(listing) } : entry)) };
}

/** Makes the manifest of the payload fit too: then only the signature can tell. */
export function fitManifest(bag: Opened): Opened {
  const payload = bag.entries.filter(({ name }) => name.startsWith('data/'));
  const listing = formatManifest(new Map(payload.map(({ name, bytes }) => [name, sha256(bytes)])));
  return { ...bag, entries: bag.entries.map((entry) => (entry.name === 'manifest-sha256.txt' ? { ...entry, bytes: new TextEncoder().encode(listing) } : entry)) };
}

export const replaceEntry = (bag: Opened, name: string, bytes: Uint8Array): Opened => ({
  ...bag,
  entries: bag.entries.map((entry) => (entry.name === name ? { ...entry, bytes } : entry)),
});

export function entryOf({ entries }: Opened, name: string): Uint8Array {
  const found = entries.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`no entry ${name}`);
  return found.bytes;
}

const sha256 = (bytes: Uint8Array): Sha256 => createHash('sha256').update(bytes).digest('hex') as Sha256;
