/** Values by key, at most so many; the oldest goes first. */
export type Shelf<V> = {
  readonly get: (key: string) => V | undefined;
  readonly keep: (key: string, value: V) => V;
};

/** What was parsed of rows that never change: triggers of the schema refuse it. One for each open workspace. */
export type Memory = {
  readonly makeShelf: <V>(most: number) => Shelf<V>;
  /** After a transaction was taken back: what was read in it may never have stood. */
  readonly forget: () => void;
};

export function createMemory(): Memory {
  const shelves: Pick<Map<string, unknown>, 'clear'>[] = [];
  const makeShelf = <V>(most: number): Shelf<V> => {
    const values = new Map<string, V>();
    shelves.push(values);
    return {
      get: (key) => values.get(key),
      keep: (key, value) => {
        const oldest = values.keys().next();
        if (values.size >= most && oldest.done !== true) values.delete(oldest.value);
        values.set(key, value);
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
