import path from 'node:path';
import { formatFingerprint } from '#shared/bundle/fingerprint.ts';
import { readRound } from '#shared/bundle/read-known-documents.ts';
import type { Round } from '#shared/domain/round.ts';
import { SAMPLE_PASSPHRASE } from '#shared/domain/sample.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { writeWhole } from '#electron/platform/write-whole.ts';
import { reasonsOfOne, type Outcome, type Reason, type Session } from '../command.ts';
import { acceptMemberCommand } from '../commands/accept-member.ts';
import { buildPackageCommand } from '../commands/build-package.ts';
import { checkCriteriaCommand } from '../commands/check-criteria.ts';
import { checkPackageCommand } from '../commands/check-package.ts';
import { createIdentityCommand, joinRequestPath } from '../commands/create-identity.ts';
import { exportBundleCommand } from '../commands/export-bundle.ts';
import { importFilesCommand } from '../commands/import-files.ts';
import { issueKitCommand } from '../commands/issue-kit.ts';
import { mergeBundlesCommand } from '../commands/merge-bundles.ts';
import { showResultsCommand } from '../commands/show-results.ts';
import { verifyBundleCommand } from '../commands/verify-bundle.ts';
import { checkWorkspaceCommand } from '../commands/check-workspace.ts';
import { readOwnThumbprint } from '../own-key.ts';
import { sayReason, toText } from '../print-outcome.ts';
import { appraiseSample } from './appraise-sample.ts';
import { mustRun, runStep } from './run-step.ts';
import { tamperCopy } from './tamper-copy.ts';

type Reply<T> = Promise<Result<T, readonly Reason[]>>;
export type PlayedRound = {
  readonly results: Outcome;
  /** How many commands were run. */
  readonly steps: number;
  /** Why the altered copy of a bundle was refused. */
  readonly tampered: readonly Reason[];
};

/** Where things stand in the demo's folder. */
const PASSPHRASE = 'danh-tinh/mat-khau.txt';
const KIT = 'bo-tai-lieu-phien.zip';
const SECRETARIAT = 'to-thu-ky';
const keyOf = (member: string): string => `danh-tinh/${member}.json`;
const workspaceOf = (member: string): string => `thanh-vien/${member}`;
const bundleOf = (member: string): string => `goi-ket-qua/${member}.zip`;

/** The whole journey of a round by the commands that a person would type, in the order in which they would. */
export async function playRound(outer: Session): Reply<PlayedRound> {
  let steps = 0;
  const session: Session = {
    ...outer,
    say: (line) => {
      if (line.startsWith('$ ')) steps += 1;
      outer.say(line);
    },
  };
  const round = await prepareFolder(session);
  if (!round.ok) return round;
  const members = round.value.members.filter((member) => member.role === 'member');
  const secretary = round.value.members.find((member) => member.role === 'secretary')?.id ?? 'thu-ky';
  for (const stage of [buildAndImport, enrolAll, issueAndStart, appraiseAndExport]) {
    if (session.task.isStopped()) return err([{ file: '', problem: { type: 'stopped-by-user', where: '' } }]);
    const played = await stage(session, { round: round.value, members, secretary });
    if (!played.ok) return played;
  }
  const tampered = await refuseTampered(session, bundleOf(members[0]?.id ?? ''));
  if (!tampered.ok) return tampered;
  const results = await mergeAndPublish(session, members.map(({ id }) => bundleOf(id)), tampered.value.file);
  return results.ok ? ok({ results: results.value, steps, tampered: tampered.value.reasons }) : results;
}

type Cast = { readonly round: Round; readonly members: Round['members']; readonly secretary: string };

const sampleFile = ({ resources }: Session, ...parts: readonly string[]): string => path.join(resources, 'sample-round', ...parts);

async function prepareFolder(session: Session): Reply<Round> {
  const { world, locate } = session;
  for (const folder of ['goi-ho-so', 'danh-tinh', 'thanh-vien', 'goi-ket-qua', 'ket-qua']) await world.disk.makeFolder(locate(folder));
  await writeText(session, PASSPHRASE, `${SAMPLE_PASSPHRASE}\n`);
  const round = readRound(await world.disk.readWhole(sampleFile(session, 'round.json')), 'round.json');
  return round.ok ? ok(round.value.value) : err(reasonsOfOne('', round.error));
}

/** Units hand in their packages; the secretariat takes them in. */
async function buildAndImport(session: Session, { round }: Cast): Reply<null> {
  const packages: string[] = [];
  for (const { id } of round.units) {
    const file = `goi-ho-so/${id}.zip`;
    const built = await mustRun(session, buildPackageCommand, ['--submission', sampleFile(session, 'submissions', `${id}.json`), '--evidence', sampleFile(session, 'evidence', id), '--out', file]);
    if (!built.ok) return built;
    packages.push(file);
  }
  const checked = await mustRun(session, checkPackageCommand, packages.slice(0, 1));
  if (!checked.ok) return checked;
  const documents = ['criteria-set.json', 'round.json'].map((name) => sampleFile(session, name));
  const sound = await mustRun(session, checkCriteriaCommand, documents.slice(0, 1), 'brief');
  if (!sound.ok) return sound;
  const imported = await mustRun(session, importFilesCommand, ['--workspace', SECRETARIAT, ...documents, ...packages]);
  return imported.ok ? ok(null) : imported;
}

/** Everybody makes an identity; the members' join requests are accepted. */
async function enrolAll(session: Session, { round, members }: Cast): Reply<null> {
  for (const { id, name } of round.members) {
    const made = await mustRun(session, createIdentityCommand, ['--name', name, '--passphrase-file', PASSPHRASE, '--out', keyOf(id)]);
    if (!made.ok) return made;
  }
  for (const { id } of members) {
    const accepted = await mustRun(session, acceptMemberCommand, ['--workspace', SECRETARIAT, '--join-request', joinRequestPath(keyOf(id)), '--member', id]);
    if (!accepted.ok) return accepted;
  }
  return ok(null);
}

async function issueAndStart(session: Session, { members, secretary }: Cast): Reply<null> {
  const issued = await mustRun(session, issueKitCommand, ['--workspace', SECRETARIAT, '--key', keyOf(secretary), '--passphrase-file', PASSPHRASE, '--out', KIT]);
  if (!issued.ok) return issued;
  const fingerprint = await readFingerprint(session, keyOf(secretary));
  if (!fingerprint.ok) return fingerprint;
  for (const { id } of members) {
    const started = await mustRun(session, importFilesCommand, ['--workspace', workspaceOf(id), '--key', keyOf(id), '--fingerprint', fingerprint.value, KIT]);
    if (!started.ok) return started;
  }
  return ok(null);
}

/** What the secretary would read aloud. */
async function readFingerprint(session: Session, keyFile: string): Reply<string> {
  const thumbprint = await readOwnThumbprint(session, keyFile);
  return thumbprint.ok ? ok(formatFingerprint(thumbprint.value)) : thumbprint;
}

async function appraiseAndExport(session: Session, { members }: Cast): Reply<null> {
  for (const { id } of members) {
    const appraised = await appraiseSample(session, { member: id, workspace: workspaceOf(id) });
    if (!appraised.ok) return appraised;
    const exported = await mustRun(session, exportBundleCommand, ['--workspace', workspaceOf(id), '--all', '--key', keyOf(id), '--passphrase-file', PASSPHRASE, '--out', bundleOf(id)]);
    if (!exported.ok) return exported;
    const verified = await mustRun(session, verifyBundleCommand, [bundleOf(id), '--kit', KIT]);
    if (!verified.ok) return verified;
  }
  return ok(null);
}

/** A copy with one score changed must be refused; if it is not, the program is wrong and not the file. */
async function refuseTampered(session: Session, bundle: string): Reply<{ readonly file: string; readonly reasons: readonly Reason[] }> {
  const file = bundle.replace(/\.zip$/, '-bi-sua.zip');
  session.say(session.words.demo.tamper(bundle));
  await tamperCopy(session, bundle, file);
  const verified = await runStep(session, verifyBundleCommand, [file, '--kit', KIT]);
  if (verified.reasons.length === 0) throw new Error('a tampered bundle was taken for sound');
  sayRefusal(session, verified.reasons);
  return ok({ file, reasons: verified.reasons });
}

function sayRefusal({ say, words, locale }: Session, reasons: readonly Reason[]): void {
  for (const reason of reasons) say(`  ${sayReason(reason, locale)}`);
  say(words.demo.refusedAsDue);
}

/** Survey, SIPAS and socio-economic scores, and the results of the year before. */
const SCORE_TABLES = ['diem-xhh-sipas-ktxh-2025.xlsx', 'ket-qua-nam-2024.csv'];

/** Dry run, merge with the tampered copy among the files, the same again, the survey's scores, then the table in three forms. */
async function mergeAndPublish(session: Session, bundles: readonly string[], tampered: string): Reply<Outcome> {
  const dryRun = await mustRun(session, mergeBundlesCommand, ['--workspace', SECRETARIAT, ...bundles, '--dry-run']);
  if (!dryRun.ok) return dryRun;
  const merged = await runStep(session, mergeBundlesCommand, ['--workspace', SECRETARIAT, ...bundles, tampered], 'brief');
  const unexpected = merged.reasons.filter((reason) => reason.file !== path.basename(tampered));
  if (unexpected.length > 0) return err(unexpected);
  sayRefusal(session, merged.reasons);
  const again = await mustRun(session, mergeBundlesCommand, ['--workspace', SECRETARIAT, ...bundles], 'brief');
  if (!again.ok) return again;
  const surveyed = await mustRun(session, importFilesCommand, ['--workspace', SECRETARIAT, ...SCORE_TABLES.map((name) => sampleFile(session, name))]);
  if (!surveyed.ok) return surveyed;
  const healthy = await mustRun(session, checkWorkspaceCommand, ['--workspace', SECRETARIAT]);
  if (!healthy.ok) return healthy;
  // The table stands at the end of the demo; of this step only the command is told.
  const results = await mustRun(session, showResultsCommand, ['--workspace', SECRETARIAT, '--csv', 'ket-qua/ket-qua.csv', '--xlsx', 'ket-qua/ket-qua.xlsx'], 'nothing');
  if (results.ok) await writeText(session, 'ket-qua/ket-qua.txt', toText(results.value.lines));
  return results;
}

async function writeText({ world, locate }: Session, typed: string, text: string): Promise<void> {
  await writeWhole({ world, target: locate(typed), fill: (file) => file.write(new TextEncoder().encode(text)) });
}
