import { change, drop, skip, type FaultedFile } from './fault.ts';

const JSON_TESTS = ['unit/strict-json-reading', 'integration/strict-json-suite', 'unit/canonical-text', 'unit/schema-documents', 'tamper/oversized-documents'];
const SCHEMAS = ['unit/document-bounds', 'unit/schema-documents', 'unit/signing-keys', 'tamper/forged-bundles', 'tamper/forged-kits', 'tamper/forged-packages'];

const strict = (what: string, schema: string): ReturnType<typeof change> => change(`${what}: no member that nobody knows`, `${schema} = z.strictObject({`, `${schema} = z.object({`);

/** Strict JSON, canonical form, and the schemas of the documents. */
export const TEXT_FAULTS: readonly FaultedFile[] = [
  {
    file: 'shared/bundle/parse-json.ts',
    tests: JSON_TESTS,
    faults: [
      skip('JSON: size', 'bytes.length > maxBytes'),
      change('JSON: no byte order mark', "decoded.value.startsWith('\\ufeff') ?", 'false ?'),
      skip('JSON: what the scan finds', 'problems.length > 0'),
      change('JSON: canonical form', 'canonical === text ? read', 'true ? read'),
    ],
  },
  {
    file: 'shared/bundle/parse-if-canonical.ts',
    tests: ['property/strict-json-agrees', 'tamper/forged-bundles'],
    faults: [
      skip('canonical at once: no half of a surrogate pair', 'text.includes(ESCAPED_SURROGATE)'),
      change('canonical at once: written as ECMAScript does', 'JSON.stringify(value) === text', 'true'),
      change('canonical at once: keys in order', 'key <= before', 'false'),
      skip('canonical at once: depth', 'depth === 0'),
    ],
  },
  { file: 'shared/bundle/read-known-documents.ts', tests: ['unit/schema-documents', 'tamper/forged-bundles'], faults: [drop('bundle: scores canonical', ', isCanonical: true')] },
  { file: 'shared/bundle/utf8.ts', tests: JSON_TESTS, faults: [change('JSON: is UTF-8', '{ fatal: true, ignoreBOM: true }', '{ fatal: false, ignoreBOM: true }')] },
  {
    file: 'shared/bundle/json-scanner.ts',
    tests: JSON_TESTS,
    faults: [
      change('JSON: nothing behind the value', 'if (state.at < state.text.length) failSyntax', 'if (false) failSyntax'),
      change('JSON: no key twice', 'if (keys.has(key) && ', 'if (false && '),
      change('JSON: keys are compared without their escapes', "if (!token.includes('\\\\')) return token.slice(1, -1);", 'return token.slice(1, -1);'),
      change('JSON: depth', 'if (depth < state.maxDepth) return true;', 'return true;'),
      skip('JSON: control characters are escaped', 'unit < 0x20'),
      change('JSON: no half of a surrogate pair', 'String(text).isWellFormed()', 'true'),
      change('JSON: numbers that a double holds', 'Number.isFinite(Number(state.text.slice(start, state.at)))', 'true'),
      change('JSON: number of problems', 'return state.problems.length < state.maxProblems;', 'return true;'),
    ],
  },
  {
    file: 'shared/domain/schema.ts',
    tests: SCHEMAS,
    faults: [
      drop('text: control characters', '.regex(NO_CONTROLS, form(\'no-control-characters\'))'),
      change('text: surrogates in pairs', 'text.isWellFormed()', 'true'),
      change('text: NFC', 'toNfc(text) === text', 'true'),
      drop('name: not blank', ".regex(/\\S/, form('not-blank'))"),
      change('day: exists', '.refine(isCalendarDay,', '.refine(() => true,'),
      change('moment: exists', '.refine(isInstant,', '.refine(() => true,'),
      change('points: whole, and within bounds', 'z.int().min(-MAX_POINTS).max(MAX_POINTS)', 'z.number()'),
      change('figure: a decimal', "z.string().regex(/^-?\\d{1,15}(?:\\.\\d{1,6})?$/, form('decimal'))", 'z.string()'),
      change('digest: its form', "z.string().regex(SHA256_TEXT, form('sha256'))", 'z.string()'),
      change('criterion code: its form', '.regex(CODE_TEXT,', '.regex(/^/,'),
      change('criterion code: its length', '.max(MAX_CODE_LENGTH)', '.max(1000)'),
    ],
  },
  { file: 'shared/domain/scorecard.ts', tests: SCHEMAS, faults: [strict('scorecards', 'scorecardsFileSchema'), strict('scorecard', 'scorecardSchema'), strict('cell', 'cellScoreSchema')] },
  {
    file: 'shared/domain/submission.ts',
    tests: SCHEMAS,
    faults: [strict('submission', 'submissionSchema'), strict('entry', 'entrySchema'), strict('citation', 'citationSchema'), strict('evidence', 'evidenceSchema')],
  },
  { file: 'shared/domain/round.ts', tests: SCHEMAS, faults: [strict('round', 'roundSchema'), strict('unit', 'unitSchema')] },
  {
    file: 'shared/domain/council.ts',
    tests: ['unit/signing-keys', ...SCHEMAS],
    faults: [
      strict('member', 'memberSchema'),
      strict('key', 'publicKeySchema'),
      change('key: its one spelling', '{42}[AEIMQUYcgkosw048]$/', '{43}$/'),
      change('key: none of small order', '!WEAK_KEYS.has(x) && ', ''),
      change('key: none above the prime', ' && !/^.{2}_{39}[3_]8$/.test(x)', ''),
    ],
  },
  { file: 'shared/bundle/kit.ts', tests: SCHEMAS, faults: [strict('kit', 'kitFileSchema')] },
  { file: 'shared/bundle/statement.ts', tests: ['unit/signing-statement', ...SCHEMAS], faults: [strict('statement', 'statementSchema')] },
  {
    file: 'shared/bundle/plain-path.ts',
    tests: SCHEMAS,
    faults: [
      drop('path: no backslash, no colon', '!/[\\\\:]/.test(path) && '),
      drop('path: no empty part', "part !== '' && "),
      drop('path: no dot alone', "part !== '.' && "),
      drop('path: no two dots', " && part !== '..'"),
    ],
  },
];
