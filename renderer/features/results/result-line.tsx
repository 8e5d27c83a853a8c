import { useWords } from '#renderer/stores/desk-context.tsx';
import { formatDecimal, formatInteger, formatPercent, formatPoints, formatPointsInColumn } from '#renderer/text/format.ts';
import { LinkButton } from '#renderer/ui/button.tsx';
import type { UnitId } from '#shared/domain/ids.ts';
import type { Policy } from '#shared/domain/policy.ts';
import type { ResultRow } from '#shared/ipc/result-views.ts';
import { showSigned } from './say-rank.ts';
import type { ResultColumn } from './result-columns.ts';

type ResultLineProps = {
  readonly row: ResultRow;
  readonly columns: readonly ResultColumn[];
  readonly policy: Policy;
  /** As many as it takes to write every number of the table exactly. */
  readonly decimals: number;
  readonly hasGrades: boolean;
  readonly hasChange: boolean;
  readonly onExplain: (unit: UnitId) => void;
};

/** One unit. Its name opens how each number of the line came about. */
export function ResultLine({ row, columns, policy, decimals, hasGrades, hasChange, onExplain }: ResultLineProps) {
  const { words, numbers, locale } = useWords();
  const text = words.results;
  const { dash } = words.common;
  // Nothing agreed on yet, or nothing that applies, is not a zero.
  const isStarted = row.base.applicableMax > 0;
  const count = (value: number): string => (value === 0 ? dash : formatInteger(value, numbers));
  const isReduced = row.base.applicableMax !== row.base.max;
  const grade = row.grade === null ? dash : locale === 'en' && row.grade.nameEn !== '' ? row.grade.nameEn : row.grade.name;
  return (
    <tr>
      <td className="number strong">{row.rank === null ? dash : formatInteger(row.rank, numbers)}</td>
      <td className="unit">
        <LinkButton label={text.explain(row.name)} onPress={() => onExplain(row.unit)}>
          {row.name}
        </LinkButton>
        {row.isProvisional ? <span className="sub">{text.provisional}</span> : null}
      </td>
      <td className="number strong index">{row.indexPercent === null ? dash : formatPercent(formatDecimal(row.indexPercent, numbers), numbers)}</td>
      {hasGrades ? <td className="grade">{grade}</td> : null}
      {hasChange ? <ChangeCell change={row.change} /> : null}
      <td className="number strong">
        {isStarted ? formatPointsInColumn(row.base.points, decimals, numbers) : dash}
        {isStarted && (isReduced || policy.notApplicable === 'reduced') ? <span className="sub">{`/ ${formatPoints(row.base.applicableMax, numbers)}`}</span> : null}
      </td>
      {columns.map((column) => (
        <SumCell key={column.id} sum={column.of(row)} decimals={decimals} />
      ))}
      <td className="number">{text.settledOf(formatInteger(row.settled, numbers), formatInteger(row.cells, numbers))}</td>
      <td className={row.conflicts > 0 ? 'number tone-rust strong' : 'number muted'}>{count(row.conflicts)}</td>
      <td className={row.missing > 0 ? 'number tone-amber strong' : 'number muted'}>{count(row.missing)}</td>
    </tr>
  );
}

/** Percentage points of the index, and below them the places, up or down. */
function ChangeCell({ change }: Pick<ResultRow, 'change'>) {
  const { words, numbers } = useWords();
  const text = words.results;
  const places = change?.places ?? null;
  return (
    <td className="number">
      {change?.indexPercent == null ? words.common.dash : showSigned(change.indexPercent, numbers)}
      {places === null || places === 0 ? null : <span className="sub">{places > 0 ? text.changeUp(formatInteger(places, numbers)) : text.changeDown(formatInteger(-places, numbers))}</span>}
    </td>
  );
}

/** Points, and below them the applicable maximum when it is not the whole. Nothing applicable is not a zero. */
function SumCell({ sum, decimals }: { readonly sum: ReturnType<ResultColumn['of']>; readonly decimals: number }) {
  const { words, numbers } = useWords();
  if (sum === null || sum.applicableMax === 0) {
    return (
      <td className="number muted" title={words.results.notApplicable}>
        {words.common.dash}
      </td>
    );
  }
  return (
    <td className="number">
      {formatPointsInColumn(sum.points, decimals, numbers)}
      {sum.applicableMax === undefined || sum.applicableMax === sum.max ? null : <span className="sub">{`/ ${formatPoints(sum.applicableMax, numbers)}`}</span>}
      {sum.indexPercent == null || sum.rank == null ? null : <span className="sub">{words.results.sectorPlace(formatPercent(formatDecimal(sum.indexPercent, numbers), numbers), formatInteger(sum.rank, numbers))}</span>}
    </td>
  );
}
