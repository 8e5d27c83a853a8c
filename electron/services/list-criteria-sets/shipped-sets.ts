import path from 'node:path';
import { readCriteriaSet } from '#shared/bundle/read-known-documents.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { digestDocument } from '../read-bag/digest-document.ts';

export type ShippedSet = { readonly name: string; readonly digest: Sha256; readonly set: CriteriaSet };

const ENDING = '.json';

/** The criteria sets that come with the program, by name. One that cannot be read is a fault of the program. */
export async function readShippedSets(disk: Disk, resources: string): Promise<readonly ShippedSet[]> {
  const folder = path.join(resources, 'criteria-sets');
  const files = (await disk.list(folder)).filter(({ kind, name }) => kind === 'file' && name.endsWith(ENDING));
  const sets: ShippedSet[] = [];
  for (const { name } of files.toSorted((a, b) => compareText(a.name, b.name))) {
    const read = readCriteriaSet(await disk.readWhole(path.join(folder, name)), name);
    if (!read.ok) throw new Error(`a shipped criteria set cannot be read: ${JSON.stringify(read.error)}`);
    const set = read.value.value;
    sets.push({ name: name.slice(0, -ENDING.length), digest: digestDocument(set), set });
  }
  return sets;
}
