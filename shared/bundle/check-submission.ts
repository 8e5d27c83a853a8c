import type { Citation, Submission, SubmissionEntry } from '../domain/submission.ts';
import type { ContentProblem } from '../problem/content-problem.ts';
import { listRepeats, type Findings } from './findings.ts';
import { isPlainPath } from './plain-path.ts';
import { joinPath } from './json-path.ts';

/**
 * The meaning of a submission by itself, without its round: nothing said twice, pages in order, files named within
 * `data/evidence/`. A citation of a file that is not listed is a warning: the unit is scored by the rule, visibly.
 */
export function checkSubmission(submission: Submission, where: string): Findings {
  const pagesByFile = new Map(submission.evidence.map((evidence) => [evidence.file, evidence.pages]));
  const citations = submission.entries.flatMap((entry, index) =>
    entry.citations.map((citation, position) => ({ citation, where: joinPath(where, ['entries', index, 'citations', position]) })));
  return {
    faults: [
      ...listRepeatedEntries(submission, where),
      ...submission.entries.flatMap((entry, index) => listRepeatedFigures(entry, index, where)),
      ...listEvidenceFaults(submission, where),
      ...citations.flatMap(listReversedPages),
    ],
    warnings: [
      ...citations.flatMap((cited) => listCitationWarnings(cited, pagesByFile)),
      ...listUncited(submission, new Set(citations.map(({ citation }) => citation.file)), where),
    ],
  };
}

type Cited = { readonly citation: Citation; readonly where: string };

function listRepeatedEntries(submission: Submission, where: string): readonly ContentProblem[] {
  return listRepeats({
    items: submission.entries,
    keyOf: (entry) => entry.code,
    problemOf: (entry, places) => ({ type: 'entry-repeated', code: entry.code, ...places }),
    where,
    path: ['entries'],
  });
}

function listRepeatedFigures(entry: SubmissionEntry, index: number, where: string): readonly ContentProblem[] {
  return listRepeats({
    items: entry.figures,
    keyOf: (figure) => figure.name,
    problemOf: (figure, places) => ({ type: 'figure-repeated', where: places.where, name: figure.name }),
    where,
    path: ['entries', index, 'figures'],
  });
}

/** Names that differ only by case are one file on Windows. */
function listEvidenceFaults(submission: Submission, where: string): readonly ContentProblem[] {
  const repeats = listRepeats({
    items: submission.evidence,
    keyOf: (evidence) => evidence.file.toLowerCase(),
    problemOf: (evidence, places) => ({ type: 'evidence-repeated', file: evidence.file, ...places }),
    where,
    path: ['evidence'],
  });
  const unsafe = submission.evidence.flatMap(({ file }, index): readonly ContentProblem[] =>
    isPlainPath(file) ? [] : [{ type: 'evidence-path-unsafe', where: joinPath(where, ['evidence', index, 'file']), file }]);
  return [...repeats, ...unsafe];
}

function listReversedPages({ citation, where }: Cited): readonly ContentProblem[] {
  const { pages } = citation;
  return pages === null || pages.from <= pages.to ? [] : [{ type: 'pages-reversed', where: `${where}.pages`, ...pages }];
}

function listCitationWarnings({ citation, where }: Cited, pagesByFile: ReadonlyMap<string, number | null>): readonly ContentProblem[] {
  const { file, pages: cited } = citation;
  const pages = pagesByFile.get(file);
  if (pages === undefined) return [{ type: 'citation-file-unlisted', where: `${where}.file`, file }];
  if (pages === null || cited === null || cited.to <= pages) return [];
  return [{ type: 'citation-beyond-pages', where: `${where}.pages.to`, file, to: cited.to, pages }];
}

function listUncited(submission: Submission, cited: ReadonlySet<string>, where: string): readonly ContentProblem[] {
  return submission.evidence.flatMap(({ file }, index): readonly ContentProblem[] =>
    cited.has(file) ? [] : [{ type: 'evidence-uncited', where: joinPath(where, ['evidence', index]), file }]);
}
