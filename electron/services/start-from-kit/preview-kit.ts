import { createHash } from 'node:crypto';
import { readCriteriaSet, readKit, readRound } from '#shared/bundle/read-known-documents.ts';
import type { Thumbprint } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { KitPreview } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { DEFAULT_LIMITS } from '#electron/bundle/archive/limits.ts';
import type { Bag } from '#electron/bundle/bag/bag.ts';
import { openBag } from '#electron/bundle/bag/open-bag.ts';
import { fingerprintOf, thumbprintOf } from '#electron/bundle/thumbprint.ts';
import type { World } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { CRITERIA_SET_FILE, KIT_FILE, ROUND_FILE } from '../read-kit/index.ts';
import { findOtherKind } from '../recognise-file/find-other-kind.ts';

export type KitPreviewing = { readonly world: World; readonly path: string; readonly identities: readonly Thumbprint[] };

/**
 * What a kit says of itself, for a person to compare the issuer's fingerprint before anything is taken in. Nothing is
 * believed yet: starting from the kit verifies every byte and the signature with the key of that fingerprint.
 */
export function previewKit({ world, path, identities }: KitPreviewing): Promise<Result<KitPreview, readonly Problem[]>> {
  return guardDisk('read', '', async () => {
    const kind = await findOtherKind(world.disk, path, 'kit');
    if (kind !== null) return err([{ type: 'kit-expected', where: '', found: kind }]);
    const bag = await openBag({ disk: world.disk, path, form: 'own' });
    if (!bag.ok) return bag;
    try {
      return await describeKit(bag.value, identities);
    } finally {
      await bag.value.close();
    }
  });
}

async function describeKit(bag: Bag, identities: readonly Thumbprint[]): Promise<Result<KitPreview, readonly Problem[]>> {
  if (!bag.files.some((file) => file.name === KIT_FILE)) return err([{ type: 'payload-file-missing', where: KIT_FILE }]);
  const [kitBytes, roundBytes, setBytes] = await Promise.all([KIT_FILE, ROUND_FILE, CRITERIA_SET_FILE].map((name) => readListed(bag, name)));
  if (kitBytes === undefined || roundBytes === undefined || setBytes === undefined) throw new Error('three names give three readings');
  if (!kitBytes.ok) return kitBytes;
  if (!roundBytes.ok) return roundBytes;
  if (!setBytes.ok) return setBytes;
  const kit = readKit(kitBytes.value, KIT_FILE);
  if (!kit.ok) return kit;
  const round = readRound(roundBytes.value, ROUND_FILE);
  if (!round.ok) return round;
  const set = readCriteriaSet(setBytes.value, CRITERIA_SET_FILE);
  if (!set.ok) return set;
  const members = round.value.value.members.map(({ id, name, key }) => ({ id, name, thumbprint: key === null ? null : thumbprintOf(key) }));
  return ok({
    round: round.value.value.id,
    title: round.value.value.title,
    issuerName: kit.value.value.issuer.name,
    issuerFingerprint: fingerprintOf(thumbprintOf(kit.value.value.issuer.key)),
    members,
    packages: kit.value.value.packages.length,
    identity: members.find((member) => member.thumbprint !== null && identities.includes(member.thumbprint))?.thumbprint ?? null,
    isIllustrative: set.value.value.isIllustrative,
  });
}

/** A file whose digest stands in the manifest: a kit that was damaged on the way is seen before anyone compares anything. */
async function readListed(bag: Bag, name: string): Promise<Result<Uint8Array, readonly Problem[]>> {
  const bytes = await bag.readEntry(name, DEFAULT_LIMITS.jsonBytes);
  if (!bytes.ok) return bytes;
  const manifest = await bag.readEntry('manifest-sha256.txt', DEFAULT_LIMITS.jsonBytes);
  if (!manifest.ok) return manifest;
  const found = createHash('sha256').update(bytes.value).digest('hex');
  const listed = new TextDecoder().decode(manifest.value).split('\n').find((line) => line.endsWith(`  ${name}`))?.slice(0, 64) ?? '';
  return listed === found ? bytes : err([{ type: 'listed-digest-differs', where: name, expected: listed, found }]);
}
