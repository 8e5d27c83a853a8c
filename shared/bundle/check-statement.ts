import type { NameSet } from '../criteria/name-set.ts';
import type { RoundId, Sha256 } from '../domain/ids.ts';
import type { SignatureProblem } from '../problem/signature-problem.ts';
import type { Statement } from './statement.ts';

/** What a verified statement must say to belong here. */
export type ExpectedStatement = {
  readonly kind: Statement['kind'];
  readonly round: RoundId;
  readonly criteriaSet: Sha256;
  /** SHA-256 of the `manifest-sha256.txt` that stands beside the signature. */
  readonly manifest: Sha256;
  /** Names criteria sets in what is said of them. */
  readonly nameSet: NameSet;
};

/** All in which a statement differs from what is expected. Call it with the value of a `Verified` only. */
export function checkStatement(statement: Statement, expected: ExpectedStatement, where: string): readonly SignatureProblem[] {
  const problems: SignatureProblem[] = [];
  if (statement.kind !== expected.kind) {
    problems.push({ type: 'statement-kind-differs', where, expected: expected.kind, found: statement.kind });
  }
  if (statement.round !== expected.round) {
    problems.push({ type: 'statement-round-differs', where, expected: expected.round, found: statement.round });
  }
  if (statement.criteriaSet !== expected.criteriaSet) {
    const titles = { expectedTitle: expected.nameSet(expected.criteriaSet), foundTitle: expected.nameSet(statement.criteriaSet) };
    problems.push({ type: 'statement-criteria-set-differs', where, expected: expected.criteriaSet, found: statement.criteriaSet, ...titles });
  }
  if (statement.manifest !== expected.manifest) {
    problems.push({ type: 'statement-manifest-differs', where, expected: expected.manifest, found: statement.manifest });
  }
  if ((statement.revision === 1) !== (statement.previous === null)) {
    problems.push({ type: 'statement-previous-impossible', where, revision: statement.revision });
  }
  return problems;
}

/** The newest revision of the same signer, kind and round that is here. */
export type KnownRevision = { readonly revision: number; readonly manifest: Sha256 };

/**
 * How a statement follows on what is known of its signer. The same revision with the same contents is no problem: it is
 * already here. A gap is none either: bundles may come in any order, and the one between may still be on its way.
 */
export function checkSuccession(statement: Statement, known: KnownRevision | null, where: string): readonly SignatureProblem[] {
  if (known === null) return [];
  if (statement.revision < known.revision) {
    return [{ type: 'statement-outdated', where, known: known.revision, found: statement.revision }];
  }
  if (statement.revision === known.revision && statement.manifest !== known.manifest) {
    return [{ type: 'statement-revision-differs', where, revision: statement.revision }];
  }
  if (statement.revision === known.revision + 1 && statement.previous !== known.manifest) {
    return [{ type: 'statement-previous-differs', where, expected: known.manifest, found: statement.previous ?? '' }];
  }
  return [];
}
