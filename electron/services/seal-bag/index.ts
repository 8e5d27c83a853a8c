import type { Statement } from '#shared/bundle/statement.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { BagSource } from '#electron/bundle/bag/bag-source.ts';
import { planBag } from '#electron/bundle/bag/plan-bag.ts';
import { writeBag } from '#electron/bundle/bag/write-bag.ts';
import { signStatement, type SigningKey } from '#electron/bundle/sign-statement.ts';
import type { World } from '#electron/platform/disk.ts';
import type { Task } from '#electron/platform/task.ts';
import type { Announce } from '#electron/platform/write-whole.ts';
import { signaturePath } from '../read-bag/find-signature.ts';

export type BagToSeal = {
  readonly world: World;
  readonly target: string;
  readonly topFolder: string;
  readonly payload: readonly { readonly name: string; readonly source: BagSource }[];
  /** Everything that is signed but the manifest's digest, which only the plan knows. */
  readonly statement: Omit<Statement, 'manifest' | 'signer'>;
  readonly key: SigningKey;
  readonly task: Task;
  readonly announce?: Announce;
  /**
   * Reads the staged file back with the importer's own code, and writes down that it was signed; any problem refuses it.
   * Only then does the file get its name: a bundle that someone holds is always one that its maker knows of.
   */
  readonly acceptStaged: (stagedPath: string, statement: Statement) => Promise<readonly Problem[]>;
};

export type SealedBag = { readonly manifest: Sha256; readonly size: number; readonly statement: Statement };

/** Plans, signs, stages, flushes, reads back, renames: a kit or bundle stands under its name whole and verified, or not at all. */
export async function sealBag({ world, target, topFolder, payload, key, task, ...request }: BagToSeal): Promise<Result<SealedBag, readonly Problem[]>> {
  const plan = await planBag({ disk: world.disk, kind: request.statement.kind === 'btd/kit' ? 'kit' : 'bundle', payload, task });
  if (!plan.ok) return plan;
  const manifest = plan.value.manifestSha256;
  const statement: Statement = { ...request.statement, signer: key.thumbprint, manifest };
  task.report({ step: 'signing', file: topFolder, done: 0, total: 1 });
  const jws = await signStatement(statement, key);
  const written = await writeBag({
    world,
    target,
    topFolder,
    plan: plan.value,
    tagFiles: [{ name: signaturePath(key.thumbprint), bytes: jws }],
    task,
    ...(request.announce === undefined ? {} : { announce: request.announce }),
    readBack: (staged) => request.acceptStaged(staged, statement),
  });
  return written.ok ? ok({ manifest, size: written.value.size, statement }) : written;
}
