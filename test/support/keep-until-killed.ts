import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { pointsFromInteger } from '#shared/kernel/points.ts';
import { keepDraft } from '#electron/services/keep-draft/index.ts';
import { openWorkspace } from '#electron/services/open-workspace/index.ts';
import { recordScore } from '#electron/services/record-score/index.ts';
import { createTestWorld } from './test-world.ts';

/**
 * Types on in a cell of the workspace named on the command line, keeping each text as a draft and recording every fifth,
 * and says each number once it is shown as kept or saved. Does not stop by itself.
 */
const first = Number(process.argv[3]);
const opened = await openWorkspace({ world: createTestWorld(), root: process.argv[2] ?? '' });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const name = { unit: 'so-noi-vu' as UnitId, code: '1.2' as CriterionCode };
for (let number = first; ; number += 1) {
  const points = pointsFromInteger(number % 10_001);
  if (points === null) throw new Error('points');
  const reason = String(number);
  const written =
    number % 5 === 0
      ? recordScore(opened.value, { ...name, appraisal: { kind: 'scored', points }, reason, question: null, figures: [] })
      : keepDraft(opened.value, { ...name, form: { points: '0,9x', isNotApplicable: false, reason, isFlagged: false, question: '', figures: {} } });
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  // Written by the system before the next text begins: what was said was said after the keeping.
  process.stdout.write(`${number}\n`);
}
