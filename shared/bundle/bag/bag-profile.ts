import { bagInfoValues, type BagInfo } from './bag-info.ts';

/** The three kinds of bag that the program knows. */
export type BagKind = 'package' | 'kit' | 'bundle';

/** `BagIt-Profile-Identifier` of each kind; the profiles themselves are `resources/profiles/<kind>.json`. */
export const PROFILE_IDENTIFIERS: Readonly<Record<BagKind, string>> = {
  package: 'urn:x-btd:bagit-profile:package:1',
  kit: 'urn:x-btd:bagit-profile:kit:1',
  bundle: 'urn:x-btd:bagit-profile:bundle:1',
};

/** Which kind a bag says it is; null when it names no profile, several, or a stranger's. */
export function bagKindOf(info: BagInfo): BagKind | null {
  const named = bagInfoValues(info, 'BagIt-Profile-Identifier');
  if (named.length !== 1) return null;
  if (named[0] === PROFILE_IDENTIFIERS.package) return 'package';
  if (named[0] === PROFILE_IDENTIFIERS.kit) return 'kit';
  return named[0] === PROFILE_IDENTIFIERS.bundle ? 'bundle' : null;
}
