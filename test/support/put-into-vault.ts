import { createHash } from 'node:crypto';
import { isSha256, type Sha256 } from '#shared/domain/ids.ts';
import { adoptStaged, stageEvidence, type StagedEvidence } from '#electron/evidence/vault.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { must } from './small-council.ts';

type Vault = Pick<WorkspaceContext, 'world' | 'layout'>;

/** A file of evidence as an import stages it: hashed by whoever reads it. */
export async function stageChunks({ world, layout }: Vault, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<StagedEvidence> {
  const writer = await stageEvidence(world, layout);
  const hash = createHash('sha256');
  for await (const chunk of chunks) {
    hash.update(chunk);
    await writer.write(chunk);
  }
  return writer.end(toSha256(hash.digest('hex')));
}

/** The same, in the vault at once. */
export async function putIntoVault(vault: Vault, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<StagedEvidence> {
  const staged = await stageChunks(vault, chunks);
  must(await adoptStaged(vault.world.disk, vault.layout, [staged]));
  return staged;
}

function toSha256(hex: string): Sha256 {
  if (!isSha256(hex)) throw new Error('SHA-256 in hexadecimal has 64 digits');
  return hex;
}
