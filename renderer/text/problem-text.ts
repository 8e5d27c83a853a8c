import type { Locale } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { enArchiveProblems } from './en/archive-problems.ts';
import { enBagProblems } from './en/bag-problems.ts';
import { enContentProblems } from './en/content-problems.ts';
import { enCriteriaProblems } from './en/criteria-problems.ts';
import { enPackageProblems } from './en/package-problems.ts';
import { enScoreTableProblems } from './en/score-table-problems.ts';
import { enSignatureProblems } from './en/signature-problems.ts';
import { enSpreadsheetProblems } from './en/spreadsheet-problems.ts';
import { enWorkProblems } from './en/work-problems.ts';
import { sayProblem } from './say-problem.ts';
import { viArchiveProblems } from './vi/archive-problems.ts';
import { viBagProblems } from './vi/bag-problems.ts';
import { viContentProblems } from './vi/content-problems.ts';
import { viCriteriaProblems } from './vi/criteria-problems.ts';
import { viPackageProblems } from './vi/package-problems.ts';
import { viScoreTableProblems } from './vi/score-table-problems.ts';
import { viSignatureProblems } from './vi/signature-problems.ts';
import { viSpreadsheetProblems } from './vi/spreadsheet-problems.ts';
import { viWorkProblems } from './vi/work-problems.ts';
import type { WordsFor } from './words-for.ts';

const PROBLEM_WORDS: Readonly<Record<Locale, WordsFor<Problem>>> = {
  vi: { ...viArchiveProblems, ...viBagProblems, ...viContentProblems, ...viPackageProblems, ...viSignatureProblems, ...viWorkProblems, ...viSpreadsheetProblems, ...viCriteriaProblems, ...viScoreTableProblems },
  en: { ...enArchiveProblems, ...enBagProblems, ...enContentProblems, ...enPackageProblems, ...enSignatureProblems, ...enWorkProblems, ...enSpreadsheetProblems, ...enCriteriaProblems, ...enScoreTableProblems },
};

/** What is wrong, as a sentence: what was expected, what was found, what a person can do. `where` is not repeated in it. */
export function describeProblem(problem: Problem, locale: Locale): string {
  return sayProblem<Problem, Problem['type']>(PROBLEM_WORDS[locale], problem.type, problem);
}
