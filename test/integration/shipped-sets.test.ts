import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCriteriaSet } from '#shared/bundle/read-known-documents.ts';
import type { CriteriaSet, CriterionNode } from '#shared/domain/criteria-set.ts';
import { policySchema } from '#shared/domain/policy.ts';
import { POINT_SCALE } from '#shared/kernel/points.ts';
import { SHIPPED_POLICIES, SHIPPED_SETS } from '#test/fixtures/criteria-sets/shipped-sets.ts';
import { criteriaSetOf, findingsOf } from '#test/support/criteria-set-of.ts';
import { domainTitle, readDomainFile } from '#test/support/domain-files.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../resources/criteria-sets');
const namesIn = (folder: string): readonly string[] => readdirSync(path.join(FOLDER, folder)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)).toSorted();

function readShipped(name: string): { readonly value: CriteriaSet; readonly warnings: readonly object[] } {
  const read = readCriteriaSet(readFileSync(path.join(FOLDER, `${name}.json`)), '');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** A node of the tables beside the project. */
type DomainNode = {
  readonly code: string; readonly title_vi: string; readonly title_en: string | null; readonly max_score: number; readonly parent: string | null; readonly rule: string | null;
  readonly thresholds: readonly { readonly points?: number | null; readonly type?: string; readonly points_each?: number; readonly vars?: Readonly<Record<string, string>> }[] | null;
  readonly evidence_vi?: string; readonly criteria_count?: number; readonly subcriteria_count?: number;
};
type DomainTable = { readonly total_max: number; readonly base_max?: number; readonly nodes: readonly DomainNode[]; readonly checks?: { readonly criteria_stated: number } };
const readTable = (name: string): DomainTable | null => readDomainFile(`criteria/${name}.json`) as DomainTable | null;

describe('the criteria sets that come with the program', () => {
  it('are these, as their generator makes them', () => {
    expect(namesIn('.')).toEqual(Object.keys(SHIPPED_SETS).toSorted());
    for (const [name, set] of Object.entries(SHIPPED_SETS)) expect(readShipped(name).value, name).toEqual(set);
    expect(namesIn('policies')).toEqual(Object.keys(SHIPPED_POLICIES).toSorted());
    for (const [name, policy] of Object.entries(SHIPPED_POLICIES)) {
      expect(policySchema.parse(JSON.parse(readFileSync(path.join(FOLDER, 'policies', `${name}.json`), 'utf8'))), name).toEqual(policy);
    }
  });

  it('say what they are: other programmes in words, the illustration by its mark', () => {
    for (const name of ['can-tho-157-2025', 'hai-phong-212-2025']) {
      const { value } = readShipped(name);
      expect(value.remark, name).toMatch(/^Đây KHÔNG phải .*PAR INDEX.*\nThis is NOT the PAR INDEX/);
      expect([value.isIllustrative, value.decision !== ''], name).toEqual([false, true]);
    }
    expect(readShipped('minh-hoa-2025').value).toMatchObject({ isIllustrative: true, decision: '' });
  });

  it('rank by nodes and figures that the set has', () => {
    for (const [name, policy] of Object.entries(SHIPPED_POLICIES)) {
      const nodes = new Map(readShipped(name).value.nodes.map((node) => [node.code, node]));
      for (const key of policy.tieBreak) {
        if (key.kind !== 'figure') continue;
        const figures = nodes.get(key.code)?.figures.map((figure) => figure.name) ?? [];
        expect(figures, `${name} ${key.code}`).toEqual(expect.arrayContaining([key.numerator, ...(key.denominator === null ? [] : [key.denominator])]));
      }
    }
  });
});

const at = (value: string): object => ({ from: { value, isIncluded: true }, to: { value, isIncluded: true } });

/** The problems of a set with the node to which their path in the file leads. */
function placed(name: string): readonly object[] {
  const { value, warnings } = readShipped(name);
  return warnings.map((warning) => {
    const { where, ...facts } = warning as { readonly where: string };
    const match = /^nodes\[(\d+)\]\.(\w+)$/.exec(where);
    return { ...facts, node: value.nodes[Number(match?.[1])]?.code, member: match?.[2] };
  });
}

describe('the misprints of the official tables', () => {

  it('of Hải Phòng are found at their places, and nothing else is', () => {
    expect(placed('hai-phong-212-2025')).toEqual([
      { type: 'gather-differs', node: 'II.5', member: 'gather', code: 'II.5', max: 200_000, found: 100_000 },
      { type: 'rule-below-maximum', node: 'II.5.1.b', member: 'max', code: 'II.5.1.b', max: 20_000, reachable: 10_000 },
    ]);
  });

  it('of Cần Thơ are found at their places, and nothing else is', () => {
    expect(placed('can-tho-157-2025')).toEqual([
      { type: 'rule-text-bands-overlap', node: '5.2', member: 'rule', code: '5.2', ...at('90'), isPercent: true },
      { type: 'rule-text-bands-overlap', node: '5.2', member: 'rule', code: '5.2', ...at('95'), isPercent: true },
    ]);
  });

  it('are not in the illustrative set', () => {
    expect(readShipped('minh-hoa-2025').warnings).toEqual([]);
  });

});

describe.each([
  ['hai-phong-212-2025', 'full_haiphong_212_2025_head_of_agency'],
  ['can-tho-157-2025', 'full_cantho_157_2025_cashless'],
] as const)(domainTitle('%s'), (name, file) => {
  const table = readTable(file);

  it.skipIf(table === null)('is the official table, node by node', () => {
    const { value } = readShipped(name);
    expect(value.nodes.map(asPrinted)).toEqual(table?.nodes.map((node) => ({
      code: node.code, parent: node.parent, title: node.title_vi, titleEn: node.title_en ?? '', max: node.max_score * POINT_SCALE,
      // A remark of the person who copied the table stands in brackets.
      rule: (node.rule ?? '').replace(/ \(footnote 7.*\)$/, ''), evidenceHint: node.evidence_vi ?? '',
    })));
    expect(value.stated?.max).toBe((table?.base_max ?? table?.total_max ?? 0) * POINT_SCALE);
    expect(value.nodes.filter((node) => node.parent === null && node.extra === undefined).reduce((sum, node) => sum + node.max, 0)).toBe(value.stated?.max);
  });

  it.skipIf(table === null)('gives by its rules as data the points that the table names, and asks for its figures', () => {
    const nodes = new Map(readShipped(name).value.nodes.map((node) => [node.code as string, node]));
    for (const { code, thresholds, max_score: max } of table?.nodes ?? []) {
      const node = nodes.get(code);
      const named = (thresholds ?? []).flatMap((threshold) => [threshold.points ?? threshold.points_each ?? (threshold.type === 'ratio' ? max : 0)]).map((each) => Math.round(each * POINT_SCALE));
      const given = JSON.stringify(node?.scoring ?? null);
      expect(node?.scoring === undefined, code).toBe(thresholds === null);
      for (const points of named) expect(given, code).toMatch(new RegExp(`:${points}[,}]`));
      for (const label of Object.values(thresholds?.[0]?.vars ?? {})) expect(node?.figures.map((figure) => figure.label), code).toContain(label);
    }
  });
});

const asPrinted = ({ code, parent, title, titleEn, max, rule, evidenceHint }: CriterionNode): object => ({ code, parent, title, titleEn, max, rule, evidenceHint });

const nodesOf = (table: DomainTable | null, maxOf: (node: DomainNode) => number) =>
  (table?.nodes ?? []).map((node) => ({
    code: node.code, max: maxOf(node), title: node.title_vi,
    ...(node.criteria_count === undefined ? {} : { stated: { criteria: node.criteria_count, subCriteria: node.subcriteria_count } }),
  }));

describe(domainTitle('tables of which only the sectors are known'), () => {
  const district = readTable('district_2019_9sectors');
  const province = readTable('province_2948_2017_sectors');

  it.skipIf(district === null)('the district’s screen shows 10.05 where 10.5 makes 100', () => {
    const stated = { stated: { max: 1_000_000 } };
    const asShown = criteriaSetOf(nodesOf(district, (node) => (node.code === '5' ? 10.05 : node.max_score)), stated);
    expect(findingsOf(asShown)).toEqual({ faults: [], warnings: [{ type: 'stated-max-differs', where: 'set stated.max', expected: 1_000_000, found: 995_500 }] });
    expect(findingsOf(criteriaSetOf(nodesOf(district, (node) => node.max_score), stated)).warnings).toEqual([]);
  });

  it.skipIf(province === null)('decision 2948 says 38 criteria and lists 39', () => {
    const stated = { stated: { max: 1_000_000, sectors: 8, criteria: province?.checks?.criteria_stated, subCriteria: 81 } };
    expect(findingsOf(criteriaSetOf(nodesOf(province, (node) => node.max_score), stated))).toEqual({
      faults: [], warnings: [{ type: 'stated-counts-disagree', where: 'set stated.criteria', level: 'criteria', expected: 38, found: 39 }],
    });
  });
});
