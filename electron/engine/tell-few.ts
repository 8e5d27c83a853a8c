import type { ImportedFile } from '#shared/ipc/import-views.ts';
import type { MergePreview } from '#shared/ipc/secretariat-views.ts';
import { keepFew, problemsEach } from '#shared/problem/keep-few.ts';

/** What became of files, with as many problems each as a page can lay out. */
export function tellFewOfImport(files: readonly ImportedFile[]): readonly ImportedFile[] {
  const most = problemsEach(files.length);
  return files.map(({ file, outcome }) => ({ file, outcome: tellFew(outcome, most) }));
}

function tellFew(outcome: ImportedFile['outcome'], most: number): ImportedFile['outcome'] {
  if (outcome.kind === 'refused') return { ...outcome, problems: keepFew(outcome.problems, most) };
  if (outcome.kind !== 'imported' || outcome.detail === null) return outcome;
  return { ...outcome, detail: { ...outcome.detail, warnings: keepFew(outcome.detail.warnings, most) } };
}

/** The dry run of a merge, likewise. */
export function tellFewOfMerge(preview: MergePreview): MergePreview {
  const most = problemsEach(preview.bundles.length);
  return { ...preview, bundles: preview.bundles.map((row) => ({ ...row, problems: keepFew(row.problems, most) })) };
}
