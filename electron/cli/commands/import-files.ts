import type { Thumbprint } from '#shared/domain/ids.ts';
import { closeWorkspace } from '#electron/services/open-workspace/index.ts';
import { importFiles } from '#electron/services/import-files/index.ts';
import { misuse, reasonsOf, refuse, type Arguments, type Command, type CommandResult, type Reason, type Session } from '../command.ts';
import { describeImport } from '../describe-import.ts';
import { nameOwner } from '../name-owner.ts';
import { readOwnThumbprint } from '../own-key.ts';
import { parseFingerprint } from '../parse-fingerprint.ts';
import { startWorkspace, type StartedWorkspace } from '../start-workspace.ts';
import { toIncomingFiles } from '../typed-file.ts';

export const importFilesCommand: Command = {
  name: 'import',
  syntax: 'import --workspace DIR [--key KEYFILE] [--fingerprint FINGERPRINT] FILE...',
  options: { workspace: 'text', key: 'optional', fingerprint: 'optional' },
  files: 'many',
  run: async (session, args) => {
    const fingerprint = parseFingerprint(session, args.optional('fingerprint'));
    if (!fingerprint.ok) return misuse(fingerprint.error);
    const key = args.optional('key');
    const identity = key === null ? null : await readOwnThumbprint(session, key);
    if (identity !== null && !identity.ok) return refuse(identity.error);
    return runImport(session, args, { identity: identity?.value ?? null, fingerprint: fingerprint.value });
  },
};

type Chosen = { readonly identity: Thumbprint | null; readonly fingerprint: string | null };

/** Kits first, because they make or renew a member's workspace; then all the rest, recognised by content. */
async function runImport(session: Session, args: Arguments, chosen: Chosen): Promise<CommandResult> {
  const typed = args.text('workspace');
  const files = toIncomingFiles(session, args.files);
  const started = await startWorkspace(session, { typed, files, identities: chosen.identity === null ? [] : [chosen.identity], fingerprint: chosen.fingerprint });
  if (!started.ok) return refuse(started.error);
  const { context } = started.value;
  try {
    // Also after a kit: a workspace that was here keeps the member whose scores it holds.
    const named = chosen.identity === null ? [] : nameOwner(context, chosen.identity);
    const result = await importRest(session, started.value, named);
    return started.value.madeFor === 'secretary' && result.imported === 0 ? await forget(session, started.value, result) : result.outcome;
  } finally {
    closeWorkspace(context);
  }
}

type Imported = { readonly imported: number; readonly outcome: ReturnType<typeof refuse> };

async function importRest(session: Session, started: StartedWorkspace, earlier: readonly Reason[]): Promise<Imported> {
  const { context, rest } = started;
  const outcomes = rest.length === 0 ? [] : await importFiles({ context, inspector: session.inspector, files: rest, spreadsheets: 'take', task: session.task });
  const reasons = outcomes.flatMap(({ file, outcome }): readonly Reason[] => {
    if (outcome.kind === 'belongs-elsewhere') return reasonsOf(file, [{ type: 'bundle-not-imported', where: '' }]);
    return outcome.kind === 'refused' ? reasonsOf(file, outcome.problems) : [];
  });
  const described = describeImport(session, started, outcomes);
  const imported = outcomes.filter(({ outcome }) => outcome.kind === 'imported').length;
  return { imported, outcome: refuse([...earlier, ...started.reasons, ...reasons], described.lines, described.facts) };
}

/** A secretariat's workspace of which nothing came in is not left behind. */
async function forget({ world }: Session, { context }: StartedWorkspace, { outcome }: Imported): Promise<CommandResult> {
  closeWorkspace(context);
  await world.disk.removeFolder(context.layout.root);
  return { ...outcome, lines: [] };
}
