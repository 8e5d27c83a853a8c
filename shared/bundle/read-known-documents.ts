import { checkCriteriaSet } from '../criteria/check/check-criteria-set.ts';
import { criteriaSetSchema, type CriteriaSet } from '../domain/criteria-set.ts';
import { joinRequestSchema, type JoinRequest } from '../domain/council.ts';
import { roundSchema, type Round } from '../domain/round.ts';
import { scorecardsFileSchema, type ScorecardsFile } from '../domain/scorecard.ts';
import { submissionSchema, type Submission } from '../domain/submission.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { checkKit, checkRound, checkScorecards } from './check-council.ts';
import { limitProblems } from './check-shape.ts';
import { checkSubmission } from './check-submission.ts';
import type { Findings, MeaningProblem } from './findings.ts';
import { joinPath } from './json-path.ts';
import { kitFileSchema, type KitFile } from './kit.ts';
import { readDocument, type DocumentReading } from './read-document.ts';

/** A file that was read whole: strict JSON, schema, and the meaning that it has by itself. */
type ReadDocument<T> = { readonly value: T; readonly warnings: readonly MeaningProblem[] };
type Reading<T> = Result<ReadDocument<T>, readonly MeaningProblem[]>;

/** `where` is the file's name for the `where` of each problem. */
export const readCriteriaSet = (bytes: Uint8Array, where: string): Reading<CriteriaSet> =>
  readAndCheck({ bytes, where, schema: criteriaSetSchema }, (set) =>
    checkCriteriaSet(set, (index, member) => joinPath(where, index === null ? [member] : ['nodes', index, member])));

export const readSubmission = (bytes: Uint8Array, where: string): Reading<Submission> =>
  readAndCheck({ bytes, where, schema: submissionSchema }, checkSubmission);

export const readRound = (bytes: Uint8Array, where: string): Reading<Round> =>
  readAndCheck({ bytes, where, schema: roundSchema }, checkRound);

/** In canonical form only: one meaning has one sequence of bytes, so nothing hides beside what was signed. */
export const readScorecards = (bytes: Uint8Array, where: string): Reading<ScorecardsFile> =>
  readAndCheck({ bytes, where, schema: scorecardsFileSchema, isCanonical: true }, checkScorecards);

export const readKit = (bytes: Uint8Array, where: string): Reading<KitFile> =>
  readAndCheck({ bytes, where, schema: kitFileSchema }, checkKit);

export const readJoinRequest = (bytes: Uint8Array, where: string): Reading<JoinRequest> =>
  readAndCheck({ bytes, where, schema: joinRequestSchema }, () => ({ faults: [], warnings: [] }));

function readAndCheck<T>(reading: DocumentReading<T>, check: (value: T, where: string) => Findings): Reading<T> {
  const document = readDocument(reading);
  if (!document.ok) return document;
  const { faults, warnings } = check(document.value, reading.where);
  if (faults.length > 0) return err(limitProblems(faults, reading.where));
  return ok({ value: document.value, warnings: limitProblems(warnings, reading.where) });
}
