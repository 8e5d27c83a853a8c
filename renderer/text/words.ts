import type { Locale } from '#shared/ipc/views.ts';
import { EN_NUMBERS, VI_NUMBERS, type NumberStyle } from './format.ts';
import { enAcrossWords } from './en/across-words.ts';
import { enCommonWords } from './en/common-words.ts';
import { enFrameWords } from './en/frame-words.ts';
import { enImportWords } from './en/import-words.ts';
import { enMergeWords } from './en/merge-words.ts';
import { enResultsWords } from './en/results-words.ts';
import { enRoundWords } from './en/round-words.ts';
import { enSignWords } from './en/sign-words.ts';
import { enCriteriaWords } from './en/criteria-words.ts';
import { enPaletteWords } from './en/palette-words.ts';
import { enPolicyWords } from './en/policy-words.ts';
import { enSurveyWords } from './en/survey-words.ts';
import { enStartWords } from './en/start-words.ts';
import { enUnitsWords } from './en/units-words.ts';
import { enWorkspaceWords } from './en/workspace-words.ts';
import { viAcrossWords, type AcrossWords } from './vi/across-words.ts';
import { viCommonWords, type CommonWords } from './vi/common-words.ts';
import { viFrameWords, type FrameWords } from './vi/frame-words.ts';
import { viImportWords, type ImportWords } from './vi/import-words.ts';
import { viMergeWords, type MergeWords } from './vi/merge-words.ts';
import { viResultsWords, type ResultsWords } from './vi/results-words.ts';
import { viRoundWords, type RoundWords } from './vi/round-words.ts';
import { viSignWords, type SignWords } from './vi/sign-words.ts';
import { viCriteriaWords, type CriteriaWords } from './vi/criteria-words.ts';
import { viPaletteWords, type PaletteWords } from './vi/palette-words.ts';
import { viPolicyWords, type PolicyWords } from './vi/policy-words.ts';
import { viSurveyWords, type SurveyWords } from './vi/survey-words.ts';
import { viStartWords, type StartWords } from './vi/start-words.ts';
import { viUnitsWords, type UnitsWords } from './vi/units-words.ts';
import { viWorkspaceWords, type WorkspaceWords } from './vi/workspace-words.ts';

/** All words of the screens, by area. Numbers and dates come into a sentence already written out. */
export type Words = {
  readonly common: CommonWords;
  readonly frame: FrameWords;
  readonly start: StartWords;
  readonly units: UnitsWords;
  readonly workspace: WorkspaceWords;
  readonly across: AcrossWords;
  readonly sign: SignWords;
  readonly round: RoundWords;
  readonly merge: MergeWords;
  readonly criteria: CriteriaWords;
  readonly policy: PolicyWords;
  readonly survey: SurveyWords;
  readonly results: ResultsWords;
  readonly importing: ImportWords;
  readonly palette: PaletteWords;
};

const vi: Words = {
  common: viCommonWords,
  frame: viFrameWords,
  start: viStartWords,
  units: viUnitsWords,
  workspace: viWorkspaceWords,
  across: viAcrossWords,
  sign: viSignWords,
  round: viRoundWords,
  merge: viMergeWords,
  criteria: viCriteriaWords,
  policy: viPolicyWords,
  survey: viSurveyWords,
  results: viResultsWords,
  importing: viImportWords,
  palette: viPaletteWords,
};

const en: Words = {
  common: enCommonWords,
  frame: enFrameWords,
  start: enStartWords,
  units: enUnitsWords,
  workspace: enWorkspaceWords,
  across: enAcrossWords,
  sign: enSignWords,
  round: enRoundWords,
  merge: enMergeWords,
  criteria: enCriteriaWords,
  policy: enPolicyWords,
  survey: enSurveyWords,
  results: enResultsWords,
  importing: enImportWords,
  palette: enPaletteWords,
};

export const wordsOf = (locale: Locale): Words => (locale === 'vi' ? vi : en);
export const numbersOf = (locale: Locale): NumberStyle => (locale === 'vi' ? VI_NUMBERS : EN_NUMBERS);
