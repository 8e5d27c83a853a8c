import { accessSync, constants } from 'node:fs';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import { toDiskProblem } from './disk-problem.ts';

/** Why the system lets nobody write to a file; null when it does. Asked without opening it, and without waiting. */
export function findRefusal(file: string): WorkProblem | null {
  try {
    accessSync(file, constants.W_OK);
    return null;
  } catch (error) {
    return toDiskProblem(error, 'open', '');
  }
}
