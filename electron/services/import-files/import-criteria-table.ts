import type { ImportOutcome } from '#shared/ipc/import-views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { keepSet } from '../keep-criteria-set/index.ts';
import type { IncomingFile } from '../merge-bundles/index.ts';
import { readCriteriaSpreadsheet } from '../read-criteria-file/index.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

type Outcome = Result<ImportOutcome, readonly Problem[]>;

/** A criteria table whose columns are found without being asked for; with faults it is refused, each with its cell. */
export async function importCriteriaTable({ store, world }: WorkspaceContext, file: IncomingFile): Promise<Outcome> {
  const read = await readCriteriaSpreadsheet({ disk: world.disk, ...file, columns: null, titles: null });
  if (!read.ok) return read;
  const { set, faults } = read.value;
  if (faults.length > 0 || set === null) return err(faults);
  return store.transaction((records): Outcome => {
    const kept = keepSet(records, set, world.now());
    if (!kept.ok) return kept;
    return ok(kept.value.isNew ? { kind: 'imported', what: 'criteria-set', title: set.title, detail: null } : { kind: 'already-here', what: 'criteria-set', title: set.title });
  });
}
