import { expect, it } from 'vitest';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { createFindExemption } from '#shared/scoring/find-exemption.ts';
import { sketchSet } from '#test/support/small-scores.ts';

const SET = sketchSet([{ code: '1', max: 1 }, { code: '1.1', parent: '1', max: 1 }, { code: '1.1.1', parent: '1.1', max: 1, by: 'appraisal' }, { code: '2', max: 1, by: 'survey' }]);
const of = (unit: string, code: string, reason: string) => ({ unit: unit as UnitId, code: code as CriterionCode, reason });

it('an exemption holds for all below its node and its unit alone; the nearest one says why', () => {
  const find = createFindExemption({ exemptions: [of('A', '1', 'lĩnh vực'), of('A', '1.1', 'tiêu chí'), of('A', '9', 'không có')] }, SET);
  const reason = (unit: string, code: string) => find(unit as UnitId, code as CriterionCode)?.reason ?? null;
  expect([reason('A', '1.1.1'), reason('A', '1.1'), reason('A', '1'), reason('A', '2'), reason('B', '1.1.1')]).toEqual(['tiêu chí', 'tiêu chí', 'lĩnh vực', null, null]);
});
