import { useEffect, useRef } from 'react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatGap, formatPoints } from '#renderer/text/format.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import type { CriterionSheet, UnitLine } from '#shared/ipc/views.ts';
import { describeAppraisal } from '../workspace/describe-appraisal.ts';
import { describeUnitRow, sumUnits } from '../workspace/list-units.ts';
import './projector-comparison.css';

type ProjectorComparisonProps = { readonly sheet: CriterionSheet; readonly unit: UnitId };

/** The same criterion at every unit, so that the room sees whether alike is scored alike. */
export function ProjectorComparison({ sheet, unit }: ProjectorComparisonProps) {
  const { words, numbers } = useWords();
  const { across, projector } = words;
  const { spread } = sumUnits(sheet.lines);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <section className="projector-comparison" aria-label={projector.others} tabIndex={0}>
      <table className="projector-units">
        <caption>{spread === null ? across.noSpread : across.spread(formatPoints(spread.lowest, numbers), formatPoints(spread.highest, numbers), formatPoints(spread.mean, numbers))}</caption>
        <thead>
          <tr>
            <th scope="col">{words.across.list}</th>
            <th scope="col" className="number">{across.columns.self}</th>
            <th scope="col" className="number">{across.columns.appraised}</th>
            <th scope="col" className="number">{across.columns.gap}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.lines.map((line) => (
            <UnitRow key={line.unit} sheet={sheet} line={line} isHere={line.unit === unit} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function UnitRow({ sheet, line, isHere }: { readonly sheet: CriterionSheet; readonly line: UnitLine; readonly isHere: boolean }) {
  const { words, numbers } = useWords();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isHere) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  const { gap } = describeUnitRow(sheet.node, line);
  return (
    <tr ref={row} className={isHere ? 'is-here' : ''} aria-current={isHere ? 'true' : undefined}>
      <th scope="row">{isHere ? words.projector.here(line.name) : line.name}</th>
      <td className="number">{describeAppraisal(line.self, words, numbers)}</td>
      <td className="number strong">{describeAppraisal(line.appraisal, words, numbers)}</td>
      <td className={gap === null || gap === 0 ? 'number muted' : 'number tone-rust'}>{gap === null ? words.common.dash : formatGap(gap, numbers)}</td>
    </tr>
  );
}
