import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { ArchiveProblem } from '#shared/problem/archive-problem.ts';
import type { FileTree } from './file-tree.ts';

/** `size` is the declared one; null when no such entry is there. */
export type WholeEntry = { readonly name: string; readonly size: number | null; readonly maxBytes: number };

/** Gathers a small entry in memory; one that is larger than the caller expects is refused before it is read. */
export async function readWholeEntry(wanted: WholeEntry, stream: FileTree['streamEntry']): Promise<Result<Uint8Array, readonly ArchiveProblem[]>> {
  const { name, size, maxBytes } = wanted;
  if (size === null) return err([{ type: 'entry-missing', where: name }]);
  if (size > maxBytes) return err([{ type: 'entry-too-large', where: name, limit: maxBytes, found: size }]);
  const whole = new Uint8Array(size);
  let filled = 0;
  const read = await stream(name, async (bytes) => {
    whole.set(bytes, filled);
    filled += bytes.length;
    return true;
  });
  return read.ok ? ok(whole) : read;
}
