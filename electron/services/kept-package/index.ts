import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { DEFAULT_LIMITS } from '#electron/bundle/archive/limits.ts';
import type { Bag } from '#electron/bundle/bag/bag.ts';
import { openBag } from '#electron/bundle/bag/open-bag.ts';
import type { Disk } from '#electron/platform/disk.ts';
import { storedPackagePath, type WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import type { PackageRecord } from '#electron/store/package-store.ts';
import type { ReadStore } from '#electron/store/store.ts';
import { makePartsTree, type PackageParts } from './parts-tree.ts';

export type { PackageParts } from './parts-tree.ts';

/** Name of the one folder in a ZIP that is made of it; no manifest names it. */
export const PACKAGE_TOP_FOLDER = 'goi-ho-so';

export const findPackageParts = (records: ReadStore, manifest: PackageRecord['manifest']): PackageParts => ({
  files: records.listPackageFiles(manifest),
  evidence: records.listPackageEvidence(manifest),
});

export type KeptPackage = { readonly disk: Disk; readonly layout: WorkspaceLayout; readonly manifest: PackageRecord['manifest']; readonly parts: PackageParts };

/**
 * A package that came in, to be read again as it was: out of the records and the vault; out of the file itself where it came
 * in before schema 4, which kept that. null when neither is here. Close it.
 */
export async function openKeptPackage({ disk, layout, manifest, parts }: KeptPackage): Promise<Result<Bag | null, readonly Problem[]>> {
  if (parts.files.size > 0) return ok({ ...makePartsTree(disk, layout, parts), kind: 'parts', topFolder: PACKAGE_TOP_FOLDER, limits: DEFAULT_LIMITS });
  const path = storedPackagePath(layout, manifest);
  return (await disk.stat(path))?.kind === 'file' ? openBag({ disk, path }) : ok(null);
}
