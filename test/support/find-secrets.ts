import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { World } from '#electron/platform/disk.ts';

/** Length of an Ed25519 seed, which is the private key. Nothing else of this length is asked of chance. */
const SEED_BYTES = 32;

/** The same world with chance of its own, which remembers every private key that was made of it. */
export function rememberKeys(world: World): { readonly world: World; readonly keys: readonly Uint8Array[] } {
  const keys: Uint8Array[] = [];
  return {
    keys,
    world: {
      ...world,
      randomBytes: (length) => {
        const bytes = new Uint8Array(randomBytes(length));
        if (length === SEED_BYTES) keys.push(bytes);
        return bytes;
      },
    },
  };
}

/** Files below a folder in which one of the secrets can be read: as it is, as text of 16 bits a letter, in base 64 (so in PEM) or in hexadecimal. */
export async function listFilesHolding(folder: string, secrets: readonly Uint8Array[]): Promise<readonly string[]> {
  const patterns = secrets.flatMap(writingsOf);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const file of files) {
    const bytes = await readFile(file);
    if (patterns.some((pattern) => bytes.includes(pattern))) found.push(path.relative(folder, file).replaceAll(path.sep, '/'));
  }
  return found.toSorted();
}

function writingsOf(secret: Uint8Array): readonly Buffer[] {
  const bytes = Buffer.from(secret);
  const hex = bytes.toString('hex');
  return [bytes, Buffer.from(bytes.toString('utf8'), 'utf16le'), ...[hex, hex.toUpperCase(), ...lettersOf(bytes)].map((text) => Buffer.from(text))];
}

/**
 * Base 64, in both alphabets, behind so many other bytes that the letters fall otherwise: in PEM sixteen stand before the
 * key. Without the letters at the ends, which depend on what stands beside them.
 */
const lettersOf = (bytes: Buffer): readonly string[] =>
  [0, 1, 2].flatMap((before) => (['base64', 'base64url'] as const).map((alphabet) => Buffer.concat([Buffer.alloc(before), bytes]).toString(alphabet).replaceAll('=', '').slice(before === 0 ? 0 : before + 1, -2)));
