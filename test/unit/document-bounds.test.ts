import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { checkShape } from '#shared/bundle/check-shape.ts';
import { kitFileSchema } from '#shared/bundle/kit.ts';
import { statementSchema } from '#shared/bundle/statement.ts';
import { roundSchema } from '#shared/domain/round.ts';
import { scorecardsFileSchema } from '#shared/domain/scorecard.ts';
import { submissionSchema } from '#shared/domain/submission.ts';
import { someKey, someScorecards, someStatement } from '#test/support/small-bundle.ts';
import { digestOf, smallRound, smallSubmission } from '#test/support/small-round.ts';

type Path = readonly (string | number)[];
type Json = { [member: string]: unknown };

const KIT = { format: 'btd/kit', version: 1, revision: 1, issuer: { name: 'Tổ thư ký', key: someKey }, packages: [{ file: 'a.zip', unit: 'u', revision: 1, manifest: digestOf('a') }] };
const ROUND = { ...smallRound, members: smallRound.members.map((member) => ({ ...member, key: someKey })) };
const DOCUMENTS: readonly (readonly [string, z.ZodType, unknown])[] = [
  ['submission', submissionSchema, smallSubmission()],
  ['scorecards', scorecardsFileSchema, someScorecards()],
  ['round', roundSchema, ROUND],
  ['kit', kitFileSchema, KIT],
  ['statement', statementSchema, someStatement(2)],
];

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The places of all objects in a document, its own first. */
function listObjects(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => listObjects(item, [...path, index]));
  return isObject(value) ? [path, ...Object.entries(value).flatMap(([name, member]) => listObjects(member, [...path, name]))] : [];
}

/** The document with another value in one place. */
function withAt(document: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(document);
  if (Array.isArray(document)) return document.map((item: unknown, index) => (index === step ? withAt(item, rest, change) : item));
  return isObject(document) ? { ...document, [step]: withAt(document[step], rest, change) } : document;
}

const faultsOf = (schema: z.ZodType, value: unknown): readonly { readonly type: string; readonly where: string }[] => {
  const shape = checkShape({ value, schema, where: '' });
  return shape.ok ? [] : shape.error;
};

describe.each(DOCUMENTS)('a %s', (_, schema, document) => {
  it('is read as it is', () => {
    expect(faultsOf(schema, document)).toEqual([]);
  });

  it('has no room for a member that nobody knows, in any object of it: what was signed is all that was meant', () => {
    const places = listObjects(document);
    expect(places.length).toBeGreaterThan(0);
    for (const path of places) {
      const more = withAt(document, path, (value) => (isObject(value) ? { ...value, la: 1 } : value));
      expect(faultsOf(schema, more), path.join('.')).toContainEqual(expect.objectContaining({ type: 'json-member-unknown', member: '"la"' }));
    }
  });
});

/** One value of a sound document. */
type Place = { readonly schema: z.ZodType; readonly document: unknown; readonly path: Path };
const SUBMISSION = smallSubmission();
const inSubmission = (...path: Path): Place => ({ schema: submissionSchema, document: SUBMISSION, path });
const inCitation = (member: string): Place => inSubmission('entries', 0, 'citations', 0, member);
const inCell = (member: string): Place => ({ schema: scorecardsFileSchema, document: someScorecards(), path: ['scorecards', 0, 'cells', 0, member] });
const faultsIn = ({ schema, document, path }: Place, value: unknown): ReturnType<typeof faultsOf> => faultsOf(schema, withAt(document, path, () => value));

describe('a text in a document', () => {

  it.each<readonly [string, Place, number]>([
    ['the explanation of a unit', inSubmission('entries', 0, 'explanation'), 20_000],
    ['the reason why nothing applies', inSubmission('entries', 2, 'self', 'reason'), 4000],
    ['the note of a citation', inCitation('note'), 2000],
    ['the section of a citation', inCitation('section'), 500],
    ['the number of a document', inCitation('documentNumber'), 100],
    ['who approved it', inSubmission('approvedBy'), 200],
    ['the title of evidence', inSubmission('evidence', 0, 'title'), 500],
    ['the reason of a score', inCell('reason'), 8000],
    ['a question to the unit', inCell('question'), 4000],
  ])('%s may be so long and no longer', (_, place, most) => {
    expect(faultsIn(place, 'ệ'.repeat(most))).toEqual([]);
    expect(faultsIn(place, 'ệ'.repeat(most + 1))).toEqual([expect.objectContaining({ type: 'text-too-long', max: most, found: most + 1 })]);
  });

  it.each<readonly [string, string, string]>([
    ['a bell', 'a\u0007b', 'no-control-characters'],
    ['an escape', 'a\u001bb', 'no-control-characters'],
    ['half of a pair', 'a\ud83db', 'no-control-characters'],
    ['a letter put together otherwise', 'e\u0302', 'nfc'],
  ])('is refused with %s in it, in free text and in a name', (_, text, form) => {
    for (const place of [inSubmission('entries', 0, 'explanation'), inSubmission('approvedBy')]) {
      expect(faultsIn(place, text), place.path.join('.')).toEqual([expect.objectContaining({ type: 'value-form', form })]);
    }
  });

  it('may have several lines, and a name may not be blank', () => {
    expect(faultsIn(inSubmission('entries', 0, 'explanation'), 'một\n\thai\r\n')).toEqual([]);
    expect(faultsIn(inSubmission('approvedBy'), ' \u00a0')).toEqual([expect.objectContaining({ type: 'value-form', form: 'not-blank' })]);
  });

  it.each<readonly [string, Place, unknown, string]>([
    ['a day that no calendar has', inSubmission('approvedOn'), '2025-02-29', 'value-form'],
    ['a moment that no clock shows', { schema: statementSchema, document: someStatement(1), path: ['signedAt'] }, '2025-02-29T08:00:00.000Z', 'value-form'],
    ['a digest in capitals', inSubmission('criteriaSet'), 'AB'.repeat(32), 'value-form'],
    ['a code that is none', inSubmission('entries', 0, 'code'), '1..1', 'value-form'],
    ['a code that is too long', inSubmission('entries', 0, 'code'), '1'.repeat(33), 'text-too-long'],
    ['points of which a part is left', inSubmission('entries', 0, 'self', 'points'), 0.5, 'value-kind'],
    ['points above all bounds', inSubmission('entries', 0, 'self', 'points'), 100_000_001, 'number-out-of-range'],
    ['points below all bounds', inSubmission('entries', 0, 'self', 'points'), -100_000_001, 'number-out-of-range'],
    ['a figure with a comma', inSubmission('entries', 1, 'figures', 0, 'value'), '82,5', 'value-form'],
  ])('is refused for %s', (_, place, value, type) => {
    expect(faultsIn(place, value)).toEqual([expect.objectContaining({ type })]);
  });
});
