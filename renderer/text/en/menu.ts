import type { ShellWords } from '../shell-words.ts';

export const enShellWords: ShellWords = {
  menu: {
    file: 'File',
    openFiles: 'Open files…',
    startScreen: 'Start screen',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    find: 'Find in evidence…',
    go: 'Go',
    units: 'Units',
    signAndExport: 'Sign and export a bundle',
    merge: 'Merge',
    results: 'Results',
    round: 'Round',
    criteriaSet: 'Criteria set',
    policy: 'Ranking policy',
    survey: 'Survey scores',
    view: 'View',
    zoomIn: 'Larger text',
    zoomOut: 'Smaller text',
    zoomReset: 'Usual text size',
    fullScreen: 'Full screen',
    minimize: 'Minimise window',
    developerTools: 'Developer tools',
    help: 'Help',
    shortcuts: 'Keyboard shortcuts',
    about: 'About Appraisal Desk',
  },
  dialog: {
    openTitle: 'Choose files',
    saveTitle: 'Save file',
    archives: 'Packages, kits, bundles',
    jsonFiles: 'JSON files',
    allFiles: 'All files',
  },
  engineDied: {
    title: 'Appraisal Desk has to stop',
    body: (detail) =>
      `The part of the program that handles data has stopped unexpectedly. Everything that was shown as saved is safe on disk. Please start the program again; if it happens again, send the line below to whoever supports you.\n\n${detail}`,
  },
  pageDied: {
    title: 'The window has to stop',
    body: (detail) =>
      `The screen of the program has stopped several times in a row. Everything that was shown as saved is safe on disk. Please start the program again; if it happens again, send the line below to whoever supports you.\n\n${detail}`,
  },
};
