import type { CriterionCode, Sha256, UnitId } from '#shared/domain/ids.ts';
import type { ReadStore } from '#electron/store/store.ts';

/** What a unit declared for a criterion in its newest package, by name; null when no package of it is here, or none that names the criterion. */
export type DeclaredFigures = (unit: UnitId, code: CriterionCode) => ReadonlyMap<string, string> | null;

type Kept = { readonly newest: Sha256 | null; readonly declared: DeclaredFigures };

const kept = new WeakMap<ReadStore, Kept>();

/**
 * What the units declared, kept from call to call until another package comes in: a mean of 188 units is wanted for each
 * of the 188, and again whenever a cell of the criterion is shown or recorded, which must not wait for 188 entries.
 */
export function createDeclaredFigures(records: ReadStore): DeclaredFigures {
  const newest = records.findNewestPackage()?.manifest ?? null;
  const known = kept.get(records);
  if (known !== undefined && known.newest === newest) return known.declared;
  const declared = readDeclaredFigures(records);
  kept.set(records, { newest, declared });
  return declared;
}

/** Each entry is read once, however often it is asked for. */
function readDeclaredFigures(records: ReadStore): DeclaredFigures {
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
