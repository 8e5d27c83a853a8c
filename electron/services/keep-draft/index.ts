import type { InputOf } from '#shared/ipc/contract.ts';
import type { DroppedCell, KeptCell } from '#shared/ipc/views.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/problem/problem.ts';
import type { WorkProblem } from '#shared/problem/work-problem.ts';
import { decideCellState, listCellLacks } from '#shared/scoring/cell-state.ts';
import { isAsSaved, isSound, readDraft } from '#shared/scoring/read-draft.ts';
import type { WriteStore } from '#electron/store/store.ts';
import { choosePackage } from '../read-round/choose-package.ts';
import { readJudgement } from '../read-round/get-cell.ts';
import { readDesk } from '../read-round/read-desk.ts';
import { checkAssignment, findWrittenLeaf } from '../record-score/check-own-cell.ts';
import { describeCell } from '../record-score/describe-saved.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/**
 * Keeps the form of a cell as it is being typed. When this returns `ok` it is on the disk: half a word and a number that
 * cannot be read too. A form that says what is recorded leaves nothing to keep. Nothing is recorded, and the journal has
 * no line of it.
 */
export function keepDraft({ world, store }: WorkspaceContext, { unit, code, form }: InputOf<'keepDraft'>): Result<KeptCell, readonly Problem[]> {
  return store.transaction((records): Result<KeptCell, readonly WorkProblem[]> => {
    const desk = readDesk(records);
    if (!desk.ok) return desk;
    const leaf = findWrittenLeaf(desk.value, { unit, code });
    if (!leaf.ok) return leaf;
    const shown = choosePackage(records, { unit, packageRevision: null });
    const problems = [...checkAssignment(desk.value, leaf.value, { unit, code }), ...(shown.ok ? [] : shown.error)];
    if (!shown.ok || problems.length > 0) return err(problems);
    const { self, score, figures, isOutdated } = readJudgement({ records, node: leaf.value, shown: shown.value });
    const reading = readDraft({ unit, node: leaf.value, score, figures }, form);
    const keptAt = isSound(reading) && isAsSaved({ unit, node: leaf.value, score, figures }, reading.input) ? null : world.now();
    if (keptAt === null) records.deleteDraft(unit, code);
    else records.saveDraft({ unit, code, form, at: keptAt });
    const judged = { ...score, isOutdated, hasDraft: keptAt !== null };
    return ok({ keptAt, state: decideCellState(self, judged), lacks: listCellLacks(self, judged) });
  });
}

/** Lets go of a draft. The cell stands as it is recorded; without a draft nothing happens. */
export function dropDraft({ store }: WorkspaceContext, name: InputOf<'dropDraft'>): Result<DroppedCell, readonly Problem[]> {
  return store.transaction((records: WriteStore) => {
    const desk = readDesk(records);
    if (!desk.ok) return desk;
    const leaf = findWrittenLeaf(desk.value, name);
    if (!leaf.ok) return leaf;
    records.deleteDraft(name.unit, name.code);
    return describeCell(records, desk.value, name);
  });
}
