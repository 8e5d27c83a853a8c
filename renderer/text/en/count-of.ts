/** A number that is already written out with its noun: `1 unit`, `3 units`, `2 criteria`. */
export const countOf = (count: string, one: string, many = `${one}s`): string => `${count} ${count === '1' ? one : many}`;
