import path from 'node:path';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { compareText } from '#shared/kernel/order.ts';
import { toNfc } from '#shared/kernel/text.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Disk } from '#electron/platform/disk.ts';

/** `name` is relative to the folder, NFC, with `/` between parts. */
export type FoundEvidence = { readonly name: string; readonly path: string };

/** Every PDF below a folder. Other files (lists, notes, what a system leaves behind) are not evidence and stay out. */
export async function listEvidenceFiles(disk: Disk, folder: string): Promise<Result<readonly FoundEvidence[], readonly Problem[]>> {
  if ((await disk.stat(folder))?.kind !== 'folder') return err([{ type: 'evidence-folder-missing', where: folder }]);
  const found = await walk(disk, folder, '');
  return ok(found.toSorted((a, b) => compareText(a.name, b.name)));
}

async function walk(disk: Disk, folder: string, prefix: string): Promise<readonly FoundEvidence[]> {
  const found: FoundEvidence[] = [];
  for (const entry of await disk.list(folder)) {
    const full = path.join(folder, entry.name);
    if (entry.kind === 'folder') found.push(...(await walk(disk, full, `${prefix}${toNfc(entry.name)}/`)));
    else if (entry.kind === 'file' && /\.pdf$/i.test(entry.name)) found.push({ name: prefix + toNfc(entry.name), path: full });
  }
  return found;
}
