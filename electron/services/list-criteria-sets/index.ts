import { joinPath } from '#shared/bundle/json-path.ts';
import { checkCriteriaSet } from '#shared/criteria/check/check-criteria-set.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { CriteriaSetSummary, CriteriaSetView } from '#shared/ipc/table-views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { readShippedSets } from './shipped-sets.ts';
import { summariseSet } from './summarise-set.ts';

export type SetSources = {
  readonly context: WorkspaceContext;
  /** `resources` of the program, read only. */
  readonly resources: string;
};

/** The workspace's criteria sets, then those of the program that are not here yet: each once, by its digest. */
export function listCriteriaSets({ context, resources }: SetSources): Promise<Result<readonly CriteriaSetSummary[], readonly Problem[]>> {
  return guardDisk('read', '', async () => {
    const shipped = await readShippedSets(context.world.disk, resources);
    const shippedNames = new Map(shipped.map(({ digest, name }) => [digest, name]));
    return context.store.read((records) => {
      const inUse = records.findRound()?.criteriaSet ?? null;
      const own = records.listCriteriaSets();
      const here = new Set(own.map(({ digest }) => digest));
      const summaries = own.map(({ digest, set }) => summariseSet(digest, set, { isInUse: digest === inUse, shipped: shippedNames.get(digest) ?? null, isHere: true }));
      const others = shipped.filter(({ digest }) => !here.has(digest));
      return ok([...summaries, ...others.map(({ digest, set, name }) => summariseSet(digest, set, { isInUse: digest === inUse, shipped: name, isHere: false }))]);
    });
  });
}

/** A set of the workspace or of the program, with all that the checker says of it. */
export async function getCriteriaSet(sources: SetSources, digest: Sha256): Promise<Result<CriteriaSetView, readonly Problem[]>> {
  const found = await findAnySet(sources, digest);
  if (!found.ok) return found;
  const set = found.value;
  const { faults, warnings } = checkCriteriaSet(set, (index, member) => joinPath(index === null ? '' : (set.nodes[index]?.code ?? ''), [member]));
  return ok({ digest, set, problems: [...faults, ...warnings] });
}

export function findAnySet({ context, resources }: SetSources, digest: Sha256): Promise<Result<CriteriaSet, readonly Problem[]>> {
  return guardDisk('read', '', async () => {
    const own = context.store.read((records) => ok(records.findCriteriaSet(digest)));
    if (!own.ok) return own;
    const set = own.value ?? (await readShippedSets(context.world.disk, resources)).find((shipped) => shipped.digest === digest)?.set;
    return set === undefined ? err([{ type: 'criteria-set-unknown', where: '', asked: digest }]) : ok(set);
  });
}
