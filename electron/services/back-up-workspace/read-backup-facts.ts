import type { BackupNote, NeededEvidence } from '#shared/domain/backup.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { identityOf } from '../list-backups/look-at-standing.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

type BackupFacts = Pick<BackupNote, 'workspace' | 'signed'> & { readonly needed: readonly NeededEvidence[] };

/** What a note says of the records beside what their copy says itself. */
export function readBackupFacts({ store }: WorkspaceContext): Result<BackupFacts, readonly Problem[]> {
  return store.read((records) => {
    const found = records.findWorkspace();
    if (found === null) return err([{ type: 'workspace-not-recognised', where: '' }]);
    return ok({
      workspace: identityOf(found),
      signed: records.listLatestSigned(),
      needed: records.listVault().map(({ sha256, size }) => ({ sha256, size })),
    });
  });
}
