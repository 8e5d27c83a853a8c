import path from 'node:path';
import { canonicalText } from '#shared/bundle/canonical-text.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Role } from '#shared/domain/council.ts';
import type { MemberId } from '#shared/domain/ids.ts';
import type { Round } from '#shared/domain/round.ts';
import type { Submission } from '#shared/domain/submission.ts';
import type { EvidenceState } from '#shared/ipc/views.ts';
import { ok } from '#shared/kernel/result.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { exportBundle } from '#electron/services/export-bundle/index.ts';
import { workspacesFolder } from '#electron/services/list-workspaces/index.ts';
import { noteSummary } from '#electron/services/list-workspaces/note-summary.ts';
import { applyMerge, prepareMerge } from '#electron/services/merge-bundles/index.ts';
import { closeWorkspace, createWorkspace } from '#electron/services/open-workspace/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { writePdf } from '../e2e/pdf-pane/write-pdf.ts';
import { seededRandom } from '../fixtures/sample-round/seeded-random.ts';
import { LARGE_UNITS, makeLargeRound } from './large-workspace/large-round.ts';
import { makeLargeSet } from './large-workspace/large-set.ts';
import { appraiseEntry, makeLargeSubmission, type LargeEvidence } from './large-workspace/large-submission.ts';
import { putIntoVault } from './put-into-vault.ts';
import { must } from './small-council.ts';
import { digestOf } from './small-round.ts';
import { makeTestKey } from './test-keys.ts';
import { createTestWorld } from './test-world.ts';

/** Folder names below `workspaces/`: the ids that `openWorkspace` is called with. */
export const LARGE_WORKSPACES = { member: 'lon-thanh-vien', secretariat: 'lon-to-thu-ky' } as const;

export type LargeWorkspaces = {
  /** Data folder of the program, which must not run meanwhile. */
  readonly userData: string;
  /** 188 unless given: fewer for a test that counts. */
  readonly units?: number;
};

/**
 * The largest round that the program is built for, 188 units by 102 sub-criteria: a member's workspace with every unit's
 * package and about two thirds of the cells scored (of three units one is done, one half-way, one begun), and the
 * secretariat's, which has merged that member's bundle.
 *
 * All of it goes through the program's own stores, vault and services, and is the same at each run. What a real round has
 * besides: the packages as files, without which the secretariat can issue no kit. Takes about 3 s and 30 MB
 * for 188 units, a tenth of a second for three.
 */
export async function makeLargeWorkspaces({ userData, units = LARGE_UNITS }: LargeWorkspaces): Promise<void> {
  const keys = { member: await makeTestKey('Nguyễn Thị Hạnh', 1), secretary: await makeTestKey('Lê Thu Hà', 3) };
  const set = makeLargeSet();
  const round = makeLargeRound(digestOf(canonicalText(set)), units, { member: keys.member.publicKey, secretary: keys.secretary.publicKey });
  const bundle = path.join(userData, 'goi-ket-qua-tv-1.zip');
  await inNewWorkspace({ userData, id: LARGE_WORKSPACES.member, role: 'member' }, async (context) => {
    scoreUnits(context, set, await fillWorkspace(context, round, set));
    must(await exportBundle({ context, units: round.units.map(({ id }) => id), acceptsPartial: true, key: keys.member, target: bundle, task: QUIET_TASK }));
  });
  await inNewWorkspace({ userData, id: LARGE_WORKSPACES.secretariat, role: 'secretary' }, async (context) => {
    await fillWorkspace(context, round, set);
    must(applyMerge(context, must(await prepareMerge({ context, files: [{ path: bundle, name: path.basename(bundle) }], task: QUIET_TASK }))));
  });
}

type NewWorkspace = { readonly userData: string; readonly id: string; readonly role: Role };

async function inNewWorkspace({ userData, id, role }: NewWorkspace, work: (context: WorkspaceContext) => Promise<void>): Promise<void> {
  const world = createTestWorld();
  const context = must(await createWorkspace({ world, root: path.join(workspacesFolder(userData), id), role, title: 'Đợt lớn', isSample: false }));
  try {
    await work(context);
    await noteSummary(world, context);
  } finally {
    closeWorkspace(context);
  }
}

/** Round, criteria set, evidence and a package of every unit; gives what the units said. */
async function fillWorkspace(context: WorkspaceContext, round: Round, set: CriteriaSet): Promise<readonly Submission[]> {
  const evidence = await keepEvidence(context);
  const states = new Map(evidence.map(({ sha256, pages }): [typeof sha256, EvidenceState] => [sha256, { kind: 'readable', pages }]));
  const chance = seededRandom(188);
  const submissions = round.units.map(({ id }) => makeLargeSubmission({ set, digest: round.criteriaSet, unit: id, evidence, chance }));
  must(
    context.store.transaction((records) => {
      const at = context.world.now();
      const isMember = records.findWorkspace()?.role === 'member';
      records.insertCriteriaSet({ digest: round.criteriaSet, set, at });
      records.replaceRound({ round, at });
      if (isMember) records.setMember({ member: 'tv-1' as MemberId, at });
      for (const submission of submissions) records.insertPackage({ manifest: digestOf(canonicalText(submission)), size: 4096, submission, files: new Map(), evidence: states, at: context.world.now() });
      return ok(null);
    }),
  );
  return submissions;
}

/** The same few documents for all units: the vault keeps each once. */
async function keepEvidence(context: WorkspaceContext): Promise<readonly LargeEvidence[]> {
  const kept: LargeEvidence[] = [];
  for (const [at, title] of ['Kế hoạch cải cách hành chính', 'Báo cáo kết quả năm', 'Biên bản kiểm tra', 'Phụ lục số liệu'].entries()) {
    const pages = 4 * (at + 1);
    const { sha256, size } = await putIntoVault(context, [Buffer.from(writePdf({ pages }), 'latin1')]);
    kept.push({ file: `tai-lieu-${at + 1}.pdf`, size, sha256, pages, title });
  }
  return kept;
}

/** Of three units one is scored whole, one by two thirds and one by a third: a transaction a unit. */
function scoreUnits({ store, world }: WorkspaceContext, set: CriteriaSet, submissions: readonly Submission[]): void {
  const leaves = new Map(set.nodes.map((node) => [node.code, node]));
  const chance = seededRandom(102);
  for (const [at, submission] of submissions.entries()) {
    const manifest = digestOf(canonicalText(submission));
    const share = 1 - (at % 3) / 3;
    must(
      store.transaction((records) => {
        for (const entry of submission.entries) {
          const leaf = leaves.get(entry.code);
          if (leaf === undefined || chance() > share) continue;
          records.saveScore({ unit: submission.unit, score: appraiseEntry(leaf, entry, chance), package: manifest, at: world.now() });
        }
        return ok(null);
      }),
    );
  }
}
