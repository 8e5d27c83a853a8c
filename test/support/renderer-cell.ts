import type { CriterionCode, Sha256, UnitId } from '#shared/domain/ids.ts';
import type { CriteriaSet, CriterionNode } from '#shared/domain/criteria-set.ts';
import type { CellScore } from '#shared/domain/scorecard.ts';
import type { CellLine, CellView, CitationView } from '#shared/ipc/views.ts';
import type { Points } from '#shared/kernel/points.ts';

export const points = (value: number): Points => value as Points;
export const code = (value: string): CriterionCode => value as CriterionCode;
export const unit = (value: string): UnitId => value as UnitId;
export const sha = (digit: string): Sha256 => digit.repeat(64) as Sha256;

export function makeNode(value: string, parent: string | null, over: Partial<CriterionNode> = {}): CriterionNode {
  return {
    code: code(value),
    parent: parent === null ? null : code(parent),
    title: `Tiêu chí ${value}`,
    titleEn: '',
    max: points(10_000),
    scoredBy: null,
    rule: '',
    evidenceHint: '',
    step: null,
    figures: [],
    ...over,
  };
}

/** Two sectors; 1.1 is a group of two leaves, 2.1 a leaf of its own, 2.2 a leaf that a survey scores. */
export const SMALL_SET: CriteriaSet = {
  format: 'btd/criteria-set',
  version: 1,
  title: 'Bộ nhỏ',
  titleEn: '',
  decision: '',
  isIllustrative: true,
  nodes: [
    makeNode('1', null, { max: points(20_000) }),
    makeNode('1.1', '1', { max: points(20_000) }),
    makeNode('1.1.1', '1.1', { scoredBy: 'appraisal' }),
    makeNode('1.1.2', '1.1', { scoredBy: 'appraisal' }),
    makeNode('2', null, { max: points(20_000) }),
    makeNode('2.1', '2', { scoredBy: 'appraisal' }),
    makeNode('2.2', '2', { scoredBy: 'survey' }),
  ],
};

export function makeLine(value: string, over: Partial<CellLine> = {}): CellLine {
  return {
    code: code(value),
    state: 'unscored',
    self: { kind: 'scored', points: points(10_000) },
    appraisal: { kind: 'unscored' },
    isFlagged: false,
    hasEvidence: true,
    isMine: true,
    hasDraft: false,
    ...over,
  };
}

/** A cell with a self-score of one point, quarter steps, and one declared figure b = 86. */
export function makeCell(score: Partial<CellScore>, over: Partial<CellView> = {}): CellView {
  const full: CellScore = { code: code('1.1.1'), appraisal: { kind: 'unscored' }, reason: '', question: null, figures: [], ...score };
  return {
    unit: unit('so-noi-vu'),
    packageRevision: 1,
    node: makeNode('1.1.1', '1.1', { scoredBy: 'appraisal', step: points(2500), figures: [{ name: 'b', label: 'Hồ sơ đúng hạn' }] }),
    self: { kind: 'scored', points: points(10_000) },
    figures: [{ name: 'b', label: 'Hồ sơ đúng hạn', kind: 'number', declared: '86', corrected: full.figures[0]?.value ?? null }],
    means: [],
    explanation: '',
    citations: [],
    score: full,
    state: 'unscored',
    lacks: [],
    isMine: true,
    savedAt: null,
    draft: null,
    history: [],
    ...over,
  };
}

export function makeCitation(digit: string | null, from: number | null, isReadable = true): CitationView {
  return {
    file: `${digit ?? 'x'}.pdf`,
    pages: from === null ? null : { from, to: from },
    section: '',
    note: '',
    documentNumber: '',
    documentDate: null,
    evidence: digit === null ? null : { sha256: sha(digit), file: `${digit}.pdf`, title: '', size: 1, state: isReadable ? { kind: 'readable', pages: 9 } : { kind: 'unreadable', reason: 'damaged' } },
  };
}
