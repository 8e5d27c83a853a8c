import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAppProtocol } from '#electron/app/app-protocol.ts';
import type { Disk } from '#electron/platform/disk.ts';

const PAGE = '/srv/page';
const WORKSPACE = '/srv/workspace';

/** A disk on which every file is there, and that notes which were asked for. */
function watchedDisk(): { readonly disk: Disk; readonly touched: string[] } {
  const touched: string[] = [];
  const missing = Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
  const note = (file: string): Promise<never> => {
    touched.push(path.resolve(file));
    return Promise.reject(missing);
  };
  return { disk: { readWhole: note, open: note, stat: note, list: note } as unknown as Disk, touched };
}

/** Parts of which ways out of a folder are made, plain and encoded. */
const piece = fc.oneof(
  fc.constantFrom(
    '..', '.', '%2e%2e', '%2E%2e', '..%2f', '%2f', '%5c', '\\', '/', '//', '%00', ':', 'C:', '~', 'evidence', 'assets', 'desk.sqlite', 'settings.json', 'a.js', 'a.pdf', '.env', '?', '#', '%252e%252e', '\u2025', '\uFF0E\uFF0E', 'ab'.padEnd(64, '0'),
  ),
  fc.string({ maxLength: 8 }),
);
const address = fc.array(piece, { maxLength: 10 }).map((pieces) => `app://desk/${pieces.join('/')}`);

describe('whatever address the page asks for', () => {
  it('no file is touched but those of the built page and evidence by its digest', async () => {
    await fc.assert(
      fc.asyncProperty(address, async (asked) => {
        fc.pre(URL.canParse(asked));
        const { disk, touched } = watchedDisk();
        const answer = await createAppProtocol({ disk, pageFolder: PAGE, openWorkspaceRoot: () => WORKSPACE })(new Request(asked));
        expect(answer.status).toBe(404);
        for (const file of touched) expect(file).toMatch(/^\/srv\/page\/[\w/.-]+$|^\/srv\/workspace\/vault\/[0-9a-f]{2}\/[0-9a-f]{64}\.pdf$/);
      }),
      { numRuns: 3000 },
    );
  });

  it('a file of the page and a piece of evidence are looked for where they are', async () => {
    const { disk, touched } = watchedDisk();
    const serve = createAppProtocol({ disk, pageFolder: PAGE, openWorkspaceRoot: () => WORKSPACE });
    await serve(new Request('app://desk/assets/a.js'));
    await serve(new Request(`app://desk/evidence/${'ab'.padEnd(64, '0')}`));
    expect(touched).toEqual([`${PAGE}/assets/a.js`, `${WORKSPACE}/vault/ab/${'ab'.padEnd(64, '0')}.pdf`]);
  });
});
