import type { Locale } from '#shared/ipc/views.ts';
import { EN_NUMBERS, VI_NUMBERS, type NumberStyle } from './format.ts';
import { enAcrossWords } from './en/across-words.ts';
import { enBackupWords } from './en/backup-words.ts';
import { enCommonWords } from './en/common-words.ts';
import { enFormWords } from './en/form-words.ts';
import { enFrameWords } from './en/frame-words.ts';
import { enHelpWords } from './en/help/index.ts';
import { enImportWords } from './en/import-words.ts';
import { enLayoutWords } from './en/layout-words.ts';
import { enMergeWords } from './en/merge-words.ts';
import { enResultsWords } from './en/results-words.ts';
import { enRoundWords } from './en/round-words.ts';
import { enSignWords } from './en/sign-words.ts';
import { enCriteriaWords } from './en/criteria-words.ts';
import { enPaletteWords } from './en/palette-words.ts';
import { enOverviewWords } from './en/overview-words.ts';
import { enPolicyWords } from './en/policy-words.ts';
import { enProjectorWords } from './en/projector-words.ts';
import { enSurveyWords } from './en/survey-words.ts';
import { enStartWords } from './en/start-words.ts';
import { enTourWords } from './en/tour-words.ts';
import { enWorkspaceWords } from './en/workspace-words.ts';
import { viAcrossWords, type AcrossWords } from './vi/across-words.ts';
import { viBackupWords, type BackupWords } from './vi/backup-words.ts';
import { viCommonWords, type CommonWords } from './vi/common-words.ts';
import { viFormWords, type FormWords } from './vi/form-words.ts';
import { viFrameWords, type FrameWords } from './vi/frame-words.ts';
import { viHelpWords, type HelpWords } from './vi/help/index.ts';
import { viImportWords, type ImportWords } from './vi/import-words.ts';
import { viLayoutWords, type LayoutWords } from './vi/layout-words.ts';
import { viMergeWords, type MergeWords } from './vi/merge-words.ts';
import { viResultsWords, type ResultsWords } from './vi/results-words.ts';
import { viRoundWords, type RoundWords } from './vi/round-words.ts';
import { viSignWords, type SignWords } from './vi/sign-words.ts';
import { viCriteriaWords, type CriteriaWords } from './vi/criteria-words.ts';
import { viPaletteWords, type PaletteWords } from './vi/palette-words.ts';
import { viOverviewWords, type OverviewWords } from './vi/overview-words.ts';
import { viPolicyWords, type PolicyWords } from './vi/policy-words.ts';
import { viProjectorWords, type ProjectorWords } from './vi/projector-words.ts';
import { viSurveyWords, type SurveyWords } from './vi/survey-words.ts';
import { viStartWords, type StartWords } from './vi/start-words.ts';
import { viTourWords, type TourWords } from './vi/tour-words.ts';
import { viWorkspaceWords, type WorkspaceWords } from './vi/workspace-words.ts';

/** All words of the screens, by area. Numbers and dates come into a sentence already written out. */
export type Words = {
  readonly common: CommonWords;
  readonly frame: FrameWords;
  readonly start: StartWords;
  readonly overview: OverviewWords;
  readonly workspace: WorkspaceWords;
  readonly form: FormWords;
  readonly layout: LayoutWords;
  readonly across: AcrossWords;
  readonly projector: ProjectorWords;
  readonly sign: SignWords;
  readonly round: RoundWords;
  readonly merge: MergeWords;
  readonly criteria: CriteriaWords;
  readonly policy: PolicyWords;
  readonly survey: SurveyWords;
  readonly results: ResultsWords;
  readonly importing: ImportWords;
  readonly palette: PaletteWords;
  readonly backups: BackupWords;
  readonly help: HelpWords;
  readonly tour: TourWords;
};

const vi: Words = {
  common: viCommonWords,
  frame: viFrameWords,
  start: viStartWords,
  overview: viOverviewWords,
  workspace: viWorkspaceWords,
  form: viFormWords,
  layout: viLayoutWords,
  across: viAcrossWords,
  projector: viProjectorWords,
  sign: viSignWords,
  round: viRoundWords,
  merge: viMergeWords,
  criteria: viCriteriaWords,
  policy: viPolicyWords,
  survey: viSurveyWords,
  results: viResultsWords,
  importing: viImportWords,
  palette: viPaletteWords,
  backups: viBackupWords,
  help: viHelpWords,
  tour: viTourWords,
};

const en: Words = {
  common: enCommonWords,
  frame: enFrameWords,
  start: enStartWords,
  overview: enOverviewWords,
  workspace: enWorkspaceWords,
  form: enFormWords,
  layout: enLayoutWords,
  across: enAcrossWords,
  projector: enProjectorWords,
  sign: enSignWords,
  round: enRoundWords,
  merge: enMergeWords,
  criteria: enCriteriaWords,
  policy: enPolicyWords,
  survey: enSurveyWords,
  results: enResultsWords,
  importing: enImportWords,
  palette: enPaletteWords,
  backups: enBackupWords,
  help: enHelpWords,
  tour: enTourWords,
};

export const wordsOf = (locale: Locale): Words => (locale === 'vi' ? vi : en);
export const numbersOf = (locale: Locale): NumberStyle => (locale === 'vi' ? VI_NUMBERS : EN_NUMBERS);
