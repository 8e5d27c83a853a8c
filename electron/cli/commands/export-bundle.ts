import { exportBundle } from '#electron/services/export-bundle/index.ts';
import { listReadiness } from '#electron/services/list-readiness/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import type { UnitReadiness } from '#shared/ipc/views.ts';
import { formatBytes, formatInteger } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import { done, misuse, reasonsOfOne, refuse, type Arguments, type Command, type CommandResult, type Reason, type Session } from '../command.ts';
import { unlockKey } from '../own-key.ts';
import { withWorkspace } from '../with-workspace.ts';

export const exportBundleCommand: Command = {
  name: 'export',
  syntax: 'export --workspace DIR (--unit UNIT... | --all) --key KEYFILE --passphrase-file FILE --out FILE [--partial]',
  options: { workspace: 'text', unit: 'many', all: 'flag', key: 'text', 'passphrase-file': 'text', out: 'text', partial: 'flag' },
  files: 'none',
  run: async (session, args) => {
    if (args.flag('all') === args.many('unit').length > 0) return misuse({ kind: 'choose-one', options: ['--unit', '--all'] });
    return withWorkspace(session, args.text('workspace'), (context) => exportScorecards(session, args, context));
  },
};

async function exportScorecards(session: Session, args: Arguments, context: WorkspaceContext): Promise<CommandResult> {
  const readiness = listReadiness(context);
  if (!readiness.ok) return refuse(reasonsOfOne('', readiness.error));
  const acceptsPartial = args.flag('partial');
  const chosen = chooseUnits(readiness.value, args);
  const reasons = [...chosen.reasons, ...chosen.units.flatMap((unit) => listOpenCells(unit, acceptsPartial))];
  if (reasons.length > 0) return refuse(reasons);
  const key = await unlockKey(session, { key: args.text('key'), passphraseFile: args.text('passphrase-file') });
  if (!key.ok) return refuse(key.error);
  const out = args.text('out');
  const units = chosen.units.map(({ unit }) => unit);
  const exported = await exportBundle({ context, units, acceptsPartial, key: key.value, target: session.locate(out), task: session.task });
  if (!exported.ok) return refuse(reasonsOfOne('', exported.error));
  const words = session.words.export;
  const numbers = numbersOf(session.locale);
  const { size, signer, revision, cells, fingerprint } = exported.value;
  const count = (value: number): string => formatInteger(value, numbers);
  return done(
    [
      words.exported(out, formatBytes(size, numbers)),
      words.facts(signer, count(revision), count(exported.value.units), count(cells)),
      words.fingerprint(fingerprint),
      words.notLegal,
    ],
    { bundle: { ...exported.value, file: out } },
  );
}

/** A unit that is not in the round, or not the member's to appraise, is named and not left out silently. */
function chooseUnits(readiness: readonly UnitReadiness[], args: Arguments): { readonly units: readonly UnitReadiness[]; readonly reasons: readonly Reason[] } {
  if (args.flag('all')) return { units: readiness, reasons: [] };
  const wanted = [...new Set(args.many('unit').map((unit) => unit.normalize('NFC')))];
  const units = wanted.flatMap((id) => readiness.filter(({ unit }) => unit === id));
  const unknown = wanted.filter((id) => !units.some(({ unit }) => unit === id));
  return { units, reasons: unknown.map((unit) => ({ file: '', problem: { type: 'unit-unknown', where: unit, unit } })) };
}

/** Every cell that keeps the unit from being signed: `unit: code: what is missing`. */
function listOpenCells({ unit, hasPackage, lacking }: UnitReadiness, acceptsPartial: boolean): readonly Reason[] {
  if (!hasPackage) return acceptsPartial ? [] : [{ file: '', problem: { type: 'package-missing', where: unit, unit } }];
  return lacking.flatMap(({ code, lacks }) =>
    lacks.flatMap((lack): readonly Reason[] => {
      const where = `${unit}: ${code}`;
      if (lack === 'review') return [{ file: '', problem: { type: 'cell-to-review', where } }];
      if (lack === 'reason') return [{ file: '', problem: { type: 'cell-without-reason', where } }];
      if (lack === 'draft') return [{ file: '', problem: { type: 'draft-not-recorded', where, unit, code } }];
      return acceptsPartial ? [] : [{ file: '', problem: { type: 'cell-without-score', where } }];
    }),
  );
}
