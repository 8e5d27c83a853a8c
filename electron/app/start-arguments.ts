/** What the command line of a start asks for. */
export type StartArguments = {
  /** `--user-data=DIR`: another data folder, so that two programs can run side by side and tests start clean. */
  readonly userData: string | null;
  /** `--sample`: open the sample round when nothing was open last time. */
  readonly isSample: boolean;
  /** Files to open, as they were written: absolute or relative to the folder of that start. */
  readonly files: readonly string[];
};

const USER_DATA = '--user-data=';
/** Only these are taken from a command line: `electron .` and Chromium's own switches stand there too. */
const OPENABLE = /\.(?:zip|btdkit|btdbundle|btdpackage|json)$/i;

/** Reads `process.argv` or the arguments of a second start; the first entry is the program itself. */
export function parseStartArguments(argv: readonly string[]): StartArguments {
  const rest = argv.slice(1);
  const userData = rest.findLast((text) => text.startsWith(USER_DATA))?.slice(USER_DATA.length) ?? '';
  return {
    userData: userData === '' ? null : userData,
    isSample: rest.includes('--sample'),
    files: rest.filter((text) => !text.startsWith('-') && OPENABLE.test(text)),
  };
}
