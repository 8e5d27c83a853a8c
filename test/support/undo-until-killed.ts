import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { pointsFromInteger } from '#shared/kernel/points.ts';
import { openWorkspace } from '#electron/services/open-workspace/index.ts';
import { recordScore } from '#electron/services/record-score/index.ts';
import { redoScore, undoScore } from '#electron/services/undo-score/index.ts';
import { createTestWorld } from './test-world.ts';

/** Records, undoes, redoes and undoes again in the workspace named on the command line, and says a line after each. Does not stop by itself. */
const opened = await openWorkspace({ world: createTestWorld(), root: process.argv[2] ?? '' });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const context = opened.value;
for (let number = 1; ; number += 1) {
  const points = pointsFromInteger(number % 10_001);
  if (points === null) throw new Error('points');
  const record = () => recordScore(context, { unit: 'so-noi-vu' as UnitId, code: '1.2' as CriterionCode, appraisal: { kind: 'scored', points }, reason: `lần ${process.argv[3] ?? ''} ${number}`, question: null, figures: [] });
  for (const act of [record, () => undoScore(context), () => redoScore(context), () => undoScore(context)]) {
    const done = act();
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    process.stdout.write('.\n');
  }
}
