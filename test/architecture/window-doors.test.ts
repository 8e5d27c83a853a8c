import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALLS_THAT_READ, WAYS_IN } from '#test/support/window-doors.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What names a file from outside, wherever it stands; a word for it that is not here would be a way around the list. */
const NAMING = [
  'arrivals.add(', 'tokens.issue(', 'showOpenDialog(', 'showSaveDialog(', 'acceptDrop(', `on('filesArrived'`, `call('chooseFiles'`, `call('chooseFolder'`, `call('listSampleTables'`, 'chooseAndReceive(',
] as const;
/** Other ways by which a browser or Electron would take a file: there are none. */
const FOREIGN = /type="file"|showOpenFilePicker|showDirectoryPicker|webkitGetAsEntry|getAsFileSystemHandle|FileTrigger|DropZone|showOpenDialogSync|launchQueue|\bclipboardData\.(?:files|items)|\bclipboard\.read\(/;

const sources = ['electron/app', 'electron/preload', 'renderer']
  .flatMap((folder) => readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

const textOf = (source: string): string => readFileSync(path.join(ROOT, source), 'utf8');
/** Where it is made is no use of it. */
const countUses = (source: string, use: string): number => textOf(source).replaceAll(/function \w+\(/g, '').split(use).length - 1;

const titlesIn = (spec: string): readonly string[] => [...textOf(`test/e2e/${spec}.spec.ts`).matchAll(/^\s*test\((?:corpusTitle\([^)]*, )?'((?:[^'\\]|\\.)*)'/gm)].map(([, title = '']) => title);

describe('the doors of the window for files', () => {
  it('are all on the list, each as often as it stands in the sources', () => {
    const found = sources.flatMap((source) => NAMING.flatMap((use) => {
      const times = countUses(source, use);
      return times === 0 ? [] : [`${source} ${use} ${String(times)}`];
    }));
    // The client hands the drop on from the bridge.
    const own = found.filter((line) => !line.startsWith('renderer/api/client.ts ') && !line.startsWith('electron/preload/'));
    expect(own.toSorted()).toEqual(WAYS_IN.map(({ source, use, times }) => `${source} ${use} ${String(times)}`).toSorted());
  });

  it('are opened by no other means of a browser', () => {
    expect(sources.filter((source) => FOREIGN.test(textOf(source)))).toEqual([]);
  });

  const named = [...WAYS_IN.flatMap(({ source, tests }) => tests.map((test) => ({ door: source, test }))), ...Object.entries(CALLS_THAT_READ).flatMap(([door, use]) => (use.kind === 'reads' ? use.tests.map((test) => ({ door, test })) : []))];

  it.each(named)('$door is tried by $test', ({ test }) => {
    const [spec = '', title = ''] = test.split(/: (.*)/s);
    expect(titlesIn(spec).some((one) => one.startsWith(title)), test).toBe(true);
  });

  it('that read what a stranger made are each tried', () => {
    expect(Object.entries(CALLS_THAT_READ).filter(([, use]) => use.kind === 'reads' && use.tests.length === 0)).toEqual([]);
  });
});
