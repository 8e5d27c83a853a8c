import { useEffect } from 'react';
import { Building2 } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { formatDay, formatInteger, formatPoints } from '#renderer/text/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Meter } from '#renderer/ui/meter.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemList } from '#renderer/ui/problem-list.tsx';
import type { UnitProgress } from '#shared/ipc/views.ts';
import { problemLines } from '../frame/problem-lines.ts';
import { chooseAndReceive } from '../importing/choose-and-receive.ts';
import { openUnitAtWork } from '../workspace/open-unit.ts';
import { nextUnit } from './next-unit.ts';

/** A member's units with how far each is. */
export function UnitsScreen() {
  const desk = useDesk();
  const { words, numbers, locale } = useWords();
  const round = usePart(desk.app.store, (data) => data.round);
  const units = usePart(desk.app.store, (data) => data.units);
  useEffect(() => {
    void desk.workspace.flush().then(desk.app.refresh);
  }, [desk]);
  const text = words.units;
  const count = (value: number): string => formatInteger(value, numbers);
  const sum = (part: (unit: UnitProgress) => number): string => count(units.reduce((total, unit) => total + part(unit), 0));
  const next = nextUnit(units);
  const importPackages = (): void => void chooseAndReceive(desk, ['package']);
  return (
    <div className="screen">
      <div className="screen-scroll">
        <div className="screen-body">
          <header className="screen-head">
            <div>
              <h1>{text.title}</h1>
              <p>
                {text.summary(count(units.length), sum((unit) => unit.done), sum((unit) => unit.cells))}
                {round?.deadline == null ? '' : ` ${text.deadline(formatDay(round.deadline))}`}
              </p>
            </div>
          </header>
          {round === null || round.notices.length === 0 ? null : (
            <Notice tone="accent">
              <p className="strong">{text.notices}</p>
              <ProblemList lines={problemLines(round.notices, locale)} />
            </Notice>
          )}
          {units.length === 0 ? (
            <EmptyState icon={<Building2 aria-hidden="true" />} title={text.emptyTitle}>
              <p>{text.emptyText}</p>
            </EmptyState>
          ) : (
            <>
              {units.every((unit) => unit.packageRevision === null) ? <Notice tone="accent">{text.noPackages}</Notice> : null}
              <UnitTable units={units} />
            </>
          )}
        </div>
      </div>
      <footer className="screen-foot">
        <span className="push">
          <Button onPress={importPackages}>{text.importPackages}</Button>
        </span>
        {next === null ? (
          <>
            {units.some((unit) => unit.packageRevision !== null) ? <p>{text.allDone}</p> : null}
            <Button look="primary" isDisabled={units.length === 0} onPress={() => desk.app.goTo('sign-and-export')}>
              {text.goSign}
            </Button>
          </>
        ) : (
          <Button look="primary" onPress={() => void openUnitAtWork(desk, next.unit, null)}>
            {text.continueUnit(next.name)}
          </Button>
        )}
      </footer>
    </div>
  );
}

function UnitTable({ units }: { readonly units: readonly UnitProgress[] }) {
  const { words } = useWords();
  const text = words.units;
  return (
    <div className="card table-frame">
      <table className="table unit-table" aria-label={text.tableLabel}>
        <thead>
          <tr>
            <th scope="col">{text.unit}</th>
            <th scope="col">{text.package}</th>
            <th scope="col">{text.progress}</th>
            <th scope="col" className="number">
              {text.differs}
            </th>
            <th scope="col" className="number">
              {text.flagged}
            </th>
            <th scope="col" className="number">
              {text.withoutEvidence}
            </th>
            <th scope="col" className="number">
              {text.self}
            </th>
            <th scope="col" className="number">
              {text.appraised}
            </th>
            <th scope="col" className="number">
              {text.max}
            </th>
            <th scope="col">
              <span className="sr-only">{text.open}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <UnitLine key={unit.unit} unit={unit} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function UnitLine({ unit }: { readonly unit: UnitProgress }) {
  const desk = useDesk();
  const { words, numbers } = useWords();
  const text = words.units;
  const count = (value: number): string => formatInteger(value, numbers);
  const shown = (value: number): string => (value === 0 ? words.common.dash : count(value));
  const hasPackage = unit.packageRevision !== null;
  return (
    <tr>
      <td>
        <span className="strong">{unit.name}</span>
        {unit.group === '' ? null : <span className="sub">{unit.group}</span>}
      </td>
      <td>{unit.packageRevision === null ? <Badge tone="amber">{text.noPackage}</Badge> : text.revision(count(unit.packageRevision))}</td>
      <td>
        <span className="unit-progress">
          <Meter value={unit.done} max={unit.cells} label={words.frame.unitProgressLabel(count(unit.done), count(unit.cells))} />
          <span>{words.frame.unitProgress(count(unit.done), count(unit.cells))}</span>
        </span>
      </td>
      <td className={unit.differs > 0 ? 'number tone-rust strong' : 'number muted'}>{shown(unit.differs)}</td>
      <td className={unit.flagged > 0 ? 'number tone-amber strong' : 'number muted'}>{shown(unit.flagged)}</td>
      <td className={unit.withoutEvidence > 0 ? 'number tone-amber strong' : 'number muted'}>{shown(unit.withoutEvidence)}</td>
      <td className="number">{hasPackage ? formatPoints(unit.selfTotal, numbers) : words.common.dash}</td>
      <td className="number strong">{unit.done > 0 ? formatPoints(unit.appraisedTotal, numbers) : words.common.dash}</td>
      <td className="number muted">{formatPoints(unit.max, numbers)}</td>
      <td className="number">
        <Button isDisabled={!hasPackage} label={text.openUnit(unit.name)} onPress={() => void openUnitAtWork(desk, unit.unit, null)}>
          {text.open}
        </Button>
      </td>
    </tr>
  );
}
