import { statementSchema, type Statement } from '#shared/bundle/statement.ts';
import { publicKeySchema, type PublicKey } from '#shared/domain/council.ts';
import type { Thumbprint } from '#shared/domain/ids.ts';
import { scorecardsFileSchema, type ScorecardsFile } from '#shared/domain/scorecard.ts';
import { digestOf, manifestOf, smallSetDigest, smallSubmission } from './small-round.ts';

export const someKey: PublicKey = publicKeySchema.parse({ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' });
export const someThumbprint = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k' as Thumbprint;

const statement = (kind: 'btd/bundle' | 'btd/kit', revision: number): Statement =>
  statementSchema.parse({
    kind, version: 1, round: 'thu-2025', criteriaSet: smallSetDigest, signer: someThumbprint, revision,
    previous: revision === 1 ? null : digestOf(`${kind} ${revision - 1}`), manifest: digestOf(`${kind} ${revision}`), signedAt: '2025-12-01T08:00:00.000Z',
  });
export const someStatement = (revision: number): Statement => statement('btd/bundle', revision);
export const someKitStatement = (revision: number): Statement => statement('btd/kit', revision);

/** Scores of 1.1 (0.75, flagged) and 2.1 (not applicable) of the first package of Sở Nội vụ. */
export function someScorecards(member = 'm1', points = 7500, revision = 1): ScorecardsFile {
  return scorecardsFileSchema.parse({
    format: 'btd/scorecards', version: 1, round: 'thu-2025', criteriaSet: smallSetDigest, member, revision,
    scorecards: [
      {
        unit: 'so-noi-vu', package: manifestOf(smallSubmission()), packageRevision: 1,
        cells: [
          { code: '1.1', appraisal: { kind: 'scored', points }, reason: 'Đủ kế hoạch', question: 'Ngày ban hành?', figures: [] },
          { code: '2.1', appraisal: { kind: 'not-applicable' }, reason: '', question: null, figures: [{ name: 'a', value: '1.5' }] },
        ],
      },
    ],
  });
}
