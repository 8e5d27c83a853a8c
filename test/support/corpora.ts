import { existsSync } from 'node:fs';
import path from 'node:path';

const CORPORA = path.resolve(import.meta.dirname, '../../../shared/corpora');

/** Folder of a corpus of real inputs, or null in a clone that stands alone: then the tests that need it are skipped. */
export function corpusPath(name: string): string | null {
  const folder = path.join(CORPORA, name);
  return existsSync(folder) ? folder : null;
}

/** For a title: says why the tests below it were skipped. */
export const corpusTitle = (name: string, title: string): string =>
  corpusPath(name) === null ? `${title} (skipped: ../shared/corpora/${name} is not here)` : title;
