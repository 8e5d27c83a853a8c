import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';

/** Every node of the set as one line of a list, in reading order: `3.2.1 · Tỷ lệ hồ sơ…`. */
export const listCodes = (set: CriteriaSet, titleFor: (node: CriteriaSet['nodes'][number]) => string): readonly { readonly id: CriterionCode; readonly text: string }[] =>
  set.nodes.map((node) => ({ id: node.code, text: `${node.code} · ${clip(titleFor(node))}` }));

/** Longer titles would make the system's list wider than the window. */
const LONGEST = 80;
const clip = (title: string): string => (title.length <= LONGEST ? title : `${title.slice(0, LONGEST - 1)}…`);
