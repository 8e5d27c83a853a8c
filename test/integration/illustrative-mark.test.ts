import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '#shared/bundle/canonical-text.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { ok } from '#shared/kernel/result.ts';
import { showCell } from '#shared/spreadsheet/show-cell.ts';
import { closeWorkspace, createWorkspace } from '#electron/services/open-workspace/index.ts';
import { readWorkbook } from '#electron/spreadsheet/read-workbook.ts';
import { digestOf, smallRound, smallSet } from '#test/support/small-round.ts';
import { runBtd, type BtdRun } from '#test/support/run-btd.ts';
import { expectOk, makeTempFolder } from '#test/support/temp-workspace.ts';
import { createTestWorld } from '#test/support/test-world.ts';

const MARKS = { vi: /minh họa/iu, en: /illustrative/iu } as const;
const LOCALES = ['vi', 'en'] as const;

/** A folder with the secretariat's workspace `w` and the document `bo.json`; nothing in it but the mark says that the set is illustrative. */
async function prepare(isIllustrative: boolean): Promise<string> {
  const set: CriteriaSet = { ...smallSet, isIllustrative };
  const digest = digestOf(canonicalText(set));
  const folder = await makeTempFolder();
  const context = expectOk(await createWorkspace({ world: createTestWorld(), root: path.join(folder, 'w'), role: 'secretary', title: 'Đợt thử', isSample: false }));
  expectOk(context.store.transaction((records) => {
    records.insertCriteriaSet({ digest, set, at: context.world.now() });
    records.replaceRound({ round: { ...smallRound, criteriaSet: digest }, at: context.world.now() });
    return ok(null);
  }));
  closeWorkspace(context);
  await writeFile(path.join(folder, 'bo.json'), JSON.stringify(set));
  return folder;
}

async function must(folder: string, ...argv: readonly string[]): Promise<BtdRun> {
  const run = await runBtd({ folder }, ...argv);
  expect(run.exit, run.stdout + run.stderr).toBe(0);
  return run;
}

/** All texts of each sheet of a file. */
async function sheetsOf(file: string): Promise<readonly string[]> {
  const { sheets } = expectOk(await readWorkbook({ disk: createTestWorld().disk, path: file, name: path.basename(file) }));
  return sheets.map(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ value }) => showCell(value))).join('\n'));
}

/** Everything that shows the results or the set, by name. */
async function listOutputs(folder: string, lang: (typeof LOCALES)[number]): Promise<readonly (readonly [string, string])[]> {
  const at = (name: string): string => path.join(folder, name);
  const table = await must(folder, 'results', '--workspace', 'w', '--lang', lang, '--csv', 'kq.csv', '--xlsx', 'kq.xlsx');
  const unit = await must(folder, 'results', '--workspace', 'w', '--lang', lang, '--unit', 'so-noi-vu');
  const check = await must(folder, 'criteria', 'check', 'bo.json', '--lang', lang);
  await must(folder, 'criteria', 'convert', 'bo.json', '--out', 'bo.xlsx', '--lang', lang);
  const [criteria = ''] = await sheetsOf(at('bo.xlsx'));
  return [
    ['btd results', table.stdout], ['btd results --unit', unit.stdout], ['CSV', await readFile(at('kq.csv'), 'utf8')], ['btd criteria check', check.stdout], ['the table of criteria', criteria],
    ...(await sheetsOf(at('kq.xlsx'))).map((text, index) => [`XLSX, sheet ${index + 1}`, text] as const),
  ];
}

describe.each(LOCALES)('the mark of an illustrative criteria set (%s)', (lang) => {
  it('stands on everything that shows the set or its results, on every sheet', async () => {
    const outputs = await listOutputs(await prepare(true), lang);
    expect(outputs).toHaveLength(9);
    for (const [name, text] of outputs) expect(text, name).toMatch(MARKS[lang]);
  });

  it('stands on nothing of any other set', async () => {
    for (const [name, text] of await listOutputs(await prepare(false), lang)) expect(text, name).not.toMatch(MARKS[lang]);
  });
});

it('what can still change is said to be so wherever the results stand', async () => {
  const folder = await prepare(false);
  for (const [name, text] of (await listOutputs(folder, 'vi')).filter(([title]) => !title.includes('criteria'))) expect(text, name).toMatch(/tạm tính/iu);
});
