import { isUnitId } from '#shared/domain/ids.ts';
import type { UnitExplanation } from '#shared/ipc/result-views.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import { explainUnit } from '#electron/services/explain-unit/index.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { exportResults } from '#electron/services/export-results/index.ts';
import { getResults } from '#electron/services/show-results/index.ts';
import { SHEET_WORDS } from '#electron/engine/sheet-words.ts';
import { reasonsOfOne, refuse, type Command, type Reason } from '../command.ts';
import { describeExplanation, describeResults } from '../describe-results.ts';
import { withWorkspace } from '../with-workspace.ts';

const FORMATS = ['csv', 'xlsx'] as const;

export const showResultsCommand: Command = {
  name: 'results',
  syntax: 'results --workspace DIR [--unit U] [--csv FILE] [--xlsx FILE]',
  options: { workspace: 'text', unit: 'optional', csv: 'optional', xlsx: 'optional' },
  files: 'none',
  run: (session, args) =>
    withWorkspace(session, args.text('workspace'), async (context) => {
      const table = getResults(context);
      if (!table.ok) return refuse(reasonsOfOne('', table.error));
      const unit = args.optional('unit');
      const explained = unit === null ? null : explainNamed(context, unit);
      if (explained !== null && !explained.ok) return refuse(reasonsOfOne(unit ?? '', explained.error));
      const written: string[] = [];
      const reasons: Reason[] = [];
      for (const format of FORMATS) {
        const typed = args.optional(format);
        if (typed === null) continue;
        const exported = await exportResults({ context, target: session.locate(typed), format, words: SHEET_WORDS[session.locale] });
        if (exported.ok) written.push(typed);
        else reasons.push(...reasonsOfOne(typed, exported.error));
      }
      const shown = explained === null ? describeResults(session, table.value) : describeExplanation(session, table.value, explained.value);
      const lines = [...shown, ...written.map((file) => session.words.results.written(file))];
      return refuse(reasons, lines, { results: table.value, ...(explained === null ? {} : { explanation: explained.value }), written });
    }),
};

function explainNamed(context: WorkspaceContext, unit: string): Result<UnitExplanation, readonly Problem[]> {
  const name = unit.normalize('NFC');
  return isUnitId(name) ? explainUnit(context, name) : err([{ type: 'unit-unknown', where: '', unit }]);
}
