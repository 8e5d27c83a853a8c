import { useWords } from '#renderer/stores/desk-context.tsx';
import { decimalsOf, formatInteger, formatPercent, formatPoints, formatPointsInColumn } from '#renderer/text/format.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import type { ResultRow, ResultTable as ResultFacts } from '#shared/ipc/secretariat-views.ts';
import type { SectorTotal } from '#shared/scoring/result-table.ts';
import { groupRows } from './group-rows.ts';

/** One line for each unit, by group and rank: its sum, its index, what is still open, and then its sectors, which may be scrolled to. */
export function ResultTable({ table }: { readonly table: ResultFacts }) {
  const { words, numbers } = useWords();
  const text = words.results;
  const groups = groupRows(table.rows);
  // A sector that the council does not appraise (survey and SIPAS only) would be a column of nothing.
  const sectors = table.sectors.filter((sector) => table.rows.some((row) => row.sectors.some((one) => one.sector === sector.code && one.max > 0)));
  const decimals = decimalsOf(table.rows.flatMap((row) => [row.points, ...row.sectors.map((sector) => sector.points)]));
  return (
    <div className="card table-frame">
      <table className="table result-table" aria-label={text.table}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {text.rank}
            </th>
            <th scope="col" className="unit">
              {text.unit}
            </th>
            <th scope="col" className="number">
              {text.points}
            </th>
            <th scope="col" className="number">
              {text.applicableMax}
            </th>
            <th scope="col" className="number">
              {text.index}
            </th>
            <th scope="col" className="number">
              {text.settled}
            </th>
            <th scope="col" className="number">
              {text.conflicts}
            </th>
            <th scope="col" className="number">
              {text.missing}
            </th>
            {sectors.map((sector) => (
              <th key={sector.code} scope="col" className="number sector" title={sector.title}>
                <span className="sector-name">{`${sector.code}. ${sector.title}`}</span>
                <span className="sub">{text.sectorMax(formatPoints(sector.max, numbers))}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.name}>
            {group.name === '' || groups.length === 1 ? null : (
              <tr className="group-line">
                <th scope="rowgroup" colSpan={sectors.length + 8}>
                  {group.name}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <ResultLine key={row.unit} row={row} sectors={sectors.map((sector) => sector.code)} decimals={decimals} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type ResultLineProps = { readonly row: ResultRow; readonly sectors: readonly CriterionCode[]; readonly decimals: number };

function ResultLine({ row, sectors, decimals }: ResultLineProps) {
  const { words, numbers } = useWords();
  const text = words.results;
  const { dash } = words.common;
  // Nothing agreed on yet is not a zero.
  const isStarted = row.settled > 0;
  const count = (value: number): string => (value === 0 ? dash : formatInteger(value, numbers));
  return (
    <tr>
      <td className="number strong">{row.rank === null ? dash : formatInteger(row.rank, numbers)}</td>
      <td className="unit">
        <span className="strong">{row.name}</span>
        {row.isProvisional ? <span className="sub">{text.provisional}</span> : null}
      </td>
      <td className="number strong">{isStarted ? formatPointsInColumn(row.points, decimals, numbers) : dash}</td>
      <td className="number">{isStarted ? formatPoints(row.applicableMax, numbers) : dash}</td>
      <td className="number strong index">{row.index === null ? dash : formatPercent(row.index, numbers)}</td>
      <td className="number">{text.settledOf(formatInteger(row.settled, numbers), formatInteger(row.cells, numbers))}</td>
      <td className={row.conflicts > 0 ? 'number tone-rust strong' : 'number muted'}>{count(row.conflicts)}</td>
      <td className={row.missing > 0 ? 'number tone-amber strong' : 'number muted'}>{count(row.missing)}</td>
      {sectors.map((code) => (
        <SectorCell key={code} sector={row.sectors.find((sector) => sector.sector === code)} decimals={decimals} />
      ))}
    </tr>
  );
}

/** Points, and below them the applicable maximum when it is not the whole sector. Nothing applicable is not a zero. */
function SectorCell({ sector, decimals }: { readonly sector: SectorTotal | undefined; readonly decimals: number }) {
  const { words, numbers } = useWords();
  if (sector === undefined || sector.applicableMax === 0) {
    return (
      <td className="number muted" title={words.results.notApplicable}>
        {words.common.dash}
      </td>
    );
  }
  return (
    <td className="number">
      {formatPointsInColumn(sector.points, decimals, numbers)}
      {sector.applicableMax === sector.max ? null : <span className="sub">{`/ ${formatPoints(sector.applicableMax, numbers)}`}</span>}
    </td>
  );
}
