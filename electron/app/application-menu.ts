import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/ipc/contract.ts';
import type { ShellWords } from '#renderer/text/shell-words.ts';

export type MenuParts = {
  readonly words: ShellWords['menu'];
  readonly isDeveloping: boolean;
  readonly isMac: boolean;
  readonly choose: (command: MenuCommand) => void;
};

/** The menu as data: entries either name a command of the page or one of Electron's roles. */
export function menuTemplate({ words, isDeveloping, isMac, choose }: MenuParts): MenuItemConstructorOptions[] {
  const entry = (command: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => choose(command),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return [
    {
      label: words.file,
      submenu: [
        entry('open-files', words.openFiles, 'CmdOrCtrl+O'),
        entry('start-screen', words.startScreen),
        entry('backups', words.backups),
        line,
        { role: 'quit', label: words.quit, accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        line,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
        line,
        entry('find', words.find, 'CmdOrCtrl+F'),
      ],
    },
    {
      label: words.go,
      submenu: [
        entry('overview', words.overview, 'CmdOrCtrl+1'),
        entry('sign-and-export', words.signAndExport, 'CmdOrCtrl+2'),
        entry('merge', words.merge, 'CmdOrCtrl+3'),
        entry('results', words.results, 'CmdOrCtrl+4'),
        entry('round', words.round, 'CmdOrCtrl+5'),
        entry('criteria-set', words.criteriaSet, 'CmdOrCtrl+6'),
        entry('policy', words.policy, 'CmdOrCtrl+7'),
        entry('survey', words.survey, 'CmdOrCtrl+8'),
      ],
    },
    {
      label: words.view,
      submenu: [
        // The page's own text zoom, kept with the preferences; Chromium's would scale the evidence twice.
        entry('zoom-in', words.zoomIn, 'CmdOrCtrl+='),
        entry('zoom-out', words.zoomOut, 'CmdOrCtrl+-'),
        entry('zoom-reset', words.zoomReset, 'CmdOrCtrl+0'),
        line,
        { role: 'togglefullscreen', label: words.fullScreen, accelerator: isMac ? 'Ctrl+Cmd+F' : 'F11' },
        { role: 'minimize', label: words.minimize },
        ...(isDeveloping ? [line, { role: 'toggleDevTools' as const, label: words.developerTools, accelerator: 'CmdOrCtrl+Shift+I' }] : []),
      ],
    },
    {
      label: words.help,
      submenu: [entry('help', words.helpHere, 'F1'), entry('shortcuts', words.shortcuts), entry('about', words.about)],
    },
  ];
}
