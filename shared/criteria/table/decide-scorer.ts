import type { ScoredBy } from '../../domain/criteria-set.ts';
import { foldText } from '../../kernel/fold-text.ts';

export type ScorerTexts = {
  /** What stands in the column for it; empty when there is none. */
  readonly column: string;
  /** The column's heading is itself the answer: a mark in "ĐT XHH" says survey. */
  readonly isMarkColumn: boolean;
  readonly title: string;
  /** Titles of the lines above, the nearest first. */
  readonly above: readonly string[];
  readonly rule: string;
  readonly evidenceHint: string;
};
/** `unsure`: words that name a survey without saying that it gives the points. */
export type ScorerDecision = { readonly scoredBy: ScoredBy; readonly unsure: string | null; readonly isUnknown: boolean };

const SURVEY = /\b(?:dt ?xhh|dieu tra xhh|xhh|dieu tra xa hoi hoc|khao sat xa hoi hoc)\b/;
const SIPAS = /\bsipas\b/;
const APPRAISAL = /\b(?:tham dinh|hoi dong|appraisal|council|tu (?:cham|danh gia))\b/;
const COMPUTED = /\b(?:computed|so lieu (?:thong ke|tinh san|kinh te)|kt ?xh|kinh te xa hoi|tinh toan)\b/;
/** The points come from it, not only the topic: "qua điều tra xã hội học", "(SIPAS)", "theo kết quả điều tra xã hội học". */
const IS_SURVEYED = /\((?:[^()]*\s)?(?:điểm\s+)?(?:ĐT\s*XHH|điều tra XHH|XHH)(?:\s[^()]*)?\)|qua\s+(?:kết quả\s+)?(?:điều tra|khảo sát)\s+(?:XHH|xã hội học)|(?:theo|từ|lấy từ)\s+(?:kết quả\s+)?(?:điều tra|khảo sát)\s+(?:XHH|xã hội học)/iu;
const IS_SIPAS = /\(SIPAS\)|(?:theo|từ|lấy từ|qua)\s+(?:kết quả\s+)?(?:[^.;]{0,80}\s)?\(?SIPAS\)?/iu;
const IS_COMPUTED = /số liệu thống kê[^.]*[.;].*không tự chấm|tính từ số liệu thống kê|theo số liệu thống kê chính thức/isu;
const ALONE = /^(?:điểm\s+)?(?:ĐT\s*XHH|điều tra (?:XHH|xã hội học)|XHH|SIPAS)\.?$/iu;

/** Who gives the points of a leaf: what a column says, else what the words say, else the council. */
export function decideScorer(texts: ScorerTexts): ScorerDecision {
  const column = foldText(texts.column);
  if (column !== '' && texts.isMarkColumn) return sure('survey');
  const named = column === '' ? null : readScorerWords(column);
  if (named !== null) return sure(named);
  const own = [texts.title, texts.rule, texts.evidenceHint];
  const said = findSaid(own) ?? findSaid(texts.above);
  if (said !== null) return { ...sure(said), isUnknown: column !== '' };
  const unsure = [...own.slice(0, 2), ...texts.above].find((text) => SURVEY.test(foldText(text)) || SIPAS.test(foldText(text)));
  return { scoredBy: 'appraisal', unsure: unsure ?? null, isUnknown: column !== '' };
}

const sure = (scoredBy: ScoredBy): ScorerDecision => ({ scoredBy, unsure: null, isUnknown: false });

/** Both at once ("thẩm định và ĐTXHH") is no answer. */
function readScorerWords(folded: string): ScoredBy | null {
  const found: ScoredBy[] = [];
  if (SIPAS.test(folded) || /\bhai long\b/.test(folded)) found.push('sipas');
  if (SURVEY.test(folded) || folded === 'survey') found.push('survey');
  if (APPRAISAL.test(folded)) found.push('appraisal');
  if (COMPUTED.test(folded)) found.push('computed');
  const [only, second] = found;
  return second === undefined ? (only ?? null) : null;
}

function findSaid(texts: readonly string[]): ScoredBy | null {
  for (const text of texts) {
    if (IS_SIPAS.test(text)) return 'sipas';
    if (IS_SURVEYED.test(text)) return 'survey';
    if (ALONE.test(text.trim())) return SIPAS.test(foldText(text)) ? 'sipas' : 'survey';
    if (IS_COMPUTED.test(text)) return 'computed';
  }
  return null;
}
