import { Redo2, Undo2 } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatMoment } from '#renderer/text/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { WithHint } from '#renderer/ui/with-hint.tsx';
import type { UndoTarget } from '#shared/ipc/views.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { problemLines } from '../frame/problem-lines.ts';

/** Undo and redo, each with the name of the cell that it would change, and what was done last. */
export function UndoButtons() {
  const { undo: acts } = useDesk();
  const { words, locale } = useWords();
  const { workspace } = words;
  const { undo, redo, outcome } = usePart(acts.store, (data) => data);
  const nameOf = useUnitNames();
  const describe = (target: UndoTarget): string => `${target.code} ${nameOf(target.unit)}`;
  return (
    <fieldset aria-label={workspace.undoPart} className="undo-part" data-tour="undo">
      {/* Always there: a region that comes with its words is not heard. */}
      <output className="undo-note">
        {outcome === null || outcome.kind === 'refused' ? '' : workspace[outcome.kind](`${outcome.code} ${nameOf(outcome.unit)}`)}
        {outcome?.kind === 'refused' && isNothing(outcome.problems) ? problemLines(outcome.problems, locale).map(({ sentence }) => sentence).join(' ') : ''}
      </output>
      <WithHint hint={undo === null ? '' : workspace.undoHint(describe(undo), formatMoment(undo.at))}>
        <Button size="icon" look="quiet" isDisabled={undo === null} keepsFocus label={undo === null ? workspace.undo : workspace.undoCell(describe(undo))} shortcut="Control+Z" onPress={() => void acts.undo()}>
          <Undo2 aria-hidden="true" />
        </Button>
      </WithHint>
      <WithHint hint={redo === null ? '' : workspace.redoHint(describe(redo), formatMoment(redo.at))}>
        <Button size="icon" look="quiet" isDisabled={redo === null} keepsFocus label={redo === null ? workspace.redo : workspace.redoCell(describe(redo))} shortcut="Control+Shift+Z" onPress={() => void acts.redo()}>
          <Redo2 aria-hidden="true" />
        </Button>
      </WithHint>
    </fieldset>
  );
}

/** Why something could not be undone or redone; that nothing was left to undo is said in the foot. */
export function UndoFailure() {
  const { undo } = useDesk();
  const outcome = usePart(undo.store, (data) => data.outcome);
  if (outcome?.kind !== 'refused' || isNothing(outcome.problems)) return null;
  return (
    <div className="save-failure">
      <FailureNotice problems={outcome.problems} />
    </div>
  );
}

type Types = readonly { readonly type: string }[];
const isNothing = (problems: Types): boolean => problems.length > 0 && problems.every(({ type }) => type === 'nothing-to-undo' || type === 'nothing-to-redo');

function useUnitNames(): (unit: UnitId) => string {
  const { app } = useDesk();
  const units = usePart(app.store, (data) => data.units);
  return (unit) => units.find((one) => one.unit === unit)?.name ?? unit;
}
