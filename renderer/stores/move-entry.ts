/** The entry of a list one place up or down; the list as it is where there is no such place. */
export function moveEntry<T>(list: readonly T[], entry: number, by: 1 | -1): readonly T[] {
  const other = entry + by;
  const [moved, displaced] = [list[entry], list[other]];
  if (moved === undefined || displaced === undefined) return list;
  return list.map((item, index) => (index === entry ? displaced : index === other ? moved : item));
}
