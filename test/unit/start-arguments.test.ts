import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStartArguments } from '#electron/app/start-arguments.ts';
import { findResourcesFolder } from '#electron/platform/resources-folder.ts';

describe('the command line of a start', () => {
  it('names files by their ending and leaves Electron’s and Chromium’s own words alone', () => {
    const start = parseStartArguments(['electron', '.', '--inspect', 'kết quả.btdbundle', '/stick/GÓI.ZIP', 'notes.txt', '--evil.zip']);
    expect(start).toEqual({ userData: null, isSample: false, files: ['kết quả.btdbundle', '/stick/GÓI.ZIP'] });
  });

  it('takes the sample round and the last data folder that is named', () => {
    const start = parseStartArguments(['desk', '--sample', '--user-data=/a', '--user-data=/b']);
    expect(start).toEqual({ userData: '/b', isSample: true, files: [] });
  });

  it('takes an empty data folder for none, and never the program for a file', () => {
    expect(parseStartArguments(['/tmp/desk.zip', '--user-data='])).toEqual({ userData: null, isSample: false, files: [] });
  });
});

describe('the folder of the program’s own data', () => {
  it('is in the clone beside out, and beside the archive of an installed program', () => {
    expect(findResourcesFolder(path.resolve('/clone/out/app'))).toBe(path.resolve('/clone/resources'));
    expect(findResourcesFolder(path.resolve('/opt/desk/resources/app.asar/out/app'))).toBe(path.resolve('/opt/desk/resources/resources'));
  });
});
