import { canonicalText } from '#shared/bundle/canonical-text.ts';
import type { CriterionCode, Sha256 } from '#shared/domain/ids.ts';
import type { ReadStore } from '#electron/store/store.ts';

/** Whether a unit says something else of a criterion in one of its packages than in another. */
export type EntryComparison = (code: CriterionCode, judged: Sha256, shown: Sha256) => boolean;

/**
 * Compares everything that a judgement rests on: self-score, figures, explanation, citations, and the very bytes of the
 * evidence that is cited. What is the same in both revisions need not be judged again.
 */
export function createEntryComparison(records: ReadStore): EntryComparison {
  const filesOf = new Map<Sha256, ReadonlyMap<string, Sha256>>();
  const listFiles = (manifest: Sha256): ReadonlyMap<string, Sha256> => {
    const known = filesOf.get(manifest) ?? new Map(records.listPackageEvidence(manifest).map(({ file, sha256 }) => [file, sha256]));
    filesOf.set(manifest, known);
    return known;
  };
  const describe = (manifest: Sha256, code: CriterionCode): string => {
    const entry = records.findPackageEntry(manifest, code);
    if (entry === null) return '';
    const files = listFiles(manifest);
    return canonicalText({ ...entry, citations: entry.citations.map((citation) => ({ ...citation, sha256: files.get(citation.file) ?? null })) });
  };
  return (code, judged, shown) => judged !== shown && describe(judged, code) !== describe(shown, code);
}
