import { DECLARATION_FILE } from '#shared/bundle/bag/bag-declaration.ts';
import { BAG_INFO_FILE } from '#shared/bundle/bag/bag-info.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { Bag } from '#electron/bundle/bag/bag.ts';

/** The tag files in the order of `writeBag`; those between are signatures, and then comes the payload. */
const FIRST: readonly string[] = [DECLARATION_FILE, BAG_INFO_FILE, 'manifest-sha256.txt'];
const LAST_TAG = 'tagmanifest-sha256.txt';

/** Names the first file that does not stand where this program puts it: an order would be words that nobody signed. */
export function checkOwnOrder({ order }: Pick<Bag, 'order'>): readonly Problem[] {
  const expected = order.toSorted((a, b) => rankOf(a) - rankOf(b) || compareText(a, b));
  const at = order.findIndex((name, index) => name !== expected[index]);
  return at === -1 ? [] : [{ type: 'entry-form-foreign', where: order[at] ?? '', field: 'order', expected: expected[at] ?? '', found: order[at] ?? '' }];
}

function rankOf(name: string): number {
  const first = FIRST.indexOf(name);
  if (first !== -1) return first;
  if (name === LAST_TAG) return FIRST.length + 1;
  return name.startsWith('data/') ? FIRST.length + 2 : FIRST.length;
}
