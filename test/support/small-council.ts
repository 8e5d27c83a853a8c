import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CriterionCode, UnitId } from '#shared/domain/ids.ts';
import { roundSchema, type Round } from '#shared/domain/round.ts';
import type { Appraisal } from '#shared/domain/scorecard.ts';
import type { Points } from '#shared/kernel/points.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { createPdfInspector, type PdfInspector } from '#electron/evidence/inspect-pdf.ts';
import type { World } from '#electron/platform/disk.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { buildPackage } from '#electron/services/build-package/index.ts';
import { exportBundle } from '#electron/services/export-bundle/index.ts';
import { importPackage } from '#electron/services/import-package/index.ts';
import { issueKit } from '#electron/services/issue-kit/index.ts';
import { closeWorkspace, createWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { recordScore } from '#electron/services/record-score/index.ts';
import { startFromKit } from '#electron/services/start-from-kit/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { smallRound, smallSet, smallSetDigest, smallSubmission } from './small-round.ts';
import { makeTestKey } from './test-keys.ts';
import { createTestWorld } from './test-world.ts';

export type TestKey = Awaited<ReturnType<typeof makeTestKey>>;
export type CouncilKeys = { readonly m1: TestKey; readonly m2: TestKey; readonly s1: TestKey };

export const UNIT = 'so-noi-vu' as UnitId;

export async function makeCouncilKeys(): Promise<CouncilKeys> {
  return { m1: await makeTestKey('Nguyễn Thị Hạnh', 1), m2: await makeTestKey('Trần Văn Bình', 2), s1: await makeTestKey('Lê Thu Hà', 3) };
}

/** The small round with a key for each of its people. */
export function makeCouncilRound(keys: CouncilKeys): Round {
  const byId: Readonly<Record<string, TestKey>> = keys;
  return roundSchema.parse({ ...smallRound, members: smallRound.members.map((member) => ({ ...member, key: byId[member.id]?.publicKey ?? null })) });
}

export const openInspector = (): PdfInspector => createPdfInspector({ threadUrl: new URL('../../electron/evidence/inspect-thread.ts', import.meta.url) });

/** The small submission and two tiny files of evidence, as a unit has them before it packs them. */
export function writeUnitFiles(folder: string, revision = 1): { readonly submission: string; readonly evidenceFolder: string } {
  const evidenceFolder = path.join(folder, 'evidence');
  const { evidence: _, entries, ...submission } = smallSubmission(revision);
  const cited = entries.map((entry) => ({ ...entry, citations: entry.citations.slice(0, 1).map((citation) => ({ ...citation, file: 'ke-hoach.pdf' })) }));
  mkdirSync(evidenceFolder, { recursive: true });
  writeFileSync(path.join(folder, 'submission.json'), JSON.stringify({ ...submission, entries: cited }));
  writeFileSync(path.join(evidenceFolder, 'ke-hoach.pdf'), makeTinyPdf());
  writeFileSync(path.join(evidenceFolder, 'scan.pdf'), 'không phải PDF');
  return { submission: path.join(folder, 'submission.json'), evidenceFolder };
}

/** One empty page. */
function makeTinyPdf(): string {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>'];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${body}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  return `${text}xref\n0 4\n0000000000 65535 f \n${offsets.join('')}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`;
}

export async function packUnit(folder: string, target: string, revision = 1): Promise<void> {
  const files = writeUnitFiles(folder, revision);
  must(await buildPackage({ world: createTestWorld(), ...files, target, task: QUIET_TASK }));
}

/** The secretariat's workspace with round and criteria, and no package yet. */
export async function makeSecretariat(root: string, round: Round): Promise<void> {
  const context = must(await createWorkspace({ world: createTestWorld(), root, role: 'secretary', title: round.title, isSample: false }));
  must(
    context.store.transaction((records) => {
      records.insertCriteriaSet({ digest: smallSetDigest, set: smallSet, at: context.world.now() });
      records.replaceRound({ round, at: context.world.now() });
      return ok(null);
    }),
  );
  closeWorkspace(context);
}

/** Opens a workspace on a sound disk, works in it on the given one, and closes it whatever happens. */
export async function inWorkspace<T>(world: World, root: string, work: (context: WorkspaceContext) => Promise<T> | T): Promise<T> {
  const context = must(await openWorkspace({ world: createTestWorld(), root }));
  try {
    return await work({ ...context, world });
  } finally {
    closeWorkspace(context);
  }
}

export async function importInto(root: string, file: string, inspector: PdfInspector): Promise<void> {
  must(await inWorkspace(createTestWorld(), root, (context) => importPackage({ context, inspector, path: file, name: path.basename(file), task: QUIET_TASK })));
}

export async function issueFrom(root: string, key: TestKey, target: string): Promise<void> {
  must(await inWorkspace(createTestWorld(), root, (context) => issueKit({ context, key, target, task: QUIET_TASK })));
}

export async function startMember(root: string, kit: string, { key, inspector }: { readonly key: TestKey; readonly inspector: PdfInspector }): Promise<void> {
  closeWorkspace(
    must(await startFromKit({ world: createTestWorld(), inspector, root, path: kit, task: QUIET_TASK, isSample: false, fingerprint: null, identities: [key.thumbprint] })),
  );
}

/** Records one score, with a reason for everything. */
export function score(context: WorkspaceContext, code: string, points: number): void {
  const appraisal: Appraisal = { kind: 'scored', points: points as Points };
  must(recordScore(context, { unit: UNIT, code: code as CriterionCode, appraisal, reason: 'Đủ tài liệu kiểm chứng.', question: null, figures: [] }));
}

export async function exportFrom(root: string, key: TestKey, target: string): Promise<number> {
  const exported = await inWorkspace(createTestWorld(), root, (context) => exportBundle({ context, units: [UNIT], acceptsPartial: true, key, target, task: QUIET_TASK }));
  return must(exported).revision;
}

export type MakeCouncil = { readonly folder: string; readonly keys: CouncilKeys; readonly inspector: PdfInspector };

/**
 * Everything up to the bundles: `goi.zip`, `thu-ky/`, `kit.zip`, `tv-1/` with two scores, and `tv-2/` with one of them
 * otherwise; `m1.zip` and `m2.zip`, their bundles.
 */
export async function makeCouncil({ folder, keys, inspector }: MakeCouncil): Promise<void> {
  const at = (name: string): string => path.join(folder, name);
  await packUnit(at('don-vi'), at('goi.zip'));
  await makeSecretariat(at('thu-ky'), makeCouncilRound(keys));
  await importInto(at('thu-ky'), at('goi.zip'), inspector);
  await issueFrom(at('thu-ky'), keys.s1, at('kit.zip'));
  for (const [member, root, file, cells] of [['m1', 'tv-1', 'm1.zip', [['1.1', 7500], ['2.1', 2500]]], ['m2', 'tv-2', 'm2.zip', [['2.1', 5000]]]] as const) {
    await startMember(at(root), at('kit.zip'), { key: keys[member], inspector });
    await inWorkspace(createTestWorld(), at(root), (context) => {
      for (const [code, points] of cells) score(context, code, points);
    });
    await exportFrom(at(root), keys[member], at(file));
  }
}

export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`expected ok, found ${JSON.stringify(result.error)}`);
  return result.value;
}
