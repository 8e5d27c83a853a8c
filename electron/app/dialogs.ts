import path from 'node:path';
import { app, dialog, shell, type BrowserWindow, type FileFilter } from 'electron';
import { z } from 'zod';
import { INPUT_SCHEMAS } from '#electron/ipc/input-schemas.ts';
import type { ShellWords } from '#renderer/text/shell-words.ts';
import { SAMPLE_TABLES } from '#shared/domain/sample.ts';
import { MAIN_METHODS, type Method, type ReplyOf } from '#shared/ipc/contract.ts';
import type { FileKind } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { err, ok, type Err } from '#shared/kernel/result.ts';
import type { FileTokens } from './file-tokens.ts';

type MainMethod = (typeof MAIN_METHODS)[number];
export const isMainMethod = (method: Method): method is MainMethod => MAIN_METHODS.some((name) => name === method);

/** The calls that the main process answers itself. Inputs are unchecked: they are parsed here. */
export type Dialogs = { readonly [M in MainMethod]: (input: unknown) => Promise<ReplyOf<M>> };

export type DialogParts = {
  readonly window: BrowserWindow;
  readonly tokens: FileTokens;
  /** Folder `resources` of the program. */
  readonly resources: string;
  /** Asked anew: the language may change while the program runs. */
  readonly words: () => ShellWords['dialog'];
};

export function createDialogs({ window, tokens, resources, words }: DialogParts): Dialogs {
  // The folder of the last dialog: whoever opened from the stick saves to the stick.
  let lastFolder = app.getPath('documents');
  return {
    // By the names in the list, never by one that the page gives.
    listSampleTables: async () =>
      ok(await Promise.all(SAMPLE_TABLES.map(async ({ kind, name }) => ({ kind, file: await tokens.issue(path.join(resources, 'sample-round', name), 'read') })))),
    chooseFiles: async (input) => {
      const parsed = INPUT_SCHEMAS.chooseFiles.safeParse(input);
      if (!parsed.success) return refuseInput('chooseFiles', parsed.error);
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: words().openTitle,
        defaultPath: lastFolder,
        filters: filtersFor(parsed.data.kinds, words()),
        properties: ['openFile', 'multiSelections'],
      });
      if (canceled || filePaths[0] === undefined) return ok([]);
      lastFolder = path.dirname(filePaths[0]);
      return ok(await Promise.all(filePaths.map((file) => tokens.issue(file, 'read'))));
    },
    chooseTarget: async (input) => {
      const parsed = INPUT_SCHEMAS.chooseTarget.safeParse(input);
      if (!parsed.success) return refuseInput('chooseTarget', parsed.error);
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: words().saveTitle,
        // The page proposes a name, never a place.
        defaultPath: path.join(lastFolder, toFileName(parsed.data.suggestedName)),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return ok(null);
      lastFolder = path.dirname(filePath);
      return ok(await tokens.issue(filePath, 'write'));
    },
    chooseFolder: async (input) => {
      const parsed = INPUT_SCHEMAS.chooseFolder.safeParse(input);
      if (!parsed.success) return refuseInput('chooseFolder', parsed.error);
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: words().folderTitle, defaultPath: lastFolder, properties: ['openDirectory', 'createDirectory'] });
      const [folder] = filePaths;
      if (canceled || folder === undefined) return ok(null);
      lastFolder = folder;
      return ok(await tokens.issue(folder, 'write'));
    },
    showInFolder: async (input) => {
      const parsed = INPUT_SCHEMAS.showInFolder.safeParse(input);
      if (!parsed.success) return refuseInput('showInFolder', parsed.error);
      const file = tokens.pathOf(parsed.data.token);
      if (file === null) return err([{ type: 'file-missing', where: '' }]);
      // Shows the folder with the file marked; nothing is opened or run.
      shell.showItemInFolder(file);
      return ok(null);
    },
  };
}

const refuseInput = (method: MainMethod, error: z.ZodError): Err<readonly Problem[]> =>
  err([{ type: 'input-invalid', where: method, detail: z.prettifyError(error) }]);

const ARCHIVE_ENDINGS = ['zip', 'btdpackage', 'btdkit', 'btdbundle'];
const SPREADSHEET_ENDINGS = ['xlsx', 'xlsm', 'csv'];

const ENDINGS: { readonly [K in FileKind]: 'archives' | 'spreadsheets' | 'jsonFiles' } = {
  package: 'archives',
  kit: 'archives',
  bundle: 'archives',
  spreadsheet: 'spreadsheets',
  'criteria-set': 'jsonFiles',
  round: 'jsonFiles',
  'join-request': 'jsonFiles',
};

/**
 * All kinds asked for in one filter first, because a dialog opens on the first; then each by itself, everything last: a
 * file with an unusual ending is judged by its contents, not its name.
 */
function filtersFor(kinds: readonly FileKind[], words: ShellWords['dialog']): FileFilter[] {
  const asked = new Set(kinds.map((kind) => ENDINGS[kind]));
  const each = [
    { group: 'archives', name: words.archives, extensions: ARCHIVE_ENDINGS },
    { group: 'spreadsheets', name: words.spreadsheets, extensions: SPREADSHEET_ENDINGS },
    { group: 'jsonFiles', name: words.jsonFiles, extensions: ['json'] },
  ] as const;
  const filters = each.filter(({ group }) => asked.has(group)).map(({ name, extensions }) => ({ name, extensions: [...extensions] }));
  const all = filters.length < 2 ? [] : [{ name: words.suitable, extensions: filters.flatMap(({ extensions }) => extensions) }];
  return [...all, ...filters, { name: words.allFiles, extensions: ['*'] }];
}

/** One name that Windows, macOS and Linux all take: no separators, no control characters, no dot or blank at the ends. */
function toFileName(suggested: string): string {
  const cleaned = suggested
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return cleaned === '' ? 'btd' : cleaned;
}
