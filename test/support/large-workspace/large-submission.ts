import type { CriteriaSet, CriterionNode, FigureDefinition } from '#shared/domain/criteria-set.ts';
import { listLeaves } from '#shared/domain/criteria-set.ts';
import type { Sha256, UnitId } from '#shared/domain/ids.ts';
import type { Appraisal, CellScore } from '#shared/domain/scorecard.ts';
import { submissionSchema, type Submission, type SubmissionEntry } from '#shared/domain/submission.ts';
import { evaluateRule } from '#shared/scoring/rule/evaluate-rule.ts';
import { pointsFromInteger, ZERO_POINTS, type Points } from '#shared/kernel/points.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';

/** A file of evidence as a submission lists it. */
export type LargeEvidence = { readonly file: string; readonly size: number; readonly sha256: Sha256; readonly pages: number; readonly title: string };

export type LargeSubmission = {
  readonly set: CriteriaSet;
  readonly digest: Sha256;
  readonly unit: UnitId;
  readonly evidence: readonly LargeEvidence[];
  /** Numbers in [0, 1), the same at each run. */
  readonly chance: () => number;
};

/** What one unit says: nine in ten scored (by the rule, where there is one), some not applicable, some left open, most with citations. */
export function makeLargeSubmission({ set, digest, unit, evidence, chance }: LargeSubmission): Submission {
  return submissionSchema.parse({
    format: 'btd/submission', version: 1, round: 'lon-2025', criteriaSet: digest, unit, revision: 1, approvedBy: 'Thủ trưởng đơn vị', approvedOn: '2025-11-20',
    entries: listLeaves(set).map((leaf) => makeEntry(leaf, evidence, chance)),
    evidence,
  });
}

function makeEntry(leaf: CriterionNode, evidence: readonly LargeEvidence[], chance: () => number): object {
  const fate = chance();
  const figures = leaf.figures.map((figure, at) => ({ name: figure.name, value: drawFigure(leaf, figure, { at, chance }) }));
  const citations = Array.from({ length: chance() < 0.1 ? 0 : 1 + Math.floor(chance() * 2) }, () => cite(evidence, chance));
  const explanation = `Đơn vị đã hoàn thành và gửi tài liệu kiểm chứng của tiêu chí ${leaf.code} theo hướng dẫn.`;
  if (fate < 0.04) return { code: leaf.code, self: { kind: 'not-applicable', reason: 'Không được giao chỉ tiêu trong năm.' }, figures: [], explanation, citations: [] };
  if (fate < 0.1) return { code: leaf.code, self: { kind: 'unscored' }, figures, explanation, citations };
  return { code: leaf.code, self: { kind: 'scored', points: scoreByRule(leaf, figures) ?? drawPoints(leaf, chance) }, figures, explanation, citations };
}

/** The first number of a criterion is how many there were, the others how many of them were done. */
function drawFigure({ scoring }: CriterionNode, { kind = 'number' }: FigureDefinition, { at, chance }: { readonly at: number; readonly chance: () => number }): string {
  switch (kind) {
    case 'yes-no':
      return chance() < 0.9 ? '1' : '0';
    case 'pick':
      return String(1 + Math.floor(chance() ** 2 * (scoring?.kind === 'choice' ? scoring.options.length : 2)));
    case 'number':
      return String(at === 0 ? 80 + Math.floor(chance() * 40) : Math.floor(60 + chance() * 20));
    default:
      return unreachable(kind);
  }
}

function scoreByRule({ scoring, max }: CriterionNode, figures: readonly { readonly name: string; readonly value: string }[]): Points | null {
  if (scoring === undefined) return null;
  const evaluation = evaluateRule(scoring, { figures: new Map(figures.map(({ name, value }) => [name, value])), meanOf: () => null });
  return evaluation.kind === 'points' && evaluation.points >= 0 && evaluation.points <= max ? evaluation.points : null;
}

/** In the criterion's step, high ones more often. */
function drawPoints({ max, step }: CriterionNode, chance: () => number): Points {
  const size = step ?? 2500;
  return pointsFromInteger(Math.min(max, size * Math.ceil(chance() ** 0.4 * Math.floor(max / size)))) ?? ZERO_POINTS;
}

function cite(evidence: readonly LargeEvidence[], chance: () => number): object {
  const cited = evidence[Math.floor(chance() * evidence.length)];
  if (cited === undefined) throw new Error('a submission without evidence cites nothing');
  const from = 1 + Math.floor(chance() * cited.pages);
  return { file: cited.file, pages: { from, to: Math.min(cited.pages, from + 1) }, section: '', note: '', documentNumber: '595/KH-UBND', documentDate: '2025-04-17' };
}

/** What a member makes of an entry: four in five as the unit says, the others lower and with a reason, a few with a question. */
export function appraiseEntry(leaf: CriterionNode, entry: SubmissionEntry, chance: () => number): CellScore {
  const isAccepted = chance() < 0.8;
  const question = chance() < 0.03 ? 'Đề nghị bổ sung biên bản nghiệm thu.' : null;
  const appraisal = isAccepted && entry.self.kind !== 'unscored' ? acceptSelf(entry) : { kind: 'scored' as const, points: drawPoints(leaf, () => chance() * 0.8) };
  const reason = isAccepted ? '' : 'Tài liệu kiểm chứng chưa đủ căn cứ cho toàn bộ số điểm tự chấm.';
  return { code: leaf.code, appraisal, reason: entry.self.kind === 'unscored' ? 'Đơn vị không tự chấm; chấm theo tài liệu kiểm chứng.' : reason, question, figures: [] };
}

const acceptSelf = ({ self }: SubmissionEntry): Appraisal => (self.kind === 'scored' ? self : { kind: 'not-applicable' });
