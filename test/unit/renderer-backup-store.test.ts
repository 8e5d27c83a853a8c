import { describe, expect, it } from 'vitest';
import { createBackupStore } from '#renderer/stores/backup-store.ts';
import { needsWayBack } from '#shared/backup/needs-way-back.ts';
import type { WayBack } from '#shared/ipc/backup-views.ts';
import { instantSchema } from '#shared/domain/schema.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { makeAnsweringClient } from '#test/support/answering-client.ts';

const DAMAGED: readonly Problem[] = [{ type: 'workspace-damaged', where: '', detail: 'row 7 missing' }];
const MISSING: readonly Problem[] = [{ type: 'workspace-missing', where: '' }];
const NEWER: readonly Problem[] = [{ type: 'workspace-newer', where: '', found: 9, known: 3 }];
const IN_USE: readonly Problem[] = [{ type: 'workspace-in-use', where: '' }];
const EMPTIED: readonly Problem[] = [{ type: 'workspace-not-recognised', where: '' }];

const nothing: WayBack = { title: 'Đợt', newest: null, otherDrive: null };
const found: WayBack = { ...nothing, newest: { spot: 'beside', name: 'b', at: instantSchema.parse('2026-11-21T07:05:00.000Z'), reason: 'schedule', journal: 12, size: 400 } };

/** What the start screen offers after an opening was refused with these problems. */
async function offer(problems: readonly Problem[], wayBack: WayBack) {
  const { client, asked, answer } = makeAnsweringClient();
  const backups = createBackupStore(client);
  const offering = backups.offerWayBack('dot-1', problems);
  answer('findWayBack', ok(wayBack));
  return { isOffered: await offering, asked, lost: backups.store.getState().lost };
}

describe('what answers a refused opening', () => {
  it.each([
    ['damaged records', DAMAGED, true],
    ['records that are gone', MISSING, true],
    ['a file that was emptied', EMPTIED, true],
    ['records of a newer program', NEWER, false],
    ['records that another program holds', IN_USE, false],
    ['a disk that refuses', [{ type: 'disk', where: '', code: 'EACCES', act: 'open' }] satisfies readonly Problem[], false],
  ] as const)('is a backup for %s: %#', (_name, problems, isNeeded) => {
    expect(needsWayBack(problems)).toBe(isNeeded);
  });

  it('is offered with what was found, and with why it was refused', async () => {
    expect(await offer(DAMAGED, found)).toMatchObject({ isOffered: true, lost: { workspace: 'dot-1', wayBack: found, problems: DAMAGED } });
  });

  it('is offered for damaged records also without a backup: there is still the rescue folder', async () => {
    expect(await offer(DAMAGED, nothing)).toMatchObject({ isOffered: true, lost: { wayBack: { newest: null } } });
  });

  it('is not offered where there is neither a file nor a backup', async () => {
    expect(await offer(MISSING, nothing)).toMatchObject({ isOffered: false, lost: null });
  });

  it('is not even looked for when a newer program wrote the records', async () => {
    const { client, asked } = makeAnsweringClient();
    const backups = createBackupStore(client);
    expect(await backups.offerWayBack('dot-1', NEWER)).toBe(false);
    expect(asked).toEqual([]);
  });
});
