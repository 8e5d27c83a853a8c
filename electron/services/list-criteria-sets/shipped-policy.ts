import path from 'node:path';
import { readDocument } from '#shared/bundle/read-document.ts';
import { policySchema, type Policy } from '#shared/domain/policy.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { guardDisk } from '#electron/platform/guard-disk.ts';
import type { SetSources } from './index.ts';
import { readShippedSets } from './shipped-sets.ts';

/** How the decision of the round's own set ranks and grades, where that set comes with the program and so does its policy; else null. */
export function getShippedPolicy({ context, resources }: SetSources): Promise<Result<Policy | null, readonly Problem[]>> {
  return guardDisk('read', '', async () => {
    const round = context.store.read((records) => ok(records.findRound()));
    if (!round.ok) return round;
    const { disk } = context.world;
    const shipped = (await readShippedSets(disk, resources)).find(({ digest }) => digest === round.value?.criteriaSet);
    const file = path.join(resources, 'criteria-sets', 'policies', `${shipped?.name ?? ''}.json`);
    if (shipped === undefined || (await disk.stat(file)) === null) return ok(null);
    const read = readDocument({ bytes: await disk.readWhole(file), schema: policySchema, where: path.basename(file) });
    return read.ok ? ok(read.value) : err(read.error);
  });
}
