import { describe, expect, it } from 'vitest';
import { checkStatement, checkSuccession, type ExpectedStatement } from '#shared/bundle/check-statement.ts';
import { statementSchema, type Statement } from '#shared/bundle/statement.ts';
import { roundIdSchema, sha256Schema } from '#shared/domain/schema.ts';

const digest = (character: string) => sha256Schema.parse(character.repeat(64));
const statement = (change: object = {}): Statement =>
  statementSchema.parse({
    kind: 'btd/bundle', version: 1, round: 'par-2025', criteriaSet: digest('a'), signer: 'k'.repeat(43), revision: 3, previous: digest('b'),
    manifest: digest('c'), signedAt: '2025-11-21T02:41:07.000Z', ...change,
  });
const expected: ExpectedStatement = { kind: 'btd/bundle', round: roundIdSchema.parse('par-2025'), criteriaSet: digest('a'), manifest: digest('c'), nameSet: (asked) => (asked === digest('a') ? 'Bộ A' : '') };
const typesOf = (problems: readonly { readonly type: string }[]): readonly string[] => problems.map(({ type }) => type);

describe('a statement that holds', () => {
  it('fits the round, criteria set and manifest beside it', () => {
    expect(checkStatement(statement(), expected, 'x')).toEqual([]);
  });

  it('of something else is refused with all in which it differs', () => {
    const foreign = statement({ kind: 'btd/kit', round: 'par-2024', criteriaSet: digest('0'), manifest: digest('1'), revision: 1 });
    expect(checkStatement(foreign, expected, 'x')).toEqual([
      { type: 'statement-kind-differs', where: 'x', expected: 'btd/bundle', found: 'btd/kit' },
      { type: 'statement-round-differs', where: 'x', expected: 'par-2025', found: 'par-2024' },
      { type: 'statement-criteria-set-differs', where: 'x', expected: digest('a'), found: digest('0'), expectedTitle: 'Bộ A', foundTitle: '' },
      { type: 'statement-manifest-differs', where: 'x', expected: digest('c'), found: digest('1') },
      { type: 'statement-previous-impossible', where: 'x', revision: 1 },
    ]);
  });

  it('names a predecessor exactly when it is not the first', () => {
    expect(checkStatement(statement({ revision: 1, previous: null }), expected, '')).toEqual([]);
    expect(typesOf(checkStatement(statement({ revision: 2, previous: null }), expected, ''))).toEqual(['statement-previous-impossible']);
  });

  it('follows on what is known of its signer, or is the very same, or leaves a gap', () => {
    expect(checkSuccession(statement(), null, '')).toEqual([]);
    expect(checkSuccession(statement(), { revision: 2, manifest: digest('b') }, '')).toEqual([]);
    expect(checkSuccession(statement(), { revision: 3, manifest: digest('c') }, '')).toEqual([]);
    expect(checkSuccession(statement(), { revision: 1, manifest: digest('d') }, '')).toEqual([]);
  });

  it('is refused when it is older, has the same number with other contents, or follows on something else', () => {
    expect(checkSuccession(statement(), { revision: 4, manifest: digest('d') }, 'x')).toEqual([{ type: 'statement-outdated', where: 'x', known: 4, found: 3 }]);
    expect(checkSuccession(statement(), { revision: 3, manifest: digest('d') }, 'x')).toEqual([{ type: 'statement-revision-differs', where: 'x', revision: 3 }]);
    expect(checkSuccession(statement(), { revision: 2, manifest: digest('d') }, 'x')).toEqual([
      { type: 'statement-previous-differs', where: 'x', expected: digest('d'), found: digest('b') },
    ]);
  });
});
