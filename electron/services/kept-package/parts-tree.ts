import type { Sha256 } from '#shared/domain/ids.ts';
import { compareText } from '#shared/kernel/order.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import type { FileTree, TakeBytes } from '#electron/bundle/archive/file-tree.ts';
import { readWholeEntry } from '#electron/bundle/archive/read-whole-entry.ts';
import { readEvidenceRange } from '#electron/evidence/vault.ts';
import type { Disk } from '#electron/platform/disk.ts';
import type { WorkspaceLayout } from '#electron/platform/workspace-layout.ts';
import type { PackageFiles } from '#electron/store/package-store.ts';
import { EVIDENCE_FOLDER } from '../read-package/index.ts';

/** What is kept of one package: its evidence by digest, and the bytes of its other files. */
export type PackageParts = {
  readonly files: PackageFiles;
  readonly evidence: readonly { readonly file: string; readonly sha256: Sha256; readonly size: number }[];
};

type Part = { readonly size: number; readonly stream: (take: TakeBytes) => Promise<Result<boolean, readonly ArchiveProblem[]>> };

/** The files of a package as they stood in its bag. Nothing is checked here: the package is read like one that comes in. */
export function makePartsTree(disk: Disk, layout: WorkspaceLayout, { files, evidence }: PackageParts): FileTree {
  const parts = new Map<string, Part>([
    ...[...files].map(([name, bytes]): [string, Part] => [name, { size: bytes.length, stream: async (take) => ok(await take(bytes)) }]),
    ...evidence.map(({ file, sha256, size }): [string, Part] => {
      const name = EVIDENCE_FOLDER + file;
      return [name, { size, stream: (take) => streamEvidence({ disk, layout, name, sha256, size }, take) }];
    }),
  ]);
  const stream: FileTree['streamEntry'] = async (name, take) => (await parts.get(name)?.stream(take)) ?? err([{ type: 'entry-missing', where: name }]);
  const listed = [...parts].map(([name, { size }]) => ({ name, size })).toSorted((a, b) => compareText(a.name, b.name));
  return {
    files: listed,
    order: listed.map(({ name }) => name),
    folders: [],
    streamEntry: stream,
    readEntry: (name, maxBytes) => readWholeEntry({ name, size: parts.get(name)?.size ?? null, maxBytes }, stream),
    close: () => Promise.resolve(),
  };
}

type KeptEvidence = { readonly disk: Disk; readonly layout: WorkspaceLayout; readonly name: string; readonly sha256: Sha256; readonly size: number };

async function streamEvidence({ disk, layout, name, sha256, size }: KeptEvidence, take: TakeBytes): Promise<Result<boolean, readonly ArchiveProblem[]>> {
  const evidence = await readEvidenceRange(disk, layout, { sha256, range: null });
  if (!evidence.ok) return err([{ type: 'entry-missing', where: name }]);
  if (evidence.value.size !== size) return err([{ type: 'entry-size-differs', where: name, expected: size, found: evidence.value.size }]);
  for await (const chunk of evidence.value.chunks) if (!(await take(chunk))) return ok(false);
  return ok(true);
}
