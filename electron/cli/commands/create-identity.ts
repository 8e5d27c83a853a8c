import { guardDisk } from '#electron/platform/guard-disk.ts';
import { makeIdentity, saveJoinRequest, summarise } from '#electron/services/keep-identities/index.ts';
import { ok } from '#shared/kernel/result.ts';
import { done, reasonsOfOne, refuse, type Command, type CommandResult, type Session } from '../command.ts';
import { readPassphrase } from '../own-key.ts';
import { nameOfTyped } from '../typed-file.ts';

export const createIdentityCommand: Command = {
  name: 'identity create',
  syntax: 'identity create --name NAME --passphrase-file FILE --out KEYFILE',
  options: { name: 'text', 'passphrase-file': 'text', out: 'text' },
  files: 'none',
  run: async (session, args) => {
    const passphrase = await readPassphrase(session, args.text('passphrase-file'));
    if (!passphrase.ok) return refuse(passphrase.error);
    return createIdentity(session, { name: args.text('name'), passphrase: passphrase.value, out: args.text('out') });
  },
};

type Creation = { readonly name: string; readonly passphrase: string; readonly out: string };

async function createIdentity(session: Session, { name, passphrase, out }: Creation): Promise<CommandResult> {
  const { world, words, locate } = session;
  const request = joinRequestPath(out);
  for (const typed of [out, request]) {
    // A key that is written over is a key that nobody has any more.
    if ((await world.disk.stat(locate(typed))) !== null) return refuse([{ file: nameOfTyped(typed), problem: { type: 'disk', where: '', code: 'EEXIST', act: 'write' } }]);
  }
  const made = await guardDisk('write', nameOfTyped(out), async () => {
    const identity = await makeIdentity(world, locate(out), { name, passphrase });
    if (!identity.ok) return identity;
    await saveJoinRequest(world, identity.value, locate(request));
    return ok(identity.value);
  });
  if (!made.ok) return refuse(reasonsOfOne('', made.error));
  const { thumbprint, fingerprint } = summarise(made.value);
  return done(
    [words.identity.made(made.value.name, out), words.identity.request(request), words.identity.fingerprint(fingerprint), words.identity.keep],
    { identity: { name: made.value.name, thumbprint, fingerprint, file: out, joinRequest: request } },
  );
}

/** `a/an.json` has its join request in `a/an.join-request.json`. */
export const joinRequestPath = (keyFile: string): string => `${keyFile.replace(/\.json$/i, '')}.join-request.json`;
