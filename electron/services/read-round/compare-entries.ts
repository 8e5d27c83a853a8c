import type { CriterionCode, Sha256 } from '#shared/domain/ids.ts';
import { canonicalText } from '#shared/bundle/canonical-text.ts';
import type { ReadStore } from '#electron/store/store.ts';

/** Whether a unit says something else of a criterion in one of its packages than in another. */
export type EntryComparison = (code: CriterionCode, judged: Sha256, shown: Sha256) => boolean;

/**
 * Compares everything that a judgement rests on: self-score, figures, explanation, citations, and the very bytes of the
 * evidence that is cited. What is the same in both revisions need not be judged again.
 */
export function createEntryComparison(records: ReadStore): EntryComparison {
  const filesOf = createFiles(records);
  const describe = (manifest: Sha256, code: CriterionCode): string => {
    const entry = records.findPackageEntry(manifest, code);
    if (entry === null) return '';
    return canonicalText({ ...entry, citations: entry.citations.map((citation) => ({ ...citation, sha256: filesOf(manifest).get(citation.file) ?? null })) });
  };
  return (code, judged, shown) => judged !== shown && describe(judged, code) !== describe(shown, code);
}

/**
 * The same for a whole unit: each of its packages is read once, not once for each of its criteria (188 units that have
 * all handed in again: a quarter of a second instead of four).
 */
export function createSheetComparison(records: ReadStore): EntryComparison {
  const textsOf = rememberBy((manifest) => records.listEntryTexts(manifest));
  const filesOf = createFiles(records);
  const changedOf = rememberBy((judged) => rememberBy((shown) => listChangedFiles(filesOf(judged), filesOf(shown))));
  const citedOf = rememberBy((manifest) => Map.groupBy(records.listCitedFiles(manifest), ({ code }) => code));
  return (code, judged, shown) => {
    if (judged === shown) return false;
    if (textsOf(judged).get(code) !== textsOf(shown).get(code)) return true;
    const changed = changedOf(judged)(shown);
    return changed.size > 0 && (citedOf(shown).get(code) ?? []).some(({ file }) => changed.has(file));
  };
}

/** Names under which there is another file now, or none any more, or one that was not there. */
const listChangedFiles = (before: ReadonlyMap<string, Sha256>, now: ReadonlyMap<string, Sha256>): ReadonlySet<string> =>
  new Set([...before.keys(), ...now.keys()].filter((file) => before.get(file) !== now.get(file)));

const createFiles = (records: ReadStore): ((manifest: Sha256) => ReadonlyMap<string, Sha256>) =>
  rememberBy((manifest) => new Map(records.listPackageEvidence(manifest).map(({ file, sha256 }) => [file, sha256])));

function rememberBy<V>(read: (manifest: Sha256) => V): (manifest: Sha256) => V {
  const known = new Map<Sha256, V>();
  return (manifest) => {
    const value = known.get(manifest) ?? read(manifest);
    known.set(manifest, value);
    return value;
  };
}
