import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import type { ReadStore } from '#electron/store/store.ts';

/** What a unit declared for a criterion in its newest package, by name; null when no package of it is here, or none that names the criterion. */
export type DeclaredFigures = (unit: UnitId, code: CriterionCode) => ReadonlyMap<string, string> | null;

/** Each entry is read once, however often it is asked for: a mean of 188 units is wanted for each of the 188. */
export function createDeclaredFigures(records: ReadStore): DeclaredFigures {
  const latest = remember((unit: UnitId) => records.findLatestPackage(unit)?.manifest ?? null);
  const ofUnit = remember((unit: UnitId) =>
    remember((code: CriterionCode) => {
      const manifest = latest(unit);
      const entry = manifest === null ? null : records.findPackageEntry(manifest, code);
      return entry === null ? null : new Map(entry.figures.map(({ name, value }) => [name, value]));
    }),
  );
  return (unit, code) => ofUnit(unit)(code);
}

function remember<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key) ?? { value: make(key) };
    known.set(key, found);
    return found.value;
  };
}
