import path from 'node:path';
import { rmSync } from 'node:fs';
import { canonicalBytes } from '#shared/bundle/canonical-text.ts';
import type { Statement } from '#shared/bundle/statement.ts';
import { planBag } from '#electron/bundle/bag/plan-bag.ts';
import { writeBag } from '#electron/bundle/bag/write-bag.ts';
import { signStatement } from '#electron/bundle/sign-statement.ts';
import { entryOf, type Opened } from './forge-bag.ts';
import { must, type TestKey } from './small-council.ts';
import { createTestWorld } from './test-world.ts';

export type KitForgery = {
  readonly key: TestKey;
  /** In the place of payload files, or beside them; `null` leaves one out. */
  readonly files?: Readonly<Record<string, Uint8Array | object | null>>;
  readonly statement?: Partial<Statement>;
};

/** A kit that is sound from the archive to the signature, whatever it says; in `folder`, under the same name each time. */
export async function forgeKit(genuine: Opened, folder: string, { key, files = {}, statement = {} }: KitForgery): Promise<string> {
  const world = createTestWorld();
  const payload = new Map<string, Uint8Array>(genuine.entries.filter(({ name }) => name.startsWith('data/')).map(({ name, bytes }) => [name, bytes]));
  for (const [name, file] of Object.entries(files)) {
    if (file === null) payload.delete(name);
    else payload.set(name, file instanceof Uint8Array ? file : canonicalBytes(file));
  }
  const plan = must(await planBag({ disk: world.disk, kind: 'kit', payload: [...payload].map(([name, bytes]) => ({ name, source: { kind: 'bytes', bytes } })) }));
  const round = JSON.parse(Buffer.from(entryOf(genuine, 'data/round.json')).toString()) as { readonly id: Statement['round']; readonly criteriaSet: Statement['criteriaSet'] };
  const signed: Statement = {
    kind: 'btd/kit', version: 1, round: round.id, criteriaSet: round.criteriaSet, signer: key.thumbprint, revision: 1, previous: null, manifest: plan.manifestSha256, signedAt: world.now(), ...statement,
  };
  const target = path.join(folder, 'forged.zip');
  rmSync(target, { force: true });
  must(await writeBag({ world, target, topFolder: 'bo-tai-lieu', plan, tagFiles: [{ name: `signatures/${key.thumbprint}.jws`, bytes: await signStatement(signed, key) }] }));
  return target;
}
