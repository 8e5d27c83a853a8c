import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { viCliWords, COMMAND_NAMES } from '#renderer/text/vi/cli.ts';
import { enCliWords } from '#renderer/text/en/cli.ts';
import { COMMANDS } from '#electron/cli/commands.ts';
import { showLine, toText } from '#electron/cli/print-outcome.ts';
import { toTextTable } from '#electron/cli/text-table.ts';
import { readJson, runBtd } from '#test/support/run-btd.ts';

const here = { folder: tmpdir() };

describe('btd, wrongly used', () => {
  it.each([
    [['nonsense'], 'Không có lệnh “nonsense”'],
    [['package'], 'Không có lệnh “package”'],
    [['package', 'check'], 'Thiếu tên tệp'],
    [['package', 'check', 'a.zip', 'b.zip'], 'Thừa “b.zip”'],
    [['package', 'check', 'a.zip', '--wrong'], 'không có tùy chọn --wrong'],
    [['package', 'check', 'a.zip', '--json=yes'], '--json không nhận giá trị'],
    [['package', 'build', '--submission', 'a.json', '--evidence', 'b'], 'Thiếu tùy chọn --out'],
    [['package', 'build', '--submission', '--evidence', 'b', '--out', 'c'], 'Thiếu giá trị sau --submission'],
    [['package', 'build', '--submission', 'a', '--submission', 'b', '--evidence', 'c', '--out', 'd'], '--submission chỉ được ghi một lần'],
    [['package', 'check', 'a.zip', '--lang', 'fr'], '--lang phải là vi | en'],
    [['export', '--workspace', 'w', '--key', 'k', '--passphrase-file', 'p', '--out', 'o'], '--unit, --all'],
    [['export', '--workspace', 'w', '--all', '--unit', 'u', '--key', 'k', '--passphrase-file', 'p', '--out', 'o'], '--unit, --all'],
    [['score', '--workspace', 'w', '--unit', 'u', '--code', '1.1'], '--points, --accept-self'],
    [['score', '--workspace', 'w', '--unit', 'u', '--code', '1.1', '--points', '1', '--not-applicable'], '--points, --accept-self'],
    [['score', '--workspace', 'w', '--unit', 'u', '--points', '1'], 'Thiếu tùy chọn --code'],
    [['score', '--workspace', 'w', '--unit', 'u', '--accept-all', '--reason', 'r'], '--accept-all --reason'],
    [['import', '--workspace', 'w', '--fingerprint', 'abc', 'f'], '20 chữ số thập lục phân'],
  ])('%j exits 2 and says why, with the line of usage', async (argv, sentence) => {
    const run = await runBtd(here, ...argv);
    expect(run.exit).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain(sentence);
    expect(run.stderr).toContain('Cách dùng: btd ');
  });

  it('says it as one JSON document too', async () => {
    const run = await runBtd(here, 'package', 'check', '--json');
    expect(run.exit).toBe(2);
    expect(readJson(run)).toMatchObject({ ok: false, command: 'package check', problems: [{ type: 'file-missing' }], usage: 'btd package check FILE' });
  });

  it('shows every command when there is none', async () => {
    const run = await runBtd(here);
    expect(run.exit).toBe(2);
    for (const name of COMMAND_NAMES) expect(run.stderr).toContain(`btd ${name}`);
  });
});

describe('btd, asked for help', () => {
  it('tells every command and the exit codes', async () => {
    for (const argv of [['--help'], ['-h'], ['--lang', 'en', '--help']]) {
      const run = await runBtd(here, ...argv);
      expect(run.exit).toBe(0);
      for (const { syntax } of COMMANDS) expect(run.stdout).toContain(`btd ${syntax}`);
      expect(run.stdout).toMatch(/0 .*; 1 .*; 2 .*; 70 /);
    }
  });

  it.each(COMMAND_NAMES)('tells %s in both languages', async (name) => {
    const [vi, en] = [await runBtd(here, ...name.split(' '), '--help'), await runBtd(here, '--lang=en', ...name.split(' '), '--help')];
    expect([vi.exit, en.exit]).toEqual([0, 0]);
    expect(vi.stdout).toContain(viCliWords.about[name]);
    expect(en.stdout).toContain(enCliWords.about[name]);
  });

  it('has one command for each name', () => {
    expect(COMMANDS.map(({ name }) => name).toSorted()).toEqual([...COMMAND_NAMES].toSorted());
  });

  it('tells the version', async () => {
    expect(await runBtd(here, '--version')).toMatchObject({ exit: 0, stdout: '0.0.0-test\n' });
    expect(JSON.parse((await runBtd(here, '--json', '--version')).stdout)).toEqual({ ok: true, version: '0.0.0-test' });
  });
});

describe('a line of output', () => {
  it('stays one line whatever a file is called, and moves no cursor', () => {
    expect(showLine('a\nb\r\u001b[2Jc\u0085\u202ed\u2028')).toBe('a\\u{a}b\\u{d}\\u{1b}[2Jc\\u{85}\\u{202e}d\\u{2028}');
    expect(toText(['một', 'hai\nba'])).toBe('một\nhai\\u{a}ba\n');
    expect(showLine('Quyết định số 12/QĐ-UBND')).toBe('Quyết định số 12/QĐ-UBND');
  });

  it('of a table counts a Vietnamese letter as one column, in either normal form', () => {
    const rows = [['Đơn vị', 'Điểm'], ['Sở Nội vụ'.normalize('NFD'), '9'], ['Xã', '10,5']];
    expect(toTextTable(['left', 'right'], rows)).toEqual(['Đơn vị     Điểm', 'Sở Nội vụ     9', 'Xã         10,5']);
  });
});
