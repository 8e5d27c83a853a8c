import type { Appraisal } from '#shared/domain/scorecard.ts';
import { parsePoints } from '#shared/kernel/points.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { formatInteger } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { done, misuse, refuse, type Arguments, type Command, type CommandResult, type Reason, type Session } from '../command.ts';
import { readOwnThumbprint } from '../own-key.ts';
import { nameOwner } from '../name-owner.ts';
import { acceptAllCells, recordCell } from '../record-cells.ts';
import { sayAppraisal } from '../say-appraisal.ts';
import { withWorkspace } from '../with-workspace.ts';

const WAYS = ['points', 'accept-self', 'not-applicable', 'accept-all'] as const;

export const scoreCellCommand: Command = {
  name: 'score',
  syntax: 'score --workspace DIR --unit UNIT (--code CODE (--points 0,75 | --accept-self | --not-applicable) [--reason TEXT] [--question TEXT] | --accept-all) [--key KEYFILE]',
  options: {
    workspace: 'text', unit: 'text', code: 'optional', points: 'optional', 'accept-self': 'flag', 'not-applicable': 'flag', 'accept-all': 'flag',
    reason: 'optional', question: 'optional', key: 'optional',
  },
  files: 'none',
  run: async (session, args) => {
    const ways = WAYS.filter((way) => args.many(way).length > 0);
    const [way] = ways;
    if (way === undefined || ways.length > 1) return misuse({ kind: 'choose-one', options: WAYS.map((name) => `--${name}`) });
    if (way === 'accept-all') {
      const extra = ['code', 'reason', 'question'].find((name) => args.optional(name) !== null);
      if (extra !== undefined) return misuse({ kind: 'option-unknown', option: `--accept-all --${extra}` });
    } else if (args.optional('code') === null) return misuse({ kind: 'option-missing', option: '--code' });
    return scoreInWorkspace(session, args, way);
  },
};

async function scoreInWorkspace(session: Session, args: Arguments, way: (typeof WAYS)[number]): Promise<CommandResult> {
  const key = args.optional('key');
  const identity = key === null ? null : await readOwnThumbprint(session, key);
  if (identity !== null && !identity.ok) return refuse(identity.error);
  return withWorkspace(session, args.text('workspace'), (context) => {
    const reasons = identity === null ? [] : nameOwner(context, identity.value);
    if (reasons.length > 0) return refuse(reasons);
    return way === 'accept-all' ? acceptAll(session, args, context) : scoreOne(session, args, { context, way });
  });
}

type OneCell = { readonly context: WorkspaceContext; readonly way: Exclude<(typeof WAYS)[number], 'accept-all'> };

function scoreOne(session: Session, args: Arguments, { context, way }: OneCell): CommandResult {
  const [unit, code] = [args.text('unit').normalize('NFC'), (args.optional('code') ?? '').normalize('NFC')];
  const appraisal = readAppraisal(args, way);
  if (!appraisal.ok) return refuse([appraisal.error]);
  const recorded = recordCell(context, {
    unit, code, appraisal: appraisal.value,
    reason: args.optional('reason')?.normalize('NFC') ?? null,
    question: args.optional('question')?.normalize('NFC') ?? null,
  });
  if (!recorded.ok) return refuse(recorded.error);
  const { cell, savedAt } = recorded.value;
  const { words } = session;
  const lacksReason = cell.lacks.includes('reason') ? [words.notice(words.score.lacksReason)] : [];
  return done(
    [words.score.recorded(unit, code, sayAppraisal(session, cell.score.appraisal)), ...lacksReason],
    { cell: { unit, code, appraisal: cell.score.appraisal, reason: cell.score.reason, question: cell.score.question, self: cell.self, state: cell.state, lacks: cell.lacks, savedAt } },
  );
}

/** null: as the unit scored itself. */
function readAppraisal(args: Arguments, way: OneCell['way']): Result<Appraisal | null, Reason> {
  if (way === 'accept-self') return ok(null);
  if (way === 'not-applicable') return ok({ kind: 'not-applicable' });
  const found = args.optional('points') ?? '';
  const points = parsePoints(found);
  return typeof points === 'number' ? ok({ kind: 'scored', points }) : err({ file: '', problem: { type: 'points-unreadable', where: '--points', found, fault: points } });
}

/** Cells whose self-score cannot stand are named; the others are accepted all the same. */
function acceptAll(session: Session, args: Arguments, context: WorkspaceContext): CommandResult {
  const unit = args.text('unit').normalize('NFC');
  const accepted = acceptAllCells(context, unit);
  if (!accepted.ok) return refuse(accepted.error);
  const { codes, reasons } = accepted.value;
  return refuse(reasons, [session.words.score.accepted(unit, formatInteger(codes.length, numbersOf(session.locale)))], { unit, accepted: codes });
}
