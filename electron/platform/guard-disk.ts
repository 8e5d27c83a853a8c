import type { DiskAct } from '#shared/problem/work-problem.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { toDiskProblem } from './disk-problem.ts';

/** Runs a use case; a failure of the disk becomes a problem that names the act and the file; a bug stays a throw. */
export async function guardDisk<T>(act: DiskAct, where: string, work: () => Promise<Result<T, readonly Problem[]>>): Promise<Result<T, readonly Problem[]>> {
  try {
    return await work();
  } catch (error) {
    const problem = toDiskProblem(error, act, where);
    if (problem === null) throw error;
    return err([problem]);
  }
}
