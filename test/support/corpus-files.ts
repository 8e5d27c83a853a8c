import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { corpusPath } from './corpora.ts';

/** The corpora that a door for files is tried with. */
export const CORPORA = ['zip', 'bagit', 'json', 'pdf', 'spreadsheets'] as const;

/** Every file of a corpus; of the bags each folder that is one. */
export function listInputs(name: string): readonly string[] {
  const root = corpusPath(name) ?? '';
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const bags = files.filter((file) => path.basename(file) === 'bagit.txt').map((file) => path.dirname(file));
  return [...(name === 'bagit' ? new Set(bags) : files)].toSorted();
}

/** Names, sizes and times of everything in a folder: whatever is written in it shows here. */
export function describeFolder(root: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const { size, mtimeMs } = statSync(path.join(root, entry));
    hash.update(`${entry}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
