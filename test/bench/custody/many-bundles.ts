import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { canonicalBytes, canonicalText } from '#shared/bundle/canonical-text.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Role } from '#shared/domain/council.ts';
import type { MemberId, Sha256, UnitId } from '#shared/domain/ids.ts';
import { roundSchema, type Round } from '#shared/domain/round.ts';
import type { Submission } from '#shared/domain/submission.ts';
import type { EvidenceState } from '#shared/ipc/views.ts';
import { ok } from '#shared/kernel/result.ts';
import { createRealWorld } from '#electron/platform/real-world.ts';
import { QUIET_TASK } from '#electron/platform/task.ts';
import { exportBundle } from '#electron/services/export-bundle/index.ts';
import { applyMerge, prepareMerge, type PreparedMerge } from '#electron/services/merge-bundles/index.ts';
import { closeWorkspace, createWorkspace } from '#electron/services/open-workspace/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { seededRandom } from '../../fixtures/sample-round/seeded-random.ts';
import { LARGE_UNITS, makeLargeRound } from '#test/support/large-workspace/large-round.ts';
import { makeLargeSet } from '#test/support/large-workspace/large-set.ts';
import { appraiseEntry, makeLargeSubmission } from '#test/support/large-workspace/large-submission.ts';
import { must } from '#test/support/small-council.ts';
import { digestOf } from '#test/support/small-round.ts';
import { makeTestKey } from '#test/support/test-keys.ts';
import type { BenchLine } from '../bench-line.ts';
import { describeTimes, median } from '../quantile.ts';
import { inDataFolder } from '../window/data-folder.ts';
import { timeOf } from './large-files.ts';

const TURNS = 5;
const BUNDLES = 50;
/** By 100 cells or so that one member scores in each: 2 000 scores a bundle. */
const UNITS_EACH = 20;
const MOST_TIMES_FLOOR = 3;

/** One document that every unit cites; its bytes are not needed. */
const EVIDENCE = { file: 'ke-hoach.pdf', size: 1000, sha256: digestOf('ke-hoach'), pages: 4, title: 'Kế hoạch' };
const STATES = new Map<Sha256, EvidenceState>([[EVIDENCE.sha256, { kind: 'readable', pages: EVIDENCE.pages }]]);

type TestKey = Awaited<ReturnType<typeof makeTestKey>>;
type Large = { readonly round: Round; readonly set: CriteriaSet; readonly submissions: readonly Submission[] };

/** 50 bundles of 2 000 scores into an empty table, against verifying as many signatures and parsing as much JSON alone. */
export function measureManyBundles(): Promise<readonly BenchLine[]> {
  return inDataFolder(async (folder) => {
    await mkdir(folder, { recursive: true });
    const keys = await Promise.all(Array.from({ length: BUNDLES }, (_, at) => makeTestKey(`Thành viên ${String(at + 1)}`, at + 1)));
    const large = makeLarge(keys);
    const files: string[] = [];
    for (const [at, key] of keys.entries()) files.push(await writeBundle({ folder, large, key, at }));

    const ours: number[] = [];
    const floor: number[] = [];
    let cells = 0;
    for (let turn = 0; turn < TURNS; turn += 1) {
      const prepared = await inNew(path.join(folder, `thu-ky-${String(turn)}`), 'secretary', async (context) => {
        fill(context, large, large.submissions);
        let merge: PreparedMerge | null = null;
        ours.push(await timeOf(async () => {
          merge = must(await prepareMerge({ context, files: files.map((file) => ({ path: file, name: path.basename(file) })), task: QUIET_TASK }));
          cells = must(applyMerge(context, merge)).cells;
        }));
        return merge as unknown as PreparedMerge;
      });
      floor.push(timeFloor(prepared, keys));
    }
    const bare = median(floor);
    return [
      {
        name: `merge ${String(BUNDLES)} bundles of some 2 000 scores, median`, unit: 'ms', ours: median(ours),
        floor: { name: 'for a merge: the same signatures verified and the same JSON parsed, nothing else, turn and turn about, median', value: bare }, goal: bare * MOST_TIMES_FLOOR,
        notes: [`ours: ${describeTimes(ours)}, ${String(cells)} cells recorded and flushed; floor: ${describeTimes(floor)}`],
      },
    ];
  });
}

/** Statement and scores of each bundle as they stand in its file. */
function timeFloor({ verified }: PreparedMerge, keys: readonly TestKey[]): number {
  const given = verified.map(({ statement, content }) => {
    const key = keys.find(({ thumbprint }) => thumbprint === statement.signer);
    if (key === undefined) throw new Error('a bundle of nobody');
    const signed = Buffer.from(canonicalBytes(statement));
    return { signed, signature: key.signRaw(signed), publicKey: createPublicKey({ key: { ...key.publicKey }, format: 'jwk' }), text: canonicalText(content) } satisfies { publicKey: KeyObject; signed: Buffer; signature: Buffer; text: string };
  });
  const start = performance.now();
  for (const { signed, signature, publicKey, text } of given) {
    if (!verify(null, signed, publicKey, signature)) throw new Error('a signature of ours does not hold');
    JSON.parse(signed.toString('utf8'));
    JSON.parse(text);
  }
  return performance.now() - start;
}

function makeLarge(keys: readonly TestKey[]): Large {
  const set = makeLargeSet();
  const digest = digestOf(canonicalText(set));
  const [first] = keys;
  if (first === undefined) throw new Error('a council of nobody');
  const base = makeLargeRound(digest, LARGE_UNITS, { member: first.publicKey, secretary: first.publicKey });
  const members = keys.map(({ name, publicKey }, at) => ({ id: `tv-${String(at + 1)}`, name, role: 'member', key: publicKey, assignment: { units: unitsOf(base, at), sectors: 'all' } }));
  const round = roundSchema.parse({ ...base, members });
  const chance = seededRandom(50);
  return { round, set, submissions: round.units.map(({ id }) => makeLargeSubmission({ set, digest, unit: id, evidence: [EVIDENCE], chance })) };
}

const unitsOf = ({ units }: Round, at: number): readonly UnitId[] => Array.from({ length: UNITS_EACH }, (_, step) => units[(at * 4 + step) % units.length]?.id).filter((id) => id !== undefined);

async function writeBundle({ folder, large, key, at }: { readonly folder: string; readonly large: Large; readonly key: TestKey; readonly at: number }): Promise<string> {
  const units = unitsOf(large.round, at);
  const target = path.join(folder, `goi-${String(at + 1)}.zip`);
  const leaves = new Map(large.set.nodes.map((node) => [node.code, node]));
  const chance = seededRandom(at + 1);
  await inNew(path.join(folder, `tv-${String(at + 1)}`), 'member', async (context) => {
    const mine = large.submissions.filter(({ unit }) => units.includes(unit));
    fill(context, large, mine, `tv-${String(at + 1)}` as MemberId);
    must(context.store.transaction((records) => {
      for (const submission of mine) {
        for (const entry of submission.entries) {
          const leaf = leaves.get(entry.code);
          if (leaf === undefined || leaf.scoredBy !== 'appraisal') continue;
          records.saveScore({ unit: submission.unit, score: appraiseEntry(leaf, entry, chance), package: digestOf(canonicalText(submission)), at: context.world.now() });
        }
      }
      return ok(null);
    }));
    must(await exportBundle({ context, units, acceptsPartial: true, key, target, task: QUIET_TASK }));
  });
  return target;
}

async function inNew<T>(root: string, role: Role, work: (context: WorkspaceContext) => Promise<T>): Promise<T> {
  const context = must(await createWorkspace({ world: createRealWorld(), root, role, title: 'Đợt lớn', isSample: false }));
  try {
    return await work(context);
  } finally {
    closeWorkspace(context);
  }
}

function fill({ store, world }: WorkspaceContext, { round, set }: Large, submissions: readonly Submission[], member: MemberId | null = null): void {
  must(store.transaction((records) => {
    const at = world.now();
    records.insertCriteriaSet({ digest: round.criteriaSet, set, at });
    records.replaceRound({ round, at });
    if (member !== null) records.setMember({ member, at });
    for (const submission of submissions) records.insertPackage({ manifest: digestOf(canonicalText(submission)), size: 4096, submission, files: new Map(), evidence: STATES, at });
    return ok(null);
  }));
}
