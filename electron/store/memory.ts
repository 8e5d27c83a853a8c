/** Values by key, of so much weight in all at most; the oldest goes first. */
export type Shelf<V> = {
  readonly get: (key: string) => V | undefined;
  readonly keep: (key: string, value: V) => V;
};

/** What was parsed of rows that never change: triggers of the schema refuse it. One for each open workspace. */
export type Memory = {
  /** Each value weighs 1 unless said. */
  readonly makeShelf: <V>(most: number, weigh?: (value: V) => number) => Shelf<V>;
  /** After a transaction was taken back: what was read in it may never have stood. */
  readonly forget: () => void;
};

export function createMemory(): Memory {
  const shelves: Pick<Map<string, unknown>, 'clear'>[] = [];
  const makeShelf = <V>(most: number, weigh: (value: V) => number = () => 1): Shelf<V> => {
    const values = new Map<string, V>();
    let weight = 0;
    const remove = (key: string, value: V): void => {
      values.delete(key);
      weight -= weigh(value);
    };
    shelves.push({
      clear: () => {
        values.clear();
        weight = 0;
      },
    });
    return {
      get: (key) => values.get(key),
      keep: (key, value) => {
        const before = values.get(key);
        if (before !== undefined) remove(key, before);
        values.set(key, value);
        weight += weigh(value);
        for (const [oldest, old] of values) {
          if (weight <= most) break;
          remove(oldest, old);
        }
        return value;
      },
    };
  };
  return {
    makeShelf,
    forget: () => {
      for (const shelf of shelves) shelf.clear();
    },
  };
}
