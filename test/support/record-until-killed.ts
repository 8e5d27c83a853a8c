import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { pointsFromInteger } from '#shared/kernel/points.ts';
import { openWorkspace } from '#electron/services/open-workspace/index.ts';
import { recordScore } from '#electron/services/record-score/index.ts';
import { createTestWorld } from './test-world.ts';

/**
 * Records score after score in the workspace named on the command line, under the name of the run, and says each number once it is shown as saved.
 * Does not stop by itself.
 */
const run = process.argv[3] ?? '';
const opened = await openWorkspace({ world: createTestWorld(), root: process.argv[2] ?? '' });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
for (let number = 1; ; number += 1) {
  const points = pointsFromInteger(number % 10_001);
  if (points === null) throw new Error('points');
  const saved = recordScore(opened.value, {
    unit: 'so-noi-vu' as UnitId, code: '1.2' as CriterionCode, appraisal: { kind: 'scored', points }, reason: `${run} lần ${number}`, question: null, figures: [],
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  // Written by the system before the next score begins: what was said was said after the saving.
  process.stdout.write(`${number}\n`);
}
