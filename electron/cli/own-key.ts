import path from 'node:path';
import { decodeUtf8 } from '#shared/bundle/utf8.ts';
import type { Thumbprint } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { BundleExport } from '#electron/services/export-bundle/index.ts';
import { loadIdentity, summarise, unlockIdentityFile } from '#electron/services/keep-identities/index.ts';
import { reasonsOfOne, type Reason, type Session } from './command.ts';

type Reply<T> = Promise<Result<T, readonly Reason[]>>;

/** The last line end is not part of the passphrase, nor is a byte order mark: editors and `echo` add them. Nothing else is dropped. */
export async function readPassphrase({ world, locate }: Session, typed: string): Reply<string> {
  const file = locate(typed);
  if ((await world.disk.stat(file))?.kind !== 'file') return err([{ file: typed, problem: { type: 'file-missing', where: '' } }]);
  const text = decodeUtf8(await world.disk.readWhole(file));
  return text.ok ? ok(text.value.replace(/^\ufeff/, '').replace(/\r?\n$/, '')) : err([{ file: typed, problem: { type: 'passphrase-file-unreadable', where: '' } }]);
}

/** Opens the identity of `--key` with the passphrase of `--passphrase-file`. */
export async function unlockKey(session: Session, typed: { readonly key: string; readonly passphraseFile: string }): Reply<BundleExport['key']> {
  const passphrase = await readPassphrase(session, typed.passphraseFile);
  if (!passphrase.ok) return passphrase;
  const key = await unlockIdentityFile(session.world, session.locate(typed.key), passphrase.value);
  return key.ok ? key : err(reasonsOfOne(path.basename(typed.key), key.error));
}

/** The public half of `--key`: no passphrase is needed to say who one is. */
export async function readOwnThumbprint({ world, locate }: Session, typed: string): Reply<Thumbprint> {
  const identity = await loadIdentity(world, locate(typed));
  return identity.ok ? ok(summarise(identity.value).thumbprint) : err(reasonsOfOne(path.basename(typed), identity.error));
}
