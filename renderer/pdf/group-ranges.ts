/** `begin` inclusive, `end` exclusive, in bytes. */
export type WantedRange = { readonly begin: number; readonly end: number };
export type RangeGroup = WantedRange & { readonly parts: readonly WantedRange[] };

/** What lies between two wanted parts is read along when it is no more than this: cheaper than another request. */
const LARGEST_GAP = 1 << 16;
/** A group grows no further than this; a single part may be larger. */
const LARGEST_GROUP = 1 << 20;

/** Puts ranges that lie near each other into one request. Every range is in exactly one group, whole. */
export function groupRanges(wanted: readonly WantedRange[]): readonly RangeGroup[] {
  const groups: RangeGroup[] = [];
  for (const part of wanted.toSorted((a, b) => a.begin - b.begin || a.end - b.end)) {
    const last = groups.at(-1);
    if (last !== undefined && part.begin - last.end <= LARGEST_GAP && part.end - last.begin <= LARGEST_GROUP) {
      groups[groups.length - 1] = { begin: last.begin, end: Math.max(last.end, part.end), parts: [...last.parts, part] };
    } else {
      groups.push({ ...part, parts: [part] });
    }
  }
  return groups;
}
