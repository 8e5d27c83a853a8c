import { listLeaves, listSectors, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { CriteriaSetSummary } from '#shared/ipc/table-views.ts';
import { sumPoints } from '#shared/kernel/points.ts';

type Standing = Pick<CriteriaSetSummary, 'isInUse' | 'shipped' | 'isHere'>;

export function summariseSet(digest: Sha256, set: CriteriaSet, standing: Standing): CriteriaSetSummary {
  const { title, titleEn, decision, remark = '', isIllustrative } = set;
  // What stands outside the base is not part of the maximum that a decision names.
  const base = listSectors(set).filter((sector) => sector.extra === undefined);
  return { digest, title, titleEn, decision, remark, isIllustrative, leaves: listLeaves(set).length, max: sumPoints(base.map((sector) => sector.max)), ...standing };
}
