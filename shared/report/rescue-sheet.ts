import type { CriterionNode } from '../domain/criteria-set.ts';
import type { CriterionCode, Instant, Sha256 } from '../domain/ids.ts';
import type { Appraisal, CellScore } from '../domain/scorecard.ts';
import type { SelfScore } from '../domain/submission.ts';
import { pointsToDecimal } from '../kernel/points.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { Sheet, SheetCell } from '../spreadsheet/sheet.ts';

/** The words of a rescue folder, in the reader's language; `readMe` is what a frightened person reads first. */
export type RescueWords = {
  readonly files: { readonly folder: string; readonly readMe: string; readonly scores: string; readonly journal: string; readonly evidence: string; readonly documents: string; readonly packages: string };
  readonly headings: { readonly scores: string; readonly journal: string; readonly evidence: string };
  readonly scores: readonly string[];
  readonly journal: readonly string[];
  readonly evidence: readonly string[];
  readonly notApplicable: string;
  readonly readMe: (facts: RescueFacts) => readonly string[];
};

/** `source`: the records themselves, or a backup because they could not be read. */
export type RescueFacts = {
  readonly title: string;
  readonly source: { readonly kind: 'records' } | { readonly kind: 'backup'; readonly at: Instant } | { readonly kind: 'none' };
  readonly scores: number;
  readonly journal: number;
  readonly documents: number;
  /** Names of documents that are missing or not what they were; what is left of those is copied all the same. */
  readonly unsound: readonly string[];
  readonly packages: number;
};

/** One cell with what the unit and the member said of it. `member`: whose score; empty in that member's own workspace. */
export type RescuedScore = { readonly unit: string; readonly leaf: Pick<CriterionNode, 'code' | 'title' | 'max'>; readonly self: SelfScore; readonly member: string; readonly score: CellScore; readonly savedAt: Instant | null };
export type RescuedLine = { readonly seq: number; readonly at: Instant; readonly act: string; readonly unit: string; readonly code: CriterionCode | ''; readonly facts: string };
export type RescuedDocument = { readonly path: string; readonly title: string; readonly sha256: Sha256; readonly isSound: boolean };

export const toScoreSheet = (scores: readonly RescuedScore[], words: RescueWords): Sheet =>
  frame(words.headings.scores, words.scores, scores.map(({ unit, leaf, self, member, score, savedAt }) => [
    text(unit), text(leaf.code), text(leaf.title), number(pointsToDecimal(leaf.max)), judgement(self, words), text(member), judgement(score.appraisal, words),
    text(score.reason), text(score.question ?? ''), text(score.figures.map(({ name, value }) => `${name} = ${value}`).join('; ')), text(savedAt ?? ''),
  ]));

export const toJournalSheet = (lines: readonly RescuedLine[], words: RescueWords): Sheet =>
  frame(words.headings.journal, words.journal, lines.map(({ seq, at, act, unit, code, facts }) => [number(String(seq)), text(at), text(act), text(unit), text(code), text(facts)]));

export const toDocumentSheet = (documents: readonly RescuedDocument[], words: RescueWords): Sheet =>
  frame(words.headings.evidence, words.evidence, documents.map(({ path, title, sha256, isSound }) => [text(path), text(title), text(sha256), text(isSound ? '' : '!')]));

const frame = (heading: string, header: readonly string[], rows: Sheet['rows']): Sheet => ({ title: [heading], header, rows, footer: [] });
const text = (value: string): SheetCell => (value === '' ? { kind: 'empty' } : { kind: 'text', text: value });
const number = (decimal: string): SheetCell => ({ kind: 'number', decimal });

function judgement(given: Appraisal | SelfScore, words: RescueWords): SheetCell {
  switch (given.kind) {
    case 'scored':
      return number(pointsToDecimal(given.points));
    case 'not-applicable':
      return text(words.notApplicable);
    case 'unscored':
      return text('');
    default:
      return unreachable(given);
  }
}
