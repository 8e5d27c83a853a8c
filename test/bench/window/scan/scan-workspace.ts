import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { MemberId, Sha256 } from '#shared/domain/ids.ts';
import { submissionSchema } from '#shared/domain/submission.ts';
import { ok } from '#shared/kernel/result.ts';
import { workspacesFolder } from '#electron/services/list-workspaces/index.ts';
import { closeWorkspace, createWorkspace } from '#electron/services/open-workspace/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { putIntoVault } from '#test/support/put-into-vault.ts';
import { must } from '#test/support/small-council.ts';
import { manifestOf, smallRound, smallSet, smallSetDigest, smallSubmission } from '#test/support/small-round.ts';
import { createTestWorld } from '#test/support/test-world.ts';
import { SCAN_PAGES } from './write-scan.ts';

export const SCAN_WORKSPACE = 'ban-quet';

/** The page that the first criterion cites. */
export const CITED_PAGE = 400;
/** The criterion behind it cites nothing: whoever comes from there has nothing open, and nothing made ready. */
export const SCAN_CODES = { withScan: '1.1', behindIt: '1.2' } as const;

/** A member's workspace of one package whose only evidence is the scan. Gives the folder and the scan's digest. */
export async function makeScanWorkspace(userData: string, scan: string): Promise<{ readonly root: string; readonly sha256: Sha256 }> {
  const root = path.join(workspacesFolder(userData), SCAN_WORKSPACE);
  const context = must(await createWorkspace({ world: createTestWorld(), root, role: 'member', title: smallRound.title, isSample: false }));
  try {
    return { root, sha256: await fillWorkspace(context, scan) };
  } finally {
    closeWorkspace(context);
  }
}

const CITATION = { file: 'ban-quet.pdf', pages: { from: CITED_PAGE, to: CITED_PAGE }, section: '', note: '', documentNumber: '', documentDate: null };

async function fillWorkspace(context: WorkspaceContext, scan: string): Promise<Sha256> {
  const { world, store } = context;
  const { sha256 } = await putIntoVault(context, createReadStream(scan, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>);
  const { entries, evidence: _, ...rest } = smallSubmission();
  const submission = submissionSchema.parse({
    ...rest,
    entries: entries.map((entry) => ({ ...entry, citations: entry.code === SCAN_CODES.withScan ? [CITATION] : [] })),
    evidence: [{ file: 'ban-quet.pdf', size: (await stat(scan)).size, sha256, pages: SCAN_PAGES, title: 'Bản quét 500 trang' }],
  });
  must(
    store.transaction((records) => {
      const at = world.now();
      records.insertCriteriaSet({ digest: smallSetDigest, set: smallSet, at });
      records.replaceRound({ round: smallRound, at });
      records.setMember({ member: 'm1' as MemberId, at });
      records.insertPackage({ manifest: manifestOf(submission), size: 4096, submission, files: new Map(), evidence: new Map([[sha256, { kind: 'readable', pages: SCAN_PAGES }]]), at });
      return ok(null);
    }),
  );
  return sha256;
}
