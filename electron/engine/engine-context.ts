import type { Locale, TaskProgress } from '#shared/ipc/views.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { ResultSheetWords } from '#shared/report/result-sheet.ts';
import type { PdfInspector } from '#electron/evidence/inspect-pdf.ts';
import type { World } from '#electron/platform/disk.ts';
import type { AutomaticBackups } from './automatic-backups.ts';
import type { Desk } from './desk.ts';
import type { Tasks } from './tasks.ts';

/** What the engine is made of: the outside world, and who is told of what. */
export type EngineParts = {
  readonly world: World;
  /** The program's own folder for this person. */
  readonly userData: string;
  /** `resources` of the program, read only. */
  readonly resources: string;
  readonly version: string;
  /** Code of the thread that inspects PDFs. */
  readonly inspectThread: URL;
  /** Words of the sheets that the engine writes, by language. */
  readonly sheetWords: Readonly<Record<Locale, ResultSheetWords>>;
  readonly onProgress: (progress: TaskProgress) => void;
  /** Calls again and again after so many milliseconds, until what it gives is called. */
  readonly every: (milliseconds: number, act: () => void) => () => void;
  /** A backup that nobody asked for failed. */
  readonly onBackupFailed: (problems: readonly Problem[]) => void;
  /** Told before the reply of the call that opened or closed it. */
  readonly onWorkspace: (root: string | null) => void;
  readonly onLocale: (locale: Locale) => void;
};

/** What a handler is given. */
export type EngineContext = Omit<EngineParts, 'inspectThread' | 'onProgress' | 'every' | 'onBackupFailed'> & {
  readonly desk: Desk;
  readonly backups: AutomaticBackups;
  readonly tasks: Tasks;
  readonly inspector: PdfInspector;
  /** Absolute path of a token of this call; null when the main process does not know it. */
  readonly pathOf: (token: string) => string | null;
};
