import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { addFractions, divideFractions, fractionFromDecimal, makeFraction, type Fraction } from '#shared/kernel/fraction.ts';
import { evaluateRule } from '#shared/scoring/rule/evaluate-rule.ts';
import type { Evaluation } from '#shared/scoring/rule/evaluation.ts';
import { criteriaSetSchema, listAppraisedLeaves, listLeaves, listSectors, type CriteriaSet } from '#shared/domain/criteria-set.ts';
import { roundSchema } from '#shared/domain/round.ts';
import { submissionSourceSchema, type SubmissionSource } from '#shared/domain/submission.ts';
import { makeUnitFile } from '#test/fixtures/sample-round/documents/unit-documents.ts';
import { makeCriteriaSet } from '#test/fixtures/sample-round/criteria/criteria-set.ts';
import { findingsOf } from '#test/support/criteria-set-of.ts';
import { digestCanonical, makeRound } from '#test/fixtures/sample-round/round.ts';
import { SAMPLE_UNITS } from '#test/fixtures/sample-round/sample-round.ts';
import type { SampleUnit } from '#test/fixtures/sample-round/units/sample-unit.ts';
import { writeDay, writeFigure } from '#test/fixtures/sample-round/words.ts';

const ROOT = path.resolve(import.meta.dirname, '../../resources/sample-round');
const readJson = (name: string): unknown => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8'));
const criteriaSet = criteriaSetSchema.parse(readJson('criteria-set.json'));
const round = roundSchema.parse(readJson('round.json'));
const submissions = SAMPLE_UNITS.map((unit) => ({ unit, submission: submissionSourceSchema.parse(readJson(`submissions/${unit.id}.json`)) }));

const SCAN = 'bql-kcn/Danh sách hồ sơ.pdf';
const DAMAGED = 'so-tu-phap/Biên bản kiểm tra niêm yết công khai.pdf';

/** What the units claim wrongly on purpose: the number or the day of a document that the evidence does not bear. */
const WRONG_NUMBERS = ['bql-kcn 1.4.1 88/QĐ-BQL', 'so-noi-vu 1.3.1 215/TB-SNV'];
const WRONG_DAYS = ['bql-kcn 3.2.1 2025-01-06', 'so-tu-phap 2.3.1 2025-01-24'];
/** Where the report shows another figure than the unit declared. */
const OTHER_FIGURES = ['bql-kcn 3.2.1', 'so-tu-phap 2.3.2'];
/** Where the self-score is not what the rule gives for the declared figures. */
const GENEROUS = ['bql-kcn 1.1.2', 'bql-kcn 6.1.1', 'so-noi-vu 3.2.2', 'so-noi-vu 4.2.2', 'so-noi-vu 5.3.2', 'so-tu-phap 1.3.2', 'so-tu-phap 5.5.1'];

const sumOf = (nodes: readonly { readonly max: number }[]): number => nodes.reduce((sum, node) => sum + node.max, 0);
const shareOf = (by: string): number => sumOf(listLeaves(criteriaSet).filter((leaf) => leaf.scoredBy === by));
const maxOf = (code: string): number => listSectors(criteriaSet).find((sector) => sector.code === code)?.max ?? 0;
const depthOf = (code: string): number => code.split('.').length;

describe('the illustrative criteria set', () => {
  it('is marked as illustrative and names no decision', () => {
    expect(criteriaSet.isIllustrative).toBe(true);
    expect(criteriaSet.title).toContain('minh họa');
    expect(criteriaSet.titleEn.toLowerCase()).toContain('illustrative');
    expect(criteriaSet.decision).toBe('');
  });

  it('has 8 sectors, 37 criteria, 88 sub-criteria and 100 points', () => {
    expect([1, 2, 3].map((depth) => criteriaSet.nodes.filter((node) => depthOf(node.code) === depth).length)).toEqual([8, 37, 88]);
    expect(listLeaves(criteriaSet)).toHaveLength(88);
    expect(sumOf(listSectors(criteriaSet))).toBe(1_000_000);
  });

  it('says so itself, and has every appraised sub-criterion’s rule as data, without a mistake that the checker finds', () => {
    expect(criteriaSet.stated).toEqual({ max: 1_000_000, sectors: 8, criteria: 37, subCriteria: 88 });
    expect(listAppraisedLeaves(criteriaSet).filter((leaf) => leaf.scoring === undefined).map((leaf) => leaf.code)).toEqual([]);
    expect(findingsOf(criteriaSet)).toEqual({ faults: [], warnings: [] });
  });

  it('has every form that a rule can take', () => {
    const kinds = listAppraisedLeaves(criteriaSet).flatMap((leaf) => JSON.stringify(leaf.scoring).match(/(?<="kind":")[a-z-]+/g) ?? []);
    expect(kinds).toEqual(expect.arrayContaining(['points', 'judgement', 'choice', 'checklist', 'count', 'ratio', 'steps', 'gate', 'cap-if', 'deduction', 'compare-with-mean', 'not-applicable-if']));
  });

  it('splits them 61.5 appraised, 22 survey, 10 SIPAS, 6.5 socio-economic', () => {
    expect(['appraisal', 'survey', 'sipas', 'computed'].map(shareOf)).toEqual([615_000, 220_000, 100_000, 65_000]);
  });

  it('keeps the published maxima of sectors 1, 3, 4, 5 and 8, and 35.5 for 2, 6 and 7 together', () => {
    expect(['1', '3', '4', '5', '8'].map(maxOf)).toEqual([95_000, 130_000, 105_000, 150_000, 165_000]);
    expect(maxOf('2') + maxOf('6') + maxOf('7')).toBe(355_000);
  });

  it('adds up at every node, with codes that are unique and parents before children', () => {
    const seen = new Set<string>();
    for (const node of criteriaSet.nodes) {
      expect(seen.has(node.code)).toBe(false);
      if (node.parent !== null) expect(seen.has(node.parent)).toBe(true);
      seen.add(node.code);
      const children = criteriaSet.nodes.filter((child) => child.parent === node.code);
      if (children.length > 0) expect(sumOf(children), node.code).toBe(node.max);
      expect(node.scoredBy === null, node.code).toBe(children.length > 0);
    }
  });

  it('gives every sub-criterion a rule, an evidence hint and an English title, and labels the figures that its rule names', () => {
    for (const leaf of listLeaves(criteriaSet)) {
      expect([leaf.rule, leaf.evidenceHint, leaf.titleEn].every((text) => text !== ''), leaf.code).toBe(true);
      if (leaf.scoredBy === 'appraisal' && leaf.rule.includes('b/a')) expect(leaf.figures.slice(0, 2).map((figure) => figure.name), leaf.code).toEqual(['a', 'b']);
      if (leaf.step !== null && leaf.step > 0) expect(leaf.max % leaf.step, leaf.code).toBe(0);
    }
  });
});

describe('the sample round', () => {
  it('says that it is a sample and is bound to the criteria set by its digest', () => {
    expect(round.title).toContain('mẫu');
    expect(round.criteriaSet).toBe(digestCanonical(criteriaSet));
  });

  it('has three units, two members whose sectors overlap, and a secretary; nobody has a key yet', () => {
    expect(round.units.map((unit): string => unit.id)).toEqual(SAMPLE_UNITS.map((unit) => unit.id));
    expect(round.members.map((member) => member.role)).toEqual(['member', 'member', 'secretary']);
    expect(round.members.every((member) => member.key === null)).toBe(true);
    expect(round.members[0]?.assignment).toEqual({ units: 'all', sectors: 'all' });
    expect(round.members[1]?.assignment.sectors).toEqual(['1', '3', '5', '7']);
  });

  it('is what its generator makes', () => {
    expect(makeCriteriaSet()).toEqual(criteriaSet);
    expect(makeRound(criteriaSet)).toEqual(round);
  });
});

describe.each(submissions)('the self-assessment of $unit.id', ({ unit, submission }) => {
  const leaves = new Map(listAppraisedLeaves(criteriaSet).map((leaf) => [leaf.code, leaf]));

  it('has one entry for each sub-criterion that the council appraises, and none for the others', () => {
    expect(submission.entries.map((entry) => entry.code)).toEqual([...leaves.keys()]);
    expect([submission.round, submission.criteriaSet, submission.unit]).toEqual([round.id, round.criteriaSet, unit.id]);
  });

  it('scores within the maximum and in the steps of the rule, and declares the figures that the rule names', () => {
    for (const { code, self, figures } of submission.entries) {
      const leaf = leaves.get(code);
      if (leaf === undefined) throw new Error(code);
      if (self.kind === 'scored') {
        expect(self.points, code).toBeGreaterThanOrEqual(0);
        expect(self.points, code).toBeLessThanOrEqual(leaf.max);
        if (leaf.step !== null) expect(self.points % leaf.step, code).toBe(0);
        expect(figures.map((figure) => figure.name), code).toEqual(leaf.figures.map((figure) => figure.name));
      }
    }
  });

  it('declares every figure that its rules ask for, but where it left a sub-criterion open', () => {
    const lacking = submission.entries.filter((entry) => pointsByRule(entry, leaves.get(entry.code))?.kind === 'lacking');
    expect(lacking.filter((entry) => entry.self.kind !== 'unscored').map((entry) => entry.code)).toEqual([]);
  });

  it('follows the rules but for the marked entries, and claims that something does not apply only where the rule says so', () => {
    const generous = submission.entries.filter((entry) => departsFromRule(entry, leaves.get(entry.code))).map((entry) => `${unit.id} ${entry.code}`);
    expect(generous).toEqual(GENEROUS.filter((entry) => entry.startsWith(`${unit.id} `)));
  });

  it('cites only files that are in its folder, and lists them all', () => {
    const folder = readdirSync(path.join(ROOT, 'evidence', unit.id)).map((name) => name.normalize('NFC'));
    expect(submission.evidence?.map((entry) => entry.file).toSorted()).toEqual(folder.toSorted());
    for (const entry of submission.entries) for (const citation of entry.citations) expect(folder).toContain(citation.file);
    expect(folder.length).toBeGreaterThanOrEqual(8);
  });

  it('leaves some entries without evidence or without a score', () => {
    expect(submission.entries.some((entry) => entry.self.kind === 'scored' && entry.citations.length === 0)).toBe(true);
    expect(submission.entries.some((entry) => entry.self.kind === 'unscored')).toBe(true);
  });
});

type Entry = SubmissionSource['entries'][number];

/** Points of the rule as data for what the unit itself declares; null where it gives none. */
function pointsByRule(entry: Entry, leaf: CriteriaSet['nodes'][number] | undefined): Evaluation | null {
  if (leaf?.scoring === undefined) return null;
  const figures = new Map(entry.figures.map(({ name, value }) => [name, value]));
  return evaluateRule(leaf.scoring, { figures, meanOf: (figure) => meanOfUnits(entry.code, figure) });
}

/** All three units are of one group. */
function meanOfUnits(code: string, figure: string): Fraction | null {
  const declared = submissions.map(({ submission }) => submission.entries.find((entry) => entry.code === code)?.figures.find(({ name }) => name === figure)?.value);
  const values = declared.filter((value) => value !== undefined).map(fractionFromDecimal);
  return divideFractions(values.reduce(addFractions), makeFraction(values.length));
}

/** True when the self-score is not what the rule makes of the unit's own figures. */
function departsFromRule(entry: Entry, leaf: CriteriaSet['nodes'][number] | undefined): boolean {
  const found = pointsByRule(entry, leaf);
  if (entry.self.kind === 'not-applicable') return found?.kind !== 'not-applicable';
  if (entry.self.kind === 'unscored' || found === null) return false;
  if (found.kind === 'range') return entry.self.points < found.from || entry.self.points > found.to;
  return found.kind !== 'points' || found.points !== entry.self.points;
}

describe('the evidence', () => {
  it('is small enough to ship', () => {
    const sizes = SAMPLE_UNITS.flatMap((unit) => readdirSync(path.join(ROOT, 'evidence', unit.id)).map((name) => statSync(evidencePath(unit, name)).size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000_000);
  });

  it.each(submissions)('of $unit.id opens with the stated number of pages, says TÀI LIỆU MẪU on each and proves what is cited', async ({ unit, submission }) => {
    const texts = await readEvidence(unit);
    for (const { file, pages } of submission.evidence ?? []) {
      const name = `${unit.id}/${file}`;
      const text = texts.get(file);
      if (name === DAMAGED) expect([text, pages]).toEqual([null, undefined]);
      else expect(text?.length, name).toBe(pages);
      if (name === SCAN) expect(text?.join('')).toBe('');
      else if (text) expect(text.every((page) => page.includes('TÀI LIỆU MẪU')), name).toBe(true);
    }
    expect(findFalseClaims({ unit, submission, texts })).toEqual({
      numbers: WRONG_NUMBERS.filter((claim) => claim.startsWith(`${unit.id} `)),
      days: WRONG_DAYS.filter((claim) => claim.startsWith(`${unit.id} `)),
      figures: OTHER_FIGURES.filter((claim) => claim.startsWith(`${unit.id} `)),
      sections: [],
    });
  });

  it('holds one list of more than 200 pages whose last page bears the totals', async () => {
    const unit = unitOf('so-noi-vu');
    const pages = await readPages(evidencePath(unit, 'Danh sách hồ sơ đã giải quyết năm 2025.pdf'));
    expect(pages?.length).toBeGreaterThan(200);
    expect(pages?.at(-1)).toContain('Tổng số: 9.412 hồ sơ; đúng hạn: 9.371; quá hạn: 41');
    const rows = pages?.flatMap((page) => page.match(/MAU\.SNV-\d{6}-\d{5}/g) ?? []) ?? [];
    expect(new Set(rows).size).toBe(9412);
    expect(pages?.flatMap((page) => page.match(/Quá hạn/g) ?? [])).toHaveLength(41);
  });

  it('tells the story of 82 of 86 dossiers on one page', async () => {
    const pages = await readPages(evidencePath(unitOf('bql-kcn'), '173-BC-BQL.pdf'));
    const entry = submissions[0]?.submission.entries.find((candidate) => candidate.code === '3.2.1');
    const cited = entry?.citations[0]?.pages;
    expect(cited).toEqual({ from: 3, to: 3 });
    expect(pages?.[2]).toContain('đã giải quyết đúng hạn 82 hồ sơ');
    expect(entry?.figures).toEqual([{ name: 'a', value: '86' }, { name: 'b', value: '86' }]);
  });

  it('is made anew with the same bytes', async () => {
    for (const [id, key] of [['bql-kcn', 'procedures'], ['so-noi-vu', 'initiative'], ['so-tu-phap', 'posting']] as const) {
      const made = await makeUnitFile(unitOf(id), key, criteriaSet);
      expect(Buffer.from(made.bytes).equals(readFileSync(evidencePath(unitOf(id), made.file))), made.file).toBe(true);
    }
  });

  it('is the same file where several units hand in the same decision', () => {
    const [first, ...others] = SAMPLE_UNITS.map((unit) => readFileSync(evidencePath(unit, 'QĐ giao biên chế năm 2025.pdf')));
    expect(others.every((other) => first?.equals(other))).toBe(true);
  });
});

function unitOf(id: string): SampleUnit {
  const unit = SAMPLE_UNITS.find((candidate) => candidate.id === id);
  if (unit === undefined) throw new Error(id);
  return unit;
}

function evidencePath(unit: SampleUnit, file: string): string {
  const found = path.join(ROOT, 'evidence', unit.id, file);
  if (!existsSync(found)) throw new Error(`not there: ${found}`);
  return found;
}

/** The text of each page, blanks folded into one; null when the file cannot be opened. */
async function readPages(file: string): Promise<readonly string[] | null> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const document = await task.promise.catch(() => null);
  if (document === null) return null;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('').replaceAll(/\s+/g, ' ').trim());
  }
  await task.destroy();
  return pages;
}

async function readEvidence(unit: SampleUnit): Promise<ReadonlyMap<string, readonly string[] | null>> {
  const texts = new Map<string, readonly string[] | null>();
  for (const name of readdirSync(path.join(ROOT, 'evidence', unit.id))) texts.set(name.normalize('NFC'), await readPages(evidencePath(unit, name)));
  return texts;
}

type Claims = { readonly unit: SampleUnit; readonly submission: SubmissionSource; readonly texts: ReadonlyMap<string, readonly string[] | null> };

/** Claims that the readable evidence does not bear out. */
function findFalseClaims({ unit, submission, texts }: Claims): Record<'numbers' | 'days' | 'figures' | 'sections', string[]> {
  const found = { numbers: [] as string[], days: [] as string[], figures: [] as string[], sections: [] as string[] };
  for (const { code, self, figures, citations } of submission.entries) {
    for (const citation of citations) {
      const pages = texts.get(citation.file);
      if (!pages || pages.join('') === '' || citation.pages === null) continue;
      const all = pages.join(' ');
      const cited = pages.slice(citation.pages.from - 1, citation.pages.to).join(' ');
      const claim = `${unit.id} ${code}`;
      if (!all.includes(citation.documentNumber)) found.numbers.push(`${claim} ${citation.documentNumber}`);
      if (citation.documentDate !== null && !mentionsDay(all, citation.documentDate)) found.days.push(`${claim} ${citation.documentDate}`);
      const number = /^Mục \w+\.(\d.*)$/.exec(citation.section)?.[1];
      if (number !== undefined && !cited.includes(`${number}. `)) found.sections.push(`${claim} ${citation.section}`);
      if (number !== undefined && self.kind === 'scored' && !showsFigures(sentenceOf(cited, number), figures.filter(({ name }) => name === 'a' || name === 'b'))) found.figures.push(claim);
    }
  }
  return found;
}

/** What a section says, from its number to its table or to the next section. */
const sentenceOf = (text: string, number: string): string =>
  text.slice(text.indexOf(`${number}. `) + number.length).split(/ TT | \d+\.\d+\. /, 1)[0] ?? '';

const countIn = (all: readonly string[], figure: string): number => all.filter((candidate) => candidate === figure).length;

/** Each declared figure is written as often as it is declared: 86 of 86 needs two of them. */
function showsFigures(text: string, figures: Entry['figures']): boolean {
  const written = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const declared = figures.map((figure) => writeFigure(figure.value)).filter((figure) => figure !== '0');
  return declared.every((figure) => countIn(written, figure) >= countIn(declared, figure));
}

/** `16/01/2025`, or `ngày 16 tháng 01 năm 2025` as the head of the document writes it. */
function mentionsDay(text: string, day: string): boolean {
  const [date = '', month = '', year = ''] = writeDay(day).split('/');
  return text.includes(`${date}/${month}/${year}`) || text.includes(`ngày ${date} tháng ${month} năm ${year}`);
}
