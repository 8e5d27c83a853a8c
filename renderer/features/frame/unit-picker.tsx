import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatInteger } from '#renderer/text/format.ts';
import { ChoiceMenu } from '#renderer/ui/choice-menu.tsx';
import { Meter } from '#renderer/ui/meter.tsx';
import { countDone } from '../workspace/list-rows.ts';
import { openUnitAtWork } from '../workspace/open-unit.ts';

/** The unit on the desk with its progress; opens the list of the others. */
export function UnitPicker() {
  const desk = useDesk();
  const { words, numbers } = useWords();
  const units = usePart(desk.app.store, (data) => data.units);
  const selected = usePart(desk.workspace.store, (data) => data.unit);
  const lines = usePart(desk.workspace.store, (data) => data.sheet?.lines ?? null);
  const known = units.find((one) => one.unit === selected);
  // At the start of the program the unit is on the desk before all units are counted.
  const name = usePart(desk.app.store, (data) => data.round?.units.find((one) => one.id === selected)?.name);
  // The sheet on the desk is newer than the list of units.
  const unit = known === undefined || lines === null ? known : { ...known, done: countDone(lines) };
  const count = (value: number): string => formatInteger(value, numbers);
  return (
    <ChoiceMenu
      label={words.frame.unitPicker}
      selected={selected}
      choices={units.map((one) => ({
        id: one.unit,
        text: one.name,
        detail: one.packageRevision === null ? words.overview.noPackage : words.frame.unitProgress(count(one.done), count(one.cells)),
      }))}
      onChoose={(id) => void openUnitAtWork(desk, id, null)}
    >
      <span className="unit-name clip">{name ?? words.frame.noUnit}</span>
      {unit === undefined ? null : (
        <>
          <Meter value={unit.done} max={unit.cells} label={words.frame.unitProgressLabel(count(unit.done), count(unit.cells))} />
          <span className="muted">{words.frame.unitProgress(count(unit.done), count(unit.cells))}</span>
        </>
      )}
    </ChoiceMenu>
  );
}
