/** Words of the menu, of the system's dialogs and of the one box that is shown when the program cannot go on. */
export type ShellWords = {
  readonly menu: {
    readonly file: string;
    readonly openFiles: string;
    readonly startScreen: string;
    readonly backups: string;
    readonly quit: string;
    readonly edit: string;
    readonly undo: string;
    readonly redo: string;
    readonly cut: string;
    readonly copy: string;
    readonly paste: string;
    readonly selectAll: string;
    readonly find: string;
    readonly go: string;
    readonly overview: string;
    readonly signAndExport: string;
    readonly merge: string;
    readonly results: string;
    readonly round: string;
    readonly criteriaSet: string;
    readonly policy: string;
    readonly survey: string;
    readonly view: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly zoomReset: string;
    readonly fullScreen: string;
    readonly minimize: string;
    readonly developerTools: string;
    readonly help: string;
    readonly helpHere: string;
    readonly shortcuts: string;
    readonly about: string;
  };
  readonly dialog: {
    readonly openTitle: string;
    readonly saveTitle: string;
    readonly folderTitle: string;
    /** All that the screen asks for, in one. */
    readonly suitable: string;
    readonly archives: string;
    readonly spreadsheets: string;
    readonly jsonFiles: string;
    readonly allFiles: string;
  };
  readonly engineDied: { readonly title: string; readonly body: (detail: string) => string };
  readonly pageDied: { readonly title: string; readonly body: (detail: string) => string };
};
