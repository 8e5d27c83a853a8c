import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseBagInfo } from '#shared/bundle/bag/bag-info.ts';
import { parseDeclaration } from '#shared/bundle/bag/bag-declaration.ts';
import { parseManifest } from '#shared/bundle/bag/manifest.ts';
import { parseCanonicalJson, parseJson } from '#shared/bundle/parse-json.ts';
import { readDocument } from '#shared/bundle/read-document.ts';
import { parseRuleText } from '#shared/criteria/rule-text/parse-rule.ts';
import { criteriaSetSchema, listLeaves } from '#shared/domain/criteria-set.ts';
import { roundSchema } from '#shared/domain/round.ts';
import { submissionSchema } from '#shared/domain/submission.ts';
import { parsePoints, pointsToDecimal } from '#shared/kernel/points.ts';
import { readCsv } from '#shared/spreadsheet/read-csv.ts';
import { decodeCsv } from '#electron/spreadsheet/csv/decode-csv.ts';
import { readWorkbook } from '#electron/spreadsheet/read-workbook.ts';
import { parseByteRange } from '#electron/app/byte-range.ts';
import { fingerprintOf } from '#electron/bundle/thumbprint.ts';
import { readIdentity } from '#electron/bundle/keystore.ts';
import { openArchive } from '#electron/bundle/archive/open-archive.ts';
import { DEFAULT_LIMITS } from '#electron/bundle/archive/limits.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { readBundle } from '#electron/services/read-bundle/index.ts';
import { readKitBag } from '#electron/services/read-kit/index.ts';
import { readPackage } from '#electron/services/read-package/index.ts';
import { recogniseFile } from '#electron/services/recognise-file/index.ts';
import { alterBytes, anyAlteration } from '#test/support/alter-bytes.ts';
import { fitManifest, fitTagManifest, putTogether, replaceEntry, takeApart, type Opened } from '#test/support/forge-bag.ts';
import { makeXlsx } from '#test/support/make-xlsx.ts';
import { createMemoryDisk } from '#electron/platform/memory-disk.ts';
import { makeCouncil, makeCouncilKeys, makeCouncilRound, openInspector, type CouncilKeys } from '#test/support/small-council.ts';
import { smallSet } from '#test/support/small-round.ts';
import { makeScratchFolder } from '#test/support/walk-faults.ts';

/**
 * Genuine files altered at random, into every parser of ours: whatever comes, each answers with a value or with
 * problems, and never throws. `npm run fuzz` asks for many more than the gate does.
 */
const RUNS = Number(process.env['BTD_FUZZ'] ?? 60);
const RESOURCES = path.resolve(import.meta.dirname, '../../resources/sample-round');

const folder = makeScratchFolder();
let keys: CouncilKeys;
const genuine = new Map<string, Uint8Array>();
const apart = new Map<string, Opened>();
beforeAll(async () => {
  keys = await makeCouncilKeys();
  const inspector = openInspector();
  await makeCouncil({ folder, keys, inspector });
  await inspector.close();
  for (const name of ['goi.zip', 'm1.zip', 'kit.zip']) {
    const bytes = readFileSync(path.join(folder, name));
    genuine.set(name, bytes);
    apart.set(name, await takeApart(bytes));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const WORDS = ['"', '{}', '[[', '\\u0000', '1e400', '-0', 'null', '__proto__', '../', '%0A', '\u202e', 'ệ', '\u0000', '\r\n', 'PK\u0003\u0004', 'data/', '<!DOCTYPE x>', '&amp;', ']]>', '<row r="9"/>', '95%', '≤', '9999999999999999'];
const alterations = fc.array(anyAlteration(WORDS), { minLength: 1, maxLength: 6 });

type Answer = { readonly ok: boolean; readonly error?: readonly unknown[] };

/** Alters the bytes in every run and asks; a refusal must say why. */
const alterAndAsk = async (seed: Uint8Array, ask: (bytes: Uint8Array) => Answer | Promise<Answer>): Promise<void> => {
  await fc.assert(
    fc.asyncProperty(alterations, async (changes) => {
      const answer = await ask(alterBytes(seed, changes));
      if (!answer.ok) expect(answer.error?.length).toBeGreaterThan(0);
    }),
    { numRuns: RUNS },
  );
};

const readXlsxBytes = (bytes: Uint8Array): Promise<Answer> => readWorkbook({ disk: createMemoryDisk(bytes), path: '', name: 'bang.xlsx' });
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

const bytesOf = (name: string): Uint8Array => genuine.get(name) ?? new Uint8Array();
const readers: Readonly<Record<'goi.zip' | 'm1.zip' | 'kit.zip', (bytes: Uint8Array) => Promise<Answer>>> = {
  'goi.zip': (bytes) => readPackage({ disk: createMemoryDisk(bytes), path: '', task: QUIET_TASK }),
  'm1.zip': (bytes) => readBundle({ disk: createMemoryDisk(bytes), path: '', task: QUIET_TASK, round: makeCouncilRound(keys), set: smallSet }),
  'kit.zip': (bytes) => readKitBag({ disk: createMemoryDisk(bytes), path: '', task: QUIET_TASK, trustedFingerprint: fingerprintOf(keys.s1.thumbprint) }),
};

describe('bytes altered at random never break a reader', () => {
  for (const name of ['goi.zip', 'm1.zip', 'kit.zip'] as const) {
    it(`${name}: as an archive, as what it is, and as something to be recognised`, async () => {
      await alterAndAsk(bytesOf(name), async (bytes) => {
        const tree = await openArchive({ disk: createMemoryDisk(bytes), path: '' });
        if (tree.ok) await tree.value.close();
        return tree;
      });
      await alterAndAsk(bytesOf(name), readers[name]);
      await alterAndAsk(bytesOf(name), (bytes) => recogniseFile(createMemoryDisk(bytes), ''));
    });

    it(`${name}: any of its parts, with every checksum around it made to fit`, async () => {
      const bag = apart.get(name);
      if (bag === undefined) throw new Error(name);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...bag.entries), alterations, fc.boolean(), async (entry, changes, fits) => {
          const altered = replaceEntry(bag, entry.name, alterBytes(entry.bytes, changes));
          const answer = await readers[name](await putTogether(fits ? fitTagManifest(fitManifest(altered)) : altered));
          if (!answer.ok) expect(answer.error?.length).toBeGreaterThan(0);
        }),
        { numRuns: RUNS },
      );
    });
  }

  it('a workbook: its bytes, and the text of its sheet within a sound container', async () => {
    await alterAndAsk(readFileSync(path.join(RESOURCES, 'diem-xhh-sipas-ktxh-2025.xlsx')), readXlsxBytes);
    const sheet = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>95.5</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Sở</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
    await alterAndAsk(new TextEncoder().encode(sheet), (bytes) => readXlsxBytes(makeXlsx({ sheets: [Buffer.from(bytes).toString('utf8')], strings: '<si><t>Đơn vị</t></si>' })));
    await alterAndAsk(new TextEncoder().encode('<si><t>Đơn vị</t></si><si><r><t>a</t></r></si>'), (bytes) => readXlsxBytes(makeXlsx({ sheets: [sheet], strings: Buffer.from(bytes) })));
  });

  it('a CSV: its bytes, and its text', async () => {
    const seed = readFileSync(path.join(RESOURCES, 'ket-qua-nam-2024.csv'));
    await alterAndAsk(seed, (bytes) => readWorkbook({ disk: createMemoryDisk(bytes), path: '', name: 'bang.csv' }));
    await alterAndAsk(seed, (bytes) => {
      const text = decodeCsv(bytes, 'bang.csv');
      return text.ok ? readCsv({ text: text.value, file: 'bang.csv', sheet: 'bang' }) : text;
    });
  });

  it('documents: strict and canonical, and by the schema of each', async () => {
    const documents = [['criteria-set.json', criteriaSetSchema], ['round.json', roundSchema]] as const;
    for (const [name, schema] of documents) {
      const seed = readFileSync(path.join(RESOURCES, name));
      await alterAndAsk(seed, (bytes) => parseJson({ bytes, where: name }));
      await alterAndAsk(seed, (bytes) => parseCanonicalJson({ bytes, where: name }));
      await alterAndAsk(seed, (bytes) => readDocument<unknown>({ bytes, schema, where: name }));
    }
    const submission = apart.get('goi.zip')?.entries.find((entry) => entry.name.endsWith('submission.json'))?.bytes ?? new Uint8Array();
    await alterAndAsk(submission, (bytes) => readDocument<unknown>({ bytes, schema: submissionSchema, where: 'submission.json' }));
    await alterAndAsk(submission, (bytes) => readIdentity(bytes, 'khoa.json'));
  });

  it('the texts of a bag', async () => {
    const bag = apart.get('kit.zip')?.entries ?? [];
    for (const { name, bytes } of bag.filter((entry) => entry.name.endsWith('.txt'))) {
      await alterAndAsk(bytes, (altered) => {
        parseManifest({ text: textOf(altered), file: name, covers: 'payload', algorithm: 'sha256', version: '1.0', limits: DEFAULT_LIMITS });
        parseBagInfo(textOf(altered), name, '1.0');
        parseDeclaration(textOf(altered));
        return { ok: true };
      });
    }
  });

  it('rules in words, points and ranges as they are typed', async () => {
    const set = criteriaSetSchema.parse(JSON.parse(readFileSync(path.join(RESOURCES, 'criteria-set.json'), 'utf8')));
    const rules = listLeaves(set).filter(({ rule }) => rule !== '');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...rules), alterations, async ({ rule, max, figures }, changes) => {
        const text = Buffer.from(alterBytes(new TextEncoder().encode(rule), changes)).toString('utf8');
        parseRuleText({ text, max, figures });
        const points = parsePoints(text.slice(0, 12));
        if (typeof points === 'number') expect(parsePoints(pointsToDecimal(points))).toBe(points);
        const range = parseByteRange(`bytes=${text.slice(0, 20)}`, 1000);
        if (typeof range === 'object') expect(range.first >= 0 && range.first <= range.last && range.last < 1000).toBe(true);
      }),
      { numRuns: RUNS * 4 },
    );
  });
});
