import { exportResults } from '#electron/services/export-results/index.ts';
import { getResults } from '#electron/services/show-results/index.ts';
import { SHEET_WORDS } from '#electron/engine/sheet-words.ts';
import { reasonsOfOne, refuse, type Command, type Reason } from '../command.ts';
import { describeResults } from '../describe-results.ts';
import { withWorkspace } from '../with-workspace.ts';

const FORMATS = ['csv', 'xlsx'] as const;

export const showResultsCommand: Command = {
  name: 'results',
  syntax: 'results --workspace DIR [--csv FILE] [--xlsx FILE]',
  options: { workspace: 'text', csv: 'optional', xlsx: 'optional' },
  files: 'none',
  run: (session, args) =>
    withWorkspace(session, args.text('workspace'), async (context) => {
      const table = getResults(context);
      if (!table.ok) return refuse(reasonsOfOne('', table.error));
      const written: string[] = [];
      const reasons: Reason[] = [];
      for (const format of FORMATS) {
        const typed = args.optional(format);
        if (typed === null) continue;
        const exported = await exportResults({ context, target: session.locate(typed), format, words: SHEET_WORDS[session.locale] });
        if (exported.ok) written.push(typed);
        else reasons.push(...reasonsOfOne(typed, exported.error));
      }
      const lines = [...describeResults(session, table.value), ...written.map((file) => session.words.results.written(file))];
      return refuse(reasons, lines, { results: table.value, written });
    }),
};
