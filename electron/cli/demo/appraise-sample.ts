import path from 'node:path';
import { z } from 'zod';
import { readDocument } from '#shared/bundle/read-document.ts';
import { appraisalSchema, correctedFiguresSchema } from '#shared/domain/scorecard.ts';
import { codeSchema, textSchema, unitIdSchema } from '#shared/domain/schema.ts';
import { ok, err, type Result } from '#shared/kernel/result.ts';
import { formatInteger } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import type { WorkspaceContext } from '#electron/services/workspace-context.ts';
import { closeWorkspace, openWorkspace } from '#electron/services/open-workspace/index.ts';
import { listUnits } from '#electron/services/read-round/index.ts';
import { reasonsOfOne, type Reason, type Session } from '../command.ts';
import { acceptAllCells, recordCell } from '../record-cells.ts';

const sampleAppraisalsSchema = z.strictObject({
  member: z.string(),
  cells: z.array(
    z.strictObject({
      unit: unitIdSchema,
      code: codeSchema,
      /** null: the self-score is accepted, with a question or reason beside it. */
      appraisal: appraisalSchema.nullable(),
      reason: textSchema(8000),
      question: textSchema(4000).nullable(),
      figures: correctedFiguresSchema,
    }),
  ),
});
type SampleAppraisals = z.infer<typeof sampleAppraisalsSchema>;

export type Appraised = { readonly member: string; readonly recorded: number; readonly accepted: number };

/** A member of the sample round at work: what the sample says of single cells first, then the self-scores of the others are accepted. */
export async function appraiseSample(session: Session, appraiser: { readonly member: string; readonly workspace: string }): Promise<Result<Appraised, readonly Reason[]>> {
  const script = await readScript(session, appraiser.member);
  if (!script.ok) return script;
  const opened = await openWorkspace({ world: session.world, root: session.locate(appraiser.workspace) });
  if (!opened.ok) return err(reasonsOfOne(appraiser.workspace, opened.error));
  try {
    return appraise(session, opened.value, script.value);
  } finally {
    closeWorkspace(opened.value);
  }
}

async function readScript({ world, resources }: Session, member: string): Promise<Result<SampleAppraisals, readonly Reason[]>> {
  const where = `${member}.json`;
  const bytes = await world.disk.readWhole(path.join(resources, 'sample-round', 'appraisals', where));
  const read = readDocument({ bytes, schema: sampleAppraisalsSchema, where });
  return read.ok ? read : err(reasonsOfOne('', read.error));
}

function appraise({ words, locale, say }: Session, context: WorkspaceContext, { member, cells }: SampleAppraisals): Result<Appraised, readonly Reason[]> {
  for (const cell of cells) {
    const recorded = recordCell(context, cell);
    if (!recorded.ok) return recorded;
  }
  const units = listUnits(context);
  if (!units.ok) return err(reasonsOfOne('', units.error));
  let accepted = 0;
  for (const { unit } of units.value) {
    const rest = acceptAllCells(context, unit);
    if (!rest.ok) return rest;
    if (rest.value.reasons.length > 0) return err(rest.value.reasons);
    accepted += rest.value.codes.length;
  }
  const count = (value: number): string => formatInteger(value, numbersOf(locale));
  say(words.demo.scored(member, count(accepted), count(cells.length)));
  return ok({ member, recorded: cells.length, accepted });
}
