import path from 'node:path';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import type { Identity } from '#shared/bundle/identity.ts';
import type { Thumbprint } from '#shared/domain/ids.ts';
import type { IdentitySummary } from '#shared/ipc/views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { createIdentity, identityBytes, makeJoinRequest, readIdentity, unlockIdentity } from '#electron/bundle/keystore.ts';
import type { SigningKey } from '#electron/bundle/sign-statement.ts';
import { fingerprintOf, thumbprintOf } from '#electron/bundle/thumbprint.ts';
import type { World } from '#electron/platform/disk.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import { writeWhole } from '#electron/platform/write-whole.ts';

type Reply<T> = Promise<Result<T, readonly Problem[]>>;

/** Identities of this machine: one sealed file each, `identities/<thumbprint>.json` below the program's data folder. */
export const identitiesFolder = (userData: string): string => path.join(userData, 'identities');

export async function makeIdentity(world: World, target: string | { readonly userData: string }, person: { readonly name: string; readonly passphrase: string }): Reply<Identity> {
  const identity = await createIdentity({ world, ...person });
  if (!identity.ok) return identity;
  const file = typeof target === 'string' ? target : identityPath(target.userData, thumbprintOf(identity.value.key));
  await world.disk.makeFolder(path.dirname(file));
  await writeWhole({ world, target: file, fill: (open) => open.write(identityBytes(identity.value)) });
  // The folders that were made for it too: a key that is lost with the power cannot be made again.
  if (typeof target !== 'string') for (const folder of [target.userData, path.dirname(target.userData)]) await world.disk.syncFolder(folder);
  return identity;
}

/** A file that cannot be read is left out here; opening it by name says what is wrong with it. */
export async function listIdentities(world: World, userData: string): Promise<readonly IdentitySummary[]> {
  const summaries: IdentitySummary[] = [];
  for (const entry of await world.disk.list(identitiesFolder(userData))) {
    if (entry.kind !== 'file' || !entry.name.endsWith('.json')) continue;
    const identity = await guardDisk('read', entry.name, () => loadIdentity(world, path.join(identitiesFolder(userData), entry.name)));
    if (identity.ok) summaries.push(summarise(identity.value));
  }
  return summaries;
}

/** A person's public key as the screens name it; takes an identity, or the issuer of a kit. */
export function summarise({ name, key }: Pick<Identity, 'name' | 'key'>): IdentitySummary {
  const thumbprint = thumbprintOf(key);
  return { thumbprint, fingerprint: fingerprintOf(thumbprint), name };
}

export async function loadIdentity(world: World, file: string): Reply<Identity> {
  if ((await world.disk.stat(file))?.kind !== 'file') return err([{ type: 'file-missing', where: path.basename(file) }]);
  return readIdentity(await world.disk.readWhole(file), path.basename(file));
}

/** Opens an identity of this machine with its passphrase. */
export async function unlockOwnIdentity(world: World, userData: string, chosen: { readonly identity: Thumbprint; readonly passphrase: string }): Reply<SigningKey> {
  const file = identityPath(userData, chosen.identity);
  if ((await world.disk.stat(file)) === null) return err([{ type: 'identity-missing', where: '' }]);
  const identity = await loadIdentity(world, file);
  return identity.ok ? unlockIdentity(identity.value, chosen.passphrase) : identity;
}

/** Opens an identity that stands anywhere, by the path of its file. */
export async function unlockIdentityFile(world: World, file: string, passphrase: string): Reply<SigningKey> {
  const identity = await loadIdentity(world, file);
  return identity.ok ? unlockIdentity(identity.value, passphrase) : identity;
}

/** Writes the public half for the secretariat. */
export async function saveJoinRequest(world: World, identity: Identity, target: string): Promise<void> {
  await writeWhole({ world, target, fill: (file) => file.write(canonicalBytes(makeJoinRequest(identity))) });
}

export const identityPath = (userData: string, thumbprint: Thumbprint): string => path.join(identitiesFolder(userData), `${thumbprint}.json`);

export async function saveOwnJoinRequest(world: World, userData: string, chosen: { readonly identity: Thumbprint; readonly target: string }): Reply<null> {
  const identity = await loadIdentity(world, identityPath(userData, chosen.identity));
  if (!identity.ok) return err([{ type: 'identity-missing', where: '' }]);
  await saveJoinRequest(world, identity.value, chosen.target);
  return ok(null);
}
