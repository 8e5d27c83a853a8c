import { useWords } from '#renderer/stores/desk-context.tsx';
import { useNodeTitle } from '#renderer/stores/use-node-title.ts';
import { decimalsOf, formatPoints } from '#renderer/text/format.ts';
import type { UnitId } from '#shared/domain/ids.ts';
import type { ResultTable as ResultFacts } from '#shared/ipc/result-views.ts';
import { groupRows } from './group-rows.ts';
import { ResultLine } from './result-line.tsx';
import { listColumns, type ColumnMode } from './result-columns.ts';

type ResultTableProps = { readonly table: ResultFacts; readonly mode: ColumnMode; readonly onExplain: (unit: UnitId) => void };

/** One line for each unit, by group and rank: index, rank and grade, then its parts or its sectors, then what is still open. */
export function ResultTable({ table, mode, onExplain }: ResultTableProps) {
  const { words, numbers } = useWords();
  const titleOf = useNodeTitle();
  const text = words.results;
  const groups = groupRows(table.rows);
  const columns = listColumns(table, mode);
  const hasGrades = table.policy.bands.length > 0;
  const hasChange = table.rows.some((row) => row.change !== null);
  const decimals = decimalsOf(table.rows.flatMap((row) => [row.base.points, ...columns.map((column) => column.of(row)?.points ?? row.base.points)]));
  const width = 7 + columns.length + (hasGrades ? 1 : 0) + (hasChange ? 1 : 0);
  return (
    // Wider than its place where there are many sectors: it takes the focus, so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="card table-frame" aria-label={text.table} tabIndex={0}>
      <table className="table result-table" aria-label={text.table}>
        <thead>
          <tr>
            <th scope="col" className="number">{text.rank}</th>
            <th scope="col" className="unit">{text.unit}</th>
            <th scope="col" className="number">{text.index}</th>
            {hasGrades ? <th scope="col">{text.grade}</th> : null}
            {hasChange ? <th scope="col" className="number">{text.change}</th> : null}
            <th scope="col" className="number">{text.points}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.kind === 'sector' ? 'number sector is-long' : 'number sector'} title={column.kind === 'sector' ? titleOf(column.id, column.title) : undefined}>
                <span className="sector-name">{column.kind === 'sector' ? `${column.id}. ${titleOf(column.id, column.title)}` : column.kind === 'part' ? text.parts[column.part] : text[column.kind]}</span>
                {column.max === null ? null : <span className="sub">{text.sectorMax(formatPoints(column.max, numbers))}</span>}
              </th>
            ))}
            <th scope="col" className="number">{text.settled}</th>
            <th scope="col" className="number">{text.conflicts}</th>
            <th scope="col" className="number">{text.missing}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.name}>
            {group.name === '' || groups.length === 1 ? null : (
              <tr className="group-line">
                <th scope="rowgroup" colSpan={width}>{group.name}</th>
              </tr>
            )}
            {group.rows.map((row) => (
              <ResultLine key={row.unit} row={row} columns={columns} policy={table.policy} decimals={decimals} hasGrades={hasGrades} hasChange={hasChange} onExplain={onExplain} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
